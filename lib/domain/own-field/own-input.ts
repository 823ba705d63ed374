import { type MoneyIssue, moneyToInput, parseMoney, readDecimal } from '../money-input';
import { LIMITS, daySchema } from '../record';
import type { OwnField } from './own-field';
import { type OwnValue, fitsField, readLink } from './own-value';

/** A value as its control holds it: text, the keys of ticked choices; `yes`, `no` or nothing of a box. */
export type OwnInput = string | string[];
/** How this user writes numbers, and the currency of an amount without one. */
export type OwnReading = { locale: string; currency: string };
/** Why what was typed is no value of the field; the interface has a sentence for each. */
export type OwnIssue = 'number' | 'date' | 'link' | 'choice' | 'long' | Exclude<MoneyIssue, 'empty'>;
export type ReadOwn = { ok: true; value: OwnValue | undefined } | { ok: false; issue: OwnIssue };

/** Largest number that a form takes; up to it every whole number is exact. */
const LARGEST = 1e15;
const CODE = /^([A-Z]{3})\s*(?=[-+\d.,])|(?<=[\d.,])\s*([A-Z]{3})$/u;

/** Reads what stands in a field's control; nothing typed is no value. */
export function readOwnInput(field: OwnField, input: OwnInput, { locale, currency }: OwnReading): ReadOwn {
  if (Array.isArray(input)) {
    if (input.length === 0) return { ok: true, value: undefined };
    return fitsField(field, input) ? { ok: true, value: input } : { ok: false, issue: 'choice' };
  }
  const text = field.type === 'text' ? input.trim() : input.normalize('NFKC').trim();
  if (text === '') return { ok: true, value: undefined };
  switch (field.type) {
    case 'text':
      return text.length > LIMITS.text ? { ok: false, issue: 'long' } : { ok: true, value: text };
    case 'number':
      return readNumberInput(text, locale);
    case 'money': {
      const [, before, behind] = CODE.exec(text.toUpperCase()) ?? [];
      const named = before ?? behind ?? '';
      const own = Intl.supportedValuesOf('currency').includes(named) ? named : (field.currency ?? currency);
      const read = parseMoney(text, own, locale);
      if (!read.ok) return { ok: false, issue: read.issue === 'empty' ? 'not-a-number' : read.issue };
      return { ok: true, value: { minor: read.minor, currency: own } };
    }
    case 'date':
      return daySchema.safeParse(text).success ? { ok: true, value: text } : { ok: false, issue: 'date' };
    case 'link': {
      const link = readLink(text);
      return link === undefined ? { ok: false, issue: 'link' } : { ok: true, value: link };
    }
    case 'choice':
      return fitsField(field, input) ? { ok: true, value: input } : { ok: false, issue: 'choice' };
    case 'choices':
      return fitsField(field, [input]) ? { ok: true, value: [input] } : { ok: false, issue: 'choice' };
    case 'yes-no':
      return { ok: true, value: text === 'yes' };
  }
}

/** A value as its control holds it. One that does not fit the field stands there as text, to be mended. */
export function ownToInput(field: OwnField, value: OwnValue | undefined, { locale, currency }: OwnReading): OwnInput {
  if (value === undefined) return field.type === 'choices' ? [] : '';
  if (field.type === 'choices') return Array.isArray(value) ? value : [];
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return numberToInput(value, locale);
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value === 'string') return value;
  const amount = moneyToInput(value.minor, value.currency, locale);
  return value.currency === (field.currency ?? currency) ? amount : `${amount} ${value.currency}`;
}

function readNumberInput(text: string, locale: string): ReadOwn {
  const read = readDecimal(text, locale);
  if (!read.ok) return { ok: false, issue: read.issue === 'grouping' ? 'grouping' : 'number' };
  const number = Number(`${read.whole || '0'}.${read.fraction || '0'}`);
  if (number > LARGEST) return { ok: false, issue: 'range' };
  return { ok: true, value: read.isNegative && number !== 0 ? -number : number };
}

function numberToInput(value: number, locale: string): string {
  return new Intl.NumberFormat(locale, { useGrouping: false, maximumFractionDigits: 20, numberingSystem: 'latn' })
    .format(value)
    .replace('\u2212', '-');
}
