/** Milliseconds from any fixed point; `performance.now` in a page. */
export type Now = () => number;

/** Time left for a piece of work. Asks the clock only every 32nd time, so that it may be asked per node. */
export class Budget {
  private asked = 0;
  private over = false;

  constructor(
    private readonly now: Now,
    private readonly until: number,
  ) {}

  spent(): boolean {
    return this.asked++ % 32 === 0 ? this.spentNow() : this.over;
  }

  /** Asks the clock: for a step that takes long by itself. */
  spentNow(): boolean {
    this.over ||= this.now() >= this.until;
    return this.over;
  }
}
