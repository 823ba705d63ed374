import { describe, expect, it } from 'vitest';
import { intlCalendar } from '../../lib/followup/calendar';
import { localRule, occurrenceAfter, occurrenceUpTo, readRule, ruleFrom } from '../../lib/followup/recurrence';
import { printWall, readWall } from '../../lib/followup/wall-time';

const wall = (text: string): number => readWall(text.length === 10 ? `${text}T09:00` : text) ?? Number.NaN;
const next = (rule: string, from: string, after: string): string | undefined => {
  const found = occurrenceAfter(rule, wall(from), wall(after));
  return found === undefined ? undefined : printWall(found);
};
/** The first occurrences after the given one. */
function run(rule: string, from: string, count: number): string[] {
  const days: string[] = [];
  let at: string | undefined = from;
  while (days.length < count && at !== undefined) {
    at = next(rule, from, at.length === 10 ? `${at}T09:00` : at);
    if (at) days.push(at.slice(0, 10));
  }
  return days;
}

describe('occurrenceAfter', () => {
  it('counts as RFC 5545 section 3.8.5.3 does: every other week on two days', () => {
    expect(run('FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=TU,TH', '1997-09-02', 5)).toEqual([
      '1997-09-04',
      '1997-09-16',
      '1997-09-18',
      '1997-09-30',
      '1997-10-02',
    ]);
  });
  it('knows the last weekday of a month', () => {
    expect(run('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '1997-09-30', 3)).toEqual(['1997-10-31', '1997-11-28', '1997-12-31']);
  });
  it('leaves months and years that have no such day', () => {
    expect(run('FREQ=MONTHLY', '2026-01-31', 4)).toEqual(['2026-03-31', '2026-05-31', '2026-07-31', '2026-08-31']);
    expect(run('FREQ=YEARLY', '2024-02-29', 2)).toEqual(['2028-02-29', '2032-02-29']);
    expect(next('FREQ=YEARLY', '2096-02-29', '2096-02-29')).toBe('2104-02-29T09:00');
  });
  it('begins before 1970 and goes on after 2100', () => {
    expect(next('FREQ=YEARLY', '1958-06-01', '2101-01-01')).toBe('2101-06-01T09:00');
    expect(next('FREQ=DAILY', '1900-01-01', '1969-12-31')).toBe('1970-01-01T09:00');
  });
  it('ends with COUNT, with UNTIL, and where a rule never comes', () => {
    expect(run('FREQ=DAILY;COUNT=3', '2026-01-01', 9)).toEqual(['2026-01-02', '2026-01-03']);
    expect(run('FREQ=DAILY;UNTIL=20260103T235959', '2026-01-01', 9)).toEqual(['2026-01-02', '2026-01-03']);
    expect(next('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', '2026-01-01')).toBeUndefined();
  });
  it('takes a series that has no end in its stride', () => {
    expect(next('FREQ=DAILY', '1970-01-01', '2026-03-01')).toBe('2026-03-02T09:00');
  });
});

describe('occurrenceUpTo', () => {
  it('finds the last one that has passed, from the open one on', () => {
    const upTo = (until: string) => occurrenceUpTo('FREQ=WEEKLY', wall('2026-03-02'), wall(until));
    expect(upTo('2026-03-01')).toBeUndefined();
    expect([upTo('2026-03-02'), upTo('2026-03-15'), upTo('2026-03-16')].map((at) => printWall(at ?? 0).slice(0, 10))).toEqual([
      '2026-03-02',
      '2026-03-09',
      '2026-03-16',
    ]);
  });
});

describe('readRule', () => {
  it.each(['', 'every day', 'FREQ=OFTEN', 'FREQ=DAILY;COUNT=0', 'FREQ=DAILY;INTERVAL=0', 'FREQ=DAILY;RSCALE=CHINESE', 'BYDAY=MO'])(
    'does not take %j for a rule',
    (text) => {
      expect(readRule(text)).toEqual({ ok: false, problem: 'unreadable' });
    },
  );
  it.each(['FREQ=SECONDLY', 'FREQ=MINUTELY;COUNT=9', 'FREQ=HOURLY', 'FREQ=DAILY;BYHOUR=8,9,10;BYMINUTE=0,10,20,30,40,50,55,58,59'])(
    'refuses %s: nobody follows up so often',
    (text) => {
      expect(readRule(text)).toEqual({ ok: false, problem: 'too-often' });
    },
  );
});

describe('ruleFrom', () => {
  it('takes what has passed off the count and leaves all else', () => {
    expect(ruleFrom('FREQ=WEEKLY;COUNT=5', wall('2026-03-02'), wall('2026-03-16'))).toBe('FREQ=WEEKLY;COUNT=3');
    expect(ruleFrom('FREQ=WEEKLY', wall('2026-03-02'), wall('2026-03-16'))).toBe('FREQ=WEEKLY');
  });
});

describe('localRule', () => {
  it('puts an end that is given in UTC on the wall clock', () => {
    const berlin = intlCalendar('Europe/Berlin');
    expect(localRule('FREQ=DAILY;UNTIL=20260701T220000Z', berlin)).toBe('FREQ=DAILY;UNTIL=20260702T000000');
    expect(localRule('FREQ=DAILY;UNTIL=20260701T220000', berlin)).toBe('FREQ=DAILY;UNTIL=20260701T220000');
  });
});
