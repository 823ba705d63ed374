/** Chains of entries: a power of two, so that a chain and the rest of a number make up the whole number. */
const CHAINS = 2 ** 21;
const FIRST_ROOM = 2 ** 16;
const NONE = -1;

/** Ids by 53-bit numbers, several ids to a number and several numbers to an id, in 12 bytes an entry. Answers come in no order. */
export class CarrierTable {
  readonly #chains = new Int32Array(CHAINS).fill(NONE);
  #next = new Int32Array(FIRST_ROOM);
  /** The number above its chain's. */
  #above = new Uint32Array(FIRST_ROOM);
  #owners = new Uint32Array(FIRST_ROOM);
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  #used = 0;
  #size = 0;
  #free = NONE;

  /** Entries in it. */
  get size(): number {
    return this.#size;
  }

  /** Distinct numbers of an id. One that has them already has them twice. */
  add(id: string, hashes: readonly number[]): void {
    if (hashes.length === 0) return;
    const owner = this.#ownerOf(id);
    for (const hash of hashes) {
      const at = this.#room();
      const chain = hash % CHAINS;
      this.#above[at] = (hash - chain) / CHAINS;
      this.#owners[at] = owner;
      this.#next[at] = this.#chains[chain] ?? NONE;
      this.#chains[chain] = at;
    }
    this.#size += hashes.length;
  }

  /** Does nothing for a number that the id has not. */
  remove(id: string, hashes: readonly number[]): void {
    const owner = this.#numbers.get(id);
    if (owner === undefined) return;
    for (const hash of hashes) {
      const chain = hash % CHAINS;
      const above = (hash - chain) / CHAINS;
      let before = NONE;
      let at = this.#chains[chain] ?? NONE;
      while (at !== NONE && !(this.#above[at] === above && this.#owners[at] === owner)) {
        before = at;
        at = this.#next[at] ?? NONE;
      }
      if (at === NONE) continue;
      const after = this.#next[at] ?? NONE;
      if (before === NONE) this.#chains[chain] = after;
      else this.#next[before] = after;
      this.#next[at] = this.#free;
      this.#free = at;
      this.#size -= 1;
    }
  }

  /** At most `cap` ids of a number. */
  idsOf(hash: number, cap: number): string[] {
    const ids: string[] = [];
    for (const owner of this.#walk(hash)) {
      if (ids.length >= cap) break;
      ids.push(this.#ids[owner] ?? '');
    }
    return ids;
  }

  /** How many ids a number has. */
  count(hash: number): number {
    return this.#walk(hash).length;
  }

  #walk(hash: number): number[] {
    const chain = hash % CHAINS;
    const above = (hash - chain) / CHAINS;
    const owners: number[] = [];
    for (let at = this.#chains[chain] ?? NONE; at !== NONE; at = this.#next[at] ?? NONE)
      if (this.#above[at] === above) owners.push(this.#owners[at] ?? 0);
    return owners;
  }

  #ownerOf(id: string): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const owner = this.#ids.push(id) - 1;
    this.#numbers.set(id, owner);
    return owner;
  }

  #room(): number {
    if (this.#free !== NONE) {
      const at = this.#free;
      this.#free = this.#next[at] ?? NONE;
      return at;
    }
    if (this.#used === this.#next.length) this.#grow();
    this.#used += 1;
    return this.#used - 1;
  }

  #grow(): void {
    const length = this.#next.length * 2;
    const next = new Int32Array(length);
    const above = new Uint32Array(length);
    const owners = new Uint32Array(length);
    next.set(this.#next);
    above.set(this.#above);
    owners.set(this.#owners);
    [this.#next, this.#above, this.#owners] = [next, above, owners];
  }
}
