import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Phone } from '../domain/contact/contact';
import { phoneLabel } from './phone-label';

/** Extensions as pages write them: `ext. 12`, `x12`, `转 801`, `分机801`, `Durchwahl 12`, RFC 3966 `;ext=12`. */
const EXTENSION =
  /(?:[\s,;)]*(?:;?ext(?:ension|n)?\.?\s*=?|x|#|转|轉|分机|分機|内线|內線|内線|내선|durchwahl|dw|nst|poste|int(?:erno)?|anexo|ramal|toestel|доб)\.?\s*[:：]?\s*)(\d{1,6})\s*\)?\s*$/iu;
const VANITY = /^\(?[\d+().\s-]*\d\)?[-.\s]+[\d.-]*(?=[A-Z\d.-]*[A-Z]{2})[A-Z\d][A-Z\d.-]{3,}$/;
/** The shape of the North American plan, and the countries outside of it that write theirs so. */
const NORTH_AMERICAN = /^(?:1[-. ]8\d\d[-. ]|(?:\+?1[-. ])?(?:\([2-9]\d\d\)|[2-9]\d\d)[-. ]{1,3}\d{3}[-. ]\d{4}$)/;
const THREE_THREE_FOUR = new Set('CA DO JM PR TT BS BB MX IN TH PH'.split(' '));
/** Countries whose rules are asked about a number of unknown origin, only to tell a number from other digits. */
const ANYWHERE =
  'GB DE FR IT ES NL BE CH AT IE AU NZ IN CN JP KR HK SG TW PH MY TH VN ID BR MX ZA PL CZ SE NO DK FI PT TR RU GR IL AE'.split(' ');

type ReadPhone = Omit<Phone, 'id'>;

/** Reads a phone number as written. `countries`: where a number without a country may be from, best guess first; the first valid one wins. */
export function readPhone(raw: string, label: string, countries: readonly string[]): ReadPhone | undefined {
  const written = raw.normalize('NFKC').trim().slice(0, 80);
  // `0755-2690 3318-602`: in China the extension is set off by a hyphen.
  const behind = /^(.*\d)[-‐–](\d{2,5})$/.exec(written);
  if (behind?.[1] && behind[2] && behind[1].replace(/\D/g, '').length > 9 && countries[0] !== 'US') {
    const whole = parseIn(written, written.startsWith('+') ? [undefined] : countries);
    const main = whole ? undefined : readPhone(behind[1], label, countries);
    if (main?.e164 && main.ext === undefined) return { ...main, raw: raw.trim().slice(0, 80), ext: behind[2] };
  }
  const ext = EXTENSION.exec(written)?.[1];
  const plain = (ext === undefined ? written : written.replace(EXTENSION, ''))
    .replace(/^(?:tel|phone|fax|mobile)\s*[.:：]\s*/i, '')
    .replace(/^\(\s*(\+\d{1,3})\s*\)/, '$1 ')
    .replace(/^\(\+/, '+')
    .replace(/^\+\s+/, '+')
    .replace(/^00(?=[1-9])/, '+');
  const bare = VANITY.test(plain) ? onKeys(plain) : plain;
  const digits = bare.replace(/\D/g, '');
  if (digits.length > 17 || digits.length < 5) return undefined;
  const phone: ReadPhone = { raw: raw.trim().slice(0, 80) };
  if (ext !== undefined) phone.ext = ext;
  const named = phoneLabel(label);
  const likely = NORTH_AMERICAN.test(plain) && !THREE_THREE_FOUR.has(countries[0] ?? '') ? ['US', ...countries] : countries;
  const parsed = parseIn(bare, bare.startsWith('+') ? [undefined] : likely);
  if (parsed) {
    phone.e164 = parsed.number;
    const kind = named ?? (parsed.getType() === 'MOBILE' ? 'cell' : undefined);
    if (kind) phone.label = kind;
    return phone;
  }
  // A number that no likely country knows is kept as written when the page said that it is one, or when it is one somewhere.
  if (label === '' && !(digits.startsWith('0') && parseIn(bare, ANYWHERE))) return undefined;
  if (named) phone.label = named;
  return phone;
}

function parseIn(text: string, countries: readonly (string | undefined)[]) {
  for (const country of countries) {
    if (country !== undefined && !isSupportedCountry(country)) continue;
    const parsed = parsePhoneNumberFromString(text, { extract: false, ...(country && { defaultCountry: country as CountryCode }) });
    if (parsed?.isValid()) return parsed;
  }
  return undefined;
}

/** The country of a number that says it itself (`+49 …`, `0049 …`); undefined for any other. */
export function countryOfNumber(raw: string): string | undefined {
  const e164 = readPhone(raw, '', [])?.e164;
  return e164 === undefined ? undefined : parsePhoneNumberFromString(e164)?.country;
}

/**
 * Several numbers that were written as one: `6551 2345/2346`, `030 123456 / 123457`. What follows is read with the front of the first number. A
 * single number comes back alone.
 */
export function splitNumbers(raw: string, countries: readonly string[]): string[] {
  const [first = '', ...rest] = raw.split(/\s*[/、;；]\s*|\s+(?:or|oder|或)\s+/);
  if (rest.length === 0 || rest.length > 4 || !readPhone(first, '', countries)?.e164) return [raw];
  return [first, ...rest.map((part) => completed(part, first))];
}

/** A number that lacks its front, with that of its neighbour: `2346` after `010 6551 2345` is `010 6551 2346`. */
export function completed(part: string, neighbour: string): string {
  const digits = part.replace(EXTENSION, '').replace(/\D/g, '').length;
  const all = neighbour.replace(/\D/g, '').length;
  if (digits < 2 || digits > 8 || digits >= all || /^[+0(]/.test(part.trim())) return part;
  let left = all - digits;
  let end = 0;
  while (left > 0) if (/\d/.test(neighbour.charAt(end++))) left--;
  return `${neighbour.slice(0, end).replace(/[\s-]+$/, '')} ${part.trim()}`;
}

/** Letters as they stand on the keys of a telephone (ITU-T E.161); what is written beyond the number's end is only spoken. */
function onKeys(text: string): string {
  const digits = text.replace(/[A-Z]/g, (letter) => '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65)).replace(/[^\d+]/g, '');
  return /^\+?1?8\d\d/.test(digits) ? digits.slice(0, digits.startsWith('+') ? 12 : digits.startsWith('1') ? 11 : 10) : digits;
}
