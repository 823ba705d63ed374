import { cleanLine } from './clean';
import { attr, within, type Page, type PageNode } from './page-node';

/** One visual line inside a record: its text, where it starts, where inline elements begin and end in it. */
export type Line = { text: string; node: PageNode; cuts: number[] };

/** Stands in a line under construction where an inline element begins or ends. A page's own (icon fonts use that area) are taken out as well. */
const CUT = '\ue000';

/** Elements that stand within a line. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data em font i label mark q s small span strong sub sup time u wbr img'.split(' '),
);

/** Text of a node as lines, in document order, at most `max`. Breaks at blocks, `<br>`, mail and phone links, and between inline elements that stand shoulder to shoulder. */
export function linesOf(page: Page, node: PageNode, max = 40, length = 400): Line[] {
  const lines: Line[] = [];
  let text = '';
  let start: PageNode | undefined;
  const flush = () => {
    if (start) {
      const { clean, cuts } = takeCuts(cleanLine(text, length));
      if (clean !== '') lines.push({ text: clean, node: start, cuts });
    }
    text = '';
    start = undefined;
  };
  const ends: number[] = [];
  let inline = -1;
  for (let i = node.order; i <= node.end && lines.length < max; i++) {
    const at = page.nodes[i];
    if (!at) break;
    if (inline >= 0 && i > inline) {
      text += CUT;
      inline = -1;
    }
    while ((ends[ends.length - 1] ?? i) < i) {
      flush();
      ends.pop();
    }
    if (at.tag === '#text') {
      if (at.parent?.tag === 'script') continue;
      if (!start && at.text.trim() !== '') start = at;
      // Between blocks, most texts are the source's line breaks.
      if (start) text += at.text;
    } else if (at.tag === 'br' || at.tag === 'hr') flush();
    else if ((!INLINE.has(at.tag) || isContactLink(at)) && at !== node) {
      flush();
      ends.push(at.end);
    } else if (at !== node) {
      if (standsAlone(at)) flush();
      text += CUT;
      inline = at.end;
    }
  }
  flush();
  return lines;
}

const UNCUT: number[] = [];

/** Takes the marks out of a line, with the spaces that they leave double. */
function takeCuts(marked: string): { clean: string; cuts: number[] } {
  if (!marked.includes(CUT)) return { clean: marked, cuts: UNCUT };
  let clean = '';
  const cuts = new Set<number>();
  for (const piece of marked.split(CUT)) {
    cuts.add(clean.trimEnd().length);
    clean += clean === '' || clean.endsWith(' ') ? piece.trimStart() : piece;
  }
  clean = clean.trimEnd();
  return { clean, cuts: [...cuts].filter((at) => at > 0 && at < clean.length).slice(0, 12) };
}

/** All text of a node on one line. */
export function textOf(page: Page, node: PageNode, length = 400): string {
  let text = '';
  for (const at of within(page, node)) {
    if (text.length > length * 2) break;
    if (at.tag === '#text') text += at.text;
    else if (!INLINE.has(at.tag)) text += ' ';
  }
  return cleanLine(text, length);
}

/** `<span>Ada Li</span><span>Head of Sales</span>` with nothing between reads as one word unless CSS parts them: so it does. */
function standsAlone(node: PageNode): boolean {
  const siblings = node.parent?.children ?? [];
  const previous = siblings[node.index - 1];
  if (!previous || siblings.length > 30) return false;
  if (previous.tag !== '#text') return true;
  // On lines of their own in the source, of unlike classes, and nothing but elements around: set out by CSS.
  return (
    /^\s*\n\s*$/.test(previous.text) &&
    attr(node, 'class') !== '' &&
    attr(node, 'class') !== attr(siblings[node.index - 2] ?? node, 'class') &&
    !siblings.some((other) => other.tag === '#text' && other.text.trim() !== '')
  );
}

/** The words of a mail or phone link are a line of their own: `Ada Li <a>E-mail</a>`. */
function isContactLink(node: PageNode): boolean {
  return node.tag === 'a' && /^\s*(?:mailto|tel):/i.test(attr(node, 'href'));
}
