import { pinyin } from 'pinyin-pro';
import { fold } from '../fold';
import { remembered } from './memo';
import { simplify } from './simplify';
import { CHINESE_PLACES, CJK_FORMS, LATIN_FORMS } from './legal-forms';

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const HAN_ONLY = /^\p{Script=Han}+$/u;
const BRACKETS = /[(（【[〔][^()（）【】[\]〔〕]*[)）】\]〕]/g;

/** An organisation's name as it is compared: without legal form, brackets and marks. `brand` has Han characters in pinyin, run together. */
export type OrgForm = { key: string; brand: string };

/** Undefined for a name of which nothing is left. */
export const readOrg = remembered((name: string): OrgForm | undefined => {
  const folded = fold(name);
  const plain = folded.replace(BRACKETS, ' ');
  const key = CJK.test(plain) ? cjkCore(simplify(plain)) : latinCore(plain) || latinCore(folded);
  if (key === '') return undefined;
  const brand = HAN_ONLY.test(key) ? pinyin(key, { toneType: 'none', type: 'array', v: true }).join('') : key.replaceAll(' ', '');
  return { key, brand };
});

function latinCore(name: string): string {
  const words = name
    .replace(/(?<=\b[a-z])\.(?=[a-z]\b)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  const bare = words.filter((word, at) => !(at === 0 && word === 'the'));
  let end = bare.length;
  while (end > 1 && LATIN_FORMS.has(bare[end - 1] ?? '')) end -= 1;
  return bare.slice(0, end).join(' ');
}

function cjkCore(name: string): string {
  let core = name.replace(/[^\p{L}\p{N}]+/gu, '');
  for (const form of CJK_FORMS) {
    if (core.length > form.length + 1 && core.endsWith(form)) core = core.slice(0, -form.length);
    if (core.length > form.length + 1 && core.startsWith(form)) core = core.slice(form.length);
  }
  for (const place of CHINESE_PLACES) {
    const rest = core.startsWith(place) ? core.slice(place.length).replace(/^[市省]/, '') : '';
    if (rest.length >= 2) return rest;
  }
  return core;
}
