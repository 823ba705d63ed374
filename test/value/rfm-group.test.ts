import { describe, expect, it } from 'vitest';
import { RFM_GROUPS } from '../../lib/domain/standing/rfm-map';
import { fmScore, groupOf, rfmGroup } from '../../lib/value/rfm-group';

/** The rules as value.md writes them, "Segments". */
const RULES: [group: string, r: number[], fm: number[]][] = [
  ['new', [5], [1]],
  ['promising', [4], [1]],
  ['champions', [5], [4, 5]],
  ['loyal', [3, 4], [4, 5]],
  ['potential-loyalists', [4, 5], [2, 3]],
  ['needs-attention', [3], [3]],
  ['about-to-sleep', [3], [1, 2]],
  ['cant-lose', [1, 2], [5]],
  ['at-risk', [1, 2], [3, 4]],
  ['hibernating', [1, 2], [1, 2]],
];
const CELLS = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((fm) => [r, fm] as const));

describe('rfmGroup', () => {
  it.each(CELLS)('gives cell R%i FM%i the one group of the rules (GR-2)', (r, fm) => {
    const matching = RULES.filter(([, rs, fms]) => rs.includes(r) && fms.includes(fm)).map(([group]) => group);
    expect(matching).toEqual([rfmGroup(r, fm)]);
  });
  it('uses every group (GR-2)', () => {
    const used = new Set<string>([...CELLS.map(([r, fm]) => rfmGroup(r, fm)), groupOf(undefined)]);
    expect(used).toEqual(new Set(RFM_GROUPS));
  });
  it('refuses scores that are none', () => {
    for (const [r, fm] of [
      [0, 1],
      [6, 1],
      [1, 0],
      [1, 6],
      [2.5, 1],
    ] as const)
      expect(() => rfmGroup(r, fm)).toThrow(/value: scores/);
  });
});

describe('fmScore', () => {
  it('rounds halves up (GR-1)', () => {
    expect([fmScore(1, 2), fmScore(4, 5), fmScore(1, 5), fmScore(5, 5)]).toEqual([2, 5, 3, 5]);
  });
});
