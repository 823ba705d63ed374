import type { Anchor } from './anchors';
import type { Line } from './lines';
import { EMAIL, PHONE } from './contact-patterns';
import { isName, isOrgName, isTitle } from './words';

/** What the lines of a card say besides its addresses and numbers. */
export type CardFields = { name?: Found; title?: Found; org?: Found; department?: Found };
export type Found = { text: string; line: Line; confidence: number };

/** `Maria Rossi, Head of Sales`, `陈伟 | 销售总监`, `Wei Chen – Buyer`. */
const SEPARATOR = /\s+[|·•–—-]\s+|\s*[|·•]\s*|,\s+|，|\s{2,}/;
const LABEL = /^(?:name|title|position|role|job title|company|organi[sz]ation|department|dept|姓名|职务|职位|公司|单位|部门)\s*[:：]\s*/i;

/** What the other cards of a list tell: that it is one, and that what follows a comma behind a title is a firm there (`Owner, Galata Marine Supply`). */
export type ListHabit = { listed: boolean; firmAfterComma: boolean };

/** Picks name, title, organisation and department. */
export function cardFields(lines: Line[], anchors: Anchor[], { listed, firmAfterComma }: ListHabit): CardFields {
  const fields: CardFields = {};
  const pieces = lines.flatMap((line) => split(line));
  const nameAt = bestName(pieces, anchors);
  const name = pieces[nameAt];
  if (name)
    fields.name = { text: name.text.replace(/[\s,;:]+$/, ''), line: name.line, confidence: surenessOf(pieces, nameAt, anchors, listed) };
  for (const [i, piece] of pieces.entries()) {
    if (i === nameAt || isContactLine(piece.text) || (name && i < nameAt && !piece.label)) continue;
    const both = piece.label === undefined ? titleAndOrg(piece.text, firmAfterComma) : undefined;
    if (both && !fields.title) {
      fields.title = { ...found(piece, 0.75), text: both.title };
      fields.org ??= { ...found(piece, 0.65), text: both.org };
    } else if (piece.label === 'org' || (!fields.org && isOrgName(piece.text) && !isName(piece.text))) fields.org ??= found(piece, 0.7);
    else if (piece.label === 'department') fields.department ??= found(piece, 0.7);
    else if (piece.label === 'title' || isTitle(piece.text)) {
      fields.title ??= found(piece, 0.75);
    } else if (
      !fields.title &&
      name &&
      i === nameAt + 1 &&
      piece.text.length <= 60 &&
      listed &&
      !isName(piece.text) &&
      !/\d/.test(piece.text)
    ) {
      fields.title = found(piece, 0.5);
    }
  }
  return fields;
}

type Piece = { text: string; line: Line; label?: 'name' | 'title' | 'org' | 'department' };

