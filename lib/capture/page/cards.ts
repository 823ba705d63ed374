import type { Anchor } from './anchors';
import type { ReadContext } from './extractor';
import { INLINE } from './lines';
import { contains, within, type PageNode } from './page-node';

/** A piece of page about one person or organisation: its element with what leads up to it on a flat page, and the values in it. */
export type Card = { parts: PageNode[]; anchors: Anchor[] };

const MAX_CLIMB = 14;
/** Values at the top of a page that become cards whatever the clock says: a page that eats the time must not hide them. */
const ALWAYS_CUT = 20;
/** Nodes of the largest thing that is still a card. */
const MAX_NODES = 150;
/** Elements before a value that may lead up to it, and nodes of the largest of them: a longer one is a text of its own. */
const LEAD = { elements: 8, nodes: 30 };
/** How many different values of one kind and label one person does not have: two numbers without a label are common. */
const SEVERAL = { email: 2, profile: 2, phone: 3 } as const;
const WHOLE_PAGE = new Set(['body', 'html', 'main']);

/** Cuts a page into cards by its structure alone: from every value climb until the next value of its kind would enter. Who is meant is judged in the panel. */
export function findCards(context: ReadContext, anchors: Anchor[]): Card[] {
  const roots = climbAll(context, anchors);
  const taken = new Set(roots.map(({ root }) => root));
  return roots.map(({ root, anchors: own }) => ({ parts: [...leadIn(context, root, taken), root], anchors: own }));
}

/** Values of one kind and label are told apart; the same value twice is one, a mobile beside an office number is no rival. */
function climbAll(context: ReadContext, anchors: Anchor[]): { root: PageNode; anchors: Anchor[] }[] {
  const found = new Map<PageNode, Anchor[]>();
  const before = nearestRivals(anchors);
  const after = nearestRivals([...anchors].reverse());
  const full = new Map<PageNode, boolean>();
  const isFull = (node: PageNode): boolean => {
    let answer = full.get(node);
    if (answer === undefined) full.set(node, (answer = crowded(anchors, node) || holdsRecord(records, node)));
    return answer;
  };
  const records = [...context.claims.keys()].map((node) => node.order).sort((x, y) => x - y);
  for (const [i, anchor] of anchors.entries()) {
    if (i >= ALWAYS_CUT && context.budget.spent()) break;
    let root = anchor.node.tag === '#text' ? (anchor.node.parent ?? anchor.node) : anchor.node;
    for (let level = 0; root.parent && level < MAX_CLIMB; level++) {
      const parent = root.parent;
      const rival = (before.get(anchor) ?? -1) >= parent.order || (after.get(anchor) ?? Number.POSITIVE_INFINITY) <= parent.end;
      if (rival || WHOLE_PAGE.has(parent.tag) || parent.end - parent.order > MAX_NODES || isFull(parent)) break;
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

/** In a flat page (`<h3>name</h3><p>title</p><p>mail</p><h3>…`) what stands before a card without a structure of its own, back to a heading or the card before it. */
function leadIn(context: ReadContext, root: PageNode, taken: Set<PageNode>): PageNode[] {
  const parts: PageNode[] = [];
  if (within(context.page, root).some(({ tag }) => !FLAT.has(tag))) return parts;
  for (let at = siblingBefore(root); at && parts.length < LEAD.elements; at = siblingBefore(at)) {
    if (at.end - at.order > LEAD.nodes || within(context.page, at).some((node) => taken.has(node))) break;
    parts.unshift(at);
    if (HEADING.test(at.tag) || HEADING.test(at.children[0]?.tag ?? '')) return parts;
  }
  return parts;
}

const FLAT = new Set([...INLINE, '#text', 'br', 'p', 'dd', 'address']);
const HEADING = /^(?:h[1-6]|dt|strong|b)$/;

function siblingBefore(node: PageNode): PageNode | undefined {
  return node.parent?.children.slice(0, node.index).findLast(({ tag, text }) => tag !== '#text' || text.trim() !== '');
}
