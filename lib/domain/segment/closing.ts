import { meets } from './meets';
import { printRule } from './parse-rule';
import { withDays } from './relative-days';
import type { Fact, Facts, Rule } from './rule';

/** One condition of a rule that holds or ceased to hold, with what was known before and is now. */
export type Turned = { condition: string; holds: boolean; was?: Fact; now?: Fact };
/** Why somebody came or went: conditions that turned; came into the book; was deleted or merged; nothing of it is known. */
export type Because = { why: 'turned'; turned: Turned[] } | { why: 'added' | 'gone' };
/** A step of one customer into a segment or out of it, noticed on `day`. */
export type SegmentMove = { id: string; day: string; to: 'in' | 'out'; because: Because };

/** The facts of a customer at one closing, with its day: what `today` of a rule meant then. */
export type Closed = { day: string; facts: Facts | undefined };

/**
 * The step of a customer between two closings (value SPEC, SG-2, SG-3); undefined without one. No facts: the customer was not in the book, or is no
 * longer.
 */
export function moveBetween(id: string, rule: Rule, before: Closed, after: Closed): SegmentMove | undefined {
  const was = isIn(rule, before);
  const is = isIn(rule, after);
  if (was === is) return undefined;
  return { id, day: after.day, to: is ? 'in' : 'out', because: becauseOf(rule, before, after) };
}

function isIn(rule: Rule, { day, facts }: Closed): boolean {
  return facts !== undefined && meets(withDays(rule, day), facts);
}

function becauseOf(rule: Rule, before: Closed, after: Closed): Because {
  if (!before.facts) return { why: 'added' };
  if (!after.facts) return { why: 'gone' };
  const [old, now] = [before.facts, after.facts];
  const turned = conditionsOf(rule).flatMap((condition): Turned[] => {
    const holds = isIn(condition, after);
    if (holds === isIn(condition, before)) return [];
    return [{ condition: printRule(condition), holds, was: old(condition.field), now: now(condition.field) }];
  });
  return { why: 'turned', turned };
}

function conditionsOf(rule: Rule): Extract<Rule, { is: 'compare' }>[] {
  if (rule.is === 'compare') return [rule];
  return rule.is === 'not' ? conditionsOf(rule.of) : rule.of.flatMap(conditionsOf);
}

/** Steps in the order of their days, as what they come to: who came and is still in, who left and is still out (SG-4). The reason is that of the last step. */
export function foldMoves(moves: readonly SegmentMove[]): { entered: SegmentMove[]; left: SegmentMove[] } {
  const byCustomer = Map.groupBy(moves, ({ id }) => id);
  const net = [...byCustomer.values()].flatMap((steps) => {
    const [first, last] = [steps[0], steps.at(-1)];
    return first && last && first.to === last.to ? [last] : [];
  });
  return { entered: net.filter(({ to }) => to === 'in'), left: net.filter(({ to }) => to === 'out') };
}
