import type { Operator, Rule } from '../../lib/domain/segment/rule';

/** A condition as it is edited; `value` may still be missing. `between` is two comparisons of one field, from `value` to `to`. */
export type DraftRow = {
  is: 'row';
  key: number;
  not: boolean;
  field: string;
  operator: Operator | 'between';
  value: string;
  to: string;
};
/** Conditions joined; the outermost one is a group too. */
export type DraftGroup = { is: 'group'; key: number; join: 'all' | 'any'; not: boolean; parts: DraftNode[] };
export type DraftNode = DraftRow | DraftGroup;
type Compare = Extract<Rule, { is: 'compare' }>;

/** A rule to edit. Keys count up from 1 and stay while parts are changed. */
export function draftOf(rule: Rule | undefined): DraftGroup {
  let key = 0;
  const row = (compare: Compare, not: boolean): DraftRow => ({ ...compare, is: 'row', key: ++key, not, to: '' });
  const node = (part: Rule, not: boolean): DraftNode => {
    if (part.is === 'not') return part.of.is === 'not' ? group([part.of], 'all', !not) : node(part.of, !not);
    if (part.is === 'compare') return row(part, not);
    const range = rangeOf(part);
    return range ? { ...row(range[0], not), operator: 'between', to: range[1].value } : group(part.of, part.is, not);
  };
  const group = (parts: readonly Rule[], join: 'all' | 'any', not: boolean): DraftGroup => ({
    is: 'group',
    key: ++key,
    join,
    not,
    parts: parts.map((part) => node(part, false)),
  });
  if (!rule) return group([], 'all', false);
  const outer = node(rule, false);
  return outer.is === 'group' ? outer : { is: 'group', key: ++key, join: 'all', not: false, parts: [outer] };
}

/** Both ends of `field >= a and field <= b`. */
function rangeOf(rule: Rule): [Compare, Compare] | undefined {
  if (rule.is !== 'all' || rule.of.length !== 2) return undefined;
  const [from, to] = rule.of;
  if (from?.is !== 'compare' || to?.is !== 'compare') return undefined;
  return from.field === to.field && from.operator === '>=' && to.operator === '<=' ? [from, to] : undefined;
}

/** The rule of all conditions that are complete; undefined where none is. */
export function ruleOf(node: DraftNode): Rule | undefined {
  const rule = node.is === 'row' ? ruleOfRow(node) : ruleOfGroup(node);
  return rule && node.not ? { is: 'not', of: rule } : rule;
}

function ruleOfRow({ field, operator, value, to }: DraftRow): Rule | undefined {
  const compare = (sign: Operator, wanted: string): Compare => ({
    is: 'compare',
    field: field as Compare['field'],
    operator: sign,
    value: wanted.trim(),
  });
  if (operator !== 'between') return value.trim() === '' ? undefined : compare(operator, value);
  if (value.trim() === '' || to.trim() === '') return undefined;
  return { is: 'all', of: [compare('>=', value), compare('<=', to)] };
}

function ruleOfGroup({ join, parts }: DraftGroup): Rule | undefined {
  const of = parts.map(ruleOf).filter((part) => part !== undefined);
  const [only] = of;
  return of.length > 1 ? { is: join, of } : only;
}

/** Whether every condition has its value, and there is one. */
export function isComplete(node: DraftNode): boolean {
  return node.is === 'row' ? ruleOfRow(node) !== undefined : node.parts.length > 0 && node.parts.every(isComplete);
}

/** The group with one of its parts, however deep, as `change` makes it; undefined takes it out. */
export function changePart(group: DraftGroup, key: number, change: (part: DraftNode) => DraftNode | undefined): DraftGroup {
  const parts = group.parts.flatMap((part): DraftNode[] => {
    if (part.key === key) {
      const changed = change(part);
      return changed ? [changed] : [];
    }
    return [part.is === 'group' ? changePart(part, key, change) : part];
  });
  return { ...group, parts };
}

/** A key that no part has yet. */
export function freeKey(node: DraftNode): number {
  const keys = node.is === 'group' ? node.parts.map(freeKey) : [];
  return Math.max(node.key + 1, ...keys);
}
