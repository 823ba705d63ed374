import { addDays } from '../../domain/day';
import { inMonth, nextDate } from './in-month';

/** What a phrase stands for, as `YYYY-MM-DD`; undefined when it is no day. */
type Rule = { phrase: RegExp; to(match: RegExpExecArray, today: Today): string | undefined };
/** A day with its weekday, Monday 1 to Sunday 7. */
export type Today = { day: string; weekday: number };

const DIGITS = '零一二三四五六七八九';
const WEEKDAYS: Record<string, number> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7, 天: 7 };
const NUMBER = '[\\d零一二两三四五六七八九十]{1,3}';

/** A whole number of up to two digits as it is written or said; undefined for other text. */
export function chineseNumber(text: string): number | undefined {
  if (/^\d{1,3}$/.test(text)) return Number(text);
  const match = /^([一二两三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!match || text === '') return text === '零' ? 0 : undefined;
  const [, first, ten, last] = match;
  const digit = (one: string | undefined) => (one === undefined ? 0 : one === '两' ? 2 : DIGITS.indexOf(one));
  if (!ten) return last === undefined ? digit(first) : undefined;
  return (first === undefined ? 1 : digit(first)) * 10 + digit(last);
}

/** Days that a general parser of Chinese dates does not know, or takes a week to begin on Sunday for: here it begins on Monday. */
const RULES: readonly Rule[] = [
  {
    phrase: /(下下|下|这|本)(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/,
    to: ([, which = '', name = ''], { day, weekday }) => {
      const weeks = which === '下下' ? 2 : which === '下' ? 1 : 0;
      return addDays(day, weeks * 7 - weekday + (WEEKDAYS[name] ?? 1));
    },
  },
  { phrase: /大后天/, to: (_, { day }) => addDays(day, 3) },
  {
    phrase: new RegExp(`(${NUMBER})(?:个)?(?:周|星期|礼拜)(?:之后|以后|后)`),
    to: ([, count = ''], { day }) => after(day, (chineseNumber(count) ?? Number.NaN) * 7),
  },
  { phrase: /下(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天])/, to: (_, { day, weekday }) => addDays(day, 8 - weekday) },
  {
    phrase: new RegExp(`下(?:个)?月(${NUMBER})(?:号|日)`),
    to: ([, date = ''], { day }) => inMonth(day, 1, chineseNumber(date)),
  },
  { phrase: /下(?:个)?月(?:底|末)/, to: (_, { day }) => inMonth(day, 2, 0) },
  { phrase: /(?:这个|本)?月(?:底|末)/, to: (_, { day }) => inMonth(day, 1, 0) },
  { phrase: /下(?:个)?月(?!\d)/, to: (_, { day }) => inMonth(day, 1, 1) },
  { phrase: /(明年)?年(?:底|末)/, to: ([, next], { day }) => `${Number(day.slice(0, 4)) + (next ? 1 : 0)}-12-31` },
  {
    // Not a date of a month that is named, nor a house.
    phrase: new RegExp(`(?<![月\\d零一二两三四五六七八九十])(${NUMBER})号(?![楼店线院门室馆])`),
    to: ([, date = ''], { day }) => nextDate(day, chineseNumber(date) ?? 0),
  },
  { phrase: /(?<![\d/.])(\d{1,2})\/(\d{1,2})(?![\d/])/, to: ([, month, date], { day }) => nextOf(day, Number(month), Number(date)) },
];

/** The text with such a day spelled out as a date that any parser reads; quarters of an hour too (两点一刻 is 两点15分). */
export function spellOutDates(text: string, today: Today): string {
  const quarters = text.replace(/点一刻/g, '点15分').replace(/点三刻/g, '点45分');
  for (const { phrase, to } of RULES) {
    const match = phrase.exec(quarters);
    const day = match ? to(match, today) : undefined;
    if (!match || day === undefined) continue;
    const [year, month, date] = day.split('-').map(Number);
    return `${quarters.slice(0, match.index)}${year}年${month}月${date}日${quarters.slice(match.index + match[0].length)}`;
  }
  return quarters;
}

function after(day: string, days: number): string | undefined {
  return Number.isNaN(days) ? undefined : addDays(day, days);
}

/** The next day with that month and date; undefined for one that no year has. */
function nextOf(day: string, month: number, date: number): string | undefined {
  const year = Number(day.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const found = inMonth(`${year + ahead}-01-01`, month - 1, date);
    if (found !== undefined && found >= day && Number(found.slice(5, 7)) === month && Number(found.slice(8)) === date) return found;
  }
  return undefined;
}
