import type { Anchor } from './anchors';
import { putsFirmAfterComma, type ListHabit } from './card-fields';
import type { ReadContext } from './extractor';
import { linesOf, type Line } from './lines';
import { contains, within, type PageNode } from './page-node';
import { isName } from './words';

/** A piece of page about one person or organisation: the element, the values in it, its lines, and what the list that it belongs to tells. */
export type Card = { root: PageNode; anchors: Anchor[]; lines: Line[]; habit: ListHabit };

const MAX_CLIMB = 14;
/** Values at the top of a page that become cards whatever the clock says: a page that eats the time must not hide them. */
const ALWAYS_CUT = 20;
/** Siblings of one shape from which on they are records of a list. */
const ALIKE_FROM = 3;
const MAX_LINES = 16;
/** Nodes of the largest thing that is still a card. */
const MAX_NODES = 150;
const ALONE: ListHabit = { listed: false, firmAfterComma: false };
/** How many different values of one kind and label one person does not have: two numbers without a label are common. */
const SEVERAL = { email: 2, profile: 2, phone: 3 } as const;
const WHOLE_PAGE = new Set(['body', 'html', 'main']);

/** Cuts a page into cards: from every value climb until the next value of its kind would enter; then add look-alike siblings without a value. */
export function findCards(context: ReadContext, anchors: Anchor[]): Card[] {
  const roots = climbAll(context, anchors);
  const cards: Card[] = [];
  for (const { root, anchors: own } of roots) {
    if (cards.length >= ALWAYS_CUT && context.budget.spent()) break;
    cards.push({ root, anchors: own, lines: cardLines(context, root), habit: ALONE });
  }
  const byShape = new Map<PageNode, Map<string, Card[]>>();
  for (const card of cards) {
    if (!card.root.parent) continue;
    const shapes = byShape.get(card.root.parent) ?? new Map<string, Card[]>();
    byShape.set(card.root.parent, shapes);
    shapes.set(card.root.tag, [...(shapes.get(card.root.tag) ?? []), card]);
  }
  for (const [parent, shapes] of byShape) {
    for (const [tag, alike] of shapes) {
      if (context.budget.spent()) break;
      if (alike.length < ALIKE_FROM) continue;
      const others = withoutValue(context, parent, tag, alike);
      cards.push(...others);
      const list = [...alike, ...others];
      const habit = { listed: true, firmAfterComma: putsFirmAfterComma(list) };
      for (const card of list) card.habit = habit;
    }
  }
  const taken = new Set(roots.map((each) => each.root));
  for (const card of cards) {
    if (context.budget.spent()) break;
    if (!card.lines.some((line) => isName(line.text))) card.lines = [...leadIn(context, card, taken), ...card.lines];
  }
  return cards.sort((x, y) => x.root.order - y.root.order);
}

/** Values of one kind and label are told apart; the same value twice is one, a mobile beside an office number is no rival. */
function climbAll(context: ReadContext, anchors: Anchor[]): { root: PageNode; anchors: Anchor[] }[] {
  const found = new Map<PageNode, Anchor[]>();
  const before = nearestRivals(anchors);
  const after = nearestRivals([...anchors].reverse());
  const records = [...context.claims.keys()].map((node) => node.order).sort((x, y) => x - y);
  for (const [i, anchor] of anchors.entries()) {
    if (i >= ALWAYS_CUT && context.budget.spent()) break;
    let root = anchor.node.tag === '#text' ? (anchor.node.parent ?? anchor.node) : anchor.node;
    for (let level = 0; root.parent && level < MAX_CLIMB; level++) {
      const parent = root.parent;
      const rival = (before.get(anchor) ?? -1) >= parent.order || (after.get(anchor) ?? Number.POSITIVE_INFINITY) <= parent.end;
      if (
        rival ||
        crowded(anchors, parent) ||
        holdsRecord(records, parent) ||
        WHOLE_PAGE.has(parent.tag) ||
        parent.end - parent.order > MAX_NODES
      )
        break;
      root = parent;
    }
    const own = found.get(root);
    if (own) own.push(anchor);
    else found.set(root, [anchor]);
  }
  return absorb([...found].map(([root, own]) => ({ root, anchors: own })));
}

