import { addDays } from '../day';
import type { Rule } from './rule';

const RELATIVE = /^today(?:([+-])(\d{1,5}))?$/i;

/** A rule with the days that `today`, `today+30` and `today-7` stand for, as `YYYY-MM-DD`; all other values stay. `today`: the user's, `YYYY-MM-DD`. */
export function withDays(rule: Rule, today: string): Rule {
  if (rule.is === 'not') return { is: 'not', of: withDays(rule.of, today) };
  if (rule.is !== 'compare') return { is: rule.is, of: rule.of.map((part) => withDays(part, today)) };
  const [whole, sign, days] = RELATIVE.exec(rule.value) ?? [];
  if (whole === undefined || !rule.field.startsWith('field.')) return rule;
  return { ...rule, value: addDays(today, (sign === '-' ? -1 : 1) * Number(days ?? 0)) };
}
