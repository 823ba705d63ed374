import { OWN_PREFIX } from '../own-field/own-facts';
import { parseRule, printRule } from './parse-rule';
import type { Operator, Rule } from './rule';

/** What a list asks of one own field: any of the values, with `=`; a bound, part of a text or "not" with one value. */
export type OwnCondition = { key: string; operator: Operator; values: string[] };

/** A rule taken apart into conditions on own fields that all hold, and the rest; a text that is no rule is all rest. */
export function splitWhere(where: string | undefined): { rest?: string; conditions: OwnCondition[] } {
  const parsed = where === undefined ? undefined : parseRule(where);
  if (!parsed?.ok) return { ...(where !== undefined && { rest: where }), conditions: [] };
  const parts = parsed.rule.is === 'all' ? parsed.rule.of : [parsed.rule];
  const read = parts.map((part) => ({ part, condition: conditionOf(part) }));
  const rest = read.flatMap(({ part, condition }) => (condition ? [] : [part]));
  const [only] = rest;
  const text = only && printRule(rest.length === 1 ? only : { is: 'all', of: rest });
  return { ...(text !== undefined && { rest: text }), conditions: read.flatMap(({ condition }) => condition ?? []) };
}

/** The rule that holds where the rest and all conditions do; undefined where there are none. A rest that is no rule is left out. */
export function joinWhere(rest: string | undefined, conditions: readonly OwnCondition[]): string | undefined {
  const parsed = rest === undefined ? undefined : parseRule(rest);
  if (conditions.length === 0) return rest;
  const others = parsed?.ok ? (parsed.rule.is === 'all' ? parsed.rule.of : [parsed.rule]) : [];
  const parts = [...others, ...conditions.filter(({ values }) => values.length > 0).map(ruleOf)];
  const [only] = parts;
  return only && printRule(parts.length === 1 ? only : { is: 'all', of: parts });
}

function conditionOf(rule: Rule): OwnCondition | undefined {
  if (rule.is === 'compare')
    return rule.field.startsWith(OWN_PREFIX)
      ? { key: rule.field.slice(OWN_PREFIX.length), operator: rule.operator, values: [rule.value] }
      : undefined;
  if (rule.is !== 'any') return undefined;
  const parts = rule.of.map(conditionOf);
  const [first] = parts;
  const isOne = first && parts.every((part) => part?.key === first.key && part.operator === '=');
  return isOne ? { key: first.key, operator: '=', values: parts.flatMap((part) => part?.values ?? []) } : undefined;
}

function ruleOf({ key, operator, values }: OwnCondition): Rule {
  const compares = values.map((value): Rule => ({ is: 'compare', field: `field.${key}`, operator, value }));
  const [only] = compares;
  return compares.length === 1 && only ? only : { is: 'any', of: compares };
}
