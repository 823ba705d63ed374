import { findAnchors, splitByClaim, type Anchor } from './anchors';
import { cardFields, type Found } from './card-fields';
import { findCards, type Card } from './cards';
import type { Extractor, ReadContext } from './extractor';
import type { ObservationKind, RecordType } from '../observation';
import { textOf } from './lines';
import { isOrgName } from './words';

const ALWAYS_TOLD = 50;
/** Confidence from which a name is told. */
const SURE_ENOUGH = 0.3;

/** mailto, tel and profile links and addresses in text, with the name, title and organisation beside them; lists of such cards. */
export const links: Extractor = {
  id: 'links',
  version: 1,
  priority: 400,
  detect: () => true,
  extract(context) {
    const { claimed, free } = splitByClaim(context, findAnchors(context));
    for (const [anchor, group] of claimed)
      seeAnchor(context, anchor, group, 'unknown', textOf(context.page, anchor.node.parent ?? anchor.node, 200));
    const untold = new Set(free);
    for (const [i, card] of findCards({ ...context, budget: context.budget.part(0.6) }, free).entries()) {
      // What was found in time is told, if late: a page that eats the clock must not hide the people at its top.
      if (i >= ALWAYS_TOLD && context.budget.spent()) break;
      for (const anchor of card.anchors) untold.delete(anchor);
      emitCard(context, card);
    }
    // What no card took in time is told without one: an address is worth more than whose it is.
    for (const anchor of untold) seeAnchor(context, anchor, context.out.group('links@1'), 'unknown', anchor.raw);
  },
};

function emitCard(context: ReadContext, card: Card): void {
  const extractor = card.habit.listed ? 'records@1' : 'links@1';
  const fields = cardFields(card.lines, card.anchors, card.habit);
  // Without anything that speaks for a person, its address and number are the page's rather than somebody's.
  if (fields.name && fields.name.confidence < SURE_ENOUGH) delete fields.name;
  const orgOnly = !fields.name && card.lines.slice(0, 2).find((line) => isOrgName(line.text));
  if (card.anchors.length === 0 && !(fields.name && fields.title)) return;
  const of: RecordType = fields.name ? 'person' : orgOnly ? 'org' : 'unknown';
  const group = context.out.group(extractor);
  context.claims.set(card.root, group);
  const snippet = card.lines.map((line) => line.text).join(' · ');
  const see = (kind: ObservationKind, found: Found | undefined) =>
    found &&
    context.out.see(
      { extractor, method: 'text', of, confidence: found.confidence },
      { kind, raw: found.text, group, node: found.line.node, snippet },
    );
  see('name', fields.name);
  if (orgOnly) see('name', { text: orgOnly.text, line: orgOnly, confidence: 0.6 });
  see('title', fields.title);
  if (of === 'person') see('org', fields.org);
  see('department', fields.department);
  for (const anchor of card.anchors) seeAnchor(context, anchor, group, of, snippet);
}

function seeAnchor(context: ReadContext, anchor: Anchor, group: string, of: RecordType, snippet: string): void {
  context.out.see(
    { extractor: 'links@1', method: anchor.text ? 'text' : 'link', of, confidence: anchor.text ? 0.75 : 0.9 },
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
