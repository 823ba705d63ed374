import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceSchema } from '../../lib/domain/link/link';
import { comparisonKey, explain, levelKey } from '../../lib/match/explain';
import { compare } from '../../lib/match/compare';
import { featuresOf } from '../../lib/match/features';
import { DEFAULT_MODEL, bits } from '../../lib/match/model';
import { priorEvidence, priorWeight, score } from '../../lib/match/score';
import { shownSurname } from '../../lib/match/shown-surname';
import { draftOf } from '../support/contact-builder';
import { placeholdersOf, textsOf } from '../repo/locales';

const texts = [textsOf('en'), textsOf('zh-CN')];
const rows = Object.entries(DEFAULT_MODEL).flatMap(([comparison, levels]) =>
  Object.entries(levels).flatMap(([level, weights]) =>
    [{}, { shared: 2 }, { shared: 40 }, { oneIn: 13 }, { oneIn: 1_000_000 }].map((counted) =>
      evidenceSchema.parse({ comparison, level, weight: bits(weights), values: ['x', 'y'], of: 1000, ...counted }),
    ),
  ),
);
const keyIn = (code: string) => `reason.${code.replaceAll(/[.-]/g, '_')}`;

describe('explain', () => {
  it('has words in both languages for every comparison, level and sentence of the model (EX-1)', () => {
    const all = [...rows, priorEvidence(1000), evidenceSchema.parse({ comparison: 'profile', level: 'shared', weight: 1 })];
    const wordless = all.flatMap((row) => {
      const { fact, strength } = explain(row);
      const sentences = [fact, strength].filter((reason) => reason !== undefined);
      const keys = [comparisonKey(row), levelKey(row), ...sentences.map(({ code }) => keyIn(code))];
      const missing = keys.filter((key) => texts.some((text) => !text.has(key)));
      const wrong = sentences.filter(({ code, params }) =>
        texts.some((text) => placeholdersOf(text.get(keyIn(code)) ?? '').length !== Object.keys(params).length),
      );
      return [...missing, ...wrong.map(({ code }) => `${code}: parameters`)];
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
    expect(explain(phone)).toEqual({
      fact: { code: 'match.phone_only', params: { value: '+8613800138000' } },
      strength: { code: 'match.for_strong', params: {} },
    });
    expect(explain({ ...phone, level: 'shared', weight: 2, shared: 41 })).toEqual({
      fact: { code: 'match.phone_shared', params: { value: '+8613800138000', shared: 41, of: 1000 } },
      strength: { code: 'match.for_little', params: {} },
    });
  });

  it('does not call a number unique that is taken for a switchboard by its extensions (EX-2)', () => {
    const phone: Evidence = {
      comparison: 'phone',
      level: 'shared',
      weight: 8.5,
      values: ['+15175550134', '+15175550134'],
      shared: 2,
      of: 1000,
    };
    expect(explain(phone)).toEqual({ strength: { code: 'match.for_strong', params: {} } });
  });

  it('says how rare a name is, and the surname as it is written (EX-3)', () => {
    const read = (full: string) => featuresOf(draftOf(full), 'CN');
    const family = compare(read('王芳'), read('王建国'), { of: 1000, countOf: () => undefined });
    const surname = family.find(({ comparison }) => comparison === 'surname');
    expect(surname?.values).toEqual(['王', '王']);
    expect(surname?.oneIn).toBeGreaterThan(8);
    expect(surname?.oneIn).toBeLessThan(20);
    expect(surname && explain(surname).fact).toEqual({ code: 'match.surname_rate', params: { value: '王', oneIn: surname?.oneIn } });
    const [rare] = compare(read('辜鸿铭'), read('辜鸿铭'), { of: 1000, countOf: () => undefined });
    expect(rare?.oneIn).toBeGreaterThan(100_000);
    expect(rare && explain(rare).strength?.code).toBe('match.for_strong');
  });

  it('calls as strong only what weighs much (EX-4)', () => {
    const strengthAt = (weight: number) => explain({ comparison: 'title', level: 'same', weight }).strength?.code;
    expect([9, 4, 1, -1, -4, -9].map(strengthAt)).toEqual([
      'match.for_strong',
      'match.for_some',
      'match.for_little',
      'match.against_little',
      'match.against_some',
      'match.against_strong',
    ]);
  });
});

describe('shownSurname', () => {
  it.each([
    ['王芳', '王'],
    ['歐陽娜娜', '歐陽'],
    ['欧阳修', '欧阳'],
    ['Chen, Wei (陈伟)', 'Chen'],
    ['CHEN Wei', 'CHEN'],
    ['Dr. Ana Gómez', 'Gómez'],
    ['Ludwig van Beethoven', 'vanbeethoven'],
  ])('reads the surname of %s as it is written', (full, surname) => {
    expect(shownSurname(featuresOf(draftOf(full), 'CN'))).toBe(surname);
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
