import type { Facts, Operator, Rule } from './rule';

/**
 * Whether a customer meets a rule. A comparison with what is not known is not met, whichever it is, `!=` included for numbers; `not` turns that round.
 * Texts and words are compared without case; `~` is "contains".
 */
export function meets(rule: Rule, facts: Facts): boolean {
  switch (rule.is) {
    case 'all':
      return rule.of.every((part) => meets(part, facts));
    case 'any':
      return rule.of.some((part) => meets(part, facts));
    case 'not':
      return !meets(rule.of, facts);
    case 'compare': {
      const known = facts(rule.field);
      const wanted = rule.value.toLowerCase();
      if (typeof known === 'object') return meetsList(known, rule.operator, wanted);
      if (typeof known === 'number') return compareNumbers(known, rule.operator, Number(rule.value));
      return meetsText(known === undefined ? '' : String(known).toLowerCase(), rule.operator, wanted);
    }
  }
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
