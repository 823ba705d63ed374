/** Splits at a separator that is not escaped; the parts stay escaped. */
export function splitEscaped(value: string, separator: ';' | ','): string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '\\') at += 1;
    else if (value[at] === separator) {
      parts.push(value.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, value.slice(from)];
}

/** RFC 6350 section 3.4: `\n` is a line break, any other escaped character itself. */
export function unescape(value: string): string {
  return value.replace(/\\([\s\S])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}

/** Components of N, ADR or ORG as text, empty ones included. */
export function components(value: string): string[] {
  return splitEscaped(value, ';').map((part) => line(unescape(part)));
}

// C0 and C1 controls but line feed and tab: no field has them.
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]+/g;

/** One line of at most `max` characters. */
export function line(text: string, max = 500): string {
  return text.replace(/\s+/g, ' ').replace(CONTROL, '').trim().slice(0, max).trim();
}

/** Several lines of at most `max` characters in all, empty ones left out. */
export function lines(text: string, max = 20_000): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .split('\n')
    .map((each) => each.trim())
    .filter((each) => each !== '')
    .join('\n')
    .slice(0, max)
    .trim();
}

/** As `lines`, with the blank lines between paragraphs. */
export function paragraphs(text: string, max = 20_000): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROL, '')
    .split('\n')
    .map((each) => each.trimEnd())
    .join('\n')
    .trim()
    .slice(0, max)
    .trim();
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** BDAY as the book keeps it: `YYYY-MM-DD` or `--MM-DD` (RFC 6350 section 4.3.1, Apple's year 1604 for none); undefined for anything else. */
export function readDay(value: string): string | undefined {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)-?(\d{2})-?(\d{2})(?:[T\s].*)?$/.exec(value.trim()) ?? [];
  const last = DAYS[Number(month) - 1];
  if (last === undefined || Number(day) < 1 || Number(day) > last) return undefined;
  if (year === '-' || year === '1604') return `--${month}-${day}`;
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return month === '02' && day === '29' && !isLeap ? undefined : `${year}-${month}-${day}`;
}
