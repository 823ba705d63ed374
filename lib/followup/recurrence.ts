// Past its index, which brings sets of rules along: 5 KB in the worker, and a follow-up has one rule.
import { RRule } from 'rrule/dist/esm/rrule.js';
import type { Options } from 'rrule/dist/esm/types.js';
import type { LocalCalendar } from './calendar';
import { wallOf } from './wall-time';

/** Bounds of a series, RFC 5545 section 3.3.10. */
export const DEFAULT_RECURRENCE = {
  /** Most occurrences a day: more is an alarm clock, not a follow-up. 1 to 24. */
  mostADay: 24,
  /** Years after which a rule that has not come again is taken to be over (February 30). Longest real gap: 40, February 29 on a given weekday. */
  horizonYears: 60,
} as const;

/** Why a rule is not taken; the words are `tasks.rule_<code>`. */
export type RuleProblem = 'unreadable' | 'too-often';
export type RuleRead = { ok: true; options: Partial<Options> } | { ok: false; problem: RuleProblem };

const YEAR_MS = 365.25 * 86_400_000;

/** Reads a RECUR value. Series that come more often than daily times `mostADay` are refused, as is what the library cannot read. */
export function readRule(text: string): RuleRead {
  let options: Partial<Options>;
  try {
    options = RRule.parseString(text.replace(/^RRULE:/i, ''));
  } catch {
    // The library throws for what it cannot read: that is the answer.
    return { ok: false, problem: 'unreadable' };
  }
  const { freq, count, interval, dtstart } = options;
  if (freq === undefined || dtstart || (count ?? 1) < 1 || (interval ?? 1) < 1) return { ok: false, problem: 'unreadable' };
  const aDay = lengthOf(options.byhour) * lengthOf(options.byminute) * lengthOf(options.bysecond);
  if (freq > RRule.DAILY || aDay > DEFAULT_RECURRENCE.mostADay) return { ok: false, problem: 'too-often' };
  return { ok: true, options };
}

/**
 * The first occurrence after `after`, all in wall-clock numbers (`wallOf`), of a series whose occurrence `from` is known; `from` itself counts
 * as one (DTSTART). Undefined when the series has ended or its rule cannot be read.
 */
export function occurrenceAfter(rule: string, from: number, after: number): number | undefined {
  if (after < from) return from;
  return series(rule, from, after)?.after(new Date(after), false)?.getTime();
}

/** The first day from `from` on that the rule itself names; undefined when there is none or it cannot be read. */
export function firstOccurrence(rule: string, from: number): number | undefined {
  return series(rule, from, from)?.after(new Date(from), true)?.getTime();
}

/** The last occurrence up to and including `until`, from `from` on; undefined when `until` is before it. */
export function occurrenceUpTo(rule: string, from: number, until: number): number | undefined {
  if (until < from) return undefined;
  return Math.max(series(rule, from, until)?.before(new Date(until), true)?.getTime() ?? from, from);
}

/** The rule of what is left of a series at its occurrence `next`: COUNT is less by what lies before it, all else stays. */
export function ruleFrom(rule: string, from: number, next: number): string {
  const read = readRule(rule);
  if (!read.ok || !read.options.count) return rule;
  const passed = series(rule, from, next)?.between(new Date(from), new Date(next - 1), true).length ?? 0;
  const left = Math.max(1, read.options.count - passed);
  return rule.replace(/COUNT=\d+/i, `COUNT=${left}`);
}

/** The rule with an UNTIL that is given in UTC put on the wall clock, so that all of it is on one clock. */
export function localRule(rule: string, calendar: LocalCalendar): string {
  return rule.replace(/UNTIL=(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/i, (_, ...digits) => {
    const [year = 0, month = 1, day, hour, minute, second] = digits.slice(0, 6).map(Number);
    const wall = wallOf(calendar, Date.UTC(year, month - 1, day, hour, minute, second));
    return `UNTIL=${new Date(wall).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}`;
  });
}

function series(rule: string, from: number, near: number): RRule | undefined {
  const read = readRule(rule);
  if (!read.ok) return undefined;
  const horizon = Math.max(near, from) + DEFAULT_RECURRENCE.horizonYears * YEAR_MS;
  const until = Math.min(read.options.until?.getTime() ?? Infinity, horizon, LAST);
  return new RRule({ ...read.options, dtstart: new Date(from), until: new Date(until) });
}

/** End of the year 9999, where the library stops. */
const LAST = Date.UTC(9999, 11, 31);

function lengthOf(list: number | number[] | null | undefined): number {
  return Array.isArray(list) ? Math.max(1, list.length) : 1;
}
