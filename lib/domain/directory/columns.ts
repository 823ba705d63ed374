/**
 * A column is one string: values parted by U+0081, which no text of people's holds (a C1 control). One long string is read from disk, and
 * sealed and summed, many times faster than thousands of small ones, and is taken apart only when somebody looks.
 */
export const VALUE = '\u0081';
/** Parts columns of one document. */
export const COLUMN = '\u0082';
const ESCAPE = '\u0080';
const SPECIAL = /[\u0080-\u0082]/g;
/** An empty text, as opposed to none. */
const EMPTY = `${ESCAPE}e`;
/** Parts the elements of a list; a list's elements are escaped before, so that it cannot occur in one. */
const ELEMENT = `${ESCAPE},`;

/** What stands for a text between two separators; nothing for none. */
export function printText(value: string | undefined): string {
  if (value === undefined) return '';
  return value === '' ? EMPTY : value.replace(SPECIAL, (char) => ESCAPE + char.charCodeAt(0).toString(16));
}

export function printList(list: readonly string[]): string {
  return list.map(printText).join(ELEMENT);
}

/** Decimal. Finite ones only. */
export function printNumber(value: number | undefined): string {
  return value === undefined ? '' : String(value);
}

/** One of a few known words, by its place among them. */
export function printCode<T extends string>(words: readonly T[], value: T | undefined): string {
  return value === undefined ? '' : String(words.indexOf(value));
}

/** Printed values as a column. */
export function joinColumn(values: readonly string[]): string {
  return values.join(VALUE);
}

/** A column's printed values. @throws when it does not hold `count` of them. */
export function splitColumn(column: string, count: number): string[] {
  const values = count === 0 && column === '' ? [] : column.split(VALUE);
  if (values.length !== count) throw new Error(`directory: column holds ${values.length} values, expected ${count}`);
  return values;
}

export function readTexts(column: string, count: number): (string | undefined)[] {
  const escaped = column.includes(ESCAPE);
  return splitColumn(column, count).map((value) => (value === '' ? undefined : escaped ? readText(value) : value));
}

export function readLists(column: string, count: number): string[][] {
  return splitColumn(column, count).map((list) => (list === '' ? [] : list.split(ELEMENT).map(readText)));
}

/** NaN where there is none. */
export function readNumbers(column: string, count: number): Float64Array {
  return Float64Array.from(splitColumn(column, count), (value) => (value === '' ? Number.NaN : Number(value)));
}

function readText(value: string): string {
  if (!value.includes(ESCAPE)) return value;
  return value === EMPTY ? '' : value.replace(/\u0080(8[012])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
