/** SipHash-2-4 (Aumasson, Bernstein 2012) by Frank Denis; the package carries no types. */
declare module 'siphash' {
  const siphash: {
    /** 53 bits of the hash as a safe integer. `key`: 128 bits. */
    hash_uint(key: Uint32Array, message: string | Uint8Array): number;
    /** All 64 bits, 16 hex digits. */
    hash_hex(key: Uint32Array, message: string | Uint8Array): string;
  };
  export default siphash;
}
