import { StoreError } from './store-error';

/**
 * A database of Chromium does not outlive a full disk (measured, Chromium 156): a write that finds none closes it and leaves a torn log, opening it while the disk
 * is full can drop all of it, and a torn log that is written on drops all of it at the next start. So the store keeps away from a full disk.
 */
export const DEFAULT_ROOM = {
  /** Bytes that must be free for a write, or for opening: a log and tables of 4 MB each are written before old ones are dropped (8 to 100 million). */
  least: 16_000_000,
  /** Bytes free below which it is looked at often, since others may fill the disk meanwhile (100 million to 2,000 million). */
  ample: 500_000_000,
  /** Milliseconds that a look holds with less room than that (0 to 500). */
  often: 100,
  /** Milliseconds that a look holds with ample room (500 to 5,000). */
  seldom: 1000,
} as const;

/** Bytes that this origin may still write; Infinity where the browser does not tell. */
export async function roomLeft(): Promise<number> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined ? Infinity : quota - usage;
}

/** Looks at the room on the disk before a write, a few times a second at most. */
export class Room {
  #left = Infinity;
  #until = -Infinity;
  readonly #look: () => Promise<number>;
  readonly #now: () => number;
  constructor(look: () => Promise<number>, now: () => number) {
    this.#look = look;
    this.#now = now;
  }

  /** @throws StoreError `quota` where nothing may be written */
  async must(): Promise<void> {
    const now = this.#now();
    const holds = this.#left < DEFAULT_ROOM.ample ? DEFAULT_ROOM.often : DEFAULT_ROOM.seldom;
    if (now >= this.#until || this.#until - now > holds) {
      this.#left = await this.#look();
      this.#until = this.#now() + (this.#left < DEFAULT_ROOM.ample ? DEFAULT_ROOM.often : DEFAULT_ROOM.seldom);
    }
    if (this.#left < DEFAULT_ROOM.least) throw new StoreError('quota', `the disk has room for ${this.#left} bytes`);
  }
}
