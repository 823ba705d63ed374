import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../lib/domain/seeded-random';
import { shortSha } from '../../lib/store/short-sha';

/** By WebCrypto. */
async function digest(text: string, tail: Uint8Array): Promise<string> {
  const head = new TextEncoder().encode(text);
  const bytes = new Uint8Array(head.length + tail.length);
  bytes.set(head);
  bytes.set(tail, head.length);
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes), 0, 12);
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

describe('shortSha', () => {
  it('is the beginning of SHA-256 for texts and bytes of every length that it takes', async () => {
    const random = seededRandom(1);
    let taken = 0;
    for (let length = 0; length < 700; length += 1) {
      const text = 'aé名\u{1f600}'.repeat(200).slice(0, length);
      const tail = Uint8Array.from({ length: length % 150 }, () => Math.floor(256 * random()));
      expect(shortSha(text), `${length} characters`).toBe(await digest(text, new Uint8Array()));
      expect(shortSha(text, tail), `${length} characters and ${tail.length} bytes`).toBe(await digest(text, tail));
      taken += 1;
    }
    expect(taken).toBe(700);
  });
  it('leaves what is long to the browser', () => {
    expect(shortSha('x'.repeat(2400))).toMatch(/^[\da-f]{24}$/);
    expect(shortSha('x'.repeat(2401))).toBeUndefined();
    expect(shortSha('x'.repeat(2000), new Uint8Array(401))).toBeUndefined();
  });
});
