import type { BookStore, Change } from '../../store/store';

/** Rows that are held: a user's write and what follows from it. Of bulk work more are to come anyway. */
const ROWS = 200;

/**
 * The end of the change log, read once for all consumers of a drain. As nobody else writes the book, rows that came since are those that this
 * worker wrote, and it knows that there are any.
 */
export class LogWindow {
  readonly #store: Pick<BookStore, 'changesAfter' | 'lastSeq'>;
  readonly #from: number;
  #rows: Change[] | undefined;
  #isWhole = false;

  /** `from`: what the slowest consumer has read. */
  constructor(store: Pick<BookStore, 'changesAfter' | 'lastSeq'>, from: number) {
    this.#store = store;
    this.#from = from;
  }

  /** As the store's `changesAfter`. */
  async after(seq: number, limit: number): Promise<Change[]> {
    await this.#catchUp();
    if (!this.#isWhole) return this.#store.changesAfter(seq, limit);
    return (this.#rows ?? []).filter((row) => row.seq > seq).slice(0, limit);
  }

  async #catchUp(): Promise<void> {
    const known = this.#rows;
    if (known && !this.#isWhole) return;
    const end = known?.at(-1)?.seq ?? this.#from;
    if (known && this.#store.lastSeq() <= end) return;
    const more = await this.#store.changesAfter(end, ROWS);
    this.#rows = [...(known ?? []), ...more];
    this.#isWhole = more.length < ROWS && this.#rows.length <= ROWS;
  }
}
