import { describe, expect, it } from 'vitest';
import { compare } from '../../lib/match/compare';
import { featuresOf } from '../../lib/match/features';
import { readHangul } from '../../lib/match/normalise/hangul';
import { regionalNames } from '../../lib/match/normalise/regional-names';
import { draftOf } from '../support/contact-builder';

/** How two names compare, and the number of strangers of whom one would fit as well. */
function nameLevel(one: string, other: string): { level?: string; oneIn?: number } {
  const read = (full: string) => featuresOf(draftOf(full), 'CN');
  const row = compare(read(one), read(other), { of: 10_000, countOf: () => undefined }).find(({ comparison }) => comparison === 'name');
  return { level: row?.level, oneIn: row?.oneIn };
}

describe('compare', () => {
  it.each([
    ['陳偉明', '陈伟明', 'exact'],
    ['歐陽娜娜', '欧阳娜娜', 'exact'],
    ['欧阳修', 'Xiu Ouyang', 'equivalent'],
    ['诸葛亮', 'Zhuge Liang', 'equivalent'],
    ['单雄信', 'Shan Xiongxin', 'equivalent'],
    ['陈伟', 'Chen Wei', 'equivalent'],
    ['陈伟', 'Wei Chen', 'equivalent'],
    ['Chen, Wei (陈伟)', '陈伟', 'equivalent'],
    ['Wei (David) Chen', 'David Chen', 'equivalent'],
    ['David Chen', '陈伟', 'initial'],
    ['吕布', 'Lyu Bu', 'equivalent'],
  ])(
    'takes %s and %s for one name: simplified or traditional, compound, pinyin in either order, an English given name (NO-5, NO-6)',
    (one, other, level) => {
      expect(nameLevel(one, other).level).toBe(level);
    },
  );

  it.each([
    ['Chan Tai Man', '陳大文'],
    ['CHAN, Tai Man', '陳大文'],
    ['David Chan Tai Man', '陳大文'],
    ['Chi Ming Wong', '黄志明'],
    ['Leung Ka Fai', '梁家輝'],
    ['Hsu Chih-Ming', '徐志明'],
    ['Chih-Ming Huang', '黃志明'],
    ['Chun-Chieh Lin', '林俊傑'],
    ['Hsiao-Wen Chang', '張曉雯'],
    ['Lee Min Ho', 'Minho Lee'],
    ['김민수', 'Kim Min-su'],
    ['이민호', 'Lee Min Ho'],
  ])('takes %s, as Hong Kong, Taiwan or Korea write it, and %s for one name (NO-9, NO-12)', (one, other) => {
    expect(nameLevel(one, other).level).toBe('equivalent');
  });

  it.each([
    ['Wong Wai Ming', '黄志明'],
    ['Chan Tai Man', '陈志明'],
    ['Hsu Chih-Ming', '許雅婷'],
    ['김민수', 'Kim Ji-young'],
  ])('keeps %s and %s apart (NO-9, NO-12)', (one, other) => {
    expect(['exact', 'equivalent', 'fuzzy']).not.toContain(nameLevel(one, other).level);
  });

  it('takes a name that was read out of another spelling for as common as it is (NO-9)', () => {
    const { oneIn = Infinity } = nameLevel('Wong Chi Ming', '黄志明');
    expect(oneIn).toBeLessThan(100_000);
  });
});

describe('regionalNames', () => {
  it('has nothing to say of names without such a surname, of one word and of many', () => {
    for (const words of [['ana', 'silva'], ['wong'], ['a', 'b', 'c', 'd', 'wong'], []]) expect(regionalNames(words)).toEqual([]);
  });

  it('reads no name of 10,000 letters syllable by syllable', () => {
    const given = 'ka'.repeat(5_000);
    expect(regionalNames(['wong', given])).toEqual([['huang', given]]);
  });

  it('keeps few readings, likeliest first', () => {
    const givens = regionalNames(['wong', 'chi', 'ming']).map(([surname, given]) => `${surname} ${given}`);
    expect(givens.slice(0, 3)).toEqual(['wong chiming', 'huang chiming', 'huang zhiming']);
    expect(givens.length).toBeLessThan(12);
  });
});

describe('readHangul', () => {
  it('romanises syllable by syllable and knows how surnames are written', () => {
    expect(readHangul('김민수')).toEqual({ surname: 'gim', given: 'minsu', written: 'kim' });
    expect(readHangul('남궁 민')).toEqual({ surname: 'namgung', given: 'min' });
    expect(readHangul('한강')).toEqual({ surname: 'han', given: 'gang' });
    expect([readHangul('Kim'), readHangul('김'), readHangul('주식회사삼성전자')]).toEqual([undefined, undefined, undefined]);
  });
});
