import type { OwnField, OwnType } from '../../domain/own-field/own-field';
import { plainOwn } from '../../domain/own-field/own-text';
import { type OwnValue, type OwnValues, findChoice, fitsField, readLink } from '../../domain/own-field/own-value';
import { LIMITS, daySchema } from '../../domain/record';
import { type DateOrder, type DecimalSign, readDate, readMinor, readNumber, readYesNo } from './read-values';

/** How a file writes dates and numbers, and the currency of amounts without one. */
export type CellReading = { dates: DateOrder; decimals: DecimalSign; currency: string };
/** A cell that is no value of its field, and what kind it should have been. */
export type OwnProblem = { key: string; reason: `own-${OwnType}`; text: string };

const CODE = /(?:^|[\s\d])([A-Z]{3})(?=$|[\s\d-])/;
const LIST = /[;；、|\n]|,(?!\d{3}(?:\D|$))|，/u;

/** A cell of a table as a value of a field; undefined for what is none. Choices go by what they are called, a list of them is parted by `;`, `,`, `、` or `|`. */
export function readOwnCell(field: OwnField, text: string, { dates, decimals, currency }: CellReading): OwnValue | undefined {
  switch (field.type) {
    case 'text':
      return text.length > LIMITS.text ? undefined : text;
    case 'number': {
      const number = readNumber(text, decimals);
      return number !== undefined && Number.isFinite(number) ? number || 0 : undefined;
    }
    case 'money': {
      const named = CODE.exec(text.toUpperCase())?.[1];
      const own = named !== undefined && Intl.supportedValuesOf('currency').includes(named) ? named : (field.currency ?? currency);
      const minor = readMinor(text, own, decimals);
      return minor === undefined ? undefined : { minor, currency: own };
    }
    case 'date': {
      const date = readDate(text, dates);
      const day =
        date && [String(date.year).padStart(4, '0'), ...[date.month, date.day].map((part) => String(part).padStart(2, '0'))].join('-');
      return daySchema.safeParse(day).success ? day : undefined;
    }
    case 'yes-no':
      return readYesNo(text);
    case 'link':
      return readLink(text);
    case 'choice':
      return findChoice(field, text);
    case 'choices': {
      const whole = findChoice(field, text);
      const keys = whole === undefined ? splitList(text).map((part) => findChoice(field, part)) : [whole];
      const known = keys.filter((key) => key !== undefined);
      return known.length === 0 || known.length < keys.length ? undefined : [...new Set(known)];
    }
  }
}

/** What the parts of a list in one cell are. */
export function splitList(text: string): string[] {
  return text
    .split(LIST)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** Exact, as Sidecard's own files are. */
const EXACT = { dates: 'ymd', decimals: '.' } as const;

/**
 * Values of a file of our own as the fields of this book hold them: choices by key, and what a field of another type there meant here. A value
 * without a field stays as it is.
 */
export function settleOwn(
  values: OwnValues,
  fields: ReadonlyMap<string, OwnField>,
  currency: string,
): { values: OwnValues; wrong: OwnProblem[] } {
  const settled: [string, OwnValue][] = [];
  const wrong: OwnProblem[] = [];
  for (const [key, value] of Object.entries(values)) {
    const field = fields.get(key);
    const read = field ? settle(field, value, currency) : value;
    if (read !== undefined) settled.push([key, read]);
    else if (field) wrong.push({ key, reason: `own-${field.type}`, text: plainOwn(value) });
  }
  return { values: Object.fromEntries(settled), wrong };
}

function settle(field: OwnField, value: OwnValue, currency: string): OwnValue | undefined {
  if (field.type === 'choices' && Array.isArray(value)) {
    const keys = value.map((label) => findChoice(field, label)).filter((key) => key !== undefined);
    return keys.length === value.length ? [...new Set(keys)] : undefined;
  }
  const isChoice = field.type === 'choice' || field.type === 'choices';
  if (!isChoice && fitsField(field, value)) return value;
  return readOwnCell(field, plainOwn(value), { ...EXACT, currency });
}

/** What was no value of its field stays readable: a line of the record's note each. */
export function keepInNote(record: { note?: unknown }, wrong: readonly OwnProblem[], fields: ReadonlyMap<string, OwnField>): void {
  const lines = wrong.map(({ key, text }) => `${fields.get(key)?.label ?? key}: ${text}`);
  if (lines.length > 0) record.note = [record.note, ...lines].filter(Boolean).join('\n').slice(0, LIMITS.text);
}
