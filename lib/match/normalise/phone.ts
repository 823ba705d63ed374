import { type CountryCode, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { remembered } from './memo';

/** `e164` (ITU-T E.164) when the number could be read; `ext` the extension's digits. */
export type PhoneForm = { e164?: string; ext?: string };

/** 转, 分机, 内線 and what the Latin world writes for an extension, after the number. */
const EXTENSION = /[\s,;(-]*(?:转|轉|分机|分機|内线|内線|內線|ext(?:ension)?|durchwahl|x|#)[\s.:：=]*(\d{1,10})[\s)]*$/i;
const CHINESE_MOBILE = /^1[3-9]\d{9}$/;

/**
 * Reads a number as people of `country` (ISO 3166-1 alpha-2) write it. A bare Chinese mobile number is known as one anywhere, unless it is
 * valid where the reader is (`1-345-678-9012` is Cayman to an American, and separators tell). What is not valid has no `e164`.
 */
export function readPhone(raw: string, country: string): PhoneForm {
  const text = raw.normalize('NFKC').replace(/^tel:/i, '').trim();
  const extension = EXTENSION.exec(text);
  const number = extension ? text.slice(0, extension.index) : text;
  const e164 = parse(number, country) ?? (CHINESE_MOBILE.test(number.replaceAll(/[\s-]/g, '')) ? parse(number, 'CN') : undefined);
  const form: PhoneForm = {};
  if (e164) form.e164 = e164;
  if (extension?.[1]) form.ext = extension[1];
  return form;
}

function parse(number: string, country: string): string | undefined {
  const ending = LAST_FOUR.exec(number);
  if (!ending || number.replaceAll(/\D/g, '').length < RANGE_FROM) return parseWhole(number, country);
  const range = parseRange(`${country} ${number.slice(0, ending.index)}${ending[0].replaceAll(/\d/g, '0')}`);
  return range && range.slice(0, -4) + ending[0].replaceAll(/\D/g, '');
}

/** The last four digits of a number of nine or more choose a line within its range: whether it is valid, the digits before them tell. */
const LAST_FOUR = /(?:\d\D?){3}\d$/;
const RANGE_FROM = 9;
const parseRange = remembered((text: string) => parseWhole(text.slice(text.indexOf(' ') + 1), text.slice(0, text.indexOf(' '))), 50_000);

function parseWhole(number: string, country: string): string | undefined {
  const defaultCountry: CountryCode | undefined = isSupportedCountry(country) ? country : undefined;
  const parsed = parsePhoneNumberFromString(number, { defaultCountry, extract: false });
  return parsed?.isValid() ? parsed.number : undefined;
}

/** How a stored phone is compared: its E.164 number without extension, else its digits when there are at least seven. */
export function phoneBase(phone: { raw: string; e164?: string; ext?: string }, country: string): { base?: string; ext?: string } {
  const read: PhoneForm = phone.e164 ? phone : readPhone(phone.raw, country);
  const digits = phone.raw.normalize('NFKC').replaceAll(/\D/g, '');
  return { base: read.e164 ?? (digits.length >= 7 ? digits : undefined), ext: phone.ext ?? read.ext };
}