/** Whether an element holds the values of several people. */
function crowded(anchors: Anchor[], node: PageNode): boolean {
  const seen = new Map<string, Set<string>>();
  let i = firstFrom(anchors.length, (at) => (anchors[at]?.node.order ?? 0) >= node.order);
  for (let anchor = anchors[i]; anchor && anchor.node.order <= node.end; anchor = anchors[++i]) {
    const kind = `${anchor.kind} ${anchor.label.toLowerCase()}`;
    const values = seen.get(kind) ?? new Set();
    seen.set(kind, values.add((anchor.value || anchor.raw).toLowerCase()));
    if (values.size >= SEVERAL[anchor.kind]) return true;
  }
  return false;
}

/** Whether an element holds a record that a structured reader has taken: what is outside of it is about somebody else. */
function holdsRecord(records: number[], node: PageNode): boolean {
  const first = records[firstFrom(records.length, (at) => (records[at] ?? 0) >= node.order)];
  return first !== undefined && first <= node.end;
}

/** First index of a sorted list from which on `passes` holds. */
function firstFrom(length: number, passes: (at: number) => boolean): number {
  let low = 0;
  for (let high = length; low < high;) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** For each value the place of the last one of its kind and label in walking order that is another value. */
function nearestRivals(anchors: Anchor[]): Map<Anchor, number> {
  const rivals = new Map<Anchor, number>();
  const last = new Map<string, { value: string; order: number; rival?: number }>();
  for (const anchor of anchors) {
    const kind = `${anchor.kind} ${anchor.label.toLowerCase()}`;
    const value = (anchor.value || anchor.raw).toLowerCase();
    const previous = last.get(kind);
    const rival = previous?.value === value ? previous.rival : previous?.order;
    if (rival !== undefined) rivals.set(anchor, rival);
    last.set(kind, { value, order: anchor.node.order, ...(rival !== undefined && { rival }) });
  }
  return rivals;
}

/** A card inside another card is part of it: a second phone number, a profile link. */
function absorb(cards: { root: PageNode; anchors: Anchor[] }[]): { root: PageNode; anchors: Anchor[] }[] {
  const outer: { root: PageNode; anchors: Anchor[] }[] = [];
  for (const card of cards.sort((x, y) => x.root.order - y.root.order || y.root.end - x.root.end)) {
    const last = outer.at(-1);
    if (last && contains(last.root, card.root)) last.anchors.push(...card.anchors);
    else outer.push(card);
  }
  return outer;
}

/** Siblings of the same tag among at least three cards: somebody whose address the page does not show. */
function withoutValue(context: ReadContext, parent: PageNode, tag: string, alike: Card[]): Card[] {
  const known = new Set(alike.map((card) => card.root));
  return parent.children
    .filter((child) => child.tag === tag && !known.has(child) && child.end - child.order < 200)
    .slice(0, 300)
    .map((root) => ({ root, anchors: [], lines: cardLines(context, root), habit: ALONE }))
    .filter((card) => card.lines.slice(0, 3).some((line) => isName(line.text)));
}

/** In a flat page (`<h3>name</h3><p>title</p><p>mail</p><h3>…`) the lines before a card, back to the card before it. */
function leadIn(context: ReadContext, card: Card, taken: Set<PageNode>): Line[] {
  const siblings = card.root.parent?.children ?? [];
  const lines: Line[] = [];
  for (let i = card.root.index - 1, seen = 0; i >= 0 && seen < 8; i--) {
    const sibling = siblings[i];
    if (!sibling || sibling.end - sibling.order > MAX_NODES || within(context.page, sibling).some((node) => taken.has(node))) break;
    if (sibling.tag === '#text' && sibling.text.trim() === '') continue;
    seen++;
    const own = cardLines(context, sibling);
    lines.unshift(...own);
    if (own.some((line) => isName(line.text)) || /^h[1-6]$/.test(sibling.tag)) break;
  }
  return lines.some((line) => isName(line.text)) ? lines : [];
}

function cardLines(context: ReadContext, root: PageNode): Line[] {
  return linesOf(context.page, root, MAX_LINES);
}
