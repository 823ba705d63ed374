import type { Book } from './book';
import type { Envelope } from './envelope';
import { readChunk } from './reads';

/** Decisions read at once while it is filled. */
const CHUNK = 1000;

/**
 * Which decisions touch which contact, for bulk work: most contacts have none, and two looks at an index for each of them is what a scan's merges
 * would spend their time on. It may name a decision that touches nobody asked for, never leave one out.
 */
export class LinkEnds {
  #links: Map<string, string[]> | undefined;
  #isReady = false;
  #filling: Promise<void> | undefined;

  /** Ids of the decisions that touch any of the contacts; undefined before it was filled. */
  of(contactIds: readonly string[]): string[] | undefined {
    const links = this.#links;
    if (!this.#isReady || !links) return undefined;
    return [...new Set(contactIds.flatMap((id) => links.get(id) ?? []))];
  }

  /** A decision that is about to be written: before it is, so that no look misses it. */
  add({ id, a, b }: Envelope): void {
    for (const end of [a, b]) {
      if (typeof end !== 'string' || !this.#links) continue;
      const known = this.#links.get(end);
      if (!known) this.#links.set(end, [id]);
      else if (!known.includes(id)) known.push(id);
    }
  }

  /** Reads the ends of all decisions, once in the life of the worker. */
  fill(book: Book): Promise<void> {
    this.#filling ??= this.#read(book).catch((error: unknown) => {
      this.forget();
      throw error;
    });
    return this.#filling;
  }

  /** Another database than before. */
  forget(): void {
    this.#links = undefined;
    this.#isReady = false;
    this.#filling = undefined;
  }

  async #read(book: Book): Promise<void> {
    const links = new Map<string, string[]>();
    // From here on commits add theirs; what was there before is read.
    this.#links = links;
    let rows: Envelope[];
    let after: string | undefined;
    do {
      rows = await readChunk(book, 'links', after, CHUNK);
      if (this.#links !== links) return;
      for (const row of rows) this.add(row);
      after = rows.at(-1)?.id;
    } while (rows.length === CHUNK);
    this.#isReady = true;
  }
}
