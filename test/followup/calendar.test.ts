import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atHour, dayOf, intlCalendar, relativeDays } from '../../lib/followup/calendar';

const NEW_YORK = intlCalendar('America/New_York');
const ZONES = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Shanghai',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'America/St_Johns',
];
const instants = fc.integer({ min: Date.UTC(1990, 0, 1), max: Date.UTC(2050, 0, 1) });

describe('intlCalendar', () => {
  it('reads local parts, Monday as 1 and Sunday as 7', () => {
    expect(NEW_YORK.parts(Date.parse('2026-07-06T03:59:00Z'))).toEqual({ year: 2026, month: 7, day: 5, hour: 23, minute: 59, weekday: 7 });
    expect(NEW_YORK.parts(Date.parse('2026-07-06T04:00:00Z'))).toEqual({ year: 2026, month: 7, day: 6, hour: 0, minute: 0, weekday: 1 });
  });
  it('takes a time that a clock change skips with the offset before it (RFC 5545 section 3.3.5)', () => {
    const at = NEW_YORK.instant({ year: 2026, month: 3, day: 8, hour: 2, minute: 30 });
    expect(new Date(at).toISOString()).toBe('2026-03-08T07:30:00.000Z');
  });
  it('takes the first of a time that comes twice (RFC 5545 section 3.3.5)', () => {
    const at = NEW_YORK.instant({ year: 2026, month: 11, day: 1, hour: 1, minute: 30 });
    expect(new Date(at).toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
  it('goes past a day that a zone left out', () => {
    const apia = intlCalendar('Pacific/Apia');
    const at = apia.instant({ year: 2011, month: 12, day: 30, hour: 10, minute: 0 });
    expect(apia.parts(at)).toMatchObject({ month: 12, day: 31, hour: 10 });
  });
  it('lets parts run over into the next month', () => {
    expect(NEW_YORK.instant({ year: 2026, month: 1, day: 32, hour: 9, minute: 0 })).toBe(
      NEW_YORK.instant({ year: 2026, month: 2, day: 1, hour: 9, minute: 0 }),
    );
  });
  it.each(ZONES)('finds the way back from every instant in %s, or the earlier of two', (zone) => {
    const calendar = intlCalendar(zone);
    fc.assert(
      fc.property(instants, (instant) => {
        const minute = Math.floor(instant / 60_000) * 60_000;
        const parts = calendar.parts(minute);
        const back = calendar.instant(parts);
        expect(calendar.parts(back)).toEqual(parts);
        expect(back).toBeLessThanOrEqual(minute);
      }),
    );
  });
  it.each(ZONES)('reads every instant as Intl does in %s, on days of a clock change too', (zone) => {
    const calendar = intlCalendar(zone);
    const slow = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    const changes = [
      '2026-03-08T07:00Z',
      '2026-11-01T06:00Z',
      '2026-03-29T01:00Z',
      '2026-10-03T15:30Z',
      '2026-04-04T14:00Z',
      '2006-04-02T03:31Z',
    ];
    const near = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -100_000_000, max: 100_000_000 }))
      .map(([at, by]) => Date.parse(at) + by);
    fc.assert(
      fc.property(fc.oneof(instants, near), (instant) => {
        const { year, month, day, hour, minute } = calendar.parts(instant);
        const two = (part: number): string => String(part).padStart(2, '0');
        expect(`${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`).toBe(slow.format(instant));
      }),
    );
  });
  it('refuses a zone that does not exist', () => {
    expect(() => intlCalendar('Mars/Olympus')).toThrow(RangeError);
  });
});

describe('atHour', () => {
  it('keeps the hour over a clock change', () => {
    const evening = Date.parse('2026-03-08T01:00:00Z');
    expect(NEW_YORK.parts(atHour(NEW_YORK, evening, 1, 9))).toMatchObject({ day: 8, hour: 9, minute: 0 });
  });
});

describe('relativeDays', () => {
  it('counts calendar days, not spans of 24 hours', () => {
    const at = (text: string): number => Date.parse(text);
    expect(relativeDays(NEW_YORK, at('2026-07-06T03:30:00Z'), at('2026-07-06T04:30:00Z'))).toBe(1);
    expect(relativeDays(NEW_YORK, at('2026-03-09T16:00:00Z'), at('2026-03-07T17:00:00Z'))).toBe(-2);
  });
});

describe('dayOf', () => {
  it('names the local day', () => {
    expect(dayOf(intlCalendar('Asia/Shanghai'), Date.parse('2026-12-31T16:00:00Z'))).toBe('2027-01-01');
  });
});
