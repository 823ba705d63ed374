import type { MarkedNode, PageReading } from '../observation';
import type { Collector } from '../page/collector';
import type { Page } from '../page/page-node';

/** Letters and digits alone, a space between words: how a value is looked for in a text that sets it otherwise. */
function bare(text: string): string {
  return ` ${text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `;
}

/**
 * Tells whether the user can see a value of structured data: JSON-LD and `content` attributes show nothing by themselves, so it has to stand in the
 * page's visible lines or title; so has a name, in whatever order and without its title (`Dr`, `PhD`). Undefined where nothing is known of the lines.
 */
export function seenInLines(reading: PageReading, page: Page, marked: readonly MarkedNode[]): Collector['seen'] {
  if (!reading.lines) {
    // The time was up before the lines were read: what shows nothing by itself is not taken for seen.
    if (!reading.notes.some(({ code }) => code === 'cut-time')) return undefined;
    return (_kind, _raw, node) => marked[node.order]?.hidden !== true && !/^(?:script|meta|link)$/.test(node.tag);
  }
  const shown = [reading.title, ...reading.lines.filter(({ hidden }) => hidden !== true).map(({ text }) => text)];
  const dense = shown.map(bare).join('').replaceAll(' ', '');
  // `lia@decoy.example` does not show Lia Decoy.
  const words = shown.map((text) => bare(text.replace(/\S+@\S+/g, ' '))).join('');
  return (kind, raw, node) => {
    if (marked[node.order]?.hidden === true) return false;
    if (kind === 'name') return nameStands(bare(raw), words);
    // A link that is seen has been read as a link as well.
    if (kind === 'email') return dense.includes(bare(raw.replace(/^mailto:|\?.*$/gi, '')).replaceAll(' ', ''));
    if (kind === 'phone') return dense.includes(raw.replace(/\D/g, '').slice(-7));
    return true;
  };
}

function nameStands(name: string, all: string): boolean {
  const words = name.trim().split(' ');
  // Where words are not parted, as in Chinese, a name stands inside of others.
  if (words.length === 1) return /\p{Script=Latin}/u.test(name) ? all.includes(name) : all.includes(name.trim());
  // `Dr. Priti Shah, PhD` may stand as `Priti Shah`, `Shah, Priti` as `Priti Shah`: half of the words, side by side.
  const least = Math.max(2, Math.ceil(words.length / 2));
  for (let length = words.length; length >= least; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const part = words.slice(from, from + length);
      if ([part, part.toReversed(), [...part.slice(1), part[0] ?? '']].some((order) => all.includes(` ${order.join(' ')} `))) return true;
    }
  }
  return false;
}
