import { amountText, minorDigits } from '../money';
import { type OwnField, type OwnType } from './own-field';
import { type OwnValue, choiceLabel, fitsField, typeOfValue } from './own-value';

/** Parts the choices of one cell; one within a choice has a backslash before it. */
const BETWEEN = '; ';

/**
 * A value as files have it, exactly: `1234.50 EUR`, `2026-03-14`, `true`, the labels of choices. `type` is the field's, or what the value is by its
 * looks where it does not fit the field or has none.
 */
export function printOwn(field: OwnField | undefined, value: OwnValue): { type: OwnType; text: string } {
  const fits = field !== undefined && fitsField(field, value);
  const type = fits ? field.type : typeOfValue(value);
  const label = (key: string) => (fits ? choiceLabel(field, key) : key);
  if (Array.isArray(value)) return { type, text: value.map((key) => escapeChoice(label(key))).join(BETWEEN) };
  if (typeof value === 'object') return { type, text: `${amountText(value.minor, value.currency)} ${value.currency}` };
  return { type, text: type === 'choice' ? label(String(value)) : String(value) };
}

/** What `printOwn` wrote; choices by what they are called, until `findChoice` says which they are. Undefined for what is no such value. */
export function readPrinted(type: OwnType, text: string): OwnValue | undefined {
  switch (type) {
    case 'number':
      return /^-?\d/.test(text) && Number.isFinite(Number(text)) ? Number(text) : undefined;
    case 'yes-no':
      return text === 'true' ? true : text === 'false' ? false : undefined;
    case 'money': {
      const [, amount = '', currency = ''] = /^(-?\d{1,15}(?:\.\d{1,4})?) ([A-Z]{3})$/.exec(text) ?? [];
      if (currency === '') return undefined;
      return { minor: Math.round(Number((Number(amount) * 10 ** minorDigits(currency)).toPrecision(15))), currency };
    }
    case 'choices':
      return splitChoices(text);
    default:
      return text;
  }
}

/** A value in plain words for comparing and for lists without definitions. */
export function plainOwn(value: OwnValue): string {
  return printOwn(undefined, value).text;
}

function escapeChoice(label: string): string {
  return label.replace(/[\\;]/g, (sign) => `\\${sign}`);
}

function splitChoices(text: string): string[] {
  const parts = text.match(/(?:\\[\s\S]|[^\\;])+/g) ?? [];
  return [...new Set(parts.map((part) => part.replace(/\\([\s\S])/g, '$1').trim()))].filter(Boolean);
}
