import { minorDigits } from '../../domain/money';

/** Order of day, month and year in a column of dates, and the decimal sign of a column of numbers. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';
export type DecimalSign = '.' | ',';

/** A calendar date with the time of day that stood beside it; `zone` in minutes east of UTC where the text has one. */
export type ReadDate = { year: number; month: number; day: number; hour?: number; minute?: number; second?: number; zone?: number };

const MONTHS =
  'jan feb mar apr may jun jul aug sep oct nov dec,jan fév mar avr mai jui jul aoû sep oct nov déc,jan feb mär apr mai jun jul aug sep okt nov dez,ene feb mar abr may jun jul ago sep oct nov dic'
    .split(',')
    .map((row) => row.split(' '));
const LAST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * A date as tables have it: ISO 8601, `3/14/2026`, `14.03.26`, `12 Mar 2024`, `Mar 12, 2024`, `2024年3月12日`, with a time and a zone behind it; `order`
 * decides what is ambiguous. Undefined for what is no date, and for a day that its month does not have.
 */
export function readDate(text: string, order: DateOrder): ReadDate | undefined {
  const written = text.normalize('NFKC').trim();
  if (written.length > 60) return undefined;
  const stamp = /^(\d{10}|\d{13})$/.exec(written);
  if (stamp) return ofInstant(Number(written) * (written.length === 10 ? 1000 : 1));
  const found = dayOf(written, order);
  if (!found) return undefined;
  const { year, month, day, rest } = found;
  const last = month === 2 && !isLeap(year) ? 28 : (LAST[month - 1] ?? 0);
  if (year < 1800 || year > 2200 || day < 1 || day > last) return undefined;
  const time = timeOf(rest);
  return time === undefined ? undefined : { year, month, day, ...time };
}

function dayOf(text: string, order: DateOrder): { year: number; month: number; day: number; rest: string } | undefined {
  const first =
    /^(\d{4})(?:[-/.]|\s*年\s*)(\d{1,2})(?:[-/.]|\s*月\s*)(\d{1,2})\s*日?/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?=$|[T\s])/.exec(text);
  if (first) return { year: Number(first[1]), month: Number(first[2]), day: Number(first[3]), rest: text.slice(first[0].length) };
  const named = /^(?:\p{L}{2,9}\.?,\s*)?(\d{1,2})(?:st|nd|rd|th|\.)?[\s-]+(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]+(?:de\s+)?(\d{4})/u.exec(text);
  if (named) return { year: Number(named[3]), month: monthOf(named[2]), day: Number(named[1]), rest: text.slice(named[0].length) };
  const american = /^(?:\p{L}{2,9}\.?,\s*)?(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/u.exec(text);
  if (american)
    return { year: Number(american[3]), month: monthOf(american[1]), day: Number(american[2]), rest: text.slice(american[0].length) };
  const plain = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)/.exec(text);
  if (!plain) return undefined;
  const [one, two] = [Number(plain[1]), Number(plain[2])];
  const isDayFirst = one > 12 || (order === 'dmy' && two <= 12);
  return { year: fullYear(plain[3] ?? ''), month: isDayFirst ? two : one, day: isDayFirst ? one : two, rest: text.slice(plain[0].length) };
}

/** Two digits: within the century before 2050 (POSIX strptime %y turns at 1969; births need more). */
function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 50 ? 2000 + year : 1900 + year;
}

function monthOf(text = ''): number {
  const word = text.toLowerCase();
  for (const names of MONTHS) {
    const at = names.findIndex((name) => word.startsWith(name));
    if (at >= 0) return /^(?:juil|julio|july?)/.test(word) ? 7 : /^(?:juin|junio|june?|jun)/.test(word) ? 6 : at + 1;
  }
  return 0;
}

