import { chineseNumber } from './chinese-dates';

/** A series that a sentence asks for: its rule, where the words stand, and what they leave for the parser of dates. */
export type SpokenSeries = { rrule: string; index: number; text: string; left: string };

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ENGLISH_DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const CHINESE_DAYS = '一二三四五六日';
const UNITS: Record<string, string> = {
  day: 'DAILY',
  week: 'WEEKLY',
  month: 'MONTHLY',
  year: 'YEARLY',
  天: 'DAILY',
  周: 'WEEKLY',
  星期: 'WEEKLY',
  个月: 'MONTHLY',
  月: 'MONTHLY',
  年: 'YEARLY',
};
const DAY_NAME = '(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?';

type Pattern = { phrase: RegExp; read(match: RegExpExecArray): { rrule: string; left: string } | undefined };

/** How people say that something comes again. `left` is what then says when it comes first: "every Monday at 9" leaves "Monday at 9". */
const PATTERNS: readonly Pattern[] = [
  {
    phrase: /\b(?:every|each)\s+(?:weekday|working day|workday)\b/i,
    read: () => ({ rrule: `FREQ=WEEKLY;BYDAY=${CODES.slice(0, 5).join(',')}`, left: '' }),
  },
  { phrase: /\b(?:every day|daily)\b/i, read: () => ({ rrule: 'FREQ=DAILY', left: '' }) },
  {
    phrase: new RegExp(`\\b(?:every|each)\\s+(other\\s+)?(${DAY_NAME}(?:(?:\\s*,\\s*|\\s+and\\s+)${DAY_NAME})*)\\b`, 'i'),
    read: ([, other, names = '']) => {
      const days = names.toLowerCase().split(/\s*,\s*|\s+and\s+/);
      const codes = days.flatMap((name) => CODES[ENGLISH_DAYS.indexOf(name.slice(0, 3))] ?? []);
      return { rrule: `FREQ=WEEKLY${other ? ';INTERVAL=2' : ''};BYDAY=${codes.join(',')}`, left: days[0]?.replace(/s$/, '') ?? '' };
    },
  },
  {
    phrase: /\b(?:every|each)\s+(?:(other|second|\d{1,2})\s+)?(day|week|month|year)s?\b/i,
    read: ([, count, unit = '']) => ruled(unit.toLowerCase(), count === undefined ? 1 : /^\d/.test(count) ? Number(count) : 2),
  },
  {
    phrase: /\b(weekly|monthly|yearly|annually)\b/i,
    read: ([, word = '']) => ruled({ w: 'week', m: 'month' }[word[0]?.toLowerCase() ?? ''] ?? 'year', 1),
  },
  { phrase: /每(?:个)?工作日/, read: () => ({ rrule: `FREQ=WEEKLY;BYDAY=${CODES.slice(0, 5).join(',')}`, left: '' }) },
  {
    phrase: /每(?:个)?(?:周|星期|礼拜)([一二三四五六日天](?:[、,，和]?(?:周|星期)?[一二三四五六日天])*)/,
    read: ([, names = '']) => {
      const days = [...names.replaceAll('天', '日')].filter((name) => CHINESE_DAYS.includes(name));
      return { rrule: `FREQ=WEEKLY;BYDAY=${days.map((name) => CODES[CHINESE_DAYS.indexOf(name)]).join(',')}`, left: `周${days[0] ?? ''}` };
    },
  },
  {
    phrase: /每(?:个)?月([\d一二三四五六七八九十]{1,3})(?:号|日)/,
    read: ([, date = '']) => {
      const day = chineseNumber(date);
      return day !== undefined && day >= 1 && day <= 31 ? { rrule: `FREQ=MONTHLY;BYMONTHDAY=${day}`, left: '' } : undefined;
    },
  },
  {
    phrase: /每隔?([\d一二两三四五六七八九十]{1,3})?(天|周|星期|个月|月|年)/,
    read: ([, count, unit = '']) => ruled(unit, count === undefined ? 1 : (chineseNumber(count) ?? 1)),
  },
];

function ruled(unit: string, interval: number): { rrule: string; left: string } | undefined {
  if (interval < 1) return undefined;
  return { rrule: `FREQ=${UNITS[unit]}${interval === 1 ? '' : `;INTERVAL=${interval}`}`, left: '' };
}

/** The series that a sentence asks for, in English or Chinese; undefined when it asks for none. */
export function spokenSeries(sentence: string): SpokenSeries | undefined {
  for (const { phrase, read } of PATTERNS) {
    const match = phrase.exec(sentence);
    const found = match ? read(match) : undefined;
    if (match && found) return { ...found, index: match.index, text: match[0] };
  }
  return undefined;
}
