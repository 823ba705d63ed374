import { OPERATORS, type Operator, type Rule, SEGMENT_FIELDS, SEGMENT_WORDS } from './rule';

/** Where a text stops being a rule, and what is wrong there. */
export type RuleProblem = {
  at: number;
  problem: 'field' | 'operator' | 'value' | 'number' | 'word' | 'end' | 'deep' | 'long' | 'empty';
  found: string;
};
export type ParsedRule = { ok: true; rule: Rule } | { ok: false; problem: RuleProblem };

export const DEFAULT_RULE = {
  /** Characters, as many as a stored segment holds. */
  length: 2000,
  /** Brackets within brackets. 5 to 50. */
  depth: 20,
} as const;

class Stop extends Error {
  constructor(readonly problem: RuleProblem) {
    super(`segment: ${problem.problem} at ${problem.at}`);
  }
}

/**
 * Reads `tier = high and (lastorder > 90 or not tag = 'key account')`. `and` binds closer than `or`, words are in any case, a value with spaces stands
 * in single quotes, a quote in it is doubled. A field of the user's own is `field.<key>`.
 */
export function parseRule(text: string): ParsedRule {
  if (text.length > DEFAULT_RULE.length) return { ok: false, problem: { at: DEFAULT_RULE.length, problem: 'long', found: '' } };
  try {
    return { ok: true, rule: new Reader(text).read() };
  } catch (error) {
    if (error instanceof Stop) return { ok: false, problem: error.problem };
    throw error;
  }
}

const BLANK = /\s*/y;
const OPERATOR = /[<>!]=|[=<>~]/y;
const WORD = /[^\s()'=<>!~]+/y;
const QUOTED = /'((?:[^']|'')*)'/y;
const NUMBER = /^-?\d+(?:\.\d+)?$/;

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  read(): Rule {
    if (this.text.trim() === '') return this.#stop('empty');
    const rule = this.#any(0);
    this.#take(BLANK);
    return this.#at < this.text.length ? this.#stop('end') : rule;
  }

  #any(depth: number): Rule {
    return this.#list('any', 'or', () => this.#list('all', 'and', () => this.#part(depth)));
  }

  #list(is: 'all' | 'any', word: 'and' | 'or', part: () => Rule): Rule {
    const first = part();
    const of = [first];
    while (this.#skipWord(word)) of.push(part());
    return of.length === 1 ? first : { is, of };
  }

  #part(depth: number): Rule {
    if (depth > DEFAULT_RULE.depth) return this.#stop('deep');
    if (this.#skipWord('not')) return { is: 'not', of: this.#part(depth + 1) };
    if (this.#skip('(')) {
      const inner = this.#any(depth + 1);
      return this.#skip(')') ? inner : this.#stop('end');
    }
    return this.#compare();
  }

  #compare(): Rule {
    this.#take(BLANK);
    const start = this.#at;
    const field = this.#take(WORD).toLowerCase();
    if (!isField(field)) return this.#stop('field', start);
    this.#take(BLANK);
    const operator = this.#take(OPERATOR);
    if (!isOperator(operator)) return this.#stop('operator');
    this.#take(BLANK);
    const at = this.#at;
    const quoted = this.#take(QUOTED);
    const value = quoted === '' ? this.#take(WORD) : quoted.slice(1, -1).replaceAll("''", "'");
    if (value === '' && quoted === '') return this.#stop('value', at);
    const type = field in SEGMENT_FIELDS ? SEGMENT_FIELDS[field as keyof typeof SEGMENT_FIELDS] : 'text';
    if (type === 'number' && !NUMBER.test(value)) return this.#stop('number', at);
    if ((operator === '=' || operator === '!=') && !canBe(field, value)) return this.#stop('word', at);
    return { is: 'compare', field, operator, value };
  }

  #skip(sign: string): boolean {
    this.#take(BLANK);
    if (!this.text.startsWith(sign, this.#at)) return false;
    this.#at += sign.length;
    return true;
  }

  #skipWord(word: string): boolean {
    this.#take(BLANK);
    const before = this.#at;
    if (this.#take(WORD).toLowerCase() === word) return true;
    this.#at = before;
    return false;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #stop(problem: RuleProblem['problem'], at = this.#at): never {
    throw new Stop({ at, problem, found: this.text.slice(at, at + 30) });
  }
}

function isField(name: string): name is Extract<Rule, { is: 'compare' }>['field'] {
  return Object.hasOwn(SEGMENT_FIELDS, name) || /^field\.[a-z][a-z0-9_]{0,39}$/.test(name);
}
/** An empty value asks for those of whom nothing is known. */
function canBe(field: string, value: string): boolean {
  const words: readonly string[] | undefined = SEGMENT_WORDS[field as keyof typeof SEGMENT_WORDS];
  return value === '' || !words || words.includes(value.toLowerCase());
}
function isOperator(text: string): text is Operator {
  return OPERATORS.some((operator) => operator === text);
}

/** A rule as the text that `parseRule` reads. */
export function printRule(rule: Rule): string {
  if (rule.is === 'compare') return `${rule.field} ${rule.operator} ${quote(rule.value)}`;
  if (rule.is === 'not') return `not ${within(rule.of)}`;
  return rule.of
    .map((part) => (part.is === 'any' || part.is === 'all' ? within(part) : printRule(part)))
    .join(rule.is === 'all' ? ' and ' : ' or ');
}

function within(rule: Rule): string {
  return rule.is === 'compare' ? printRule(rule) : `(${printRule(rule)})`;
}
function quote(value: string): string {
  return /^[^\s()'=<>!~]+$/u.test(value) ? value : `'${value.replaceAll("'", "''")}'`;
}
