/** Finals that follow each initial in Hanyu Pinyin (ISO 7098), with `v` written as u; an empty initial stands for a syllable without one. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a o e ai ei ao ou an en ang eng er',
  b: 'a o ai ei ao an en ang eng i ie iao ian in ing u',
  p: 'a o ai ei ao ou an en ang eng i ie iao ian in ing u',
  m: 'a o e ai ei ao ou an en ang eng i ie iao iu ian in ing u',
  f: 'a o ei ou an en ang eng u',
  d: 'a e ai ei ao ou an en ang eng i ie iao iu ian ing u uo ui uan un ong',
  t: 'a e ai ao ou an ang eng i ie iao ian ing u uo ui uan un ong',
  n: 'a e ai ei ao ou an en ang eng i ie iao iu ian in iang ing u uo uan ong ue',
  l: 'a e ai ei ao ou an ang eng i ia ie iao iu ian in iang ing u uo uan un ong ue',
  g: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  k: 'a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong',
  h: 'a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  j: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  q: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  x: 'i ia ie iao iu ian in iang ing u ue uan un iong',
  zh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang ong',
  ch: 'i a e ai ao ou an en ang eng u ua uo uai ui uan un uang ong',
  sh: 'i a e ai ei ao ou an en ang eng u ua uo uai ui uan un uang',
  r: 'i e ao ou an en ang eng u uo ui uan un ong',
  z: 'i a e ai ei ao ou an en ang eng u uo ui uan un ong',
  c: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
  s: 'i a e ai ao ou an en ang eng u uo ui uan un ong',
  y: 'a e ao ou an ang i in ing u ue uan un ong o',
  w: 'a o ai ei an en ang eng u',
};
/** Every syllable. */
export const PINYIN_SYLLABLES: ReadonlySet<string> = new Set(
  Object.entries(FINALS).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
);

/** The fewest pinyin syllables that a word of Latin letters can be read as, at most `most`; 0 where it cannot. */
export function pinyinSyllables(word: string, most = 3): number {
  if (word.length > most * 6) return 0;
  const fewest: number[] = [0];
  for (let end = 1; end <= word.length; end += 1) {
    let best = 0;
    for (let start = Math.max(0, end - 6); start < end; start += 1) {
      const before = fewest[start] ?? 0;
      if ((start > 0 && before === 0) || !PINYIN_SYLLABLES.has(word.slice(start, end))) continue;
      if (best === 0 || before + 1 < best) best = before + 1;
    }
    fewest.push(best);
  }
  const count = fewest[word.length] ?? 0;
  return count <= most ? count : 0;
}
