import { type Fact, type Facts, type Operator, type Rule, SEGMENT_FIELDS } from './rule';

export type Compare = Extract<Rule, { is: 'compare' }>;

/**
 * Whether a customer meets a rule. A number that is not known meets no comparison, `!=` included; a word or list that is not known equals `''`. `not`
 * turns that round. Texts and words are compared without case; `~` is "contains".
 */
export function meets(rule: Rule, facts: Facts): boolean {
  switch (rule.is) {
    case 'all':
      return rule.of.every((part) => meets(part, facts));
    case 'any':
      return rule.of.some((part) => meets(part, facts));
    case 'not':
      return !meets(rule.of, facts);
    case 'compare':
      return meetsCompare(rule)(facts(rule.field));
  }
}

/** The test of one comparison, made once for many facts. */
export function meetsCompare({ field, operator, value }: Compare): (known: Fact) => boolean {
  const wanted = value.toLowerCase();
  const number = Number(value);
  const isNumber = Object.hasOwn(SEGMENT_FIELDS, field) && SEGMENT_FIELDS[field as keyof typeof SEGMENT_FIELDS] === 'number';
  return (known) => {
    if (isNothing(known)) return !isNumber && meetsText('', operator, wanted);
    if (typeof known === 'object') return meetsList(known, operator, wanted);
    if (typeof known === 'number') return compareNumbers(known, operator, number);
    return meetsText(String(known).toLowerCase(), operator, wanted);
  };
}

/** Nothing known: an empty list and a number that is none too. */
export function isNothing(fact: Fact): fact is undefined {
  return fact === undefined || fact === '' || Number.isNaN(fact) || (typeof fact === 'object' && fact.length === 0);
}

function meetsList(known: readonly string[], operator: Operator, wanted: string): boolean {
  if (operator === '!=') return !known.some((one) => one.toLowerCase() === wanted);
  return known.some((one) => meetsText(one.toLowerCase(), operator, wanted));
}

function meetsText(known: string, operator: Operator, wanted: string): boolean {
  switch (operator) {
    case '=':
      return known === wanted;
    case '!=':
      return known !== wanted;
    case '~':
      return known.includes(wanted);
    default:
      // Months and days as texts lie in the order of time.
      return known !== '' && compareOrder(known < wanted ? -1 : known > wanted ? 1 : 0, operator);
  }
}

function compareNumbers(known: number, operator: Operator, wanted: number): boolean {
  if (Number.isNaN(known) || Number.isNaN(wanted)) return false;
  if (operator === '=' || operator === '~') return known === wanted;
  return operator === '!=' ? known !== wanted : compareOrder(known - wanted, operator);
}

function compareOrder(difference: number, operator: Operator): boolean {
  switch (operator) {
    case '<':
      return difference < 0;
    case '<=':
      return difference <= 0;
    case '>':
      return difference > 0;
    case '>=':
      return difference >= 0;
    default:
      return difference === 0;
  }
}
