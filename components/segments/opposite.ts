import type { Operator, Rule } from '../../lib/domain/segment/rule';

const OPPOSITES: Partial<Record<Operator, Operator>> = { '=': '!=', '!=': '=', '<': '>=', '<=': '>', '>': '<=', '>=': '<' };

/** What is true where a condition is not: "at most 90 days ago" becomes "more than 90 days ago". */
export function opposite(rule: Rule): Rule {
  if (rule.is === 'not') return rule.of;
  const operator = rule.is === 'compare' ? OPPOSITES[rule.operator] : undefined;
  return rule.is === 'compare' && operator ? { ...rule, operator } : { is: 'not', of: rule };
}
