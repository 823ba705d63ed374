import { describe, expect, it } from 'vitest';
import { BookScan } from '../../../lib/match/book/book-scan';
import { decisionCounts, calibrationOf } from '../../../lib/match/book/decisions';
import { modelPrior } from '../../../lib/match/book/learned-model';
import { FACTORY } from '../../../lib/match/book/match-model';
import { DEFAULT_CALIBRATION, automaticFrom, chanceOfWeight } from '../../../lib/match/book/precision';
import { classify } from '../../../lib/match/classify';
import { featuresOf } from '../../../lib/match/features';
import { frequenciesFrom } from '../../../lib/match/frequencies';
import { COLUMN, ROOM, levelNumber } from '../../../lib/match/levels';
import { matchKeys } from '../../../lib/match/keys';
import { draftOf, linkOf, testId } from '../../support/contact-builder';
import { labelledBook } from '../../support/labelled-books';
import { seeded } from '../../support/random';
import { scanned } from './scan-of';

const registry = labelledBook('registry', 2500, 3);
const scan = scanned(registry.map(({ draft }) => draft));
const chance = (table: Float64Array, column: number, level: number) => table[column * ROOM + level] ?? 0;

describe('training', () => {
  it('recovers how often birthdays and postcodes of one person agree, close to their share among labelled pairs (TR-2)', () => {
    const { comparer, tables } = scan.scan;
    const byEntity = Map.groupBy(registry.keys(), (at) => registry[at]?.entity);
    for (const [column, level] of [
      [COLUMN.birthday, levelNumber('birthday', 'same')],
      [COLUMN.postcode, levelNumber('postcode', 'same')],
      [COLUMN.locality, levelNumber('locality', 'same')],
    ] as const) {
      let same = 0;
      let compared = 0;
      for (const group of byEntity.values())
        group.forEach((x, at) => {
          for (const y of group.slice(at + 1)) {
            comparer.compare(x, y);
            if (comparer.levels[column] !== 0) compared += 1;
            if (comparer.levels[column] === level) same += 1;
          }
        });
      expect(Math.abs(chance(tables.m, column, level) - same / compared), `column ${column}`).toBeLessThan(0.06);
    }
  });

  it('does not learn from colleagues that names of one customer differ (TR-3)', () => {
    const { tables } = scanned(labelledBook('crm', 1500, 4).map(({ draft }) => draft)).scan;
    const apart = ['given_only', 'given_different', 'different'] as const;
    expect(apart.reduce((sum, level) => sum + chance(tables.m, COLUMN.name, levelNumber('name', level)), 0)).toBeLessThan(0.1);
  });

  it('learns what a plain field is worth: an identity much, a source nothing (TR-4)', () => {
    const random = seeded(8);
    const drafts = registry.map(({ draft, entity }) => ({
      ...draft,
      custom: { source: random() < 0.5 ? 'web' : 'fair', membership: `m${entity}${random() < 0.05 ? 'x' : ''}` },
    }));
    const { fields } = scanned(drafts).model(2);
    const bitsOf = (name: string) => {
      const field = fields.find((each) => each.name === name);
      return Math.log2((field?.m[0] ?? 1) / (field?.u[0] ?? 1));
    };
    expect(Math.abs(bitsOf('source'))).toBeLessThan(0.5);
    expect(bitsOf('membership')).toBeGreaterThan(3);
  });
});

describe('model', () => {
  it('is plain data that survives storing, and look-ups weigh with it (TR-5)', () => {
    const model = JSON.parse(JSON.stringify(scan.model(3)));
    expect(model).toEqual(scan.model(3));
    expect([model.version, model.trainedOn]).toEqual([3, registry.length]);
    const drafts = [
      draftOf('Ana Silva', { emails: ['ana@acme.example'] }),
      draftOf('Anna Silva', { emails: ['ana@acme.example'] }),
    ] as const;
    const keys = matchKeys(drafts[0], 'CN');
    const context = {
      bookSize: registry.length,
      country: 'CN',
      bounds: { reviewFrom: -30, knownFrom: 60 },
      frequencies: frequenciesFrom(
        keys,
        keys.map(() => 2),
        registry.length,
      ),
    };
    const weigh = (more: object) => classify(drafts[0], [{ rootId: testId(1), contact: drafts[1] }], { ...context, ...more }).matches[0];
    const [factory, learned] = [weigh({}), weigh({ model })];
    expect(learned?.evidence[0]?.weight).toBeCloseTo(modelPrior(model, registry.length), 2);
    expect(learned?.weight).not.toBe(factory?.weight);
    expect(learned?.evidence.map(({ comparison }) => comparison).sort()).toEqual(
      factory?.evidence.map(({ comparison }) => comparison).sort(),
    );
  });

  it('keeps duplicates a contact when the book grows, and is the factory’s before anything was learned', () => {
    expect(modelPrior({ prior: -10, trainedOn: 1000 }, 2000)).toBeCloseTo(-11);
    expect(modelPrior(FACTORY, 1000)).toBe(Math.log2(0.5 / 1000));
  });
});

describe('decisionCounts', () => {
  const evidence = [{ comparison: 'email' as const, level: 'different', weight: -1 }];
  const decide = (number: number, type: 'same' | 'different', more = {}) =>
    linkOf(number, type, testId(number), testId(number + 500), { weight: 1, evidence, ...more });

  it('counts the decisions of the user that hold, not the engine’s (TR-6)', () => {
    const links = [decide(1, 'same'), decide(2, 'same', { by: 'engine' }), decide(3, 'same', { undoneAt: 5 }), decide(4, 'different')];
    const counts = decisionCounts(links);
    expect([counts.merged, counts.apart, counts.same[COLUMN.email]?.[levelNumber('email', 'different')]]).toEqual([1, 1, 1]);
  });

  it('moves what is learned, and how sure the automatic band is (TR-6)', () => {
    const many = decisionCounts(Array.from({ length: 200 }, (_, at) => decide(at, 'same')));
    const taught = new BookScan();
    for (const { draft } of registry) taught.add(featuresOf(draft, 'CN'));
    const { tables } = taught.learn(seeded(1), many);
    const level = levelNumber('email', 'different');
    expect(chance(tables.m, COLUMN.email, level)).toBeGreaterThan(chance(scan.scan.tables.m, COLUMN.email, level));
    expect(calibrationOf(many).offset).toBeGreaterThan(DEFAULT_CALIBRATION.offset);
    const apart = decisionCounts(Array.from({ length: 200 }, (_, at) => decide(at, 'different')));
    expect(calibrationOf(apart).offset).toBeLessThan(DEFAULT_CALIBRATION.offset);
    expect(chanceOfWeight(6, calibrationOf(apart))).toBeLessThan(chanceOfWeight(6));
  });
});

describe('automaticFrom', () => {
  it('asks for more weight where more precision is wanted, and takes none where it cannot be had (DE-5)', () => {
    const weights = Float32Array.from({ length: 400 }, (_, at) => at / 10);
    const [loose, tight] = [automaticFrom(weights, 0.99), automaticFrom(weights, 0.9995)];
    expect(loose).toBeLessThanOrEqual(tight);
    expect(automaticFrom(weights, 1)).toBe(Infinity);
    expect(automaticFrom(Float32Array.of(), 0.9)).toBe(Infinity);
  });
});
