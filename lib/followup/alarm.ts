import { DEFAULT_FOLLOWUP } from './defaults';

/**
 * When the one alarm is to be set for what comes `next`: never sooner than the browser can fire it, at once (that is, in 30 s) for what
 * lies in the past. Undefined clears it; the periodic sweep, which is always there, catches an alarm that was lost.
 */
export function planAlarm(next: number | undefined, now: number): number | undefined {
  return next === undefined ? undefined : Math.max(next, now + DEFAULT_FOLLOWUP.minAlarm);
}
