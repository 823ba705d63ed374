import { addDays } from '../day';
import type { Move } from '../standing/standing';

/** Days for which a step in life counts as of late. */
const STEP_DAYS = 90;

/** Whether a move is a step in life of late, as of a day. */
export function isLateStep({ axis, day }: Move, asOf: string): boolean {
  return axis === 'lifecycle' && day >= addDays(asOf, -STEP_DAYS);
}

/** A step as a value of the field `step`. */
export function stepValue(from: string | undefined, to: string | undefined): string {
  return `${from ?? ''}/${to ?? ''}`;
}

/** The two stages of such a value. */
export function stagesOf(value: string): [from: string, to: string] {
  const [from = '', to = ''] = value.split('/');
  return [from, to];
}
