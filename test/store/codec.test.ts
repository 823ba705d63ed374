import { describe, expect, it } from 'vitest';
import { aesGcmCodec, identityCodec } from '../../lib/store/codec';
import { CODECS } from '../support/test-book';

async function newCodec() {
  return aesGcmCodec(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
}

describe.each(CODECS)('%s codec', (_name, makeCodec) => {
  it('gives back what it sealed, whatever the letters', async () => {
    const codec = await makeCodec();
    for (const text of ['', 'plain', '陈静 👩‍💼 \u0000']) expect(await codec.open(await codec.seal(text, 'a/1'), 'a/1')).toBe(text);
  });
});

describe('aesGcmCodec', () => {
  it('does not open a body of another record, another key, or with a changed bit', async () => {
    const [codec, other] = [await newCodec(), await newCodec()];
    const body = (await codec.seal('secret', 'contacts/1')) as Uint8Array<ArrayBuffer>;
    await expect(codec.open(body, 'contacts/2')).rejects.toThrow(DOMException);
    await expect(other.open(body, 'contacts/1')).rejects.toThrow(DOMException);
    for (const at of [0, 12, body.length - 1]) {
      const spoilt = body.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 1;
      await expect(codec.open(spoilt, 'contacts/1')).rejects.toThrow(DOMException);
    }
  });
  it('seals the same text differently each time', async () => {
    const codec = await newCodec();
    expect(await codec.seal('secret', 'a/1')).not.toEqual(await codec.seal('secret', 'a/1'));
  });
  it('refuses what the other codec wrote', async () => {
    const codec = await newCodec();
    await expect(codec.open('text', 'a/1')).rejects.toThrow('store: body is text');
    await expect(identityCodec.open(await codec.seal('x', 'a/1'), 'a/1')).rejects.toThrow('store: body is sealed');
  });
});
