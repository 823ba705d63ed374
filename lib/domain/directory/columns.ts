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

/** Texts as a column; undefined is nothing between two separators. */
export function printTexts(values: readonly (string | undefined)[]): string {
  return values.map((value) => (value === undefined ? '' : printText(value))).join(VALUE);
}

/** @throws when the column does not hold `count` values. */
export function readTexts(column: string, count: number): (string | undefined)[] {
  const escaped = column.includes(ESCAPE);
  return split(column, count).map((value) => (value === '' ? undefined : escaped ? readText(value) : value));
}

export function printLists(lists: readonly (readonly string[])[]): string {
  return lists.map((list) => list.map(printText).join(ELEMENT)).join(VALUE);
}

export function readLists(column: string, count: number): string[][] {
  return split(column, count).map((list) => (list === '' ? [] : list.split(ELEMENT).map(readText)));
}

/** Numbers as a column, in decimal. Finite ones only; undefined for none. */
export function printNumbers(values: readonly (number | undefined)[]): string {
  return values.map((value) => (value === undefined ? '' : String(value))).join(VALUE);
}

/** NaN where there is none. */
export function readNumbers(column: string, count: number): Float64Array {
  return Float64Array.from(split(column, count), (value) => (value === '' ? Number.NaN : Number(value)));
}

/** One of a few known words, by its place among them. */
export function printCodes<T extends string>(words: readonly T[], values: readonly (T | undefined)[]): string {
  return printNumbers(values.map((value) => (value === undefined ? undefined : words.indexOf(value))));
}

function split(column: string, count: number): string[] {
  const values = count === 0 && column === '' ? [] : column.split(VALUE);
  if (values.length !== count) throw new Error(`directory: column holds ${values.length} values, expected ${count}`);
  return values;
}

function printText(value: string): string {
  if (value === '') return EMPTY;
  return value.replace(SPECIAL, (char) => ESCAPE + char.charCodeAt(0).toString(16));
}

function readText(value: string): string {
  if (!value.includes(ESCAPE)) return value;
  return value === EMPTY ? '' : value.replace(/\u0080(8[012])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
