/** A short name for a text (FNV-1a, 64 bits as two halves, hexadecimal): the same text has the same, a change of it another. Not for secrets. */
export function hashOf(text: string): string {
  let [high, low] = [0x811c9dc5, 0x050c5d1f];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ (code + at), 0x01000193);
  }
  return [high, low].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
