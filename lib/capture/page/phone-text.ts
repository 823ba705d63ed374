import { PHONE, phoneLabelIn } from './contact-patterns';
import { attr, type PageNode } from './page-node';
import type { Piece, Run } from './runs';
import { pieceAt } from './runs';

/** A number in text with the word that stands beside it. */
export type PhoneInText = { node: PageNode; raw: string; label: string };

/** Shapes that are a number wherever they stand: North American, vanity, international, national with a leading zero, Chinese mobile and 400 numbers. */
const NANP =
  /(?<![\w.,/$€£#@=+-]|\d )\(?(?:\+?1[ .)\-–]{0,3})?(?:\([2-9]\d\d\)[ .\-–/]{0,3}|[2-9]\d\d[ .\-–/]{1,3})(?:\d{3}[ .\-–]{1,3}\d{4}|\d{3}-[A-Z]{4})(?![\dA-Za-z]|[.-]\d)/g;
const VANITY = /(?<![\w-])(?:\+?1[-. ]?)?\(?(?:8\d\d|1[38]00|13)\)?[-. ](?=[\dA-Z.-]*[A-Z]{3})[A-Z\d](?:[.-]?[A-Z\d]){4,10}(?!\w)/g;
const LONG = new RegExp(PHONE, 'g');
const SURE =
  /^(?!0\d{4}\s?[-–]\s?\d{3,5}$)(?:\(?\+|00[1-9]|\(?0\d{1,5}[)\s./–-]|1[3-9]\d(?:\d{8}|[ -]\d{4}[ -]\d{4})$|[48]00[ -]\d{3}[ -]?\d{4}$|1[38]00 \d{3} \d{3}$)/;
const EXTENSION =
  /^[\s,;)]*(?:ext(?:ension|n)?|x|#|转|轉|分机|分機|内线|內線|durchwahl|dw|poste|int(?:erno)?|доб)\.?\s?[:：=]?\s?\d{1,6}(?!\d)/i;
const AFTER = /^\s?[([-–]?\s?(fax|mobile|cell|phone|office|direct|home|work|toll[ -]?free)\b/i;
const NOT_PHONE =
  /^\(?(?:(?:19|20)\d\d[-–/. ]{1,3}(?:(?:19|20)\d\d|\d{1,2}[-–/. ]{1,3}\d{1,2})|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d|\d{1,3}(?:\.\d{1,3}){3}|\d{13,16}|(?:\d+\/){3}.*)(?!\d)/;

/** Numbers of a run, at most 40. One that no shape tells needs a word before it, in the run or, by `outside`, before the run. */
export function phonesInRun(run: Run, outside: (node: PageNode) => string): PhoneInText[] {
  if (!mayHoldPhone(run.text)) return [];
  const found: PhoneInText[] = [];
  const last = { end: 0, label: '' };
  for (const piece of run.pieces) found.push(...inPiece(run, piece, outside, last));
  const [first, second] = run.pieces;
  // Cut up by elements: (415) <b>555</b>-0132.
  if (found.length === 0 && first && second) found.push(...inPiece(run, { ...first, text: run.text }, outside, last));
  return found.slice(0, 40);
}

/** A cheap look. */
export function mayHoldPhone(text: string): boolean {
  return /\d{2}|\d-[A-Z]{3}/.test(text);
}

/** `last`: where the number before ended and what it was called; carried from piece to piece. */
function inPiece(run: Run, piece: Piece, outside: (node: PageNode) => string, last: { end: number; label: string }): PhoneInText[] {
  let { text } = piece;
  if (!/\d\D{0,5}\d|\d[^a-z\d]{1,3}[A-Z]{3}/.test(text)) return [];
  const hits: { at: number; length: number; sure: boolean }[] = [];
  for (const [pattern, sure] of [
    [VANITY, true],
    [NANP, true],
    [LONG, false],
  ] as const) {
    for (const { index, 0: raw } of text.matchAll(pattern)) {
      if (NOT_PHONE.test(raw)) continue;
      const length = raw.length + (EXTENSION.exec(text.slice(index + raw.length))?.[0].length ?? 0);
      hits.push({ at: index, length, sure: sure || SURE.test(raw) });
      text = text.slice(0, index) + '~'.repeat(length) + text.slice(index + length);
    }
  }
  hits.sort((x, y) => x.at - y.at);
  const found: PhoneInText[] = [];
  for (const { at, length, sure } of hits) {
    const from = piece.at + at;
    const node = pieceAt(run, from)?.node ?? piece.node;
    const before = run.text.slice(Math.max(last.end, from - 60), from);
    const carried = last.end > 0 && /^[\s,;/&、|)(]*(?:and|or|und|oder|和|或)?[\s,;/&、|(]*$/i.test(before) ? last.label : '';
    const label =
      phoneLabelIn(before) ||
      carried ||
      AFTER.exec(run.text.slice(from + length))?.[1] ||
      (run.text.slice(0, from).trim() === '' ? outside(node) : '');
    last.end = from + length;
    last.label = label;
    if (sure || label !== '') found.push({ node, raw: run.text.slice(from, from + length), label });
  }
  return found;
}

/** The word before a value that stands outside of its run: in the cell, term or element before it, or in the head of its column. */
export function labelOutside(node: PageNode, textOf: (node: PageNode) => string): string {
  let at: PageNode | undefined = node;
  for (let i = 0; at && i < 3; i++, at = at.parent) {
    const previous: PageNode | undefined = at.parent?.children
      .slice(0, at.index)
      .findLast((each) => each.tag !== '#text' || each.text.trim() !== '');
    if (previous && previous.tag !== 'br' && at.tag !== 'tr') {
      const label = phoneLabelIn(textOf(previous).slice(-40));
      if (label !== '') return label;
    }
    if (at.tag === 'td') return headOf(at, textOf);
  }
  return '';
}

function headOf(cell: PageNode, textOf: (node: PageNode) => string): string {
  const place = cell.position;
  let table = cell.parent;
  for (let i = 0; table && table.tag !== 'table' && i < 3; i++) table = table.parent;
  let head = table?.children.find((each) => each.tag !== '#text' && each.tag !== 'caption');
  for (let i = 0; head && head.tag !== 'tr' && i < 2; i++) head = head.children.find((each) => each.tag !== '#text');
  const title =
    head && !head.children.includes(cell) ? head.children.find((each) => each.tag !== '#text' && each.position === place) : undefined;
  return title ? phoneLabelIn(textOf(title).slice(-40)) : '';
}

export function labelOfElement(node: PageNode): string {
  return phoneLabelIn(attr(node, 'title') || attr(node, 'data-label') || attr(node, 'aria-label'));
}
