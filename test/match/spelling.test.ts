import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress } from '../../lib/match/normalise/address';
import { editDistance } from '../../lib/match/normalise/edit-distance';
import { readName } from '../../lib/match/normalise/name';
import { givenShare, surnameShare } from '../../lib/match/normalise/name-frequencies';
import { readOrg } from '../../lib/match/normalise/org';
import { readPhone } from '../../lib/match/normalise/phone';
import { pinyinSyllables } from '../../lib/match/normalise/pinyin-syllables';
import { jaroWinkler } from '../../lib/match/normalise/similarity';
import { simplify } from '../../lib/match/normalise/simplify';

/** The definition, letter by letter, without any limit. */
function slowDistance(x: string, y: string): number {
  const table = Array.from({ length: x.length + 1 }, (_, i) =>
    Array.from({ length: y.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? 0;
  for (let i = 1; i <= x.length; i += 1)
    for (let j = 1; j <= y.length; j += 1) {
      const costs = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (x[i - 1] === y[j - 1] ? 0 : 1)];
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) costs.push(at(i - 2, j - 2) + 1);
      const row = table[i];
      if (row) row[j] = Math.min(...costs);
    }
  return at(x.length, y.length);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), maxLength: 9 });

describe('editDistance', () => {
  it('equals the definition of optimal string alignment up to its limit', () => {
    fc.assert(
      fc.property(words, words, fc.nat(4), (x, y, most) => {
        expect(editDistance(x, y, most)).toBe(Math.min(slowDistance(x, y), most + 1));
      }),
      { seed: 5 },
    );
  });
});

describe('jaroWinkler', () => {
  it.each([
    ['martha', 'marhta', 0.961],
    ['dixon', 'dicksonx', 0.813],
    ['dwayne', 'duane', 0.84],
  ])('gives %s and %s the similarity that Winkler published', (x, y, similarity) => {
    expect(jaroWinkler(x, y)).toBeCloseTo(similarity, 2);
  });

  it('stays between 0 and 1 and is 1 of equal texts', () => {
    fc.assert(
      fc.property(words, words, (x, y) => {
        expect(jaroWinkler(x, y)).toBeGreaterThanOrEqual(0);
        expect(jaroWinkler(x, y)).toBeLessThanOrEqual(1);
        expect(jaroWinkler(x, x)).toBe(1);
      }),
      { seed: 6 },
    );
  });
});

describe('readName', () => {
  it.each([
    ['劉春健', '刘春健'],
    ['歐陽娜娜', '欧阳娜娜'],
    ['Ana Silva via Support Desk', 'Ana Silva'],
    ['Gang Ma', '马刚'],
    ['Dr. Michael Smith, CPA', 'Michael Smith'],
  ])('reads %s as %s (NO-5, NO-6)', (one, other) => {
    expect(readName({ full: one })?.key).toBe(readName({ full: other })?.key);
  });

  it('keeps a second given name apart, and joins the syllables of a Chinese one (NO-5)', () => {
    expect(readName({ full: 'Jennifer L. Mitchell', given: 'Jennifer L.', surname: 'Mitchell' })?.given).toBe('jennifer');
    expect(readName({ full: 'Chen Wei Ning', given: 'Wei Ning', surname: 'Chen' })?.given).toBe('weining');
  });

  it.each([
    ['David Wong', 'huang david'],
    ['Peter Hsu', 'xu peter'],
  ])('also finds %s under the pinyin of the surname (NO-9)', (full, key) => {
    expect(readName({ full })?.others).toContain(key.split(' ').sort().join(' '));
  });
});

describe('simplify', () => {
  it('writes traditional characters as simplified ones and leaves the rest', () => {
    expect([simplify('張國華'), simplify('Ana 張'), simplify('Ana')]).toEqual(['张国华', 'Ana 张', 'Ana']);
    expect(readOrg('恆圖軟件有限公司')?.key).toBe(readOrg('恒图软件有限公司')?.key);
  });
});

describe('pinyinSyllables', () => {
  it.each([
    ['wei', 1],
    ['weining', 2],
    ['xian', 1],
    ['robert', 0],
    ['zhuangshuang', 2],
    ['', 0],
  ])('reads %s as %d syllables', (word, count) => {
    expect(pinyinSyllables(word)).toBe(count);
  });
});

describe('name shares', () => {
  it('knows common names as common, and an initial as little (CL-6)', () => {
    expect(surnameShare('smith')).toBeGreaterThan(surnameShare('summers'));
    expect(surnameShare('wang')).toBeGreaterThan(surnameShare('okonkwo') * 100);
    expect(givenShare('mary')).toBeGreaterThan(givenShare('zbigniew') * 10);
    expect(givenShare('j')).toBeGreaterThan(0.01);
  });
});

describe('readAddress', () => {
  it.each(['United Kingdom', 'Valencia, ES', '中国', '北京市'])('takes %s for no street (NO-10)', (full) => {
    expect(readAddress({ full }).street).toBeUndefined();
  });

  it.each(['12 High Street, United Kingdom', '上海市南京东路'])('finds a street in %s (NO-10)', (full) => {
    expect(readAddress({ full }).street).not.toBeUndefined();
  });

  it('writes streets in one way and takes the parts out of a whole address (NO-10)', () => {
    expect(readAddress({ full: '12 North Oak Street, Austin' }).street).toBe('12 n oak st austin');
    expect(readAddress({ full: '12 N. Oak St., Austin', locality: 'Austin' })).toEqual({ street: '12 n oak st', locality: 'austin' });
    expect(readAddress({ full: 'Austin', locality: 'Austin' }).street).toBeUndefined();
  });
});

describe('readPhone', () => {
  it('reads every number of a range as it reads the first (NO-3)', () => {
    for (const line of ['0000', '1234', '9999']) {
      expect(readPhone(`(212) 555-${line}`, 'US').e164).toBe(`+1212555${line}`);
      expect(readPhone(`021-6888${line}`, 'CN').e164).toBe(`+86216888${line}`);
      expect(readPhone(`(999) 555-${line}`, 'US').e164).toBeUndefined();
    }
  });
});
