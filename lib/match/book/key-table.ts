import { Ints } from './ints';

const EMPTY = 0;

/** What a key is made of, by its words before the first colon. */
export const KEY_TYPES = [
  'profile',
  'email',
  'phone',
  'tail',
  'domain',
  'org',
  'name',
  'sn-org',
  'birthday',
  'local',
  'part-year',
  'part-day',
  'gn-org',
  'part-post',
  'part-place',
  'part-host',
  'heads',
  'tails',
  'words',
  'org-head',
  'org-place',
  'street',
  'street-post',
  'field',
] as const;
export type KeyType = (typeof KEY_TYPES)[number];

/**
 * Keys as numbers from 1 on, without their texts: each is known by 64 bits of a hash (cyrb53's mixing by bryc, public domain; both words kept),
 * so that two of ten million different keys are one with a chance of about 3e-6. `carriers` counts the records that have the key.
 */
export class KeyTable {
  #slots = new Int32Array(1 << 7);
  readonly #high = new Ints(1 << 6);
  readonly #low = new Ints(1 << 6);
  readonly carriers = new Ints(1 << 6);
  #types = new Uint8Array(1 << 6);

  constructor() {
    this.#high.push(0);
    this.#low.push(0);
    this.carriers.push(0);
  }

  /** Keys known, and one: the number that the next new key gets. */
  get size(): number {
    return this.#high.length;
  }

  /** The number of a key; a new one is taken in. */
  numberOf(key: string): number {
    let high = 0xdeadbeef;
    let low = 0x41c6ce57;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      high = Math.imul(high ^ unit, 2654435761);
      low = Math.imul(low ^ unit, 1597334677);
    }
    const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    const mixedLow = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
    return this.#find(mixedHigh | 0, mixedLow | 0, key);
  }

  typeOf(number: number): KeyType | undefined {
    return KEY_TYPES[(this.#types[number] ?? 0) - 1];
  }

  #find(high: number, low: number, key: string): number {
    const mask = this.#slots.length - 1;
    let slot = (high ^ (low >>> 7)) & mask;
    for (;;) {
      const number = this.#slots[slot] ?? EMPTY;
      if (number === EMPTY) break;
      if (this.#high.values[number] === high && this.#low.values[number] === low) return number;
      slot = (slot + 1) & mask;
    }
    const number = this.#high.length;
    this.#high.push(high);
    this.#low.push(low);
    this.carriers.push(0);
    this.#slots[slot] = number;
    if (number >= this.#types.length) {
      const larger = new Uint8Array(this.#types.length * 2);
      larger.set(this.#types);
      this.#types = larger;
    }
    this.#types[number] = (KEY_TYPES as readonly string[]).indexOf(key.slice(0, Math.max(0, key.indexOf(':')))) + 1;
    if (number * 2 > this.#slots.length) this.#rehash();
    return number;
  }

  #rehash(): void {
    const larger = new Int32Array(this.#slots.length * 2);
    const mask = larger.length - 1;
    for (let number = 1; number < this.#high.length; number += 1) {
      let slot = ((this.#high.values[number] ?? 0) ^ ((this.#low.values[number] ?? 0) >>> 7)) & mask;
      while (larger[slot] !== EMPTY) slot = (slot + 1) & mask;
      larger[slot] = number;
    }
    this.#slots = larger;
  }
}
