import type { Body } from './codec';
import type { Envelope } from './envelope';
import type { Records, StoreName } from './store';

/** Records kept: more than one round of the consumers reads (a bulk write of ten transactions), about 8 MB. */
const MOST = 4096;
/** What one consumer writes and the next reads back at once. */
const STORES: ReadonlySet<StoreName> = new Set(['contacts', 'standings', 'orders', 'interactions', 'tasks', 'links']);

/** The last records written, each beside the envelope it was written in: one that is another, or damaged, is not found. */
export class Recent {
  #rows = new Map<string, { envelope: Envelope; record: unknown }>();

  get<N extends StoreName>(store: N, envelope: Envelope): Records[N] | undefined {
    const row = STORES.has(store) ? this.#rows.get(`${store}/${envelope.id}`) : undefined;
    return row && isSame(row.envelope, envelope) ? (row.record as Records[N]) : undefined;
  }

  /** Takes note of a record that a transaction has written. Records are never changed in place, so it may be handed out again. */
  keep(store: StoreName, envelope: Envelope, record: unknown): void {
    if (!STORES.has(store)) return;
    const name = `${store}/${envelope.id}`;
    this.#rows.delete(name);
    this.#rows.set(name, { envelope, record });
    if (this.#rows.size <= MOST) return;
    const [oldest] = this.#rows.keys();
    if (oldest !== undefined) this.#rows.delete(oldest);
  }
}

/** Sum, columns, keys and body alike: a row that was damaged since it was written is not taken for the one that was. */
function isSame(x: Envelope, y: Envelope): boolean {
  return x.sum === y.sum && isSameBody(x.body, y.body) && isSameHead(x, y);
}

function isSameHead(x: Envelope, y: Envelope): boolean {
  const names = Object.keys(x);
  return names.length === Object.keys(y).length && names.every((name) => name === 'body' || isSameColumn(x[name], y[name]));
}

/** Columns are numbers, texts and lists of numbers. */
function isSameColumn(x: unknown, y: unknown): boolean {
  if (!Array.isArray(x) || !Array.isArray(y)) return Object.is(x, y);
  return x.length === y.length && x.every((each, at) => Object.is(each, y[at]));
}

function isSameBody(x: Body, y: Body): boolean {
  if (typeof x === 'string' || typeof y === 'string') return x === y;
  return x.length === y.length && x.every((byte, at) => byte === y[at]);
}
