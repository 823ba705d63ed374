import type { FoundFault } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';

/**
 * How postcodes are written, by country (Universal Postal Union, "Postal addressing systems"): only countries whose codes have one shape.
 * `digits`: that many, of which a spreadsheet drops a leading zero.
 */
const POSTCODES: Readonly<Record<string, { digits?: number; shape: RegExp }>> = {
  ...Object.fromEntries(
    ['DE', 'FR', 'IT', 'ES', 'FI', 'MX', 'TR', 'UA', 'MY', 'TH'].map((country) => [country, { digits: 5, shape: /^\d{5}$/ }]),
  ),
  ...Object.fromEntries(['CN', 'RU', 'SG'].map((country) => [country, { digits: 6, shape: /^\d{6}$/ }])),
  ...Object.fromEntries(['AT', 'CH', 'BE', 'DK', 'NO', 'AU', 'NZ', 'HU'].map((country) => [country, { shape: /^\d{4}$/ }])),
  US: { digits: 5, shape: /^\d{5}(?:-\d{4})?$/ },
  IN: { shape: /^[1-9]\d{2} ?\d{3}$/ },
  JP: { shape: /^\d{3}-?\d{4}$/ },
  PL: { shape: /^\d{2}-\d{3}$/ },
  SE: { shape: /^\d{3} ?\d{2}$/ },
  NL: { shape: /^[1-9]\d{3} ?[A-Z]{2}$/i },
  CA: { shape: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/i },
  GB: { shape: /^(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|GIR ?0AA)$/i },
  BR: { shape: /^\d{5}-?\d{3}$/ },
};

/** Addresses of a contact that no post can find: a postcode that its country does not have, an e-mail or a web address for a street. */
export function addressFaults(contact: Contact): FoundFault[] {
  return contact.addresses.flatMap(({ id, full, postcode, country }) => {
    const base = { kind: 'address' as const, store: 'contacts', recordId: contact.id, contactId: contact.id, field: 'addresses' };
    if (/^\S+@\S+\.\S+$|^https?:\/\/\S+$|^[\d\s+()-]+$/i.test(full))
      return [{ ...base, reason: { code: 'clean.address-other', params: {} }, before: full }];
    const known = country ? POSTCODES[country] : undefined;
    if (!known || !country || postcode === undefined) return [];
    const tidy = postcode
      .normalize('NFKC')
      .trim()
      .replace(new RegExp(`^${country}[- ]`, 'i'), '');
    if (known.shape.test(tidy) && tidy === postcode) return [];
    const padded = known.digits !== undefined && /^\d+$/.test(tidy) && tidy.length === known.digits - 1 ? `0${tidy}` : tidy;
    const better = known.shape.test(padded) ? padded : undefined;
    const was = { postcode, full };
    const set = better && { postcode: better, full: replaceWord(full, postcode, better) };
    return [
      {
        ...base,
        reason: { code: better && padded !== tidy ? 'clean.address-zero' : 'clean.address-postcode', params: { country } },
        before: full.includes(postcode) ? full : `${full}, ${postcode}`,
        ...(set && {
          after: set.full.includes(set.postcode) ? set.full : `${set.full}, ${set.postcode}`,
          mend: { path: ['addresses', id], was, set, sure: true },
        }),
      },
    ];
  });
}

/** The postcode within the address as written, where it stands there by itself once. */
function replaceWord(full: string, postcode: string, better: string): string {
  const at = full.indexOf(postcode);
  const isAlone =
    at >= 0 && at === full.lastIndexOf(postcode) && !/[\p{L}\p{N}]/u.test((full[at - 1] ?? ' ') + (full[at + postcode.length] ?? ' '));
  return isAlone ? full.slice(0, at) + better + full.slice(at + postcode.length) : full;
}
