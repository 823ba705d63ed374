import { INLINE } from './lines';
import { attr, type Page, type PageNode } from './page-node';

/** A stretch of text that no inline element interrupts. `at`: where it begins in its run. */
export type Piece = { node: PageNode; text: string; at: number };
/** The text between two breaks of the page (blocks, `<br>`), whatever inline elements it is cut into. */
export type Run = { text: string; pieces: Piece[] };

const MAX_RUN = 2_000;
const SOFT = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** All runs of a page in document order. Full-width signs are read as narrow ones, invisible characters are gone, right-to-left overrides are undone. */
export function runsOf(page: Page): Run[] {
  const runs: Run[] = [];
  const ends: number[] = [];
  let run: Run = { text: '', pieces: [] };
  const flush = () => {
    if (run.pieces.length > 0) runs.push(run);
    run = { text: '', pieces: [] };
  };
  const add = (node: PageNode, text: string, joins: boolean) => {
    if (run.text.length > MAX_RUN) return;
    const last = run.pieces.at(-1);
    if (joins && last) last.text += text;
    else run.pieces.push({ node, text, at: run.text.length });
    run.text += text;
  };
  for (const node of page.nodes) {
    for (let end = ends.at(-1); end !== undefined && node.order > end; end = ends.at(-1)) {
      flush();
      ends.pop();
    }
    if (node.tag === '#text') {
      const before = node.parent?.children[node.index - 1]?.tag;
      if (node.parent?.tag !== 'script') add(node, readable(node.text), before === '#text' || before === 'wbr');
    } else if (node.tag === 'img') {
      // A picture of the sign, against collectors of addresses.
      if (/^\W*(?:@|at)\W*$/i.test(attr(node, 'alt'))) add(node, '@', false);
    } else if (!INLINE.has(node.tag)) {
      flush();
      if (node.tag === 'noscript' && /@|\bat\b/.test(node.text)) add(node, readable(node.text.replace(/<[^>]*>/g, ' ')), false);
      ends.push(node.end);
    }
  }
  flush();
  return runs;
}

/** The piece that stands at an offset of the run. */
export function pieceAt(run: Run, at: number): Piece | undefined {
  return run.pieces.findLast((piece) => piece.at <= at);
}

/** Nothing in it but letters of this range and single spaces: most texts. */
const PLAIN = /^(?:[!-~\u00a1-\u00ac\u00ae-\u02ff]| (?! ))*$/;

function readable(text: string): string {
  if (PLAIN.test(text)) return text;
  if (text.trim() === '') return ' ';
  const narrow = /[\uff01-\uff5e]/.test(text) ? text.normalize('NFKC') : text;
  return narrow
    .replace(/\u202e([^\u202c]*)\u202c?/g, (_, inner: string) => reversed(inner))
    .replace(SOFT, '')
    .replace(/\s+/g, ' ');
}

export function reversed(text: string): string {
  return [...text].reverse().join('');
}
