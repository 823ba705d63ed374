import type { Features } from './features';
import { keysOfFeatures } from './keys';

export const DEFAULT_BLOCKING_KEYS = {
  /** Keys of a record in a scan, 8 to 32. */
  most: 24,
  /** Letters of a plain field's value from which it is a key. */
  leastField: 4,
} as const;

/**
 * The keys under which a scan brings records together: those by which a contact is looked up (`keysOfFeatures`), and rougher ones that find
 * what was mistyped: parts of a name beside a birthday, an address, an employer; the values of plain fields.
 */
export function blockingKeys(features: Features): string[] {
  const { name, kind, emails, phones, orgs, addresses, fields } = features;
  const day = features.birthday && /^\d{4}-\d{2}-\d{2}$/.test(features.birthday) ? features.birthday.replaceAll('-', '') : undefined;
  const surname = name?.surname ?? '';
  const given = name?.given ?? '';
  const parts = [...new Set([surname, given].filter((part) => part.length > 1))];
  const keys: string[] = [...keysOfFeatures(features)];
  if (day) keys.push(`birthday:${Number(day)}`);
  for (const { base } of phones.slice(0, 4)) keys.push(`tail:${base.slice(-8)}`);
  if (kind === 'individual') {
    for (const part of parts) {
      if (day) keys.push(`part-year:${part}|${day.slice(0, 4)}`, `part-day:${part}|${day.slice(4)}`);
      for (const { postcode, locality } of addresses.slice(0, 1)) {
        if (postcode) keys.push(`part-post:${part}|${postcode}`);
        if (locality) keys.push(`part-place:${part}|${locality.slice(0, 5)}`);
      }
      for (const { domain, free } of emails.slice(0, 1)) if (!free) keys.push(`part-host:${part}|${domain}`);
    }
    if (surname !== '' && given !== '') {
      if (surname.length > 4 && given.length > 4) keys.push(`tails:${[surname.slice(-4), given.slice(-4)].sort().join('|')}`);
    }
  } else {
    const words = orgs[0]?.key.split(' ') ?? [];
    if (words.length > 1) keys.push(`words:${words.slice(0, 2).join(' ')}`);
    for (const { brand } of orgs.slice(0, 2)) {
      keys.push(`org:${brand}`);
      if (brand.length > 8) keys.push(`org-head:${brand.slice(0, 8)}`);
      for (const { postcode, locality } of addresses.slice(0, 1))
        if (postcode || locality) keys.push(`org-place:${brand.slice(0, 4)}|${postcode ?? locality}`);
    }
  }
  for (const { street, postcode, locality } of addresses.slice(0, 2)) {
    if (street && street.length >= 6 && street.includes(' ')) keys.push(`street:${street}`);
    if (street && (postcode ?? locality)) keys.push(`street-post:${street.slice(0, 6)}|${postcode ?? locality}`);
  }
  for (const [field, value] of fields.slice(0, 8))
    if (value.length >= DEFAULT_BLOCKING_KEYS.leastField) keys.push(`field:${field}|${value}`);
  return [...new Set(keys)].slice(0, DEFAULT_BLOCKING_KEYS.most);
}
