/** Characters and bytes up to which a digest is made here: beyond, the browser's own is faster, though it is asked across threads (500 to 4,000). */
const MOST = 2400;
/** Of a UTF-16 unit in UTF-8. */
const MOST_BYTES = 3;
const BLOCK = 64;
const scratch = new Uint8Array(MOST * MOST_BYTES + 2 * BLOCK);
const words = new DataView(scratch.buffer);
const schedule = new Int32Array(BLOCK);
const state = new Int32Array(8);
const encoder = new TextEncoder();

/** The first 64 prime numbers: their roots are SHA-256's constants (FIPS 180-4, 4.2.2 and 5.3.3). */
const PRIMES = primes(64);
const ROUNDS = Int32Array.from(PRIMES, (prime) => fraction(Math.cbrt(prime)));
const START = Int32Array.from(PRIMES.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

/**
 * The first 96 bits of SHA-256 in hex, of a text of a few hundred characters and bytes after it; undefined where it is too long for here. A record is
 * checked whenever it is read, and asking WebCrypto, which answers later, takes five times the processor's time of the digest itself.
 */
export function shortSha(text: string, tail?: Uint8Array): string | undefined {
  if (text.length + (tail?.length ?? 0) > MOST) return undefined;
  let length = encoder.encodeInto(text, scratch).written;
  if (tail) {
    scratch.set(tail, length);
    length += tail.length;
  }
  const end = Math.ceil((length + 9) / BLOCK) * BLOCK;
  scratch[length] = 0x80;
  scratch.fill(0, length + 1, end);
  words.setUint32(end - 4, length * 8);
  state.set(START);
  for (let at = 0; at < end; at += BLOCK) takeBlock(at);
  return hex(state[0]) + hex(state[1]) + hex(state[2]);
}

/** One block into the state (FIPS 180-4, 6.2.2). Indices are within the arrays: `| 0` takes a word as what it is. */
function takeBlock(at: number): void {
  for (let t = 0; t < 16; t += 1) schedule[t] = words.getInt32(at + 4 * t);
  for (let t = 16; t < BLOCK; t += 1) {
    const x = schedule[t - 15] as number;
    const y = schedule[t - 2] as number;
    const s0 = turned(x, 7) ^ turned(x, 18) ^ (x >>> 3);
    const s1 = turned(y, 17) ^ turned(y, 19) ^ (y >>> 10);
    schedule[t] = ((schedule[t - 16] as number) + s0 + (schedule[t - 7] as number) + s1) | 0;
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let t = 0; t < BLOCK; t += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (ROUNDS[t] as number) + (schedule[t] as number)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

function turned(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function hex(word: number | undefined): string {
  return ((word ?? 0) >>> 0).toString(16).padStart(8, '0');
}

/** The first 32 bits of what is behind the point. */
function fraction(root: number): number {
  return ((root - Math.floor(root)) * 2 ** 32) | 0;
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let number = 2; found.length < count; number += 1) if (found.every((prime) => number % prime !== 0)) found.push(number);
  return found;
}
