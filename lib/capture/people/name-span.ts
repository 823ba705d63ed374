import { localNames } from './local-names';
import { givenNameWeight } from './given-names';
import { isOtherWord } from './other-words';
import { surnameWeight } from './surnames';
import { isTitleWord } from './title-words';
import { DEGREE, INITIAL, tokensOf, type Token } from './name-tokens';

/** Words of a line that are built like a personal name. `rest` is what follows them in the line, `before` what precedes. */
export type NameSpan = {
  text: string;
  /** Its words without honorific, degrees and particles. */
  words: string[];
  before: string;
  rest: string;
  script: 'cased' | 'local';
  honorific: boolean;
  degree: boolean;
  /** Words of menus and places that were cut off behind it: `Brooks Running | Case Study`. */
  cutBehind: number;
  cutBefore: number;
};

/** Words that may stand in one name at most. */
const MAX_WORDS = 6;

/** All spans of a line that may be a person's name, in order. `cuts` part words that the page sets apart (`<b>Ada Li</b> Buyer`). */
export function nameSpans(line: string, cuts: readonly number[] = []): NameSpan[] {
  if (!/[\p{Lu}\p{Lo}\p{Ll}]/u.test(line)) return [];
  const inverted = invertedSpan(line);
  if (inverted) return [inverted];
  const local = localNames(line);
  const cased = /\p{Lu}|^\p{Ll}+$/u.test(line) ? casedSpans(line, cuts) : [];
  const both = local.length === 1 ? inTwoScripts(line, local[0] as NameSpan, cased) : undefined;
  return both ? [both] : [...local, ...cased];
}

/** `陈思远 Shawn Chen`, `Kevin Lo 羅凱文`, `陳偉（Wei Chen）`: one person in two scripts. */
function inTwoScripts(line: string, local: NameSpan, cased: readonly NameSpan[]): NameSpan | undefined {
  for (const span of cased) {
    const [first, second] = local.before.length < span.before.length ? [local, span] : [span, local];
    const start = line.indexOf(first.text);
    const from = line.indexOf(second.text, start + first.text.length);
    const gap = line.slice(start + first.text.length, from);
    if (from < 0 || !/^\s*[(（[/／|]?\s*$/u.test(gap)) continue;
    const close = /[(（[]/u.test(gap) ? (/^\s*[)）\]]/u.exec(line.slice(from + second.text.length))?.[0] ?? '') : '';
    const end = from + second.text.length + close.length;
    const both = `${first.text} ${gap.trim()}${line.slice(from, end)}`.trim();
    return {
      ...local,
      text: gap === '' ? both : line.slice(start, end),
      before: line.slice(0, start).trimEnd(),
      rest: line.slice(end).trimStart(),
    };
  }
  return undefined;
}

const INVERTED =
  /^(?<family>(?:(?:van|von|de|der|den|di|da|du|la|le|zu) )*\p{Lu}[\p{L}\p{M}'’-]+(?: \p{Lu}[\p{L}\p{M}'’-]+)?),\s+(?<title>(?:(?:Prof|Dr|Ing|Dipl|Mag)\.?[ -]?(?:\p{Ll}+\.\s)?)*)(?<given>\p{Lu}[\p{L}\p{M}'’-]+(?: (?:\p{Lu}\.?|\p{Lu}[\p{L}\p{M}'’-]+))?)$/u;

/** `Altenhoff, Tanja`, `Eisenhauer, Dr. Falk`, `Chen, Wei`: a register's order, alone on its line. `unknown`: the given name need not be a known one. */
export function invertedSpan(line: string, unknown = false): NameSpan | undefined {
  const { family = '', given = '', title = '' } = (line.length <= 50 && INVERTED.exec(line)?.groups) || {};
  const known = unknown || givenNameWeight(given.split(' ')[0] ?? '') > 0 || title !== '';
  if (family === '' || isTitleWord(given) || !known || isOtherWord(family) || DEGREE.test(given)) return undefined;
  const words = [...given.split(' '), ...family.split(' ').filter((word) => /^\p{Lu}/u.test(word))];
  return { text: line, words, before: '', rest: '', script: 'cased', honorific: title !== '', degree: false, cutBehind: 0, cutBefore: 0 };
}

