const NONE = new Int32Array(0);

/** A growing list of 32-bit integers in one typed array. */
export class Ints {
  values: Int32Array = NONE;
  length = 0;

  /** `room`: for how many there is room from the first on; until then there is none, because a comparison of two contacts leaves most lists empty. */
  constructor(private readonly room = 8) {}

  push(value: number): void {
    if (this.length === this.values.length) this.#grow(this.length * 2);
    this.values[this.length] = value;
    this.length += 1;
  }

  /** Adds to the element at `at`; elements up to it are 0 when they were not there. */
  add(at: number, by: number): void {
    if (at >= this.values.length) this.#grow(Math.max(at + 1, this.values.length * 2));
    if (at >= this.length) this.length = at + 1;
    this.values[at] = (this.values[at] ?? 0) + by;
  }

  at(index: number): number {
    return index < this.length ? (this.values[index] ?? 0) : 0;
  }

  #grow(room: number): void {
    const larger = new Int32Array(Math.max(room, this.room));
    larger.set(this.values.subarray(0, this.length));
    this.values = larger;
  }
}
