import { type Random, seededRandom } from '../../lib/domain/seeded-random';

export type { Random };
/** The same seed gives the same book everywhere. */
export const seeded = seededRandom;

export function pick<T>(random: Random, from: readonly T[]): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('random: nothing to pick from');
  return picked;
}

/** Whole number from `least` to `most`, both included. */
export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

/** A UUIDv7 (RFC 9562 section 5.7) of a given time. */
export function uuidAt(random: Random, at: number): string {
  const time = at.toString(16).padStart(12, '0');
  const hex = (digits: number) => Array.from({ length: digits }, () => whole(random, 0, 15).toString(16)).join('');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${pick(random, ['8', '9', 'a', 'b'])}${hex(3)}-${hex(12)}`;
}
