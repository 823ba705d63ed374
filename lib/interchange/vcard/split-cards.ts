export const DEFAULT_SPLIT = {
  /** Characters of one card that are waited for (a megabyte to some hundred): a file without an end does not fill the memory. */
  longest: 32 * 1024 * 1024,
} as const;

const MARK = /^[ \t]*(BEGIN|END)[ \t]*:[ \t]*VCARD[^\r\n]*(?:\r\n?|\n)/gim;

/**
 * Cuts a file of vCards that comes in pieces before each card that stands by itself: a card within a card (AGENT, vCard 2.1 section 2.5.3) stays in
 * it, one that was never closed ends where the next begins, and what stands between two cards goes with the one before.
 */
export class CardSplitter {
  #held = '';
  /** Up to here `#held` was looked at. */
  #seen = 0;
  #depth = 0;

  /** The whole cards so far; empty while none has ended. */
  push(piece: string): string {
    this.#held += piece;
    let cut = 0;
    MARK.lastIndex = this.#seen;
    for (let mark = MARK.exec(this.#held); mark; mark = MARK.exec(this.#held)) {
      this.#seen = MARK.lastIndex;
      if (mark[1]?.toUpperCase() === 'END') this.#depth = Math.max(0, this.#depth - 1);
      else if (this.#depth > 0 && isAgent(this.#held.slice(Math.max(0, mark.index - 80), mark.index))) this.#depth += 1;
      else {
        cut = mark.index;
        this.#depth = 1;
      }
    }
    // A mark may have come in half: the last line is looked at again.
    this.#seen = Math.max(this.#seen, Math.max(this.#held.lastIndexOf('\n'), this.#held.lastIndexOf('\r', this.#held.length - 2)) + 1);
    return this.#take(cut === 0 && this.#held.length > DEFAULT_SPLIT.longest ? this.#held.length : cut);
  }

  /** What is left at the end of the file. */
  end(): string {
    return this.#take(this.#held.length);
  }

  #take(end: number): string {
    const whole = this.#held.slice(0, end);
    this.#held = this.#held.slice(end);
    this.#seen = Math.max(0, this.#seen - end);
    return whole;
  }
}

/** Whether the line before begins an agent, which has its card behind it. */
function isAgent(before: string): boolean {
  return /(?:^|[\r\n])(?:[\w-]+\.)?AGENT[^\r\n:]*:[ \t\r\n]*$/i.test(before);
}
