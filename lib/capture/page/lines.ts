import { cleanLine } from './clean';
import { attr, within, type Page, type PageNode } from './page-node';

/** One visual line inside a record: its text, where it starts, and whether the page set it off as a heading or in bold. */
export type Line = { text: string; node: PageNode; heading: boolean };

/** Elements that stand within a line. */
export const INLINE = new Set('a abbr b bdi bdo cite code data em font i label mark q s small span strong sub sup time u wbr img'.split(' '));
const HEADING = new Set('h1 h2 h3 h4 h5 h6 strong b th dt figcaption'.split(' '));

/** Text of a node as lines, in document order, at most `max`. Breaks at blocks, `<br>`, mail and phone links, and between inline elements that stand shoulder to shoulder. */
export function linesOf(page: Page, node: PageNode, max = 40, length = 400): Line[] {
  const lines: Line[] = [];
  let text = '';
  let start: PageNode | undefined;
  const flush = () => {
    const clean = cleanLine(text, length);
    if (start && clean !== '') lines.push({ text: clean, node: start, heading: isHeading(start, node) });
    text = '';
    start = undefined;
  };
  const ends: number[] = [];
  for (const at of within(page, node)) {
    if (lines.length >= max) break;
    for (let end = ends.at(-1); end !== undefined && at.order > end; end = ends.at(-1)) {
      flush();
      ends.pop();
    }
    if (at.tag === '#text') {
      if (at.parent?.tag === 'script') continue;
      if (at.text.trim() !== '') start ??= at;
      text += at.text;
    } else if (at.tag === 'br' || at.tag === 'hr') flush();
    else if ((!INLINE.has(at.tag) || isContactLink(at)) && at !== node) {
      flush();
      ends.push(at.end);
    } else if (at !== node && standsAlone(at)) flush();
  }
  flush();
  return lines;
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

function isHeading(node: PageNode, root: PageNode): boolean {
  for (let at: PageNode | undefined = node; at && at !== root.parent; at = at.parent) if (HEADING.has(at.tag)) return true;
  return false;
}
