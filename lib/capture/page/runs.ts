import { INLINE } from './lines';
import { attr, type Page, type PageNode } from './page-node';

/** A stretch of text that no inline element interrupts. `at`: where it begins in its run. */
export type Piece = { node: PageNode; text: string; at: number };
/** The text between two breaks of the page (blocks, `<br>`), whatever inline elements it is cut into. */
export type Run = { text: string; pieces: Piece[] };

const MAX_RUN = 2_000;
const SOFT = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** The runs of a page in document order that `worth` takes. Full-width signs are read as narrow ones, invisible characters are gone, right-to-left overrides are undone. */
export function runsOf(page: Page, worth: (text: string) => boolean): Run[] {
  const runs: Run[] = [];
  const ends: number[] = [];
  // Most runs are worth nothing: pieces are made of those that are.
  const nodes: PageNode[] = [];
  const texts: string[] = [];
  let length = 0;
  const flush = () => {
    if (nodes.length === 0) return;
    const text = texts.length === 1 ? (texts[0] ?? '') : texts.join('');
    if (worth(text)) runs.push({ text, pieces: piecesOf(nodes, texts) });
    nodes.length = 0;
    texts.length = 0;
    length = 0;
  };
  const add = (node: PageNode, text: string) => {
    if (length > MAX_RUN) return;
    nodes.push(node);
    texts.push(text);
    length += text.length;
  };
  for (let i = 0; i < page.nodes.length; i++) {
    const node = page.nodes[i];
    if (!node) continue;
    while ((ends[ends.length - 1] ?? node.order) < node.order) {
      flush();
      ends.pop();
    }
    const { tag } = node;
    if (tag === '#text') {
      if (node.parent?.tag !== 'script') add(node, readable(node.text));
    } else if (tag === 'img') {
      // A picture of the sign, against collectors of addresses.
      if (/^\W*(?:@|at)\W*$/i.test(attr(node, 'alt'))) add(node, '@');
    } else if (!INLINE.has(tag)) {
      flush();
      if (tag === 'noscript' && /@|\bat\b/.test(node.text)) add(node, readable(node.text.replace(/<[^>]*>/g, ' ')));
      ends.push(node.end);
    }
  }
  flush();
  return runs;
}

/** Texts that only `<wbr>` or nothing parts are one piece. */
function piecesOf(nodes: readonly PageNode[], texts: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [i, node] of nodes.entries()) {
    const text = texts[i] ?? '';
    const before = node.tag === '#text' ? node.parent?.children[node.index - 1]?.tag : undefined;
    const last = pieces.at(-1);
    if (last && (before === '#text' || before === 'wbr')) last.text += text;
    else pieces.push({ node, text, at });
    at += text.length;
  }
  return pieces;
}

/** The piece that stands at an offset of the run. */
export function pieceAt(run: Run, at: number): Piece | undefined {
  return run.pieces.findLast((piece) => piece.at <= at);
}

/** Nothing in it but letters of this range and single spaces: most texts. */
const PLAIN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02ff]| (?! ))*$/;

function readable(text: string): string {
  if (text.trim() === '') return ' ';
  if (PLAIN.test(text)) return text;
  const narrow = /[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text;
  return narrow
    .replace(/\u202e([^\u202c]*)\u202c?/g, (_, inner: string) => reversed(inner))
    .replace(SOFT, '')
    .replace(/\s+/g, ' ');
}

export function reversed(text: string): string {
  return [...text].reverse().join('');
}
