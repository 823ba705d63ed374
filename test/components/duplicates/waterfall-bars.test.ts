import { describe, expect, it } from 'vitest';
import { waterfallBars } from '../../../components/duplicates/waterfall-bars';
import type { Evidence } from '../../../lib/domain/link/link';

const step = (comparison: Evidence['comparison'], weight: number): Evidence => ({ comparison, level: 'x', weight });

describe('waterfallBars', () => {
  it('begins each bar where the sum of those before it ends', () => {
    const bars = waterfallBars([step('prior', -10), step('phone', 15), step('name', 5), step('title', -2)]);
    expect(bars.map(({ left, width }) => [left, width])).toEqual([
      [0, 50],
      [0, 75],
      [75, 25],
      [90, 10],
    ]);
    expect(bars.map(({ sign }) => sign)).toEqual(['start', 'for', 'for', 'against']);
  });
  it('keeps every bar visible and inside', () => {
    for (const { left, width } of waterfallBars([step('prior', -13), step('email', 20), step('org', 0), step('title', -0.01)])) {
      expect(width).toBeGreaterThan(0);
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100.0001);
    }
  });
  it('draws nothing of nothing', () => {
    expect(waterfallBars([])).toEqual([]);
  });
});
