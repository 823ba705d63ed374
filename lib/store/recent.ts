import type { Body } from './codec';
import type { Envelope } from './envelope';
import type { Records, StoreName } from './store';

/** Contacts kept: more than one round of the consumers reads (a bulk write of ten transactions), about 4 MB. */
const MOST = 2048;

/** The last contacts written, each beside the envelope it was written in: one that is another, or damaged, is not found. */
export class Recent {
  #rows = new Map<string, { envelope: Envelope; record: unknown }>();

  get<N extends StoreName>(store: N, envelope: Envelope): Records[N] | undefined {
    if (store !== 'contacts') return undefined;
    const row = this.#rows.get(envelope.id);
    return row && isSame(row.envelope, envelope) ? (row.record as Records[N]) : undefined;
  }

  /** Takes note of a contact that a transaction has written. Records are never changed in place, so it may be handed out again. */
  keep(envelope: Envelope, record: Records['contacts']): void {
    this.#rows.delete(envelope.id);
    this.#rows.set(envelope.id, { envelope, record });
    if (this.#rows.size <= MOST) return;
    const [oldest] = this.#rows.keys();
    if (oldest !== undefined) this.#rows.delete(oldest);
  }
}

/** Sum, columns, keys and body alike: a row that was damaged since it was written is not taken for the one that was. */
function isSame(x: Envelope, y: Envelope): boolean {
  return x.sum === y.sum && isSameBody(x.body, y.body) && headOf(x) === headOf(y);
}

function headOf({ body: _, ...columns }: Envelope): string {
  return JSON.stringify(Object.entries(columns).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

function isSameBody(x: Body, y: Body): boolean {
  if (typeof x === 'string' || typeof y === 'string') return x === y;
  return x.length === y.length && x.every((byte, at) => byte === y[at]);
}
