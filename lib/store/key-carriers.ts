import type { Book } from './book';
import type { Envelope } from './envelope';
import { CarrierTable } from './carrier-table';
import { readHead } from './head';
import { WarmedOnce } from './warmed-once';

/** Contacts read at once while it is filled. */
const CHUNK = 500;
/** Of 260,000 contacts with 15 keys each. */
const MOST = 4_000_000;

/**
 * Who carries each hashed key, for bulk work: it asks for a dozen keys a row, and an index of the browser's takes a tenth of a millisecond for each
 * in a large book. As exact as the index from the moment it is filled, since every write of contacts goes through here.
 */
export class KeyCarriers extends WarmedOnce {
  readonly #most: number;
  #table: CarrierTable | undefined;
  /** While the book is read: contacts written meanwhile, of which a row that was read before is not the last. */
  #written: Set<string> | undefined;

  constructor(most = MOST) {
    super();
    this.#most = most;
  }

  /** What answers in place of the index; undefined before it is filled, and for a book that is too large. */
  get table(): CarrierTable | undefined {
    return this.#written ? undefined : this.#table;
  }

  /** A contact that was written: its keys before and after. */
  wrote(id: string, before: readonly number[], after: readonly number[]): void {
    this.#written?.add(id);
    this.#table?.remove(id, before);
    this.#table?.add(id, after);
    if ((this.#table?.size ?? 0) > this.#most) this.drop();
  }

  protected drop(): void {
    this.#table = undefined;
    this.#written = undefined;
  }

  protected async read(book: Book): Promise<void> {
    const table = new CarrierTable();
    const written = new Set<string>();
    this.#table = table;
    this.#written = written;
    const { keyEntries } = await readHead(book.db().transaction('meta', 'readonly').store);
    let isWhole = keyEntries === 0;
    for (let after: string | undefined; !isWhole && this.#table === table;) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const rows = (await book.db().getAll('contacts', range, CHUNK)) as Envelope[];
      for (const { id, keys = [] } of rows) if (!written.has(id)) table.add(id, keys);
      after = rows.at(-1)?.id;
      isWhole = rows.length < CHUNK;
      if (table.size > this.#most) this.drop();
    }
    if (this.#written === written) this.#written = undefined;
  }
}
