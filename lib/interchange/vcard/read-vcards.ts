import { pictureSchema } from '../../domain/contact/contact';
import { byteString, bytesOf, decodeBytes } from '../decode-bytes';
import { type TextEncoding, detectEncoding } from '../text/detect-encoding';
import { type ContentLine, parseLine, unfold } from './content-lines';

/** One card of a file, its properties in order and decoded; of base64 as it stands there, of a picture as a `data:` address, or empty for a large one. */
export type VCard = { version: string; properties: VCardProperty[] };
/** `large`: the picture of a property whose `value` is empty because it is too large for a record. */
export type VCardProperty = ContentLine & { isBinary: boolean; large?: string };

export const DEFAULT_VCARD = {
  /** Cards taken of one file (1,000 to 100,000). */
  cards: 20_000,
  /** Properties taken of one card; real ones stay under 200. */
  properties: 1_000,
};

/**
 * Reads the vCards of a file, 2.1, 3.0 (RFC 2426) and 4.0 (RFC 6350), one or many, whatever stands around them. Tolerant: an unclosed card
 * is one, a broken line is left out. Bytes are read in the charset that a line names, else in the one that they are in.
 */
export function readVCards(input: string | Uint8Array): VCard[] {
  const encoding = typeof input === 'string' ? undefined : detectEncoding(input).encoding;
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const isBytes = typeof input !== 'string' && !isWide;
  const text = typeof input === 'string' ? input : isWide ? new TextDecoder(encoding).decode(input) : byteString(input);
  const guess = isBytes ? encoding : undefined;
  const cards: VCard[] = [];
  let card: VCard | undefined;
  let depth = 0;
  for (const line of unfold(text.replace(/^(?:\u00ef\u00bb\u00bf|\ufeff)/, ''))) {
    if (/^\s*BEGIN\s*:\s*VCARD/i.test(line)) {
      // A card within a card is somebody's agent (vCard 2.1 section 2.5.3), unless the one before was never closed.
      if (card && card.properties.at(-1)?.name !== 'AGENT') depth = 0;
      else if (card) {
        depth += 1;
        continue;
      }
      card = { version: '3.0', properties: [] };
      if (cards.push(card) > DEFAULT_VCARD.cards) break;
    } else if (/^\s*END\s*:\s*VCARD/i.test(line)) {
      if (depth > 0) depth -= 1;
      else card = undefined;
    } else if (card && depth === 0) {
      const parsed = parseLine(line);
      if (!parsed || card.properties.length >= DEFAULT_VCARD.properties) continue;
      if (parsed.name === 'VERSION') card.version = parsed.value.trim();
      else card.properties.push(decoded(parsed, isBytes, guess));
    }
  }
  return cards.slice(0, DEFAULT_VCARD.cards).filter(({ properties }) => properties.length > 0);
}

function decoded(raw: ContentLine, isBytes: boolean, guess: TextEncoding | undefined): VCardProperty {
  const line = isBytes ? { ...raw, params: decodedParams(raw.params) } : raw;
  const encoding = line.params.ENCODING?.[0]?.toUpperCase() ?? '';
  const charset = line.params.CHARSET?.[0];
  // Some escape the semicolon and the comma of a `data:` address, as of a text.
  const isData = /^data:[^,]{0,100};base64\\?,/i.test(line.value);
  if (encoding === 'B' || encoding === 'BASE64' || isData) {
    const value = isData ? line.value.replace(/\\([;,])/g, '$1') : line.value.replace(/\s+/g, '');
    if (TEXTS.has(line.name) && !isData) return { ...line, value: decodeBytes(fromBase64(value), charset), isBinary: false };
    return line.name === 'PHOTO' ? { ...line, ...pictureOf({ ...line, value }), isBinary: true } : { ...line, value, isBinary: true };
  }
  if (encoding === 'QUOTED-PRINTABLE') return { ...line, value: decodeBytes(fromQuotedPrintable(line.value), charset), isBinary: false };
  return { ...line, value: isBytes ? inCharset(bytesOf(line.value), charset, guess) : line.value, isBinary: false };
}

/** What is text however it is encoded. */
const TEXTS = new Set('FN N NICKNAME NOTE ORG TITLE ROLE ADR LABEL EMAIL TEL URL CATEGORIES'.split(' '));

/** RFC 4648 section 4; nothing for what is no base64. */
function fromBase64(text: string): Uint8Array {
  try {
    return bytesOf(atob(text));
  } catch {
    return new Uint8Array(); // Characters that base64 does not have: the value is left out.
  }
}

/** A value that says no charset: UTF-8 where it fits, else what the file as a whole is in; a short name alone does not tell. */
function inCharset(bytes: Uint8Array, charset: string | undefined, guess: TextEncoding | undefined): string {
  if (charset !== undefined || guess === undefined || guess === 'utf-8' || guess === 'windows-1252') return decodeBytes(bytes, charset);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decodeBytes(bytes, guess); // Not UTF-8: another program's line.
  }
}

/** Labels may be in any script; most parameters are ASCII. */
function decodedParams(params: ContentLine['params']): ContentLine['params'] {
  const charset = params.CHARSET?.[0];
  // oxlint-disable-next-line no-control-regex -- the range of ASCII
  const text = (value: string) => (/^[\u0000-\u007f]*$/.test(value) ? value : decodeBytes(bytesOf(value), charset));
  return Object.fromEntries(Object.entries(params).map(([name, values]) => [name, values.map(text)]));
}

/** A picture as a `data:` address: as the value where it is small enough to be kept within a record. */
function pictureOf({ value, params }: ContentLine): { value: string; large?: string } {
  const told = params.TYPE?.map((each) => each.replace(/^image\//, '')).find((each) => /^(?:jpe?g|png|webp)$/.test(each));
  const [, type = told ?? 'jpeg', bytes = value] = /^data:image\/(jpe?g|png|webp);base64,(.*)$/is.exec(value) ?? [];
  const picture = `data:image/${type.toLowerCase().replace('jpg', 'jpeg')};base64,${bytes.replace(/\s+/g, '')}`;
  return pictureSchema.safeParse(picture).success ? { value: picture } : { value: '', large: picture };
}

/** RFC 2045 section 6.7; a lone `=` stays as it is. */
function fromQuotedPrintable(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text[at] === '=' ? Number.parseInt(text.slice(at + 1, at + 3), 16) : Number.NaN;
    if (text[at] === '=' && /^[\da-f]{2}$/i.test(text.slice(at + 1, at + 3))) {
      bytes.push(code);
      at += 2;
    } else bytes.push(...new TextEncoder().encode(text[at]).slice(0, text.charCodeAt(at) < 256 ? undefined : 3));
  }
  return Uint8Array.from(bytes);
}
