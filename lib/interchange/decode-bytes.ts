/** A TextDecoder label that this platform knows, else undefined. */
function decoderFor(charset: string, fatal = false): TextDecoder | undefined {
  try {
    return new TextDecoder(charset, { fatal });
  } catch {
    return undefined; // a charset that nobody knows (WHATWG Encoding section 4.2): the caller guesses
  }
}

/** Bytes as text in `charset`; where none is named or known as UTF-8, GB 18030 or Windows-1252, whichever fits first. */
export function decodeBytes(bytes: Uint8Array, charset?: string): string {
  const named = charset ? decoderFor(charset.trim()) : undefined;
  if (named) return named.decode(bytes);
  for (const guess of ['utf-8', 'gb18030']) {
    try {
      const text = decoderFor(guess, true)?.decode(bytes);
      if (text !== undefined && (guess === 'utf-8' || looksHan(text))) return text;
    } catch {
      // Not in this encoding: the next one.
    }
  }
  return new TextDecoder('windows-1252').decode(bytes);
}

/** Western text read as GB 18030 gives single odd characters; Chinese text gives runs of them. */
function looksHan(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}

/** The bytes of a file as one character each (0 to 255), for formats whose lines name their own charset. */
export function byteString(bytes: Uint8Array): string {
  const STEP = 8192;
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP) text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}

/** The other way: characters 0 to 255 as bytes. */
export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
