const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const PATTERNS: [pattern: RegExp, order: [year: number, month: number, day: number]][] = [
  [/(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/, [1, 2, 3]],
  [/(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/, [1, 2, 3]],
  [/(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-zäéû]{3,9})\.?,?\s+(\d{4})/, [3, 2, 1]],
  [/([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})/, [3, 1, 2]],
  [/(\d{1,2})\.(\d{1,2})\.(\d{4})/, [3, 2, 1]],
];

/**
 * Epoch milliseconds of a date as printed. With a zone it is exact; without one the time is the user's own; a bare day is noon of that day, so
 * that it stays the same day wherever it is read. `3/4/2026` is ambiguous and undefined. Undefined for what is no date.
 */
export function readWhen(text: string): number | undefined {
  const iso = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})/.exec(text)?.[0];
  const rfc5322 = /\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}(?::\d{2})? (?:[+-]\d{4}|GMT|UTC)/.exec(text)?.[0];
  const exact = Date.parse(iso?.replace(' ', 'T').replace(/\s/g, '') ?? rfc5322 ?? '');
  if (!Number.isNaN(exact)) return exact;
  for (const [pattern, [y, m, d]] of PATTERNS) {
    const match = pattern.exec(text);
    const year = Number(match?.[y]);
    const month = monthOf(match?.[m] ?? '');
    const day = Number(match?.[d]);
    if (!match || month < 1 || month > 12 || day < 1 || day > 31 || year < 1900 || year > 2200) continue;
    const [hours, minutes] = timeOf(text.slice(match.index + match[0].length));
    const at = new Date(year, month - 1, day, hours, minutes);
    if (at.getDate() === day) return at.getTime();
  }
  return undefined;
}

function monthOf(text: string): number {
  const number = Number(text);
  return Number.isNaN(number) ? MONTHS.indexOf(text.slice(0, 3).toLowerCase()) + 1 : number;
}

function timeOf(text: string): [hours: number, minutes: number] {
  const match = /^[\s,T]*(?:at\s+)?(?:上午|下午)?\s*(\d{1,2}):(\d{2})(?::\d{2})?\s*([ap]\.?m\.?)?/i.exec(text);
  if (!match) return [12, 0];
  const late = /^p/i.test(match[3] ?? '') || text.includes('下午');
  const hours = Number(match[1]);
  return [late && hours < 12 ? hours + 12 : /^a/i.test(match[3] ?? '') && hours === 12 ? 0 : hours, Number(match[2])];
}
