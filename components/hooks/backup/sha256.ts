/** SHA-256 of a text (UTF-8), 64 hexadecimal digits (FIPS 180-4, through WebCrypto). */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return new Uint8Array(digest).toHex();
}
