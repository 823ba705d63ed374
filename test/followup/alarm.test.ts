import { describe, expect, it } from 'vitest';
import { planAlarm } from '../../lib/followup/alarm';

const NOW = Date.parse('2026-06-30T12:00:00Z');

describe('planAlarm', () => {
  it('clears the alarm when nothing waits', () => {
    expect(planAlarm(undefined, NOW)).toBeUndefined();
  });
  it.each([
    ['a time ahead as it is', 60_000, 60_000],
    ['the browser’s shortest wait as it is', 30_000, 30_000],
    ['a nearer time as soon as the browser can', 1_000, 30_000],
    ['a time gone by as soon as the browser can', -3_600_000, 30_000],
  ])('sets %s', (_, wanted, set) => {
    expect(planAlarm(NOW + wanted, NOW)).toBe(NOW + set);
  });
});
