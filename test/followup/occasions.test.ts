import { describe, expect, it } from 'vitest';
import { festivalsFrom } from '../../lib/followup/festivals';
import { lunarDays } from '../../lib/followup/lunar';
import { LUNAR, monthDay, occasionDays, yearOf } from '../../lib/followup/occasions';

describe('occasionDays', () => {
  it('names each day by its number, over the turn of the year (OCC-1)', () => {
    expect(occasionDays('2026-12-30', 3).map(({ keys }) => keys)).toEqual([[1230], [1231], [101], [102]]);
  });
  it('keeps February 29 on the 28th of a common year, on itself in a leap year (OCC-2)', () => {
    expect(occasionDays('2027-02-28', 0)[0]?.keys).toEqual([228, 229]);
    expect(occasionDays('2028-02-28', 1).map(({ keys }) => keys)).toEqual([[228], [229]]);
    expect(occasionDays('2100-02-28', 0)[0]?.keys).toEqual([228, 229]);
  });
  it('adds the day of the Chinese calendar that the page reckons (OCC-3)', () => {
    expect(occasionDays('2026-09-25', 0, [815])[0]?.keys).toEqual([925, LUNAR + 815]);
  });
  it('reads birthdays with and without a year', () => {
    expect([monthDay('1980-02-29'), monthDay('--12-05'), monthDay('soon'), yearOf('1980-02-29'), yearOf('--12-05')]).toEqual([
      229,
      1205,
      undefined,
      1980,
      undefined,
    ]);
  });
});

describe('lunarDays', () => {
  it('is right where the browser’s own Chinese calendar is not (OCC-3)', () => {
    // New Year's days as the Purple Mountain Observatory gives them: 2027-02-06, 2030-02-03, 2033-01-31.
    expect(['2027-02-06', '2030-02-03', '2033-01-31'].map((day) => lunarDays(day, 0)[0])).toEqual([101, 101, 101]);
  });
  it('counts a leap month as its plain one, and leaves years without tables (OCC-4)', () => {
    // 2025 has a leap sixth month from July 25 on.
    expect([lunarDays('2025-06-25', 0)[0], lunarDays('2025-07-25', 0)[0]]).toEqual([601, 601]);
    expect([lunarDays('1850-01-01', 0)[0], lunarDays('2300-01-01', 0)[0]]).toEqual([undefined, undefined]);
  });
});

describe('festivalsFrom', () => {
  const on = (day: string) => festivalsFrom(day, 0).map(({ id }) => id);
  it('finds festivals of both calendars (OCC-5)', () => {
    expect(on('2026-02-17')).toEqual(['spring-festival']);
    expect(on('2026-09-25')).toEqual(['mid-autumn']);
    expect(on('2026-11-26')).toEqual(['thanksgiving']);
    expect(on('2026-12-25')).toEqual(['christmas']);
    expect(on('2020-10-01')).toEqual(['national-day', 'mid-autumn']);
  });
  it('keeps none in a leap month: 2020 had a second fourth month, 2025 a second sixth (OCC-4)', () => {
    const year = (first: string) => festivalsFrom(first, 364).map(({ id }) => id);
    for (const first of ['2020-02-01', '2025-02-01', '2033-03-01']) {
      expect(year(first).filter((id) => id === 'mid-autumn')).toHaveLength(1);
      expect(year(first).filter((id) => id === 'dragon-boat')).toHaveLength(1);
    }
  });
});
