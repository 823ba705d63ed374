import { pictureSchema } from '../../domain/contact/contact';
import { byteString, bytesOf, decodeBytes } from '../decode-bytes';
import { type ContentLine, parseLine, unfold } from './content-lines';

/** One card of a file, its properties in order and decoded; of a base64 value (a sound, a key, a large photo) only that it was there. */
export type VCard = { version: string; properties: VCardProperty[] };
export type VCardProperty = ContentLine & { isBinary: boolean };

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
  const isBytes = typeof input !== 'string';
  const text = isBytes ? byteString(input) : input;
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
      else card.properties.push(decoded(parsed, isBytes));
    }
  }
  return cards.slice(0, DEFAULT_VCARD.cards).filter(({ properties }) => properties.length > 0);
}

function decoded(raw: ContentLine, isBytes: boolean): VCardProperty {
  const line = isBytes ? { ...raw, params: decodedParams(raw.params) } : raw;
  const encoding = line.params.ENCODING?.[0]?.toUpperCase() ?? '';
  const charset = line.params.CHARSET?.[0];
  if (encoding === 'B' || encoding === 'BASE64' || /^data:[^,]{0,100};base64,/i.test(line.value))
    return { ...line, value: line.name === 'PHOTO' ? pictureOf(line) : '', isBinary: true };
  if (encoding === 'QUOTED-PRINTABLE') return { ...line, value: decodeBytes(fromQuotedPrintable(line.value), charset), isBinary: false };
  return { ...line, value: isBytes ? decodeBytes(bytesOf(line.value), charset) : line.value, isBinary: false };
}

/** Labels may be in any script; most parameters are ASCII. */
function decodedParams(params: ContentLine['params']): ContentLine['params'] {
  const charset = params.CHARSET?.[0];
  // oxlint-disable-next-line no-control-regex -- the range of ASCII
  const text = (value: string) => (/^[\u0000-\u007f]*$/.test(value) ? value : decodeBytes(bytesOf(value), charset));
  return Object.fromEntries(Object.entries(params).map(([name, values]) => [name, values.map(text)]));
}

/** A picture that is small enough to be kept within a record, as a `data:` address; empty for any other. */
function pictureOf({ value, params }: ContentLine): string {
  const [, type = params.TYPE?.find((each) => /^(?:jpe?g|png|webp)$/i.test(each)) ?? 'jpeg', bytes = value] =
    /^data:image\/(jpe?g|png|webp);base64,(.*)$/is.exec(value) ?? [];
  const picture = `data:image/${type.toLowerCase().replace('jpg', 'jpeg')};base64,${bytes.replace(/\s+/g, '')}`;
  return pictureSchema.safeParse(picture).success ? picture : '';
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
