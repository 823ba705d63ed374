/** Customers that came to be one, by the ids they had before. */
export class Joined {
  readonly #heads = new Map<string, string>();

  /** One id for all that were joined; the id itself where none was. */
  of(id: string): string {
    let head = id;
    for (let above = this.#heads.get(head); above !== undefined && above !== head; above = this.#heads.get(head)) head = above;
    return head;
  }

  /** False where they were one already. */
  join(a: string, b: string): boolean {
    const [x, y] = [this.of(a), this.of(b)];
    if (x === y) return false;
    this.#heads.set(x, y);
    return true;
  }
}
