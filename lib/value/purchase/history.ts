/**
 * What a purchase model knows of a customer, the sufficient statistics of Fader, Hardie and Lee 2005: `x` repeat purchase occasions,
 * `tx` time of the last of them and `T` time observed, both in weeks since the first occasion. 0 <= tx <= T.
 */
export type PurchaseHistory = { x: number; tx: number; T: number };

/** Customers with the same history counted once, by column; what a likelihood runs over. */
export type Cells = { size: number; customers: number; x: Float64Array; tx: Float64Array; T: Float64Array; count: Float64Array };

/** In weeks. Occasions are days: a repeat sooner than this is the same occasion. */
const HALF_DAY = 1 / 14;

/** A history that a model can be asked about, whatever was given: whole and finite, in order, and no repeat without time between. */
export function saneHistory({ x, tx, T }: PurchaseHistory): PurchaseHistory {
  const observed = Number.isFinite(T) ? Math.max(0, T) : 0;
  const repeats = Number.isFinite(x) ? Math.max(0, Math.round(x)) : 0;
  const last = Number.isFinite(tx) ? Math.min(observed, Math.max(0, tx)) : 0;
  return repeats > 0 && last >= HALF_DAY ? { x: repeats, tx: last, T: observed } : { x: 0, tx: 0, T: observed };
}

/** Counts equal histories together, in the order in which each is first seen. Hash with open addressing: 300,000 customers in tens of milliseconds. */
export function cellsOf(histories: readonly PurchaseHistory[]): Cells {
  const n = histories.length;
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(2, 2 * n)))).fill(-1);
  const mask = slots.length - 1;
  const columns = [new Float64Array(n), new Float64Array(n), new Float64Array(n), new Float64Array(n)] as const;
  const [xs, txs, Ts, count] = columns;
  let size = 0;
  for (const given of histories) {
    const { x, tx, T } = saneHistory(given);
    let slot =
      (Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(Math.round(tx * 1000), 0x85ebca6b) ^ Math.imul(Math.round(T * 1000), 0xc2b2ae35)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & mask;
    let cell = slots[slot] ?? -1;
    while (cell >= 0 && !(xs[cell] === x && txs[cell] === tx && Ts[cell] === T)) {
      slot = (slot + 1) & mask;
      cell = slots[slot] ?? -1;
    }
    if (cell < 0) {
      cell = size;
      slots[slot] = cell;
      size += 1;
      xs[cell] = x;
      txs[cell] = tx;
      Ts[cell] = T;
    }
    count[cell] = (count[cell] ?? 0) + 1;
  }
  const [x, tx, T, counts] = [xs.slice(0, size), txs.slice(0, size), Ts.slice(0, size), count.slice(0, size)];
  return { size, customers: n, x, tx, T, count: counts };
}