/** Splits a line at its separators where that yields a name; takes a label off its front. */
function split(line: Line): Piece[] {
  const label = LABEL.exec(line.text)?.[0];
  if (label) return [{ text: line.text.slice(label.length), line, label: kindOfLabel(label) }];
  if (isName(line.text)) return [{ text: line.text, line }];
  const parts = line.text
    .split(SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
  const head = parts[0] ?? '';
  if (parts.length > 1 && isName(head))
    return [
      { text: head, line },
      { text: line.text.slice(line.text.indexOf(head) + head.length).replace(/^[\s,，|·•–—-]+/, ''), line },
    ];
  // `陈伟 销售总监`
  const han = /^(\p{Script=Han}{2,4})[\s\u3000]+(.{2,40})$/u.exec(line.text);
  if (han && isName(han[1] ?? '') && isTitle(han[2] ?? ''))
    return [
      { text: han[1] ?? '', line },
      { text: han[2] ?? '', line },
    ];
  return [{ text: line.text, line }];
}

function kindOfLabel(label: string): NonNullable<Piece['label']> {
  if (/name|姓名/i.test(label)) return 'name';
  if (/company|organi|公司|单位/i.test(label)) return 'org';
  return /dep|部门/i.test(label) ? 'department' : 'title';
}

/** The labelled name, else a name in a heading, else one that the address spells, else the first that looks like a name. */
function bestName(pieces: Piece[], anchors: Anchor[]): number {
  const local = localParts(anchors);
  let best = -1;
  let top = 0;
  for (const [i, piece] of pieces.entries()) {
    const named = piece.label === 'name';
    if (named ? !/\p{L}{2}/u.test(piece.text) : piece.label !== undefined || !isName(piece.text)) continue;
    const spelled = isSpelled(piece.text, local);
    const points = (named ? 8 : 1) + (piece.line.heading ? 4 : 0) + (spelled ? 3 : 0) - i * 0.1;
    if (points > top) {
      top = points;
      best = i;
    }
  }
  return best;
}

/** What addresses and profile links are called by: `novak` of `novak@…`, `/in/dora-kent`. */
function localParts(anchors: Anchor[]): string {
  return anchors
    .filter((anchor) => anchor.kind !== 'phone')
    .map((anchor) =>
      (anchor.kind === 'email' ? anchor.value.replace(/@.*$/, '') : anchor.value.replace(/^https?:\/\/[^/]+/, '')).toLowerCase(),
    )
    .join(' ');
}

/** Whether the address spells a word of the name: `novak@` is Peter Novák's. */
function isSpelled(name: string, local: string): boolean {
  const words = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return words.split(/[\s,.()（）'’-]+/).some((word) => word.length > 1 && local.includes(word));
}

/** Capitalised words alone are as often a place or a menu: what speaks for a person is a title beside it, a known name, its address, an honorific. */
function surenessOf(pieces: Piece[], at: number, anchors: Anchor[], listed: boolean): number {
  const piece = pieces[at];
  if (!piece) return 0;
  const titled = pieces.slice(at + 1, at + 4).some((next) => next.label === 'title' || (next.label === undefined && isTitle(next.text)));
  const speaks = [
    piece.label === 'name',
    titled,
    isSpelled(piece.text, localParts(anchors)),
    /\p{Script=Han}/u.test(piece.text),
    /^(?:mr|mrs|ms|dr|prof)\.?\s/i.test(piece.text),
  ].filter(Boolean).length;
  // The panel has the knowledge to judge it.
  if (speaks === 0) return 0.3;
  return Math.min(0.9, 0.5 + 0.1 * speaks + (piece.line.heading ? 0.1 : 0) + (listed ? 0.1 : 0));
}

/** `Buyer at Globex Ltd` is a title and an organisation; `Purchasing Manager, Asia` is a title. */
function titleAndOrg(text: string, firmAfterComma: boolean): { title: string; org: string } | undefined {
  const at = /^(.{2,60}?)\s+(?:at|@)\s+(\S.{1,79})$/i.exec(text);
  const comma = /^(.{2,60}?)(?:,\s+|，)(\S.{1,79})$/.exec(text);
  const [, title = '', org = ''] = at ?? comma ?? [];
  return isTitle(title) && (at || firmAfterComma || isOrgName(org)) ? { title, org } : undefined;
}

/** Whether most cards of a list have a line `title, something`, and every something is another. */
export function putsFirmAfterComma(cards: readonly { lines: Line[] }[]): boolean {
  const tails = cards.flatMap(({ lines }) => {
    const line = lines
      .slice(0, 4)
      .map(({ text }) => /^(.{2,60}?),\s+(\p{Lu}.{2,79})$/u.exec(text))
      .find((match) => match && isTitle(match[1] ?? '') && !isTitle(match[2] ?? ''));
    return line?.[2] ?? [];
  });
  return tails.length >= 3 && tails.length >= cards.length * 0.4 && new Set(tails).size >= tails.length * 0.8;
}

function found(piece: Piece, confidence: number): Found {
  return { text: piece.text, line: piece.line, confidence };
}

function isContactLine(text: string): boolean {
  return EMAIL.test(text) || PHONE.test(text);
}
