import { countryCode } from '../country';
import type { ObservationParts } from '../observation';
import { GB_COUNTIES, STREET_WORD, streetness } from './address-words';
import { easternAddress } from './eastern-address';
import { postalParts, type PostalPart } from './postal-line';

/** An address found in lines: as printed, its parts, and the line where it begins and the one where it ends. */
export type AddressBlock = { raw: string; parts: ObservationParts; first: number; last: number; sure: boolean };

/** Thresholds of what is taken for an address. */
export const DEFAULT_ADDRESS = {
  /** Lines above the postal line that may belong to it (2 to 6). */
  above: 4,
  /** Addresses of one page (10 to 500). */
  most: 200,
};

const LABEL =
  /^.{0,40}?(?:address|adresse|anschrift|indirizzo|sede(?: legale)?|dirección|direccion|endereço|morada|adres|adress|osoite|adresa|cím|adrese|адрес|location|head ?office|headquarters|hq|visit us(?: at)?|office|standort|mail(?:ing)?(?: address)?)\s*[:：–-]\s*/iu;

/** Addresses in the lines of a page, in order. A line is a postal part with the street before it on the line or on the lines above. */
export function addressBlocks(lines: readonly string[]): AddressBlock[] {
  const blocks: AddressBlock[] = [];
  let free = 0;
  for (const [i, line] of lines.entries()) {
    if (blocks.length >= DEFAULT_ADDRESS.most) break;
    if (i < free) continue;
    const eastern = easternAddress(line, lines[i + 1] ?? '', lines[i - 1] ?? '');
    if (eastern) {
      const { raw, took, ...rest } = eastern;
      blocks.push({ raw, parts: rest.parts, first: i, last: i + took - 1, sure: rest.sure });
      free = i + took;
      continue;
    }
    // `Burlington, Ontario` / `L7L 6C7`: the code on a line of its own.
    const next = lines[i + 1] ?? '';
    const joined =
      line.length <= 60 && CODE_FIRST.test(next) && !CODE_FIRST.test(line) ? `${line.replace(/[\s,]+$/, '')} ${next}` : undefined;
    const parts = joined === undefined ? postalParts(line) : postalParts(joined).slice(0, 1);
    const text = joined ?? line;
    let begin = 0;
    for (const part of parts) {
      const block = blockOf(lines, { text, at: i, last: joined === undefined ? i : i + 1, begin, free }, part);
      if (!block) continue;
      blocks.push(block);
      begin = part.to;
      free = block.last + 1;
    }
  }
  return blocks;
}

const CODE_FIRST =
  /^(?:\d{5}(?:-\d{4})?|[A-Z]\d[A-Z]\s?\d[A-Z]\d|[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}|\d{3}-\d{4}|\d{5}-\d{3}|(?:Co\.?|County)\s\p{Lu}\p{L}+)(?=$|[\s,.]+(?:[A-Z]{2}\b\.?|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?)?[\s,.]*$)/u;
type Place = { text: string; at: number; last: number; begin: number; free: number };

