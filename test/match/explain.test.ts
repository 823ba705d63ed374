import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceSchema } from '../../lib/domain/link/link';
import { comparisonKey, explain, levelKey } from '../../lib/match/explain';
import { DEFAULT_MODEL, bits } from '../../lib/match/model';
import { priorEvidence, priorWeight, score } from '../../lib/match/score';
import { placeholdersOf, textsOf } from '../repo/locales';

const texts = [textsOf('en'), textsOf('zh-CN')];
const rows = Object.entries(DEFAULT_MODEL).flatMap(([comparison, levels]) =>
  Object.entries(levels).flatMap(([level, weights]) =>
    [undefined, 2, 40].map((shared): Evidence => ({
      ...evidenceSchema.parse({ comparison, level, weight: bits(weights) }),
      values: ['x', 'y'],
      of: 1000,
      ...(shared && { shared }),
    })),
  ),
);

describe('explain', () => {
  it('has words in both languages for every comparison, level and sentence of the model (EX-1)', () => {
    const all = [...rows, priorEvidence(1000), evidenceSchema.parse({ comparison: 'profile', level: 'shared', weight: 1 })];
    const wordless = all.flatMap((row) => {
      const { code, params } = explain(row);
      const sentence = `reason.${code.replaceAll(/[.-]/g, '_')}`;
      const missing = [comparisonKey(row), levelKey(row), sentence].filter((key) => texts.some((text) => !text.has(key)));
      const counts = texts.map((text) => placeholdersOf(text.get(sentence) ?? '').length);
      return [...missing, ...(counts.every((count) => count === Object.keys(params).length) ? [] : [`${sentence}: parameters`])];
    });
    expect(wordless).toEqual([]);
  });

  it('says how many share a value (EX-2)', () => {
    const phone: Evidence = {
      comparison: 'phone',
      level: 'same',
      weight: 16.9,
      values: ['+8613800138000', '+8613800138000'],
      shared: 2,
      of: 1000,
    };
    expect(explain(phone)).toEqual({ code: 'match.phone_only', params: { value: '+8613800138000' } });
    expect(explain({ ...phone, level: 'shared', weight: 2, shared: 41 })).toEqual({
      code: 'match.phone_shared',
      params: { value: '+8613800138000', shared: 41, of: 1000 },
    });
  });
});

describe('score', () => {
  it('adds the weights to the prior and gives the probability of those odds (SC-1)', () => {
    expect(score([{ comparison: 'name', level: 'exact', weight: 3 }], -3)).toEqual({ weight: 0, probability: 0.5 });
    expect(score([priorEvidence(1000), { comparison: 'email', level: 'same', weight: 10 }], -10)).toEqual({ weight: 0, probability: 0.5 });
  });

  it('starts lower in a larger book: about 3.3 bits for ten times the contacts (SC-2)', () => {
    expect(priorWeight(10_000) - priorWeight(100_000)).toBeCloseTo(Math.log2(10));
    expect(priorWeight(0)).toBe(priorWeight(50));
  });
});
