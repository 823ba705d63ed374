import { findAnchors, splitByClaim, type Anchor } from './anchors';
import { findCards } from './cards';
import type { Extractor, ReadContext } from './extractor';
import { textOf } from './lines';
import type { PageNode } from './page-node';

const ALWAYS_TOLD = 50;

/** mailto, tel and profile links, addresses and numbers in text, each in the record that the page's structure makes around it. */
export const links: Extractor = {
  id: 'links',
  version: 2,
  priority: 400,
  detect: () => true,
  extract(context) {
    const { claimed, free } = splitByClaim(context, findAnchors(context));
    for (const [anchor, group] of claimed) seeAnchor(context, anchor, group, snippetOf(context, [anchor.node.parent ?? anchor.node]));
    const untold = new Set(free);
    for (const [i, { parts, anchors }] of findCards({ ...context, budget: context.budget.part(0.6) }, free).entries()) {
      // What was found in time is told, if late: a page that eats the clock must not hide the people at its top.
      if (i >= ALWAYS_TOLD && context.budget.spent()) break;
      const group = context.out.group('links@2');
      for (const part of parts) context.claims.set(part, group);
      const snippet = snippetOf(context, parts);
      for (const anchor of anchors) {
        untold.delete(anchor);
        seeAnchor(context, anchor, group, snippet);
      }
    }
    // What no card took in time is told without one: an address is worth more than whose it is.
    for (const anchor of untold) seeAnchor(context, anchor, context.out.group('links@2'), anchor.raw);
  },
};

function snippetOf({ page, out }: ReadContext, parts: readonly PageNode[]): string {
  return parts.map((part) => textOf(page, part, out.limits.snippet)).join(' · ');
}

function seeAnchor(context: ReadContext, anchor: Anchor, group: string, snippet: string): void {
  context.out.see(
    { extractor: 'links@2', method: anchor.text ? 'text' : 'link', of: 'unknown', confidence: anchor.text ? 0.75 : 0.9 },
    {
      kind: anchor.kind,
      raw: anchor.raw,
      value: anchor.value,
      group,
      node: anchor.node,
      label: anchor.kind === 'profile' ? '' : anchor.label,
      snippet,
    },
  );
}
