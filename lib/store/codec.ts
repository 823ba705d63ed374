/** A sealed record: text under the identity codec, bytes under a cipher. */
export type Body = string | Uint8Array<ArrayBuffer>;

/** How bodies lie on disk. `context` names the record (`contacts/<id>`) and is bound to the body: a body moved to another record does not open. */
export type Codec = {
  readonly name: string;
  seal(text: string, context: string): Promise<Body>;
  /** @throws when the body is not what was sealed under this context. */
  open(body: Body, context: string): Promise<string>;
};

/** Bodies lie as text. */
export const identityCodec: Codec = {
  name: 'identity',
  seal: async (text) => text,
  open: async (body) => {
    if (typeof body !== 'string') throw new Error('store: body is sealed, expected text');
    return body;
  },
};

/** Bytes of a GCM nonce (NIST SP 800-38D section 8.2.2: random, 96 bits). */
const NONCE = 12;

/** AES-GCM by WebCrypto: a random nonce, then ciphertext and tag. */
export function aesGcmCodec(key: CryptoKey): Codec {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const params = (iv: Uint8Array<ArrayBuffer>, context: string) => ({ name: 'AES-GCM', iv, additionalData: encoder.encode(context) });
  return {
    name: 'aes-gcm',
    async seal(text, context) {
      const nonce = crypto.getRandomValues(new Uint8Array(NONCE));
      const sealed = new Uint8Array(await crypto.subtle.encrypt(params(nonce, context), key, encoder.encode(text)));
      const body = new Uint8Array(NONCE + sealed.length);
      body.set(nonce);
      body.set(sealed, NONCE);
      return body;
    },
    async open(body, context) {
      if (typeof body === 'string') throw new Error('store: body is text, expected sealed bytes');
      const clear = await crypto.subtle.decrypt(params(body.slice(0, NONCE), context), key, body.slice(NONCE));
      return decoder.decode(clear);
    },
  };
}
