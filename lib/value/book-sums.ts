import type { Ledger } from '../domain/standing/standing';
import type { Spend } from './purchase/gamma-gamma';
import type { PurchaseHistory } from './purchase/history';
import { DAY_WIDTH, type Tally, historyOf, spendOf, tallyOf } from './tally';

/** Numbers kept of each buyer. */
const FIELDS = ['occasions', 'first', 'last', 'net', 'net12', 'paidDays', 'paid'] as const;
type Field = (typeof FIELDS)[number];

/**
 * All that a model and the cuts of a book are made from, added up customer by customer as of a day: 50 bytes a buyer and four an order day, so that
 * the worker holds a book of 300,000 customers without their ledgers. Customers without a valid order leave nothing.
 */
export class BookSums {
  readonly #today: number;
  readonly #currency: string;
  readonly #columns: Record<Field, Float64Array>;
  #days = new Int32Array(64);
  /** Where the days of each buyer begin in `#days`, and where those of the last end. */
  #starts = new Int32Array(17);
  #buyers = 0;
  #occasions = 0;
  #from: number;
  #high = 1;
  #low = 2;

  constructor(today: number, currency: string) {
    this.#today = today;
    this.#from = today;
    this.#currency = currency;
    this.#columns = { occasions: grown(), first: grown(), last: grown(), net: grown(), net12: grown(), paidDays: grown(), paid: grown() };
  }

  /** Customers with a valid order, and the order days of all of them. */
  get buyers(): number {
    return this.#buyers;
  }
  get occasions(): number {
    return this.#occasions;
  }
  /** The first order day of the book. */
  get from(): number {
    return this.#from;
  }
  /** Of every day of every ledger, whatever the order of the customers. */
  get hash(): readonly [number, number] {
    return [this.#high, this.#low];
  }

  /** @returns the sums of this ledger as of the book's day. */
  add(ledger: Ledger): Tally {
    const tally = tallyOf(ledger, this.#today);
    if (tally.occasions > 0) {
      this.#keep(ledger, tally);
      this.#mix(ledger.days);
    }
    return tally;
  }

  historyOf(at: number): PurchaseHistory {
    return historyOf(this.#tally(at), this.#today) ?? { x: 0, tx: 0, T: 0 };
  }
  spendOf(at: number): Spend {
    const n = this.#columns.paidDays[at] ?? 0;
    return { n, mean: n > 0 ? this.net(at) / n : 0 };
  }
  daysOf(at: number): readonly number[] {
    return Array.from(this.#days.subarray(this.#starts[at] ?? 0, this.#starts[at + 1] ?? 0));
  }
  daysSinceLast(at: number): number {
    return this.#today - (this.#columns.last[at] ?? this.#today);
  }
  occasionsOf(at: number): number {
    return this.#columns.occasions[at] ?? 0;
  }
  net(at: number): number {
    return this.#columns.net[at] ?? 0;
  }
  net12(at: number): number {
    return this.#columns.net12[at] ?? 0;
  }
  /** Paid something in the book's currency: counts for money. */
  isPaying(at: number): boolean {
    return this.#columns.paid[at] === 1;
  }

  /** Median days from a first to a second order day, of those who came back. */
  secondAfter(): number | undefined {
    const gaps: number[] = [];
    for (let at = 0; at < this.#buyers; at += 1) {
      const start = this.#starts[at] ?? 0;
      if ((this.#starts[at + 1] ?? 0) - start > 1) gaps.push((this.#days[start + 1] ?? 0) - (this.#days[start] ?? 0));
    }
    const sorted = Int32Array.from(gaps).sort();
    return sorted[Math.floor((sorted.length - 1) / 2)];
  }

  #tally(at: number): Pick<Tally, 'occasions' | 'first' | 'last'> {
    const { occasions, first, last } = this.#columns;
    return { occasions: occasions[at] ?? 0, first: first[at] ?? 0, last: last[at] ?? 0 };
  }

  #keep(ledger: Ledger, tally: Tally): void {
    const at = this.#buyers;
    const spend = spendOf(tally, ledger.otherCurrencies);
    if (at >= this.#columns.net.length) {
      for (const field of FIELDS) this.#columns[field] = grown(this.#columns[field]);
    }
    const columns = this.#columns;
    columns.occasions[at] = tally.occasions;
    columns.first[at] = tally.first;
    columns.last[at] = tally.last;
    columns.net[at] = tally.net;
    columns.net12[at] = tally.net12;
    columns.paidDays[at] = spend.n;
    columns.paid[at] = tally.orders > ledger.otherCurrencies && ledger.currency === this.#currency ? 1 : 0;
    this.#keepDays(ledger, at);
    this.#buyers += 1;
    this.#occasions += tally.occasions;
    this.#from = Math.min(this.#from, tally.first);
  }

  #keepDays({ days }: Ledger, at: number): void {
    let end = this.#starts[at] ?? 0;
    this.#days = atLeast(this.#days, end + days.length / DAY_WIDTH);
    this.#starts = atLeast(this.#starts, at + 2);
    for (let row = 0; row < days.length && (days[row] ?? 0) <= this.#today; row += DAY_WIDTH) {
      if ((days[row + 1] ?? 0) === 0) continue;
      this.#days[end] = days[row] ?? 0;
      end += 1;
    }
    this.#starts[at + 1] = end;
  }

  #mix(days: readonly number[]): void {
    let mix = 7;
    for (let row = 0; row < days.length && (days[row] ?? 0) <= this.#today; row += DAY_WIDTH)
      mix = Math.imul(mix ^ (days[row] ?? 0), 0x01000193) ^ Math.imul((days[row + 1] ?? 0) + 31 * (days[row + 2] ?? 0), 0x85ebca6b);
    // Added up, so that the order of the customers does not matter.
    this.#high = (this.#high + mix) >>> 0;
    this.#low = (this.#low + Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)) >>> 0;
  }
}

function grown(column?: Float64Array): Float64Array {
  const next = new Float64Array(column ? 2 * column.length : 16);
  if (column) next.set(column);
  return next;
}

function atLeast(column: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  if (column.length >= length) return column;
  const next = new Int32Array(2 * length);
  next.set(column);
  return next;
}