function blockOf(lines: readonly string[], { text: line, at, last, begin, free }: Place, postal: PostalPart): AddressBlock | undefined {
  let head = withoutLabel(line.slice(begin, postal.from)).replace(/^[\s,;|·•–-]+/, '');
  let place = postal.locality;
  let { region } = postal;
  // `12 Main Street Springfield, IL 62701`: the place begins behind the word for street.
  const inline = splitPlace(place);
  if (inline) {
    head = `${head} ${inline.street}`.trim();
    place = inline.place;
  }
  const side = /^(?:[NS]\.?\s?[EW]\.?|[NSEW]\.|(?:Fl|Floor|Ste|Suite|Bldg|Building)\b\.?)\s+(?=\p{Lu}\p{L})/u.exec(place)?.[0];
  if (side) {
    head = `${head} ${side}`.trim();
    place = place.slice(side.length);
  }
  const own = streetOf(head);
  if (!own && head.trim() !== '' && /[\p{L}\d]/u.test(head) && !/[:.]\s*$/.test(head) && postal.postcode === undefined) return undefined;
  const streets: string[] = own ? [own.text] : [];
  let found: number = own?.streetness ?? 0;
  if (place === '' && own) {
    const pieces = own.text.split(/\s*[,|]\s*/);
    if (pieces.length > 1 && GB_COUNTIES.test(pieces.at(-1) ?? '')) region ??= pieces.pop();
    if (pieces.length > 1) {
      place = pieces.pop() ?? '';
      streets[0] = own.text.slice(0, own.text.lastIndexOf(place)).replace(/[\s,|]+$/, '');
    }
  }
  if (postal.country === 'GB' && GB_COUNTIES.test(place) && own && /[,|]/.test(own.text)) {
    region ??= place;
    place = own.text.slice(Math.max(own.text.lastIndexOf(','), own.text.lastIndexOf('|')) + 1).trim();
    streets[0] = own.text.slice(0, own.text.lastIndexOf(place)).replace(/[\s,|]+$/, '');
  }
  let first = at;
  const between: string[] = [];
  for (let i = at - 1; i >= Math.max(free, at - DEFAULT_ADDRESS.above); i--) {
    if (head.trim() !== '' && !own) break;
    const text = withoutLabel(lines[i] ?? '').replace(/[,;\s]+$/, '');
    const ness = streetness(text);
    if (ness === 0) {
      // Between street and postcode a place or a quarter may stand on a line of its own (British, Japanese addresses).
      if (found > 0 || between.length >= 2 || !isPlace(text)) break;
      if (place === '' || (GB_COUNTIES.test(place) && postal.country === 'GB')) {
        if (place !== '') region ??= place;
        place = text;
      } else between.unshift(text);
      continue;
    }
    // A street above a street is another address; a building above a street is not.
    if (found === 2 && ness === 2 && !UNIT_FIRST.test(streets[0] ?? '')) break;
    // A comma that ends a line parts it from the next in the middle of one, too.
    const isParted = streets.length > 0 && /,\s*$/.test(lines[i] ?? '');
    streets.unshift(`${streetOf(text)?.text ?? text}${isParted ? ',' : ''}`, ...between.splice(0));
    found = Math.max(found, ness);
    first = i;
  }
  if (found < 2 && !(found === 1 && postal.postcode !== undefined)) return undefined;
  if (place === '' && postal.postcode === undefined) return undefined;
  const street = streets
    .join(' ')
    .replace(/\s+/g, ' ')
    .replace(/[\s,;–|-]+$/, '');
  const after = countryAfter(lines, last, line.slice(postal.to));
  if (postal.needsCountry && after.country === undefined) return undefined;
  const parts: ObservationParts = {
    ...(street && { street }),
    ...(place && { locality: place }),
    ...(region && { region: region.trim() }),
    ...(postal.postcode && { postcode: postal.postcode.trim() }),
  };
  const country = after.country ?? (postal.postcode === undefined && postal.country !== 'IE' ? undefined : postal.country);
  if (country) parts.country = country;
  const printed = [
    ...lines.slice(first, at).map(withoutLabel),
    withoutLabel(line.slice(startOf(line, begin, own?.text), postal.to)).replace(/^[\s,;|·•–-]+/, ''),
    ...(after.last > last ? [lines[after.last] ?? ''] : []),
  ];
  return { raw: printed.filter(Boolean).join('\n'), parts, first, last: after.last, sure: found === 2 && postal.postcode !== undefined };
}

/** Where the address begins on its line: behind a firm's name that stands before the street. */
function startOf(line: string, begin: number, street: string | undefined): number {
  return Math.max(begin, street === undefined ? begin : line.indexOf(street, begin));
}

