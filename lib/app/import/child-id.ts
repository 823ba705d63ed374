/** A 53-bit hash of a text (cyrb53, bryc, public domain). Not for secrets: a name that collides is another row of the same file. */
function hash53(text: string, seed: number): number {
  let one = 0xdeadbeef ^ seed;
  let two = 0x41c6ce57 ^ seed;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    two = Math.imul(two ^ code, 1_597_334_677);
  }
  one = Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(two ^ (two >>> 13), 3_266_489_909);
  two = Math.imul(two ^ (two >>> 16), 2_246_822_507) ^ Math.imul(one ^ (one >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & two) + (one >>> 0);
}

/**
 * The id of an imported record, always the same for the same key, in the form of a UUIDv7: a file that is imported twice writes each record once.
 * The first 48 bits are the longest number in the key, so that orders numbered one after the other lie together.
 */
export function childId(key: string): string {
  const numbers = key.match(/\d{1,14}/g) ?? [];
  const longest = numbers.reduce((best, each) => (each.length > best.length ? each : best), '0');
  const time = Number(longest).toString(16).padStart(12, '0');
  const rest = hash53(key, 1).toString(16).padStart(14, '0') + hash53(key, 2).toString(16).padStart(14, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-8${rest.slice(3, 6)}-${rest.slice(6, 18)}`;
}
