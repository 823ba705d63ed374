/**
 * A schedule of periods and what a purchase in each is worth today. `steps` periods of `weeks`; `rate` a year, or `perStep` for published tables;
 * money comes in at the `middle` or the `end` of its period.
 */
export type Schedule = { weeks: number; steps: number; rate: number; perStep?: boolean; at: 'middle' | 'end' };

/** Weeks of a year of 365 days. */
export const YEAR_WEEKS = 365 / 7;
/** Nodes at which the expectation is asked, 4 to 12; 8 agree with all 52 weekly steps to 1e-6 of the value (test/value/purchase/lifetime-value.test.ts). */
export const DEFAULT_NODES = 8;

/** Discounted expected purchases: the sum over periods k of (E(t_k) - E(t_k-1)) (1 + d)^-t, `expected` being E (value.md, "CLV"). Every step is asked for. */
export function discountedPurchases(expected: (weeks: number) => number, schedule: Schedule): number {
  let before = 0;
  let sum = 0;
  for (let step = 1; step <= schedule.steps; step += 1) {
    const now = expected(step * schedule.weeks);
    sum += (now - before) * discountAt(schedule, step);
    before = now;
  }
  return sum;
}

/** The same for many customers: E is smooth, so a few nodes with weights made once stand for all steps. They rise, the last is the horizon. */
export function quickDiscount(schedule: Schedule, count = DEFAULT_NODES): (expected: (weeks: number) => number) => number {
  const horizon = schedule.steps * schedule.weeks;
  // Nodes in the square root of time crowd towards now, where E bends most.
  const nodes = Array.from({ length: count }, (_, at) => horizon * ((1 - Math.cos((Math.PI * (at + 1)) / count)) / 2) ** 2);
  const roots = [0, ...nodes.map(Math.sqrt)];
  const weights = nodes.map(() => 0);
  for (let step = 1; step <= schedule.steps; step += 1) {
    const worth = discountAt(schedule, step) - (step < schedule.steps ? discountAt(schedule, step + 1) : 0);
    const root = Math.sqrt(step * schedule.weeks);
    for (let node = 0; node < count; node += 1) weights[node] = (weights[node] ?? 0) + worth * basisAt(roots, node + 1, root);
  }
  return (expected) => nodes.reduce((sum, weeks, node) => sum + (weights[node] ?? 0) * expected(weeks), 0);
}

function discountAt({ weeks, rate, perStep = false, at }: Schedule, step: number): number {
  const steps = at === 'middle' ? step - 0.5 : step;
  return (1 + rate) ** -(perStep ? steps : (steps * weeks) / YEAR_WEEKS);
}

/** Lagrange's basis polynomial of node `index` at `value`. */
function basisAt(nodes: readonly number[], index: number, value: number): number {
  const own = nodes[index] ?? 0;
  return nodes.reduce((product, node, at) => (at === index ? product : (product * (value - node)) / (own - node)), 1);
}