const UNIT_FIRST = /^\W*(?:suite|ste|unit|floor|fl|level|room|rm|apt|flat|block|building|bldg|\d+(?:st|nd|rd|th)? floor|#)/i;

function withoutLabel(text: string): string {
  const bare = text.replace(LABEL, '');
  // `WA: 7/95 Hay Street`
  return bare.replace(/^[\p{L} ]{1,24}:\s+(?=\d|unit|level|suite)/iu, '');
}

/** The end of a text that is a street: `Acme Ltd, Unit 4, 12 Main St` begins at the unit. */
function streetOf(text: string): { text: string; streetness: 1 | 2 } | undefined {
  const bare = text.replace(/[\s,;|–-]+$/, '').replace(/^.*\b(?:at|to)\s+(?=p\.?\s?o\.?\s?box|\d)/iu, '');
  if (bare === '') return undefined;
  const pieces = bare.split(/(\s*[,|•·]\s*|\s+[–-]\s+)/);
  for (let i = 0; i < pieces.length; i += 2) {
    const ness = streetness(pieces[i] ?? '');
    // `45, rue Villeneuve`
    const number = /^\d{1,5}\s?(?:bis|ter|[a-z])?$/i.test(pieces[i] ?? '') && streetness(pieces[i + 2] ?? '') > 0;
    if (ness === 0 && !number) continue;
    const rest = pieces.slice(i).join('');
    const best = pieces.slice(i).reduce<number>((most, piece) => Math.max(most, streetness(piece)), 0);
    if (rest.length > 120) continue;
    return { text: rest, streetness: best === 2 ? 2 : 1 };
  }
  // `Visit us at 12 Main Street`
  const inside =
    /(?:(?:\p{Lu}[\p{L}'’.]*\s+){1,3}(?:House|Building|Tower|Cent(?:er|re)|Court|Plaza|Park),?\s+)?(?:P\.?\s?O\.?\s?Box\s)?\b\d{1,6}\s+(?:[NSEW]\.?\s)?\p{Lu}[\p{L}\d.' -]{2,60}$/u.exec(
      bare,
    )?.[0];
  return inside && STREET_WORD.test(inside) ? { text: inside, streetness: 2 } : undefined;
}

/** Splits `12 Main Street Springfield` behind the last word for a street and what belongs to it. */
function splitPlace(text: string): { street: string; place: string } | undefined {
  const match =
    /^(.*?(?:^|\s)(?:St(?:reet)?|Rd|Road|Ave(?:nue)?|Blvd|Boulevard|Dr(?:ive)?|Ln|Lane|Hwy|Highway|P(?:ar)?kwa?y|Pl(?:ace)?|Ct|Court|Cir(?:cle)?|Sq(?:uare)?|Terrace|Way|Plaza|Trail|Broadway)\.?(?:\s(?:[NSEW]{1,2}|North|South|East|West)\b\.?)?)\s+(\p{Lu}.*)$/u.exec(
      text,
    );
  return match?.[1] && match[2] ? { street: match[1], place: match[2] } : undefined;
}

function isPlace(text: string): boolean {
  return /^\p{Lu}[\p{L}.'’ -]{2,30}$/u.test(text) && text.split(' ').length <= 3;
}

/** A country behind the postal part: on the rest of its line or on the next. */
function countryAfter(lines: readonly string[], at: number, tail: string): { country?: string; last: number } {
  const here = countryCode(
    tail.replace(/^[\s,.;|–-]+/, '').replace(/[\s,.;|–-].*$/, (rest) => (/^\s\p{L}/u.test(rest) ? rest.replace(/[,.;|–].*$/, '') : '')),
  );
  if (here !== undefined && tail.trim().length > 2) return { country: here, last: at };
  if (tail.trim().length > 2) return { last: at };
  const next = (lines[at + 1] ?? '').replace(/[\s,.]+$/, '');
  const below = next.length > 2 && next.length < 40 ? countryCode(next) : undefined;
  return below === undefined ? { last: at } : { country: below, last: at + 1 };
}
