import { isSupportedCountry, parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import type { Phone } from '../domain/contact/contact';

/** Extensions as pages write them: `ext. 12`, `x12`, `转 801`, `分机801`, RFC 3966 `;ext=12`. */
const EXTENSION = /(?:[\s,;]*(?:;?ext(?:ension)?\.?\s*=?|x|#|转|轉|分机|分機|内线|durchwahl|dw|poste)\s*[:：]?\s*)(\d{1,6})\s*$/i;
const VANITY = /^[\d+().\s-]*\d[-.\s][\d-]*[A-Z][A-Z\d-]{3,}$/;
const LABELS: [label: NonNullable<Phone['label']>, words: RegExp][] = [
  ['fax', /fax|传真|傳真|^f$/i],
  ['cell', /mobil|cell|handy|手机|手機|移动|portable|^m$|whatsapp|wechat|微信/i],
  ['home', /home|privat|家庭|住宅/i],
  ['work', /work|office|direct|business|switchboard|desk|座机|办公|总机|直线|^d$/i],
];

/** Reads a phone number as written. `countries`: where a number without a country may be from, best guess first; the first valid one wins. */
export function readPhone(raw: string, label: string, countries: readonly string[]): Omit<Phone, 'id'> | undefined {
  const written = raw.trim().slice(0, 80);
  const ext = EXTENSION.exec(written)?.[1];
  const plain = (ext === undefined ? written : written.replace(EXTENSION, ''))
    .replace(/^(?:tel|phone|fax|mobile)\s*[.:：]\s*/i, '')
    .replace(/^00(?=[1-9])/, '+');
  const bare = VANITY.test(plain) ? plain.replace(/[A-Z]/g, keyOf) : plain;
  const digits = bare.replace(/\D/g, '');
  if (digits.length > 17 || digits.length < 5) return undefined;
  const phone: Omit<Phone, 'id'> = { raw: written };
  if (ext !== undefined) phone.ext = ext;
  const named = LABELS.find(([, words]) => words.test(label.trim()))?.[0];
  for (const country of bare.startsWith('+') ? [undefined] : countries) {
    if (country !== undefined && !isSupportedCountry(country)) continue;
    const parsed = parsePhoneNumberFromString(
      bare,
      country ? { defaultCountry: country as CountryCode, extract: false } : { extract: false },
    );
    if (!parsed?.isValid()) continue;
    phone.e164 = parsed.number;
    const type = parsed.getType();
    phone.label = named ?? (type === 'MOBILE' ? 'cell' : undefined);
    break;
  }
  if (phone.label === undefined) delete phone.label;
  if (phone.e164 === undefined) {
    // A number that no country knows is kept as written only when the page said by a link or a label that it is one.
    if (digits.length < 5 || label === '') return undefined;
    if (named) phone.label = named;
  }
  return phone;
}

/** Letters as they stand on the keys of a telephone (ITU-T E.161). */
function keyOf(letter: string): string {
  return '22233344455566677778889999'.charAt(letter.charCodeAt(0) - 65);
}
