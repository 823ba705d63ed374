import type { Page, PageNode } from './page-node';

/** Confidence above which no value goes that the user cannot see: under both thresholds of `build-candidate.ts` (0 to 0.4). */
export const UNSEEN = 0.3;

/**
 * Tells whether the user can see a value where it stands: a link that shows another address than it leads to does not show it, and what stands in the
 * head of the page is seen if the tab's title says it. Undefined where nothing is laid out.
 */
export function seenIn({ visible, nodes, title }: Page): ((kind: string, raw: string, node: PageNode) => boolean) | undefined {
  return (
    visible &&
    ((kind, raw, node) => {
      if (/^(?:script|meta|link)$/.test(node.tag)) return title.includes(raw);
      if (!visible(node)) return false;
      const shown = kind === 'email' && node.tag === 'a' ? textOf(nodes, node) : '';
      const address = /[^\s:?]+@[^\s?]+/.exec(raw.toLowerCase())?.[0] ?? '';
      return !shown.includes('@') || shown.includes(address);
    })
  );
}

/** What a link shows, in small letters; of a long one the front. */
function textOf(nodes: readonly PageNode[], node: PageNode): string {
  return nodes
    .slice(node.order, Math.min(node.end, node.order + 30) + 1)
    .reduce((text, at) => text + at.text, '')
    .replace(/\s+/g, '')
    .toLowerCase();
}