function casedSpans(line: string, cuts: readonly number[]): NameSpan[] {
  const tokens = tokensOf(line, cuts);
  // `<span>Mei</span> <span>Ling</span> <span>Tran</span>`: every word in an element of its own parts nothing.
  if (cuts.length >= 2 && tokens.length <= 4 && tokens.every(({ kind }) => kind === 'capital')) return casedSpans(line, []);
  const spans: NameSpan[] = [];
  // A page's own habit: a user name in small letters, alone on its line.
  if (tokens.length === 1 && /^\p{Ll}{3,12}$/u.test(line) && givenNameWeight(line) === 1)
    return [
      { text: line, words: [line], before: '', rest: '', script: 'cased', honorific: false, degree: false, cutBehind: 0, cutBefore: 0 },
    ];
  for (let i = 0; i < tokens.length;) {
    const token = tokens[i];
    if (token?.kind === 'particle' && /^\p{Lu}/u.test(token.text)) token.kind = 'capital';
    // `M. GARCIA Jean-Pierre`, `M. Hervé PETIT`
    if (token?.text === 'M.' && [1, 2, 3].some((step) => /^\p{Lu}[\p{Lu}'’-]+$/u.test(tokens[i + step]?.text ?? '')))
      token.kind = 'honorific';
    if (!token || token.kind === 'other' || token.kind === 'particle') {
      i++;
      continue;
    }
    const end = runEnd(line, tokens, i, cuts);
    const span = toSpan(line, tokens.slice(i, end));
    if (span) spans.push(span);
    i = end;
  }
  return spans;
}

/** Index behind the last token of the name that begins at `from`. */
function runEnd(line: string, tokens: Token[], from: number, cuts: readonly number[]): number {
  let at = from;
  let named = 0;
  while (at < tokens.length && at - from < MAX_WORDS + 8) {
    const token = tokens[at];
    const previous = tokens[at - 1];
    if (!token) break;
    const gap = previous ? line.slice(previous.end, token.start) : '';
    if (
      previous &&
      at > from &&
      (/[^\s]/.test(gap) || cuts.some((cut) => cut > previous.start && cut <= token.start && named >= 2 && token.kind !== 'degree'))
    )
      break;
    if (token.kind === 'capital' || token.kind === 'initial') named++;
    else if (token.kind === 'particle') {
      const next = tokens[at + 1];
      const after = tokens[at + 2];
      if (!(next && (next.kind === 'capital' || (next.kind === 'particle' && after?.kind === 'capital')))) break;
      if (/^(?:y|e|i|do|den|la|le|st|te)$/i.test(token.text) && named === 0) break;
    } else if (token.kind === 'honorific') {
      if (named > 0) break;
    } else if (token.kind === 'degree') {
      // `J.D. Bell`: what would be a degree behind a name are initials before one.
      if (named === 0) {
        if (!(token.text.includes('.') && tokens[at + 1]?.kind === 'capital')) break;
        token.kind = 'initial';
        named++;
      }
    } else if (token.text === ',' || token.text === '(' || token.text === '"' || token.text === '“' || token.text === '``') {
      const jump = afterAside(tokens, at, named);
      if (jump === 0) break;
      at += jump;
      continue;
    } else if (
      token.text === '&' &&
      named === 1 &&
      isGiven(tokens[at - 1]) &&
      isGiven(tokens[at + 1]) &&
      tokens[at + 2]?.kind === 'capital'
    ) {
      // `Mike & Cindy Ford`
    } else break;
    at++;
  }
  return Math.max(at, from + 1);
}

/** Tokens to skip for `, M.D.`, `, Jr.`, `(Bill)`, `"Bunky"` within a name; 0 when what follows is no part of it. */
function afterAside(tokens: Token[], at: number, named: number): number {
  const [opener, word, closer] = [tokens[at]?.text, tokens[at + 1], tokens[at + 2]];
  if (!word || named === 0) return 0;
  if (opener === ',') return word.kind === 'degree' || (/^(?:MS|MA|BS|BA|CD|RD|II|III|IV)$/.test(word.text) && named >= 2) ? 2 : 0;
  const closes =
    opener === '(' ? closer?.text === ')' : opener === '``' ? closer?.text === "''" : closer?.text === '"' || closer?.text === '”';
  const next = tokens[at + 3];
  return closes && word.kind === 'capital' && next?.kind === 'capital' ? 3 : 0;
}

function isGiven(token: Token | undefined): boolean {
  return token !== undefined && token.kind === 'capital' && givenNameWeight(token.text) > 0;
}

/** Words of a headline that go on about the person: `Hugh Stearns Posted on …`. */
const GOES_ON =
  /^(?:posted|on|at|in|has|is|was|joined|joins|says|said|wins|visits|and|or|by|with|for|from|will|who|to|of|named|participates|announces)$/i;

/** Cuts titles and menu words off both ends; nothing when no name is left. */
function toSpan(line: string, run: Token[]): NameSpan | undefined {
  let first = 0;
  let last = run.length - 1;
  let cutBefore = 0;
  let cutBehind = 0;
  const capital = (i: number) => run[i]?.kind === 'capital';
  const weightless = (i: number) => givenNameWeight(run[i]?.text ?? '') === 0;
  while (
    first < last &&
    capital(first) &&
    weightless(first) &&
    !isSurnameFirst(run, first) &&
    (isTitleWord(run[first]?.text ?? '') || isOtherWord(run[first]?.text ?? ''))
  ) {
    if (!isTitleWord(run[first]?.text ?? '')) cutBefore++;
    first++;
  }
  while (first < last && run[first]?.kind === 'particle') first++;
  while (last > first && (capital(last) || run[last]?.kind === 'particle') && behind(run, first, last)) {
    if (run[last]?.kind === 'capital' && !isTitleWord(run[last]?.text ?? '') && !GOES_ON.test(run[last]?.text ?? '')) cutBehind++;
    last--;
  }
  const kept = run.slice(first, last + 1);
  const named = kept.filter((token) => token.kind === 'capital' || token.kind === 'initial');
  const [head, tail] = [kept[0], kept.at(-1)];
  if (!head || !tail || named.length === 0 || named.length > MAX_WORDS || !named.some((token) => token.kind === 'capital'))
    return undefined;
  const honorific = head.kind === 'honorific';
  if (named.length === 1 && !honorific && givenNameWeight(named[0]?.text ?? '') < 1) return undefined;
  return {
    text: line.slice(head.start, tail.end),
    words: named.map((token) => token.text.replace(/\.$/, '')),
    before: line.slice(0, head.start).trimEnd(),
    rest: line.slice(tail.end).trimStart(),
    script: 'cased',
    honorific,
    degree: kept.some((token) => token.kind === 'degree'),
    cutBehind,
    cutBefore,
  };
}

/** `KING Laura`, `WANG Wei`: a surname before a given name is no menu word. */
function isSurnameFirst(run: Token[], first: number): boolean {
  const [word, next] = [run[first]?.text ?? '', run[first + 1]?.text ?? ''];
  return run.length - first === 2 && surnameWeight(word) === 1 && givenNameWeight(next) === 1;
}

/** Whether the last word of a run is a title or menu word rather than the surname of the given name before it. */
function behind(run: Token[], first: number, last: number): boolean {
  const word = run[last]?.text ?? '';
  if (run[last]?.kind === 'particle') return true;
  if (!isTitleWord(word) && !isOtherWord(word)) return false;
  const names = run.slice(first, last + 1).filter((token) => token.kind === 'capital' || token.kind === 'initial');
  const before = names.at(-2)?.text ?? '';
  return !(names.length <= 3 && surnameWeight(word) === 1 && (givenNameWeight(before) > 0 || INITIAL.test(before)));
}
