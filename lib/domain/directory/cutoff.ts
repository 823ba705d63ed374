/** Learns, while rows come in, the worst rank that can still be among the best `limit`: whatever is worse need not be ranked. */
export class Cutoff {
  /** Rows of a rank above this one are not shown. */
  rank: number;
  readonly #counts: number[] = [];
  /** Rows of rank `rank` or better. */
  #within = 0;

  /** `limit` 0: nothing is shown, all that matters is which rows are found. */
  constructor(private readonly limit: number) {
    this.rank = limit > 0 ? 1000 : -1;
  }

  note(rank: number): void {
    if (rank > this.rank) return;
    this.#counts[rank] = (this.#counts[rank] ?? 0) + 1;
    this.#within += 1;
    for (
      let worst = this.#counts[this.rank] ?? 0;
      this.rank > 0 && this.#within - worst >= this.limit;
      worst = this.#counts[this.rank] ?? 0
    ) {
      this.#within -= worst;
      this.rank -= 1;
    }
  }
}
