import { LIMITS } from '../../domain/record';
import type { Phone } from '../../domain/contact/contact';
import type { VCardProperty } from './read-vcards';
import type { Into } from './to-draft';
import { components, line, lines, paragraphs, splitEscaped, unescape } from './values';

/** Types that say how a value travels, not whose it is. */
const PLAIN_TYPES = new Set(['internet', 'pref', 'voice', 'msg', 'text', 'postal', 'parcel', 'dom', 'intl', 'x400', '']);
const PHONE_LABELS: [NonNullable<Phone['label']>, RegExp][] = [
  ['fax', /^fax$|fax$/],
  ['cell', /^(?:cell|mobile|iphone|car|手机|手机号)$/],
  ['work', /^(?:work|main|bbs|isdn)$/],
  ['home', /^home$/],
  ['other', /^(?:pager|other|video|textphone|pcs|assistant|assistantphone)$/],
];

/** Countries whose addresses put the place before the region and the postcode (UPU S42). */
const PLACE_FIRST =
  /^(?:u\.?s\.?a?\.?|united states.*|gb|uk|united kingdom|ca|canada|au|australia|nz|new zealand|in|india|ie|ireland|sg|singapore)$/i;

/** The user's own label, else the first type that means something. */
function labelOf({ labels }: Into, { group, params }: VCardProperty): string | undefined {
  const own = group ? labels.get(group.toLowerCase()) : undefined;
  return own || params.TYPE?.find((type) => !PLAIN_TYPES.has(type));
}

/** False for what is no address. */
export function addEmail(into: Into, property: VCardProperty): boolean {
  const { draft, origins } = into;
  const address = line(unescape(property.value).replace(/^mailto:/i, ''), 320).replace(/^<(.*)>$/, '$1');
  if (!/^[^\s@]+@[^\s@]+$/.test(address) || draft.emails.length >= LIMITS.list) return false;
  const label = labelOf(into, property);
  const at = draft.emails.length;
  if (draft.emails.some((email) => email.address.toLowerCase() === address.toLowerCase())) return true;
  draft.emails.push({ id: `e${at}`, address, ...(label && { label }) });
  if (label) origins[`emails.${at}`] = { label };
  return true;
}

/** `raw` as written; the extension of a `tel:` address (RFC 3966) apart. What country it is from is not judged here. False for what is no number. */
export function addPhone(into: Into, property: VCardProperty): boolean {
  const { draft, origins } = into;
  const [number = '', ...params] = unescape(property.value).trim().replace(/^tel:/i, '').split(';');
  const own = (name: string, pattern: RegExp) => property.params[name]?.find((value) => pattern.test(value));
  const ext = own('X-SIDECARD-EXT', /^\d{1,10}$/) ?? params.map((param) => /^ext=(\d{1,10})$/i.exec(param.trim())?.[1]).find(Boolean);
  const e164 = own('X-SIDECARD-E164', /^\+[1-9]\d{4,14}$/);
  const raw = line(number, 80);
  if (raw.length < 2 || (raw.replace(/\D/g, '').length < 2 && !e164) || draft.phones.length >= LIMITS.list) return false;
  const types = property.params.TYPE ?? [];
  const word = labelOf(into, property)?.toLowerCase() ?? '';
  const label = PHONE_LABELS.find(([, words]) => [...types, word].some((type) => words.test(type)))?.[0];
  const at = draft.phones.length;
  draft.phones.push({ id: `p${at}`, raw, ...(e164 && { e164 }), ...(ext && { ext }), ...(label && { label }) });
  if (word) origins[`phones.${at}`] = { label: word };
  return true;
}

/** ADR: post office box, extended address, street, locality, region, postcode, country (RFC 6350 section 6.3.1). */
export function addAddress(into: Into, property: VCardProperty): void {
  const { draft, origins } = into;
  if (draft.addresses.length >= LIMITS.list) return;
  const [box = '', extended = '', street = '', locality = '', region = '', postcode = '', country = ''] = components(property.value);
  const onLines = lines(unescape(splitEscaped(property.value, ';')[2] ?? ''));
  const place = PLACE_FIRST.test(country)
    ? [locality, [region, postcode].filter(Boolean).join(' ')].filter(Boolean).join(', ')
    : [[postcode, locality].filter(Boolean).join(' '), region].filter(Boolean).join(', ');
  // LABEL is the address as it is written on an envelope (RFC 6350 section 6.3.1).
  const written =
    paragraphs(property.params.LABEL?.join(',') ?? '') || lines([box, extended, onLines, place, country].filter(Boolean).join('\n'));
  if (written === '') return;
  const parts = { street: line([box, extended, street].filter(Boolean).join(', ')), locality, region, postcode };
  const code = (property.params.CC?.[0] ?? into.countries.get(property.group?.toLowerCase() ?? '') ?? country).toUpperCase();
  const at = draft.addresses.length;
  draft.addresses.push({
    id: `a${at}`,
    full: written,
    ...Object.fromEntries(Object.entries(parts).filter(([, text]) => text !== '')),
    ...(/^[A-Z]{2}$/.test(code) && { country: code }),
  });
  const label = labelOf(into, property);
  if (label) origins[`addresses.${at}`] = { label };
}

/**
 * The address of an envelope (LABEL, RFC 2426 section 3.2.2) of which the card has no parts; one beside an ADR says nothing more and is kept unread.
 */
export function addWrittenAddresses(into: Into, properties: readonly VCardProperty[]): void {
  const hasParts = properties.some(({ name, value }) => name === 'ADR' && components(value).some((part) => part !== ''));
  const labels = properties.filter(({ name }) => name === 'LABEL');
  if (hasParts) return;
  for (const property of labels)
    addAddress(into, { ...property, name: 'ADR', params: { ...property.params, LABEL: [unescape(property.value)] }, value: '' });
}
