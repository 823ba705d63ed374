import { KNOWN_NAMES } from '../../lib/match/normalise/name-frequencies';
import { pinyin } from 'pinyin-pro';
import { type Random, pick, whole } from './random';

/** A made-up person's name; `han` where it is Chinese, with `surname` and `given` in pinyin. */
export type MadeName = { surname: string; given: string; han?: { surname: string; given: string } };

const HAN_SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷';
const HAN_GIVEN =
  '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红玲飞鹏辉健宁凯俊峰雪梅琳晨浩宇轩然子欣怡佳慧颖婷雯博文志国建海波云龙林森泽瑞嘉思晓春兰凤琴瑶莉莎珊倩楠旭东阳光天成立永新';
const SYLLABLES =
  'ba be bor bran dal den dor el fan far gan gor hal han hol jan kal kel kor lan lar len lin lor mal man mar mel mor nar nel nor ol par pel ran ren rin ros sal san sel sor tal tan tel tor ul val van ver vin vor wal wen wes yar zan zel'.split(
    ' ',
  );
const ENDS = 'son sen er man ley ton by field berg stein ski wicz ez es ini ini o a eau ard ens ova in ak ic escu'.split(' ');

/** A rank from 0 on, low ones more often. `steep`: 1 (all alike) to 3. */
export function rankOf(random: Random, size: number, steep = 1.7): number {
  return Math.min(size - 1, Math.floor(random() ** steep * size));
}

function ranked<T>(random: Random, from: readonly T[]): T {
  return from[rankOf(random, from.length)] ?? pick(random, from);
}

/** `rare`: share of surnames that no table holds, 0 to 1. */
export function latinName(random: Random, rare: number): MadeName {
  const isRare = random() < rare;
  const surname = isRare
    ? `${pick(random, SYLLABLES)}${random() < 0.6 ? pick(random, SYLLABLES) : ''}${pick(random, ENDS)}`
    : ranked(random, KNOWN_NAMES.surnames);
  return { surname: capital(surname), given: capital(ranked(random, KNOWN_NAMES.givens)) };
}

export function chineseName(random: Random): MadeName {
  const surname = ranked(random, Array.from(HAN_SURNAMES));
  const letters = Array.from(HAN_GIVEN);
  const given = pick(random, letters) + (random() < 0.75 ? pick(random, letters) : '');
  const read = (text: string, isSurname: boolean) =>
    pinyin(text, { toneType: 'none', type: 'array', surname: isSurname ? 'head' : 'off', v: true })
      .join('')
      .replaceAll('v', 'u');
  return { surname: capital(read(surname, true)), given: capital(read(given, false)), han: { surname, given } };
}

export function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** One slip of the keyboard: a letter left out, doubled, replaced, or two that changed places. */
export function slip(random: Random, text: string): string {
  if (text.length < 3) return text;
  const at = whole(random, 1, text.length - 2);
  const kind = whole(random, 0, 3);
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1);
  if (kind === 1) return text.slice(0, at) + (text[at] ?? '') + text.slice(at);
  if (kind === 2) return text.slice(0, at) + pick(random, Array.from(LETTERS)) + text.slice(at + 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}

/** Digits with one replaced. */
export function slipDigit(random: Random, text: string): string {
  const places = Array.from(text).flatMap((letter, at) => (/\d/.test(letter) ? [at] : []));
  if (places.length === 0) return text;
  const at = pick(random, places);
  return text.slice(0, at) + String((Number(text[at]) + whole(random, 1, 9)) % 10) + text.slice(at + 1);
}
