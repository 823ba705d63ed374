/** Milliseconds from any fixed point; `performance.now` in a page. */
export type Now = () => number;

/**
 * Time left for a piece of work. Asks the clock only every 32nd time, so that it may be asked per node. `told` hears when it, or a part of it,
 * is spent. The first `free` asks are never refused: so much work is small, and late only where the machine was busy with something else.
 */
export class Budget {
  private asked = 0;
  private over = false;

  constructor(
    private readonly now: Now,
    private readonly until: number,
    private readonly told: () => void = () => undefined,
    private readonly free = 0,
  ) {}

  spent(): boolean {
    if (this.asked++ < this.free) return false;
    return this.asked % 32 === 0 ? this.spentNow() : this.over;
  }

  /** A share (0 to 1) of the time that is left, so that a first step leaves some for the next. */
  part(share: number): Budget {
    const at = this.now();
    return new Budget(this.now, at + Math.max(0, this.until - at) * share, this.told);
  }

  /** Asks the clock: for a step that takes long by itself. */
  spentNow(): boolean {
    if (!this.over && this.now() >= this.until) {
      this.over = true;
      this.told();
    }
    return this.over;
  }
}
