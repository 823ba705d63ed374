import type { Book } from './book';
import type { Envelope } from './envelope';
import { readChunk } from './reads';
import { WarmedOnce } from './warmed-once';

/** Decisions read at once while it is filled. */
const CHUNK = 1000;

/**
 * Which decisions touch which contact, for bulk work: most contacts have none, and two looks at an index for each of them is what a scan's merges
 * would spend their time on. It may name a decision that touches nobody asked for, never leave one out.
 */
export class LinkEnds extends WarmedOnce {
  #links: Map<string, string[]> | undefined;
  #isReady = false;

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

  protected drop(): void {
    this.#links = undefined;
    this.#isReady = false;
  }

  protected async read(book: Book): Promise<void> {
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
