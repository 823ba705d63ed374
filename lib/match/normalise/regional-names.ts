import { CHINESE_SURNAMES, REGIONAL_SURNAMES } from './name-tables';
import { PINYIN_SYLLABLES, pinyinSyllables } from './pinyin-syllables';

export const DEFAULT_REGIONAL = {
  /** Readings of one given name that are kept, likeliest first; 1 to 4. */
  readings: 3,
  /** Letters of a given name of two syllables; a longer one is none. */
  letters: 14,
} as const;

/**
 * Syllables of given names as Hong Kong writes them (government romanisation of Cantonese), each with its commonest readings in pinyin. Facts of
 * spelling, gathered by hand; not complete.
 */
const CANTONESE: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'ka:jia kar:jia wai:wei,hui,huai man:wen,min,man ming:ming wing:yong,ying,rong chi:zhi,zi,ci,ji tsz:zi,zhi sze:si,shi yin:yan,xian yan:xin,ren,en ' +
    'yee:yi,er yiu:yao yuen:yuan,wan yuk:yu yu:yu,ru ying:ying wan:yun,wan wah:hua wa:hua fong:fang fung:feng fai:hui fan:fen,fan fuk:fu fu:fu ' +
    'hing:qing,xing hei:xi hoi:hai,kai ho:hao,he hon:han hong:kang hung:hong,xiong him:qian hin:xian ching:qing,cheng,jing,zheng chun:jun,zhen ' +
    'chung:zhong,cong,song choi:cai cheuk:zhuo cheong:chang,xiang cheung:xiang,zhang chiu:chao,zhao kai:qi,jie,ji kam:jin,gan kan:jin kei:qi,ji ' +
    'keung:qiang kin:jian king:jing kit:jie kiu:qiao kwan:jun,kun,guan kwok:guo kwong:guang kuen:quan,juan kung:gong kwai:gui lai:li lam:lin lan:lan ' +
    'leung:liang ling:ling lin:lian lok:le,luo long:lang lung:long lun:lun mei:mei miu:miao mo:wu,mao mui:mei nga:ya ngai:yi nam:nan on:an oi:ai ' +
    'pak:bo,bai pik:bi ping:ping,bing po:bao,bu pui:pei,bei pong:bang sau:xiu,shou san:xin,shan sang:sheng shan:shan shing:cheng,sheng shu:shu ' +
    'shuk:shu shun:shun,chun sin:xian,qian sing:xing,sheng siu:xiao,shao,zhao suet:xue suk:shu sum:xin,sen sun:xin,chun sung:song tai:da,tai,di ' +
    'tak:de tat:da tin:tian ting:ting,ding to:tao tong:tang tsun:jun,chun tung:dong,tong wo:he wun:huan yam:qin yat:ri,yi yeung:yang yik:yi yip:ye ' +
    'yim:yan yau:you yue:yu yun:run,ren yung:rong,yong lik:li mau:mao mun:men,min hau:xiao,hou hang:heng,xing heung:xiang ha:xia ki:qi,ji kok:jue,guo ' +
    'sheung:shuang,xiang wang:hong tsang:zeng'
  )
    .split(' ')
    .map((row) => {
      const [syllable = '', readings = ''] = row.split(':');
      return [syllable, readings.split(',')];
    }),
);

/** What Wade and Giles write for the initials and finals of pinyin, without apostrophes and dots, as passports of Taiwan have it. */
const INITIALS: Readonly<Record<string, string>> = {
  b: 'p',
  d: 't',
  g: 'k',
  j: 'ch',
  q: 'ch',
  zh: 'ch',
  x: 'hs',
  r: 'j',
  z: 'ts',
  c: 'ts',
};
const WHOLE: Readonly<Record<string, string>> = {
  zi: 'tzu',
  ci: 'tzu',
  si: 'szu',
  er: 'erh',
  ge: 'ko',
  ke: 'ko',
  he: 'ho',
  ye: 'yeh',
  yan: 'yen',
  you: 'yu',
  yong: 'yung',
  yue: 'yueh',
};
const WADE_GILES: ReadonlyMap<string, readonly string[]> = wadeGiles();

function wadeGiles(): Map<string, string[]> {
  const read = new Map<string, string[]>([['ing', ['ying']]]);
  for (const pinyin of PINYIN_SYLLABLES) {
    const [, initial = '', final = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw]?)(.*)$/.exec(pinyin) ?? [];
    const isRetroflex = /^(?:zh|ch|sh|r)$/.test(initial) && final === 'i';
    const written = isRetroflex ? 'ih' : final.replace(/^ie$/, 'ieh').replace(/^ian$/, 'ien').replace(/^ue$/, 'ueh').replace(/ong$/, 'ung');
    const short = /^(?:[dtnlzcsr]|zh|ch)$/.test(initial) ? written.replace(/^uo$/, 'o') : written;
    const spelled = WHOLE[pinyin] ?? (INITIALS[initial] ?? initial) + short;
    read.set(spelled, [...(read.get(spelled) ?? []), pinyin]);
  }
  return read;
}

/** A given name of one or two syllables in pinyin, likeliest readings first; none where the table cannot read it whole. */
function readingsBy(table: ReadonlyMap<string, readonly string[]>, given: string): string[] {
  if (given.length > DEFAULT_REGIONAL.letters) return [];
  const found: [rank: number, reading: string][] = (table.get(given) ?? []).map((reading, at) => [at, reading]);
  for (let cut = 1; cut < given.length; cut += 1)
    for (const [i, first] of (table.get(given.slice(0, cut)) ?? []).entries())
      for (const [j, second] of (table.get(given.slice(cut)) ?? []).entries()) found.push([i + j, first + second]);
  return found.sort((x, y) => x[0] - y[0]).map(([, reading]) => reading);
}

/**
 * Further keys of a name that Hong Kong or Taiwan may have spelled, from its words in their order: Chan Tai Man, Chih-Ming Huang and David Wong Chi
 * Ming under the pinyin of 陳大文, 黃志明. `[surname, given]`, folded; likeliest first. None for a name without such a surname.
 */
export function regionalNames(words: readonly string[]): [surname: string, given: string][] {
  const names: [string, string][] = [];
  for (const [surname, given] of splits(words)) {
    const regional = REGIONAL_SURNAMES[surname];
    const isPlain = CHINESE_SURNAMES.has(surname);
    if (regional === undefined && !isPlain) continue;
    if (words.length > 2) names.push([surname, given]);
    if (regional !== undefined) names.push([regional, given]);
    if (regional === undefined && pinyinSyllables(given) > 0) continue;
    const readings = [...readingsBy(CANTONESE, given), ...readingsBy(WADE_GILES, given)];
    for (const reading of [...new Set(readings)].slice(0, DEFAULT_REGIONAL.readings)) names.push([regional ?? surname, reading]);
  }
  return names;
}

/** Which words may be surname and given name: the surname first, last, or after an English name. */
function splits(words: readonly string[]): [surname: string, given: string][] {
  const [first = '', second = ''] = words;
  const last = words.at(-1) ?? '';
  if (words.length < 2 || words.length > 4) return [];
  const found: [string, string][] = [
    [first, words.slice(1, 3).join('')],
    [last, words.slice(0, -1).slice(-2).join('')],
  ];
  if (words.length > 2) found.push([second, words.slice(2).join('')]);
  return found;
}
