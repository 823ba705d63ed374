import type { Address } from '../../domain/contact/contact';
import { fold } from '../fold';

/**
 * An address as it is compared: folded, without marks. `street` is what the whole address has beside the other parts where it came in one piece,
 * if that leads to a door: a country or a town alone is shared by too many.
 */
export type AddressForm = { street?: string; locality?: string; region?: string; postcode?: string };

/** A number, or what a Chinese or Japanese street is called. */
const DOOR = /\p{N}|[路街巷弄]|大道|胡同/u;
const MARKS = /[^\p{L}\p{N}]+/gu;
/** Words of streets that are mostly shortened (USPS Publication 28, appendix C, and the European ones). */
const SHORT: Readonly<Record<string, string>> = {
  street: 'st',
  avenue: 'ave',
  av: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  drive: 'dr',
  lane: 'ln',
  place: 'pl',
  court: 'ct',
  square: 'sq',
  parkway: 'pkwy',
  highway: 'hwy',
  crescent: 'cres',
  terrace: 'tce',
  north: 'n',
  south: 's',
  east: 'e',
  west: 'w',
  strasse: 'str',
  suite: 'ste',
  apartment: 'apt',
  building: 'bldg',
  floor: 'fl',
};

export function readAddress({ full, street, locality, region, postcode }: Omit<Address, 'id'>): AddressForm {
  return {
    street: words(street ?? toDoor(rest(full, [locality, region, postcode]))) || undefined,
    locality: locality ? fold(locality).replace(MARKS, ' ').trim().replace(/市$/, '') || undefined : undefined,
    region: region ? fold(region).replace(MARKS, ' ').trim() || undefined : undefined,
    postcode: postcode ? fold(postcode).replace(MARKS, '') || undefined : undefined,
  };
}

function rest(full: string, parts: readonly (string | undefined)[]): string {
  let left = full;
  for (const part of parts) if (part) left = left.replace(part, ' ');
  return left;
}

function toDoor(text: string): string {
  return DOOR.test(text) ? text : '';
}

function words(text: string): string {
  const plain = fold(text.slice(0, 300));
  return plain
    .split(MARKS)
    .filter(Boolean)
    .map((word) => (Object.hasOwn(SHORT, word) ? SHORT[word] : word))
    .join(' ');
}
