import { registeredDomain } from './email';
import { foldText } from './normalise';
import type { Observation, PageReading, TextLine } from './observation';
import { isOrgName } from './org-name';
import { nameSpans } from './people/name-span';
import { isOtherWord } from './people/other-words';
import { isTitleText } from './people/title-words';
import { isOnNetwork } from './site-values';

/** Points of what speaks for a text being the name of whose page it is. */
export const DEFAULT_OWNER = {
  /** Where it stands: `og:site_name`, behind ©, a part of the title, a line of its own. */
  meta: 3,
  copyright: 2,
  title: 1,
  line: 0.5,
  /** A row calls it the firm's name. */
  labelled: 3.5,
  /** It has a legal form or kind; the domain is called like it; a second place says it; it is in the page's own script. */
  form: 1.5,
  domain: 1.5,
  again: 1,
  script: 1,
  /** Points from which it is believed (1.5 to 4). */
  from: 2,
};

const LEGAL =
  /(?:\b(?:inc|ltd|limited|llc|llp|plc|gmbh|ag|kg|ug|e\.?\s?v|corp|co|s\.?a\.?s?|s\.?r\.?l|s\.?l|s\.?p\.?a|b\.?v|n\.?v|a\/s|oy|ab|as|lda|ltda|sp\. z o\.o|s\.r\.o|pty|pte|bhd|kft|d\.o\.o|jsc)\.?$|公司$|集团$|集團$|株式会社|有限会社|주식회사|\(주\)|^(?:ООО|ОАО|ЗАО|АО|ИП|ТОО|Công ty|CÔNG TY|شركة|PT|SARL|SAS)\s)/iu;
const HAN_KIND =
  /[\p{Script=Han}（）()·A-Za-z]{2,40}?(?:股份有限公司|有限责任公司|有限責任公司|有限公司|公司|(?:集团|集團)(?:(?:股份)?有限(?:责任|責任)?公司|公司)?|医院|醫院|大学|大學|学院|研究院|研究所|研究会|协会|協會|学会|商会|事务所|事務所|诊所|农业农村局|[\p{Script=Han}]{2,8}局|委员会|出版社|工厂|厂|銀行|银行|基金会|中学|小学|博物馆|图书馆)/u;
const NOISE =
  /(?:©|&copy;|\(c\)(?=\s*\d)|copyright|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados|tutti i diritti riservati|版权所有|版權所有|保留所有权利|ICP备.*$|ICP證.*$|[\p{Script=Han}]?ICP.*$|\d{4}\s*(?:[-–—]\s*(?:\d{4}|\p{L}+))?(?=\s|$|,)|\b(?:by|powered by .*)$|欢迎来到|歡迎光臨|官方网站|官網|官网)/giu;
const LABEL = /^(?:主办单位|承办单位|主办|单位名称|公司名称|会社名|商号|company|firma|ragione sociale|razón social)\s*[:：]\s*/iu;
const CALLED =
  /^(?:会社名|社名|商号|名称|公司名称|企业名称|单位名称|公司名稱|회사명|상호|법인명|firma|firmenname|unternehmen|raison sociale|dénomination sociale|ragione sociale|denominazione|razón social|razão social|company name|registered name|legal name|naam|nazwa firmy|наименование(?: организации)?|полное наименование|tên công ty|ünvan[ıi]?)\s*[:：]?$/iu;
/** What a page is called, not whose it is. */
const PAGE_WORD =
  /^(?:home|home ?page|main|index|welcome|website|web ?site|contacts?|contact us|about|about us|untitled(?: document)?|startseite|willkommen|kontakt|accueil|bienvenue|inicio|início|strona główna|главная|首页|首頁|网站首页|主页|主頁|ホーム|トップ|홈)$/iu;
const EDGE = /^[\s,.;:：|·•–—_-]+|[\s,;:：|·•–—_-]+$/gu;

type Guess = { text: string; points: number; of: Observation | undefined; path: string };

