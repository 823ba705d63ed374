import siphash from 'siphash';

/** Turns what is looked up exactly into numbers that say nothing without the book's key. */
export type KeyedHash = {
  /** 53-bit number of a key such as `email:ana@acme.example`, for index entries. */
  key(text: string): number;
  /** All 64 bits in hex, where an index is unique and a collision would refuse a record. */
  wide(text: string): string;
};

/** Keys whose numbers are remembered: a contact is looked for by its keys, and written under them right after (1,000 to 100,000; 100 bytes each). */
const KNOWN = 10_000;
/** Characters of a key that are encoded in place. */
const SHORT = 1000;
const encoder = new TextEncoder();
const scratch = new Uint8Array(SHORT * 3);

/** 128 random bits as 32 hex digits: the hash key of a new book. */
export function newHashKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SipHash-2-4 under a book's key: synchronous, 1.5 µs for a short text. @throws for a key that is not 32 hex digits. */
export function keyedHash(hashKey: string): KeyedHash {
  if (!/^[0-9a-f]{32}$/.test(hashKey)) throw new Error(`store: hash key of ${hashKey.length} characters, expected 32 hex digits`);
  const key = Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(hashKey.slice(at, at + 8), 16));
  let known = new Map<string, number>();
  return {
    key: (text) => {
      const before = known.get(text);
      if (before !== undefined) return before;
      const hash = siphash.hash_uint(key, bytesOf(text));
      if (known.size >= KNOWN) known = new Map();
      known.set(text, hash);
      return hash;
    },
    wide: (text) => siphash.hash_hex(key, bytesOf(text)),
  };
}

/** The library would make an encoder and an array for every key. */
function bytesOf(text: string): Uint8Array {
  if (text.length > SHORT) return encoder.encode(text);
  return scratch.subarray(0, encoder.encodeInto(text, scratch).written);
}
