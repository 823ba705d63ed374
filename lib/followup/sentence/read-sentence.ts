import { type ParsedResult, parse as parseEnglish } from 'chrono-node/en';
import { hans } from 'chrono-node/zh';
import { type LocalCalendar, atHour, dayOf } from '../calendar';
import { firstOccurrence, occurrenceAfter, readRule } from '../recurrence';
import { instantOf, printWall, wallOf } from '../wall-time';
import { spellOutDates } from './chinese-dates';
import { spellOutOrdinals } from './english-dates';
import { spokenSeries } from './recurrence-words';

/** What a sentence says: the follow-up without its date, when, and again when. `when` is what was taken for the date, to be shown. */
export type Sentence = { title: string; due: number; allDay: boolean; dueLocal?: string; rrule?: string; when: string; isSaid: boolean };
type Context = { now: number; calendar: LocalCalendar; /** Hour of a whole day's reminders. */ dayStartsAt: number };

/** Hours that parts of a day stand for. 0 to 23. */
export const DEFAULT_PARTS = { noon: 12, afternoon: 15, evening: 18 } as const;
const PARTS: readonly [RegExp, number | 'start'][] = [
  [/tonight|evening|今晚|明晚|晚上|傍晚/i, DEFAULT_PARTS.evening],
  [/afternoon|下午/i, DEFAULT_PARTS.afternoon],
  [/\bnoon|中午/i, DEFAULT_PARTS.noon],
  [/morning|早上|早晨|上午|一早/i, 'start'],
];
const MOST_CHARACTERS = 500;
/** "By" stands behind a Chinese date; 前往 is "to go to". */
const BY_THEN = /^(?:之前|以前|前(?![往台面去来]))/;
const HAN = /\p{Script=Han}/u;

/**
 * Reads "call Ana next Tuesday 9:30 about the quote" or "下周二上午九点半给陈伟打电话". A day without a time is a whole day; no date at all is
 * tomorrow (`isSaid` is false). A time that has passed today is tomorrow's.
 */
export function readSentence(sentence: string, { now, calendar, dayStartsAt }: Context): Sentence {
  const text = sentence.normalize('NFC').trim().slice(0, MOST_CHARACTERS);
  const series = spokenSeries(text);
  const plain = series ? `${text.slice(0, series.index)}${series.left}${text.slice(series.index + series.text.length)}` : text;
  const today = { day: dayOf(calendar, now), weekday: calendar.parts(now).weekday };
  const spelled = HAN.test(plain) ? spellOutDates(plain, today) : spellOutOrdinals(plain, today);
  const found = dateIn(spelled, now, calendar);
  const rest = found ? spelled.slice(found.index + found.text.length).replace(BY_THEN, '') : '';
  const titled = found ? `${spelled.slice(0, found.index)} ${rest}` : spelled;
  const start = found
    ? timeOf(found, { now, calendar, dayStartsAt })
    : { due: atHour(calendar, now, series ? 0 : 1, dayStartsAt), allDay: true };
  const due = series ? firstOf(series.rrule, start, { now, calendar }) : start.due;
  return {
    title: tidy(titled) || text,
    due,
    allDay: start.allDay,
    ...(start.allDay && { dueLocal: printWall(wallOf(calendar, due)) }),
    ...(series && readRule(series.rrule).ok && { rrule: series.rrule }),
    when: [series?.text, found?.text].filter(Boolean).join(' '),
    isSaid: found !== undefined || series !== undefined,
  };
}

/** The first date that the parser is surest of: the one that names most. */
function dateIn(text: string, now: number, calendar: LocalCalendar): ParsedResult | undefined {
  // The parser reckons in the machine's own zone: it is shown the user's wall clock as if it were the machine's.
  const { year, month, day, hour, minute } = calendar.parts(now);
  const reference = new Date(year, month - 1, day, hour, minute);
  const parse = HAN.test(text) ? hans.parse : parseEnglish;
  const results = parse(text, reference, { forwardDate: true });
  return results.toSorted((x, y) => certain(y.start) - certain(x.start) || x.index - y.index)[0];
}

const COMPONENTS = ['year', 'month', 'day', 'weekday', 'hour', 'minute'] as const;
function certain(components: ParsedResult['start']): number {
  return COMPONENTS.filter((component) => components.isCertain(component)).length;
}

function timeOf({ start, text }: ParsedResult, { now, calendar, dayStartsAt }: Context): { due: number; allDay: boolean } {
  const part = PARTS.find(([words]) => words.test(text))?.[1];
  const isTimed = start.isCertain('hour') || part !== undefined;
  const hour = start.isCertain('hour') ? (start.get('hour') ?? 0) : part === undefined || part === 'start' ? dayStartsAt : part;
  const minute = start.isCertain('hour') ? (start.get('minute') ?? 0) : 0;
  const day = { year: start.get('year') ?? 1970, month: start.get('month') ?? 1, day: start.get('day') ?? 1 };
  const due = calendar.instant({ ...day, hour, minute });
  const isOnlyTime = !start.isCertain('day') && !start.isCertain('weekday') && !start.isCertain('month');
  if (isTimed && isOnlyTime && due <= now) return { due: calendar.instant({ ...day, day: day.day + 1, hour, minute }), allDay: false };
  return { due, allDay: !isTimed };
}

/** The first time that the series comes from its start on; one whose time has passed today begins the next time. */
function firstOf(rule: string, start: { due: number; allDay: boolean }, { now, calendar }: Pick<Context, 'now' | 'calendar'>): number {
  const wall = wallOf(calendar, start.due);
  const first = firstOccurrence(rule, wall) ?? wall;
  const passed = !start.allDay && first <= wallOf(calendar, now);
  return instantOf(calendar, (passed ? occurrenceAfter(rule, first, wallOf(calendar, now)) : first) ?? first);
}

/** What is left when the date is gone: without the words that tied it on. */
function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\b(?:on|at|by|in|every)(?:\s+the)?\s*$/i, '')
    .replace(/^(?:on|at|by)\s+/i, '')
    .replace(/^[\s,，、。;；:：在]+|[\s,，、;；:：在]+$/gu, '')
    .replace(/(\p{Script=Han})\s+(?=\p{Script=Han})/gu, '$1')
    .trim();
}
