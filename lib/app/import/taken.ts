import { type ImportCounts, NO_ROWS } from '../../domain/import/import-record';
import type { Pair } from '../../domain/pair/pair';
import type { Batch, Put, Records, StoreName } from '../../store/store';
import type { LedgerPage } from './import-documents';

/** What one transaction of an import will write, and how to take it back. */
export class Taken {
  readonly counts: ImportCounts = { ...NO_ROWS };
  readonly puts: Put[] = [];
  readonly expect: NonNullable<Batch['expect']> = [];
  readonly ledger: LedgerPage = { made: [], changed: [], waiting: [] };
  readonly #expected = new Set<string>();

  /** `over`: what stands there was deleted. Otherwise nothing does. */
  make<N extends StoreName>(store: N, record: Records[N] & { id: string }, over?: object): void {
    this.puts.push({ store, record } as unknown as Put);
    if (!over) this.expect.push({ store, id: record.id, rev: null });
    this.ledger.made.push([store, record.id]);
    this.counts.created += 1;
  }

  /** A pair that a new contact is in; `over` as for the contact. */
  suggest(pair: Pair, over?: object): void {
    this.puts.push({ store: 'pairs', record: pair });
    if (!over) this.expect.push({ store: 'pairs', id: pair.id, rev: null });
  }

  /** `before`: the changed fields as they were. The stored revision must still be the one that the change was made from. */
  change<N extends StoreName>(
    store: N,
    stored: { id: string; rev: string; updatedAt: number },
    record: Records[N] & { id: string; rev: string; createdAt: number; updatedAt: number },
    before: Record<string, unknown>,
  ): void {
    const isOwn = this.ledger.made.some(([name, id]) => name === store && id === record.id);
    // Made and added to in one write, it is a new record: nobody has changed it since.
    this.puts.push({ store, record: isOwn ? { ...record, updatedAt: record.createdAt } : record } as unknown as Put);
    if (!isOwn && !this.#expected.has(record.id)) this.expect.push({ store, id: record.id, rev: stored.rev });
    this.#expected.add(record.id);
    const { id, rev, updatedAt: at } = record;
    const after = Object.fromEntries(Object.keys(before).map((field) => [field, record[field as keyof typeof record] ?? null]));
    if (!isOwn) this.ledger.changed.push({ store, id, rev, before, after, was: stored.updatedAt, at });
    this.counts.updated += 1;
  }
}
