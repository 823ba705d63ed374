import { describe, expect, it } from 'vitest';
import type { Cadence, CadenceRule } from '../../lib/domain/standing/cadence';
import { DEFAULT_CADENCE_RULES, cadenceOf, cadenceTimes, whyTouch } from '../../lib/followup/cadence';

const DAY = 86_400_000;
const tagged = (value: string, ideal: number, latest: number): CadenceRule => ({ of: 'tag', value, ideal, latest });
const cadence = (patch: Partial<Cadence> = {}): Cadence => ({
  id: '01890000-0000-7000-8000-000000000001',
  rhythm: { ideal: 21, latest: 30 },
  of: 'tier',
  value: 'high',
  over: 0,
  since: 0,
  never: false,
  rank: 0,
  planned: false,
  ...patch,
});

describe('cadenceOf', () => {
  it('has a ready rhythm for each tier, and none without one (CAD-1)', () => {
    const of = (tier?: 'high' | 'mid' | 'low') => cadenceOf({ tier, tags: [] }, DEFAULT_CADENCE_RULES)?.rhythm;
    expect([of('high'), of('mid'), of('low'), of()]).toEqual([
      { ideal: 21, latest: 30 },
      { ideal: 60, latest: 90 },
      { ideal: 150, latest: 180 },
      undefined,
    ]);
  });
  it('lets the strictest of contradicting rules win, interval by interval, and counts the others (CAD-2)', () => {
    const rules = [...DEFAULT_CADENCE_RULES, tagged('VIP', 14, 60), tagged('quiet', 300, 365)];
    expect(cadenceOf({ tier: 'mid', tags: ['vip', 'Quiet'] }, rules)).toEqual({
      rhythm: { ideal: 14, latest: 60 },
      of: 'tag',
      value: 'VIP',
      over: 2,
    });
  });
  it('never wishes for later than the latest (CAD-2)', () => {
    const rules = [tagged('a', 40, 50), tagged('b', 10, 90)];
    expect(cadenceOf({ tags: ['a', 'b'] }, rules)?.rhythm).toEqual({ ideal: 10, latest: 50 });
    expect(cadenceOf({ tags: ['a'] }, [tagged('a', 20, 20)])?.rhythm).toEqual({ ideal: 20, latest: 20 });
  });
  it('holds by stage and by segment too; a segment that asks for more wins over the tier (CAD-2, CAD-6)', () => {
    const rules: CadenceRule[] = [
      ...DEFAULT_CADENCE_RULES,
      { of: 'lifecycle', value: 'at-risk', ideal: 14, latest: 40 },
      { of: 'segment', value: 'seg-1', ideal: 10, latest: 12 },
    ];
    expect(cadenceOf({ tier: 'low', lifecycle: 'at-risk', tags: [] }, rules)).toEqual({
      rhythm: { ideal: 14, latest: 40 },
      of: 'lifecycle',
      value: 'at-risk',
      over: 1,
    });
    expect(cadenceOf({ tier: 'high', lifecycle: 'active', tags: [], segments: ['seg-1'] }, rules)).toEqual({
      rhythm: { ideal: 10, latest: 12 },
      of: 'segment',
      value: 'seg-1',
      over: 1,
    });
    expect(cadenceOf({ tags: [], segments: ['seg-2'] }, rules)).toBeUndefined();
  });
  it('takes a contact’s own rhythm before all rules (CAD-3)', () => {
    const own = { ideal: 100, latest: 200 };
    expect(cadenceOf({ own, tier: 'high', tags: [] }, DEFAULT_CADENCE_RULES)).toEqual({ rhythm: own, of: 'own', over: 0 });
  });
});

describe('cadenceTimes', () => {
  it('begins to go cold before it is late (CAD-4)', () => {
    expect(cadenceTimes(cadence())).toEqual({ coldAt: 21 * DAY, lateAt: 30 * DAY });
    expect(cadenceTimes(cadence({ rhythm: undefined }))).toBeUndefined();
  });
});

describe('whyTouch', () => {
  const codes = (one: Cadence, days: number) => whyTouch(one, days * DAY).map(({ code }) => code);
  it('says worth, how long ago and how long at most (CAD-5)', () => {
    expect(whyTouch(cadence(), 41 * DAY)).toEqual([
      { code: 'due.high-value', params: {} },
      { code: 'touch.late', params: { days: 41, latest: 30 } },
    ]);
    expect(codes(cadence({ rank: 2 }), 22)).toEqual(['touch.cold']);
    expect(codes(cadence({ rank: 3, never: true }), 40)).toEqual(['touch.never']);
  });
  it('says where the rhythm is from and that others asked for less (CAD-2)', () => {
    expect(codes(cadence({ rank: 1, of: 'tag', value: 'VIP', over: 1 }), 40)).toEqual(['touch.late', 'touch.tag', 'touch.strictest']);
    expect(whyTouch(cadence({ rank: 1, of: 'segment', value: 'Fairs' }), 40 * DAY).at(-1)).toEqual({
      code: 'touch.segment',
      params: { segment: 'Fairs' },
    });
    expect(codes(cadence({ rank: 1, of: 'lifecycle', value: 'at-risk' }), 40)).toEqual(['touch.late', 'touch.lifecycle-at-risk']);
    expect(codes(cadence({ rank: 1, of: 'own' }), 40)).toEqual(['touch.late', 'touch.own']);
  });
});
