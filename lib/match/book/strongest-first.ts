import type { Edges } from './cluster';

/** Bits of a digit, and the counts that one needs: three of them hold the 32 bits of a weight. */
const BITS = 11;
const ROOM = 1 << BITS;

/**
 * The edges that weigh at least `from`, the strongest first, equal ones as they came. By the digits of their weights (radix sort): a comparing sort
 * of as many as a large book has holds everybody up for a tenth of a second.
 */
export function strongestFirst({ size, weight }: Edges, from: number): Uint32Array {
  const kept = new Uint32Array(size);
  let count = 0;
  for (let edge = 0; edge < size; edge += 1)
    if ((weight[edge] ?? 0) >= from) {
      kept[count] = edge;
      count += 1;
    }
  const digits = descending(weight.subarray(0, size));
  let order = kept.subarray(0, count);
  let next = new Uint32Array(count);
  const ends = new Uint32Array(ROOM + 1);
  for (let shift = 0; shift < 32; shift += BITS) {
    ends.fill(0);
    const digitOf = (edge: number) => ((digits[edge] ?? 0) >>> shift) & (ROOM - 1);
    for (const edge of order) ends[digitOf(edge) + 1] = (ends[digitOf(edge) + 1] ?? 0) + 1;
    for (let at = 0; at < ROOM; at += 1) ends[at + 1] = (ends[at + 1] ?? 0) + (ends[at] ?? 0);
    for (const edge of order) {
      const digit = digitOf(edge);
      next[ends[digit] ?? 0] = edge;
      ends[digit] = (ends[digit] ?? 0) + 1;
    }
    [order, next] = [next, order];
  }
  return order;
}

/** Whole numbers that rise as weights fall (IEEE 754: of one sign the bits rise with the number). */
function descending(weight: Float32Array): Uint32Array {
  // Zero has two signs and one weight.
  const bits = new Uint32Array(Float32Array.from(weight, (each) => each + 0).buffer);
  for (let at = 0; at < bits.length; at += 1) {
    const each = bits[at] ?? 0;
    bits[at] = each >>> 31 === 1 ? each : ~(each | 0x8000_0000);
  }
  return bits;
}