/** The reading with one name for whose page it is: weighed from what the page half saw, the title, and lines that are a firm's full name. */
export function withPageOwner(reading: PageReading): PageReading {
  if (isOnNetwork(reading) || reading.thread) return reading;
  const observations = reading.observations.map(withoutSlogan);
  const seen = observations.filter(({ group, kind }) => group === 'page' && kind === 'name');
  const guesses: Guess[] = [];
  const add = (written: string, points: number, of: Observation | undefined, path: string) => {
    const text = orgIn(written);
    if (
      !/\p{L}.*\p{L}/u.test(text) ||
      PAGE_WORD.test(text) ||
      text.length > 70 ||
      guesses.some((each) => each.of === undefined && each.text === text && each.path === path)
    )
      return;
    guesses.push({ text, points: points + (LEGAL.test(text) || isOrgName(text) ? DEFAULT_OWNER.form : 0), of, path });
  };
  for (const each of seen) add(each.raw, each.confidence >= 0.7 ? DEFAULT_OWNER.meta : DEFAULT_OWNER.copyright, each, each.src.path);
  for (const part of reading.title.split(/\s*[|｜_»·:：]\s*|\s+[-–—]\s+|[-–—](?=\p{Lo})/u)) {
    if (isName(part)) add(part, DEFAULT_OWNER.title, undefined, 'html.0/head.0');
  }
  const lines = (reading.lines ?? []).slice(0, 400);
  for (const [i, { text, path }] of lines.entries()) {
    if (CALLED.test(lines[i - 1]?.text ?? '') && text.length <= 90) add(text, DEFAULT_OWNER.labelled, undefined, path);
    if (text.length <= 90 && !/\/head\.\d+\//.test(path) && (LEGAL.test(orgIn(text)) || LABEL.test(text)) && !/[!?。]/.test(text))
      add(text, DEFAULT_OWNER.line, undefined, path);
  }
  for (const { text, path } of calledAsDomain(lines, reading.url)) add(text, DEFAULT_OWNER.title, undefined, path);
  const best = rank(guesses, reading);
  if (!best || best.points < DEFAULT_OWNER.from)
    return seen.length > 0 && guesses.length === 0
      ? { ...reading, observations: without(observations, seen) }
      : { ...reading, observations };
  const model = best.of ?? seen[0];
  const owner: Observation = {
    kind: 'name',
    raw: best.text,
    group: 'page',
    of: 'org',
    src: { extractor: 'page-owner@1', method: 'text', path: best.path, snippet: (best.of?.src.snippet ?? best.text).slice(0, 200) },
    confidence: Math.max(0.5, model?.confidence ?? 0),
  };
  return { ...reading, observations: [...without(observations, seen), owner] };
}

/** Firms that the page half took for one by a whole line: the line without what stands around the name. */
function withoutSlogan(each: Observation): Observation {
  if (each.src.method !== 'text' || each.group === 'page' || !(each.kind === 'org' || (each.kind === 'name' && each.of === 'org')))
    return each;
  const raw = orgIn(each.raw);
  return raw === '' || raw === each.raw ? each : { ...each, raw };
}

function without(observations: readonly Observation[], seen: readonly Observation[]): Observation[] {
  return observations.filter((each) => !seen.includes(each));
}

function rank(guesses: Guess[], reading: PageReading): Guess | undefined {
  const host = (registeredDomain(reading.url) ?? '').split('.')[0] ?? '';
  const local = /^(?:zh|ja|ko|ru|ar|he|th|el|hi)/.test(reading.lang);
  const keyOf = (text: string) => foldText(text).replace(/[^\p{L}\d]+/gu, '');
  for (const guess of guesses) {
    const key = keyOf(guess.text);
    if (host.length >= 4 && (key.includes(host.replace(/-/g, '')) || (key.length >= 5 && host.replace(/-/g, '').includes(key))))
      guess.points += DEFAULT_OWNER.domain;
    if (guesses.some((other) => other.path !== guess.path && (keyOf(other.text).includes(key) || key.includes(keyOf(other.text)))))
      guess.points += DEFAULT_OWNER.again;
    if (local && !/^[\p{Script=Latin}\p{N}\p{P}\p{S}\s]+$/u.test(guess.text)) guess.points += DEFAULT_OWNER.script;
  }
  return guesses.reduce<Guess | undefined>((best, each) => (!best || each.points > best.points ? each : best), undefined);
}

/** The organisation's name in a text: without ©, years, slogans and numbers around it. */
export function orgIn(written: string): string {
  const plain = written
    .replace(LABEL, '')
    .replace(NOISE, ' ')
    .replace(
      /^\W*(?:by|about|welcome to|willkommen bei|bienvenue (?:chez|à)|bienvenidos a|contact|home)\s+(?=\p{Lu})|,? (?:based on a|designed by|theme by|website by)\b.*$/giu,
      '',
    )
    .replace(/\s+/g, ' ')
    .replace(EDGE, '');
  const han = /\p{Script=Han}{4}/u.test(plain) && !/株式会社|有限会社/.test(plain) ? HAN_KIND.exec(plain)?.[0] : undefined;
  if (han) return han.replace(/^[（(].*?[)）]/u, '');
  const native = /^(\S*株式会社[^\s（(]*|株式会社\s?[^\s（(]+|주식회사\s?\S+|\(주\)\s?\S+)/u.exec(plain)?.[1];
  return (native ?? plain.split(/\s[–—-]\s|\s?[|·•]\s?|(?:^|\s)(?:tel|phone|fax|e-?mail|地址|电话|電話|传真)[\s.:：]/iu)[0] ?? '')
    .replace(EDGE, '')
    .replace(/\.$/, (dot) => (/(?:Co|Ltd|Inc|LLC|LLP|Corp|Lda|S\.A|B\.V|e\.V|P\.C|L\.L\.C|Pty)\.$/i.test(plain) ? dot : ''));
}

/** The words of the page that are written like its domain: `Barenz Builders` on `barenzbuilders.example`, as most of its places write them. */
function calledAsDomain(lines: readonly TextLine[], url: string): { text: string; path: string }[] {
  const host = (registeredDomain(url) ?? '').split('.')[0]?.replace(/-/g, '') ?? '';
  if (host.length < 4) return [];
  const counts = new Map<string, { count: number; path: string }>();
  for (const { text, path } of lines) {
    const words = [...text.slice(0, 300).matchAll(/[\p{L}\d][\p{L}\p{M}\d'’.-]*|&/gu)];
    for (const [i, word] of words.entries()) {
      if (!/^[\p{Lu}\d]/u.test(word[0])) continue;
      let key = '';
      for (let end = i; end < Math.min(words.length, i + 6) && key.length < host.length; end++) {
        const last = words[end];
        key += last?.[0] === '&' ? 'and' : foldText(last?.[0] ?? '').replace(/[^\p{L}\d]+/gu, '');
        if (key !== host || !last) continue;
        const said = text.slice(word.index, last.index + last[0].length).replace(/['’]s$|[.'’-]+$/u, '');
        const known = counts.get(said);
        counts.set(said, { count: (known?.count ?? 0) + 1, path: known?.path ?? path });
      }
    }
  }
  return [...counts]
    .toSorted(([, x], [, y]) => y.count - x.count)
    .slice(0, 1)
    .map(([text, { path }]) => ({ text, path }));
}

/** A part of a title that may be called so: not a kind of page, a person or a job. */
function isName(part: string): boolean {
  const text = part.trim();
  const words = text.split(/\s+/);
  if (text.length < 3 || text.length > 60 || /\d{3}|[?!]/.test(text) || isTitleText(text)) return false;
  if (words.every((word) => isOtherWord(word))) return false;
  return LEGAL.test(text) || isOrgName(text) || !nameSpans(text).some((span) => span.text === text);
}
