import type { Book } from './book';
import type { Envelope } from './envelope';
import { readHead } from './head';
import { WarmedOnce } from './warmed-once';

/** Bits of the sieve: of a book of 100,000 contacts with 15 keys each it wrongly lets 4 in 100 through; 4 MB. A power of two. */
const BITS = 2 ** 25;
/** Contacts read at once while it is filled. */
const CHUNK = 500;

/**
 * Which hashed keys nobody in the book carries, as far as it knows: bulk work asks for a dozen keys a row, and most of them are new. It may say that
 * somebody carries a key whom nobody does, never the other way round.
 */
export class KeySieve extends WarmedOnce {
  #bits: Uint32Array | undefined;
  #isReady = false;

  /** False only for a key that no contact carries. */
  mayHave(hash: number): boolean {
    if (!this.#isReady || !this.#bits) return true;
    const bit = hash % BITS;
    return ((this.#bits[bit >>> 5] ?? 0) & (1 << (bit & 31))) !== 0;
  }

  /** Keys that are about to be written: before they are, so that no look-up misses them. */
  add(hashes: readonly number[]): void {
    const bits = this.#bits;
    if (!bits) return;
    for (const hash of hashes) {
      const bit = hash % BITS;
      bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
  }

  protected drop(): void {
    this.#bits = undefined;
    this.#isReady = false;
  }

  protected async read(book: Book): Promise<void> {
    const bits = new Uint32Array(BITS / 32);
    // From here on commits add theirs; what was there before is read.
    this.#bits = bits;
    const { keyEntries } = await readHead(book.db().transaction('meta', 'readonly').store);
    let isWhole = keyEntries === 0;
    for (let after: string | undefined; !isWhole && this.#bits === bits;) {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const rows = (await book.db().getAll('contacts', range, CHUNK)) as Envelope[];
      for (const { keys } of rows) this.add(keys ?? []);
      after = rows.at(-1)?.id;
      isWhole = rows.length < CHUNK;
    }
    if (this.#bits === bits) this.#isReady = true;
  }
}
