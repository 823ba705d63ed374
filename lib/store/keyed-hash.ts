import siphash from 'siphash';

/** Turns what is looked up exactly into numbers that say nothing without the book's key. */
export type KeyedHash = {
  /** 53-bit number of a key such as `email:ana@acme.example`, for index entries. */
  key(text: string): number;
  /** All 64 bits in hex, where an index is unique and a collision would refuse a record. */
  wide(text: string): string;
};

/** 128 random bits as 32 hex digits: the hash key of a new book. */
export function newHashKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** SipHash-2-4 under a book's key: synchronous, 1.5 µs for a short text. @throws for a key that is not 32 hex digits. */
export function keyedHash(hashKey: string): KeyedHash {
  if (!/^[0-9a-f]{32}$/.test(hashKey)) throw new Error(`store: hash key of ${hashKey.length} characters, expected 32 hex digits`);
  const key = Uint32Array.from([0, 8, 16, 24], (at) => Number.parseInt(hashKey.slice(at, at + 8), 16));
  return {
    key: (text) => siphash.hash_uint(key, text),
    wide: (text) => siphash.hash_hex(key, text),
  };
}
