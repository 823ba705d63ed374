import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RFM_MAP, mapProblems, rfmMapSchema } from '../../lib/domain/standing/rfm-map';
import { rfmGroup } from '../../lib/value/rfm-group';

describe('rfmMapSchema', () => {
  it('takes the map that Sidecard has (GR-2)', () => {
    expect(rfmMapSchema.safeParse(DEFAULT_RFM_MAP).success).toBe(true);
  });
  it('refuses a hole and an overlap, naming the cell (GR-3)', () => {
    const [first, ...rest] = DEFAULT_RFM_MAP;
    expect(mapProblems(rest)).toEqual([{ r: 5, fm: 1, problem: 'missing' }]);
    expect(mapProblems([...DEFAULT_RFM_MAP, first ?? DEFAULT_RFM_MAP[0]].flatMap((rule) => rule ?? []))).toEqual([
      { r: 5, fm: 1, problem: 'double' },
    ]);
    expect(rfmMapSchema.safeParse(rest).error?.issues[0]).toMatchObject({ path: ['r5fm1'], message: 'missing' });
  });
  it('is total and disjoint whenever it is taken (GR-3)', () => {
    const fifth = fc.integer({ min: 1, max: 5 });
    const rule = fc.record({
      group: fc.constantFrom('new' as const, 'loyal' as const),
      r: fc.tuple(fifth, fifth),
      fm: fc.tuple(fifth, fifth),
    });
    fc.assert(
      fc.property(fc.array(rule, { maxLength: 6 }), (rules) => {
        const taken = rfmMapSchema.safeParse(rules).success;
        expect(taken).toBe(mapProblems(rules).length === 0);
        expect(
          !taken || [1, 2, 3, 4, 5].every((r) => [1, 2, 3, 4, 5].every((fm) => ['new', 'loyal'].includes(rfmGroup(r, fm, rules)))),
        ).toBe(true);
      }),
    );
  });
});