/** What stands behind the date; an empty object for nothing, undefined for what is no time. */
function timeOf(rest: string): Partial<ReadDate> | undefined {
  const text = rest.trim().replace(/^(?:T|,|at\b|à\b|um\b)\s*/i, '');
  if (text === '') return {};
  const match =
    /^(上午|下午)?\s*(\d{1,2})[:.时](\d{2})(?:[:.分](\d{2})(?:[.,]\d{1,9})?秒?)?\s*(?:([ap])\.?m\.?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?\s*(?:\(.{1,40}\)|[A-Z]{3,5})?$/i.exec(
      text,
    );
  if (!match) return undefined;
  const [, half, hours, minutes, seconds, meridian, zone] = match;
  const isLate = half === '下午' || meridian?.toLowerCase() === 'p';
  const isEarly = half === '上午' || meridian?.toLowerCase() === 'a';
  const read = Number(hours);
  const hour = isLate && read < 12 ? read + 12 : isEarly && read === 12 ? 0 : read;
  if (hour > 23 || Number(minutes) > 59 || Number(seconds ?? 0) > 60) return undefined;
  return { hour, minute: Number(minutes), ...(seconds && { second: Number(seconds) }), ...(zone && { zone: zoneOf(zone) }) };
}

function zoneOf(text: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(text);
  return match ? (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3])) : 0;
}

function ofInstant(at: number): ReadDate | undefined {
  const text = Number.isFinite(at) && at < 7e12 ? new Date(at).toISOString() : '';
  return text === '' ? undefined : readDate(text, 'ymd');
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Which order a column of dates is in, by those of its values that leave no choice; `usual` where none of them does. */
export function dateOrderOf(values: readonly string[], usual: DateOrder): DateOrder {
  let dayFirst = 0;
  let monthFirst = 0;
  for (const value of values) {
    const match = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/.exec(value);
    if (match && Number(match[1]) > 12) dayFirst += 1;
    else if (match && Number(match[2]) > 12) monthFirst += 1;
    else if (match && /^\s*\d{1,2}\./.test(value)) dayFirst += 0.5;
  }
  return dayFirst > monthFirst ? 'dmy' : monthFirst > 0 ? 'mdy' : usual;
}

/** The decimal sign of a column of numbers: the sign that stands last where both do, or before one or two digits. */
export function decimalSignOf(values: readonly string[], usual: DecimalSign): DecimalSign {
  const votes = { '.': 0, ',': 0 };
  for (const value of values) {
    const last = /([.,])(\d*)\D*$/.exec(value);
    const sign = last?.[1] as DecimalSign | undefined;
    if (!sign) continue;
    const other = sign === '.' ? ',' : '.';
    const count = value.split(sign).length - 1;
    if (value.includes(other) ? count === 1 : count === 1 && last?.[2]?.length !== 3) votes[sign] += 1;
    else if (count > 1) votes[other] += 1;
  }
  return votes['.'] === votes[','] ? usual : votes['.'] > votes[','] ? '.' : ',';
}

/** A number as tables have it, with currency signs, grouping, brackets or a minus for negative ones; undefined for what is none. */
export function readNumber(text: string, sign: DecimalSign): number | undefined {
  const written = text.normalize('NFKC').trim().replace(/^'/, '');
  const body = written
    .replace(/^\((.*)\)$/, '-$1')
    .replace(/[\p{Sc}\s'’_]|\b(?:[A-Z]{3}|RMB)\b|[元圆円%]/gu, '')
    .replaceAll('\u2212', '-');
  const plain = body
    .replace(sign === '.' ? /,/g : /\./g, '')
    .replace(',', '.')
    .replace(/^(.*)-$/, '-$1');
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(plain) ? Number(plain) : undefined;
}

/** An amount in minor units of its currency; undefined for what is none or is out of range. */
export function readMinor(text: string, currency: string, sign: DecimalSign): number | undefined {
  const value = readNumber(text, sign);
  if (value === undefined) return undefined;
  const minor = Math.round(Number((value * 10 ** minorDigits(currency)).toPrecision(15)));
  return Math.abs(minor) > 1e15 ? undefined : minor === 0 ? 0 : minor;
}

const YES = /^(?:1|y|yes|true|t|on|x|ja|oui|sí|si|是|有|对|✓|checked|subscribed|granted|opted in)$/i;
const NO = /^(?:0|n|no|false|f|off|nein|non|否|无|没有|unchecked|unsubscribed|denied|opted out)$/i;

/** Yes or no in the words of tables; undefined for anything else. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.normalize('NFKC').trim();
  return YES.test(word) ? true : NO.test(word) ? false : undefined;
}
