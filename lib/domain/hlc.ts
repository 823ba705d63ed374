/**
 * Hybrid logical clock (Kulkarni et al. 2014, "Logical Physical Clocks", section 3): a revision that never runs backwards on one device,
 * orders what one device saw after what it had seen, and stays near wall time. `<12 hex ms>-<5 hex counter>-<node>`, so that revisions
 * compare as strings. Pure: the wall clock, the last revision and the node are arguments.
 */
export type Clock = { at: number; counter: number; node: string };

export const DEFAULT_CLOCK = {
  /** How far, in ms, a remote revision may be ahead of this device before it is refused; 1 s to 1 h. */
  maxDrift: 5 * 60_000,
} as const;

const MAX_COUNTER = 0xfffff;
const MAX_AT = 0xffffffffffff;
const REV = /^([0-9a-f]{12})-([0-9a-f]{5})-([\w.]{1,40})$/;

/** Reads a revision; undefined for a text that is none. */
export function parseRev(rev: string): Clock | undefined {
  const [, at, counter, node] = REV.exec(rev) ?? [];
  if (at === undefined || counter === undefined || node === undefined) return undefined;
  return { at: Number.parseInt(at, 16), counter: Number.parseInt(counter, 16), node };
}

/** The next revision of this device, greater than `last` whatever the wall clock says; `now` in epoch ms. @throws on a bad node or `last`. */
export function tick(last: string | undefined, now: number, node: string): string {
  return after(read(last), { at: 0, counter: 0, node }, now, node);
}

export type Received = { ok: true; rev: string } | { ok: false; reason: 'malformed' } | { ok: false; reason: 'drift'; ahead: number };

/** This device's next revision after it saw `remote`. Refuses one that is more than `maxDrift` ms ahead of `now`, so that no clock is dragged along. */
export function receive(
  last: string | undefined,
  remote: string,
  now: number,
  node: string,
  maxDrift: number = DEFAULT_CLOCK.maxDrift,
): Received {
  const seen = parseRev(remote);
  if (!seen) return { ok: false, reason: 'malformed' };
  if (seen.at - now > maxDrift) return { ok: false, reason: 'drift', ahead: seen.at - now };
  return { ok: true, rev: after(read(last), seen, now, node) };
}

function read(last: string | undefined): Clock {
  if (last === undefined) return { at: 0, counter: -1, node: '' };
  const clock = parseRev(last);
  if (!clock) throw new Error(`domain: revision ${last} is not readable`);
  return clock;
}

/** The smallest clock that is after both and not before `now`. */
function after(one: Clock, other: Clock, now: number, node: string): string {
  const wall = Math.min(Math.max(Math.floor(now), 0), MAX_AT);
  const at = Math.max(one.at, other.at, wall);
  const counter = Math.max(one.at === at ? one.counter + 1 : 0, other.at === at && other.at > 0 ? other.counter + 1 : 0);
  return counter > MAX_COUNTER ? print({ at: at + 1, counter: 0, node }) : print({ at, counter, node });
}

function print({ at, counter, node }: Clock): string {
  const rev = `${at.toString(16).padStart(12, '0')}-${counter.toString(16).padStart(5, '0')}-${node}`;
  if (!REV.test(rev)) throw new Error(`domain: revision ${rev} cannot be written (node of 1 to 40 letters, digits, dots or underscores)`);
  return rev;
}
