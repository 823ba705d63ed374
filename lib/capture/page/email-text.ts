import { EMAIL } from './contact-patterns';
import type { Look } from './look';
import type { PageNode } from './page-node';
import { pieceAt, reversed, type Piece, type Run } from './runs';

/** An address in text: `raw` as it stands there, `value` with its signs put back. */
export type EmailInText = { node: PageNode; raw: string; value: string };

const OPEN = String.raw`(?:[[({<|*]{1,2}\s?|[-_~])`;
const CLOSE = String.raw`(?:\s?[\])}>|*]{1,2}|[-_~])`;
const AT_WORD =
  'at|at[- ]?sign|snabel-?a|艾特|アット(?:マーク)?|골뱅이|ät|arroba|arobase|chez|chiocciola|bei|apenstaartje|małpa|zavináč|kukac|собака|παπάκι|kuyruklu a|a còng|miukumauku|arond|שטרודל|آت';
const DOT_WORD =
  '[dD][oO][tT]|punkt|punto|point|ponto|punt|kropka|tečka|точка|крапка|τελεία|nokta|chấm|piste|pont|punct|titik|נקודה|نقطة|点|點|ドット|닷';
const DOT = String.raw`(?:\s?${OPEN}(?:${DOT_WORD}|\.)${CLOSE}\s?|\s(?:${DOT_WORD}|\.)\s|点|點|\.)`;
const LETTER = String.raw`A-Za-z\d\u00c0-\u024f\u0400-\u04ff`;
const LABEL = `[${LETTER}](?:[${LETTER}_-]*[${LETTER}])?`;
const LOCAL = `[${LETTER}][${LETTER}_.%+'&-]*?`;
/** The sign as pages hide it: (at), [ät], AT, arroba, chez, 艾特, #, an entity that was escaped twice. */
const AT = new RegExp(
  String.raw`\s?${OPEN}(?:${AT_WORD}|@|#|a)${CLOSE}\s?|\s(?:${AT_WORD})\s|\s?(?:艾特|圈a|アット(?:マーク)?|골뱅이|&#0*64;|&#x40;)\s?|\s@\s|[@#★☆◎]`,
  'gi',
);
/** A domain with a dot in words: even a plain `at` before it is a sign then. */
const WORDY = new RegExp(String.raw`[\s[({<|*_~-](?:${DOT_WORD})[\s\])}>|*_~-]`);
const LOCAL_BEFORE = new RegExp(`(?:${LOCAL}${DOT})?${LOCAL}$`);
const DOMAIN_AFTER = new RegExp(`^${LABEL}(?:${DOT}${LABEL})+`);
/** What may stand before an address whose sign is a plain word: `Visit us at acme.com` is none. */
const ALONE = /(?:^|[:<(|,;/-]\s*|mail:?\s+)$/i;

/** Addresses of a run, those that are cut up by elements or written for people only included. At most 40. */
export function emailsInRun(run: Run, look: Look): EmailInText[] {
  if (!mayHoldEmail(run.text)) return [];
  const found: EmailInText[] = [];
  const pieces = shown(run, look);
  const turned = turnedRound(pieces);
  if (turned.length > 0) return turned;
  let joined = '';
  for (const [i, piece] of pieces.entries()) {
    let rest = piece.text;
    for (const match of piece.text.matchAll(EMAILS)) {
      // `<b>ada</b>.li@x.example`: its front stands in the piece before.
      const front = match.index === 0 ? /[._+-]$/ : match.index === 1 ? /\w$/ : undefined;
      if (front?.test(pieces[i - 1]?.text ?? '') && /^[\w._+-]/.test(piece.text)) continue;
      found.push({ node: piece.node, raw: match[0], value: match[0] });
      rest = rest.replace(match[0], ' '.repeat(match[0].length));
    }
    joined += rest;
  }
  for (const match of joined.matchAll(AT)) {
    if (found.length >= 40) break;
    const email = around(joined, match.index, match[0]);
    const node = email && pieceAt({ text: joined, pieces }, email.at)?.node;
    if (email && node) found.push({ node, raw: email.raw, value: email.value });
  }
  return found;
}

/** Ends of addresses, from right to left; those of two letters begin many a name as well (`ed.lee@…`). */
const TURNED = String.raw`(?:(?:moc|gro|ten|ude|vog|ofni|zib|elpmaxe)\.[\w.-]+@(?![\w.-]*\.(?:com|org|net|edu|gov|info|biz|example)\b)[\w.+-]+|[a-z]{2}\.[\w.-]+@[\w+-]+)`;
const TURNED_IN_TEXT = new RegExp(String.raw`(?<![\w.@-])${TURNED}(?![\w.@-])`, 'gi');

/** `moc.emca@eel.ada`: written from right to left, with nothing that turns it. */
function turnedRound(pieces: Piece[]): EmailInText[] {
  const text = pieces.map((piece) => piece.text).join('');
  return [...text.matchAll(TURNED_IN_TEXT)].slice(0, 40).flatMap(({ 0: raw, index }) => {
    const value = reversed(raw);
    const node = pieceAt({ text, pieces }, index)?.node;
    return node && EMAIL.exec(value)?.[0] === value ? [{ node, raw, value }] : [];
  });
}

const EMAILS = new RegExp(EMAIL, 'gu');
const MAYBE = new RegExp(String.raw`[@★☆◎]|#\w|&#|[([{]a[)\]}]|圈a|艾特|アット|골뱅이|(?:^|[^a-z])(?:${AT_WORD})(?:[^a-z]|$)`, 'i');

/** A cheap look, before anything is asked about the page's style. */
export function mayHoldEmail(text: string): boolean {
  return MAYBE.test(text);
}

/** The address around a sign that stands at an offset. */
function around(text: string, at: number, sign: string): { raw: string; value: string; at: number } | undefined {
  const before = text.slice(Math.max(0, at - 80), at);
  const local = LOCAL_BEFORE.exec(before)?.[0] ?? '';
  const domain = DOMAIN_AFTER.exec(text.slice(at + sign.length, at + sign.length + 160))?.[0] ?? '';
  if (local === '' || domain === '') return undefined;
  if (/\s/.test(sign) && /^\W*a\W*$/i.test(sign)) return undefined;
  const word = /^(?:\s\p{L}+\s|[-_~].*)$/u.test(sign);
  const loud = /^\s(?:AT|arrob[as]e?|chiocciola|apenstaartje|\P{ASCII}+|mał\S+|zav\S+|kukac)\s$/u.test(sign);
  const begin = before.slice(0, before.length - local.length);
  if (word && !WORDY.test(domain) && !(loud && ALONE.test(begin)) && !/mail\W*$/i.test(begin)) return undefined;
  // `right at the point of`, `Greg @ Re.Vu`
  if (/^\sat\s/i.test(sign) && /\spoint\s(?!(?:com|org|net|eu|fr|be|ch|ca|lu)$)/i.test(domain)) return undefined;
  if (/^\s@/.test(sign) && /^\p{Lu}\p{Ll}/u.test(local) && /^\p{Lu}/u.test(domain)) return undefined;
  const value = `${plain(local)}@${plain(domain)}`;
  return EMAIL.exec(value)?.[0] === value ? { raw: `${local}${sign}${domain}`, value, at: at - local.length } : undefined;
}

function plain(text: string): string {
  return text.replace(new RegExp(DOT, 'g'), '.');
}

/** The pieces as a reader sees them: without what is not shown, and what is set from right to left turned round. */
function shown(run: Run, look: Look): Piece[] {
  const pieces: Piece[] = [];
  let turned: { by: PageNode; text: string; node: PageNode } | undefined;
  let at = 0;
  const put = (node: PageNode, text: string) => {
    pieces.push({ node, text, at });
    at += text.length;
  };
  const end = () => {
    if (turned) put(turned.node, reversed(turned.text));
    turned = undefined;
  };
  for (const { node, text } of run.pieces) {
    const { hidden, turnedBy } = look(node);
    if (hidden) continue;
    if (turned?.by !== turnedBy) end();
    if (!turnedBy) put(node, text);
    else turned = { by: turnedBy, node: turned?.node ?? node, text: (turned?.text ?? '') + text };
  }
  end();
  return pieces;
}
