import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { intlCalendar } from '../../lib/followup/calendar';
import { quietUntil } from '../../lib/followup/quiet-hours';
import { snoozeChoices } from '../../lib/followup/snooze';

const calendar = intlCalendar('America/New_York');
const settings = settingsSchema.parse({});
const quiet = settingsSchema.parse({ quietHours: { on: true, from: 20, to: 8 } });

/** Choices at a local time of New York, as local times. */
function choicesAt(local: string, given = settings): Record<string, string> {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = local.split(/[-T:]/).map(Number);
  const now = calendar.instant({ year, month, day, hour, minute });
  return Object.fromEntries(
    snoozeChoices(now, calendar, given).map(({ code, at }) => {
      const parts = calendar.parts(at);
      return [code, `${parts.month}/${parts.day} ${parts.hour}:${String(parts.minute).padStart(2, '0')}`];
    }),
  );
}

describe('snoozeChoices', () => {
  it('offers an hour, tonight, tomorrow morning and next Monday', () => {
    expect(choicesAt('2026-07-01T14:20')).toEqual({
      hour: '7/1 15:20',
      tonight: '7/1 18:00',
      tomorrow: '7/2 9:00',
      'next-week': '7/6 9:00',
    });
  });
  it('leaves tonight out when it is near or past', () => {
    expect(Object.keys(choicesAt('2026-07-01T16:31'))).toEqual(['hour', 'tomorrow', 'next-week']);
    expect(Object.keys(choicesAt('2026-07-01T16:30'))).toContain('tonight');
  });
  it('means another day by next week than by tomorrow, on a Sunday and on a Monday', () => {
    expect(choicesAt('2026-07-05T10:00')).toMatchObject({ tomorrow: '7/6 9:00', 'next-week': '7/13 9:00' });
    expect(choicesAt('2026-07-06T10:00')).toMatchObject({ tomorrow: '7/7 9:00', 'next-week': '7/13 9:00' });
  });
  it('keeps the morning hour over both clock changes', () => {
    expect(choicesAt('2026-03-07T14:00')).toMatchObject({ tomorrow: '3/8 9:00', 'next-week': '3/9 9:00' });
    expect(choicesAt('2026-10-31T14:00')).toMatchObject({ tomorrow: '11/1 9:00', 'next-week': '11/2 9:00' });
    expect(choicesAt('2026-03-08T01:30')).toMatchObject({ hour: '3/8 3:30' });
  });
  it('follows the hour at which the user’s day starts', () => {
    expect(choicesAt('2026-07-01T14:00', settingsSchema.parse({ dayStartsAt: 7 }))).toMatchObject({ tomorrow: '7/2 7:00' });
  });
  it('offers no time that quiet hours would swallow', () => {
    expect(Object.keys(choicesAt('2026-07-01T19:30', quiet))).toEqual(['tomorrow', 'next-week']);
  });
  it('always lies ahead, soonest first', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }), fc.constantFrom(settings, quiet), (now, given) => {
        const times = snoozeChoices(now, calendar, given).map((choice) => choice.at);
        expect(times.every((at) => at > now)).toBe(true);
        expect(times).toEqual([...times].sort((x, y) => x - y));
        expect(new Set(times).size).toBe(times.length);
      }),
    );
  });
});

describe('quietUntil', () => {
  const at = (hour: number, minute = 0): number => calendar.instant({ year: 2026, month: 7, day: 1, hour, minute });
  const hours = (from: number, to: number) => ({ on: true, from, to, days: [1, 2, 3, 4, 5, 6, 7] });
  it('ends over midnight on the right day', () => {
    const morning = calendar.instant({ year: 2026, month: 7, day: 2, hour: 8, minute: 0 });
    expect(quietUntil(at(20), hours(20, 8), calendar)).toBe(morning);
    expect(quietUntil(at(7, 59), hours(20, 8), calendar)).toBe(at(8));
    expect(quietUntil(at(8), hours(20, 8), calendar)).toBeUndefined();
  });
  it('knows hours within a day', () => {
    expect(quietUntil(at(12, 30), hours(12, 14), calendar)).toBe(at(14));
    expect(quietUntil(at(14), hours(12, 14), calendar)).toBeUndefined();
  });
  it('is quiet on days that are not worked, up to the first hour of the next one', () => {
    const friday = calendar.instant({ year: 2026, month: 7, day: 3, hour: 21, minute: 0 });
    const monday = calendar.instant({ year: 2026, month: 7, day: 6, hour: 8, minute: 0 });
    const working = { ...hours(20, 8), days: [1, 2, 3, 4, 5] };
    expect(quietUntil(friday, working, calendar)).toBe(monday);
    expect(quietUntil(monday, working, calendar)).toBeUndefined();
    expect(quietUntil(friday, { ...working, on: false }, calendar)).toBeUndefined();
  });
  it('is never quiet when off or without length', () => {
    expect(quietUntil(at(22), { ...hours(20, 8), on: false }, calendar)).toBeUndefined();
    expect(quietUntil(at(9), hours(9, 9), calendar)).toBeUndefined();
  });
  it('ends outside quiet hours, on every day of a year with clock changes', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2027, 0, 1) }), fc.nat(23), fc.nat(23), (instant, from, to) => {
        const end = quietUntil(instant, hours(from, to), calendar);
        if (end === undefined) return;
        expect(end).toBeGreaterThan(instant);
        expect(end - instant).toBeLessThanOrEqual(25 * 3_600_000);
        expect(quietUntil(end, hours(from, to), calendar)).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});
