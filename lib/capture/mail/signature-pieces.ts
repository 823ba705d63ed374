import { labelledProfiles } from '../labelled-profiles';
import type { ObservationKind } from '../observation';
import { phoneLabelIn } from '../page/contact-patterns';
import { emailsInRun } from '../page/email-text';
import type { PageNode } from '../page/page-node';
import { phonesInRun } from '../page/phone-text';
import { profileService } from '../page/profile-hosts';
import type { Run } from '../page/runs';

/** A value that a stretch of text holds by its shape. */
export type ShapedValue = { kind: ObservationKind & ('email' | 'phone' | 'profile' | 'url'); raw: string; value?: string; label?: string };
/** A stretch of a signature between two separators: what its shape told, and the words that are left. */
export type Piece = { line: number; text: string; left: string; values: ShapedValue[] };

const NODE: PageNode = {
  order: 0,
  end: 0,
  parent: undefined,
  depth: 0,
  tag: '#text',
  position: 0,
  index: 0,
  text: '',
  attributes: new Map(),
  children: [],
};
const SHOWN = () => ({ hidden: false, turnedBy: undefined });
/** What signatures set between values on one line. */
const SEPARATOR = /\s*(?:[|｜•·●▪◆■\u2022\u2502]|(?<=\s)[*/／~](?=\s)|\s—\s|\u3000{1,}|(?<=[\p{Ll}\d)]);(?=\s))\s*/u;
const LINK =
  /(?<![@\w.-])(?:https?:\/\/[^\s<>"|，。]+|(?:www\.)?(?:[a-z\d](?:[a-z\d-]{0,40}[a-z\d])?\.){1,4}(?:com|net|org|io|co|de|at|ch|fr|es|it|nl|be|pl|cz|eu|uk|cn|jp|tw|hk|kr|br|mx|ar|pt|se|no|dk|fi|ru|info|biz|app|me|in|example)(?:\/[^\s<>"|，。]*)?)(?![\w@-])/gi;
const LABEL_ONLY = /^[\p{L}.\s/-]{1,24}\s*[:：]$/u;
/** A signature as it stands in angle brackets behind what it names: `ada@x.example <mailto:ada@x.example>`, `x.example<http://x.example/>`. */
const DOUBLED = /\s*<(?:mailto:|https?:\/\/|tel:)[^<>\s]*>/gi;
/** Words that only announce a value. */
const ANNOUNCES =
  /(?:^|[\s,;(])(?:(?:tel(?:e(?:phone|fono|foon|fon|fax))?|t[ée]l(?:[ée]phone|[ée]fono)?|phone|ph|mobile|mobil|mobiel|mob|m[óo]vil|cell(?:ulare?|ular)?|celular|handy|portable|fax|office|direct|direkt|durchwahl|work|home|e-?mail|mail|courriel|correo(?: electr[óo]nico)?|posta|web(?:site|seite)?|internet|www|skype|linkedin|xing|twitter|github|wechat|whatsapp|telegram|ext|zentrale|switchboard|main|desk|gsm|fon|url|blog|sitio web|site(?: web)?|sito(?: web)?|fijo|fisso|fixe|ligne directe|standard|[tmfpdewhc])\s*[.:：]*|(?:微信|电话|電話|手机|手機|传真|傳真|邮箱|邮件|电邮|网址|座机|直线|qq|携帯|直通|代表|メール|전화|휴대폰|팩스|이메일|тел|моб|факс|почта)\s*[:：.]*)(?=$|[\s,;:)])/giu;

/** Cuts the lines of a signature at separators and takes out what is known by its shape. A label alone on its line belongs to the next. */
export function signaturePieces(lines: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let waiting = '';
  for (const [line, written] of lines.entries()) {
    const clean = written
      .replace(DOUBLED, (all, offset: number, whole: string) => (/[\w)]$/.test(whole.slice(0, offset)) ? '' : all))
      .trim();
    if (LABEL_ONLY.test(clean) && clean.length <= 24) {
      waiting = `${clean} `;
      continue;
    }
    for (const text of `${waiting}${clean}`.split(SEPARATOR)) if (text.trim() !== '') pieces.push(pieceOf(text.trim(), line));
    waiting = '';
  }
  return pieces;
}

function pieceOf(text: string, line: number): Piece {
  const values: ShapedValue[] = [];
  let left = text.normalize('NFKC');
  const take = (raw: string) => {
    left = left.replace(raw, ' ');
  };
  for (const { raw, value } of emailsInRun(runOf(left), SHOWN)) {
    values.push({ kind: 'email', raw, value });
    take(raw);
  }
  for (const { service, handle, value } of labelledProfiles(left)) {
    values.push({ kind: 'profile', raw: `${service}: ${handle}`, value });
    take(handle);
    left = left.replace(/(?:微\s?信|wechat|weixin|QQ|LINE|kakao(?:talk)?|skype|telegram)\s*(?:id|号|號)?\s*[:：]/iu, ' ');
  }
  for (const [raw] of left.matchAll(LINK)) {
    const href = /^https?:/i.test(raw) ? raw : `https://${raw}`;
    if (!URL.canParse(href)) continue;
    const url = new URL(href.replace(/[.,;:)\]]+$/, ''));
    values.push({ kind: profileService(url) ? 'profile' : 'url', raw, value: url.href });
    take(raw);
  }
  left = left.replace(/(?<![\p{L}\d])(?:tel[eé]?f|tfn|tlfn?o|telefn)\.?(?=\s*[:：.]?\s*[+(\d])/giu, 'Tel');
  for (const { raw, label } of phonesInRun(runOf(left), () => '')) {
    const before = left.slice(0, left.indexOf(raw));
    values.push({ kind: 'phone', raw, label: label || phoneLabelIn(before) || letterLabel(before) });
    take(raw);
  }
  return { line, text, left: values.length > 0 ? withoutLabels(left) : left.trim(), values };
}

/** `M`, `T:`, `(m)`: one letter before a number. */
function letterLabel(before: string): string {
  return /(?:^|[\s(])([TMFPDWHC])[).:：]*\s*$/i.exec(before)?.[1]?.toUpperCase() ?? '';
}

function withoutLabels(text: string): string {
  return text
    .replace(ANNOUNCES, ' ')
    .replace(ANNOUNCES, ' ')
    .replace(/\(\s*\)|<\s*>|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;:：/+–—-]+|[\s,;:：/+–—(-]+$/gu, '');
}

function runOf(text: string): Run {
  return { text, pieces: [{ node: NODE, text, at: 0 }] };
}
