import type { MarkedNode } from '../observation';
import type { Extractor, ReadContext } from './extractor';
import { attr, pathOf, type PageNode } from './page-node';
import { ORGANIZATION, PERSON } from './schema-types';

/** What of a page's structured data is handed to the panel. Characters count in UTF-16 units. */
export const DEFAULT_MARKED = {
  /** Elements and texts (1,000 to 10,000). */
  nodes: 6_000,
  /** Elements and texts of one card, and of one property: a longer property is an article, not a value. */
  card: 400,
  property: 60,
  /** Elements and texts of an order: a longer page is a shop's. */
  order: 3_000,
  /** Characters of one text that is not JSON-LD. */
  text: 600,
};

const CARD = /(?:^|\s)(?:h-card|vcard|h-adr|adr)(?:\s|$)/;
const OWNED = new RegExp(`(?:${PERSON}|${ORGANIZATION})(?=\\s|$)`);
/** Attributes that the readers of structured data look at. */
const KEPT = new Set(
  (
    'about alt class content data data-label datetime headers href id itemid itemprop itemref itemscope itemtype name poster property rel ' +
    'resource src title type typeof value'
  ).split(' '),
);

/**
 * Hands structured data over as it stands: JSON-LD, and the elements of microdata, RDFa and microformats with their texts. What it means is read in
 * the panel (`structured/`); here only its records are claimed, so that values beside the markup come to the same record.
 */
export const marked: Extractor = {
  id: 'marked',
  version: 1,
  priority: 300,
  detect: () => true,
  extract(context) {
    const { nodes } = context.page;
    const wanted = new Set<PageNode>();
    const ids = new Set<string>();
    const want = (node: PageNode, most: number) => {
      for (const each of nodes.slice(node.order, Math.min(node.end + 1, node.order + most))) {
        wanted.add(each);
        for (const id of referred(each)) ids.add(id);
      }
    };
    const body = looksLikeOrder(nodes) ? nodes.find(({ tag }) => tag === 'body') : undefined;
    if (body) want(body, DEFAULT_MARKED.order);
    let scripts = 0;
    let skipTo = -1;
    for (const node of nodes) {
      if (context.budget.spent() || wanted.size > DEFAULT_MARKED.nodes) break;
      const { attributes } = node;
      const card = node.order > skipTo && CARD.test(attr(node, 'class'));
      const scope = attributes.has('itemscope') || attributes.has('typeof');
      const property =
        attributes.has('itemprop') ||
        attributes.has('property') ||
        attributes.has('about') ||
        (node.tag === 'meta' && /author|creator/i.test(attr(node, 'name')));
      if (node.tag === 'script' && scripts++ < context.out.limits.jsonLdBlocks) want(node, 2);
      else if (node.tag === 'base') wanted.add(node);
      else if (card) {
        want(node, DEFAULT_MARKED.card);
        skipTo = node.end;
      } else if (scope || property) want(node, !scope && node.end - node.order < DEFAULT_MARKED.property ? DEFAULT_MARKED.property : 1);
      if (card || (scope && OWNED.test(`${attr(node, 'itemtype')} ${attr(node, 'typeof')}`))) claim(context, node);
    }
    if (ids.size > 0) for (const node of nodes) if (ids.has(attr(node, 'id'))) want(node, DEFAULT_MARKED.property);
    hand(context, wanted);
  },
};

/** Ids of elements elsewhere that count as inside: microdata's `itemref`, classic microformats' includes and table headers. */
function referred({ tag, attributes }: PageNode): string[] {
  const ids = attributes.get('itemref') ?? (tag === 'td' ? attributes.get('headers') : undefined);
  if (ids !== undefined) return ids.split(/\s+/, 20).filter(Boolean);
  const target = /\binclude\b/.test(attributes.get('class') ?? '') ? (attributes.get('href') ?? attributes.get('data') ?? '') : '';
  return target.startsWith('#') ? [target.slice(1)] : [];
}

/** The marked elements of one record. */
export function onlyOf(nodes: readonly MarkedNode[], group: string | undefined): MarkedNode[] {
  const places = new Map<number, number>();
  const kept: MarkedNode[] = [];
  for (const [i, node] of nodes.entries()) {
    const parent = places.get(node.parent);
    if (group === undefined || (node.group !== group && parent === undefined)) continue;
    places.set(i, kept.length);
    kept.push({ ...node, parent: parent ?? -1 });
  }
  return kept;
}

/** Words of an order, and of its total at the front of a text: the panel reads the whole page then, and asks for more. */
const ORDER_WORD =
  /(?<!\p{L})(?:order|invoice|receipt|bestell|auftrag|rechnung|command|factur|pedido|ordine|fattur|faktur|заказ|сч[её]т)|订单|訂單|发票|發票|注文|주문/iu;
const ORDER_TOTAL =
  /^\s*(?:grand |order |invoice )?(?:total|amount due|balance due|gesamt|summe|montant|importe|totale|totaal|итого|合计|价税合计|價稅合計|含税总额|总计|總計|总金额|实付|应付|合計|총)/iu;

function looksLikeOrder(nodes: readonly PageNode[]): boolean {
  const says = (words: RegExp) =>
    nodes.some(({ tag, text, parent }) => tag === '#text' && parent?.tag !== 'script' && words.test(text.slice(0, 120)));
  return nodes.length < DEFAULT_MARKED.order && says(ORDER_WORD) && says(ORDER_TOTAL);
}

function claim(context: ReadContext, node: PageNode): void {
  if (!context.claims.has(node)) context.claims.set(node, context.out.group('marked'));
}

function hand(context: ReadContext, wanted: Set<PageNode>): void {
  const { out, page, claims } = context;
  const places = new Map<PageNode, number>();
  for (const node of [...wanted].sort((x, y) => x.order - y.order)) {
    let parent = node.parent;
    while (parent && !places.has(parent)) parent = parent.parent;
    const text = node.tag === '#text' ? node.text.slice(0, node.parent?.tag === 'script' ? undefined : DEFAULT_MARKED.text) : '';
    const handed: MarkedNode = { parent: parent ? (places.get(parent) ?? -1) : -1, tag: node.tag };
    if (text !== '') handed.text = text;
    else {
      handed.path = pathOf(node, out.limits.path);
      const attributes = [...node.attributes].filter(([name]) => KEPT.has(name));
      if (attributes.length > 0) handed.attributes = attributes;
      const group = claims.get(node);
      if (group !== undefined) handed.group = group;
      // Looking costs time: only where text stands.
      const shows = node.tag !== 'script' && node.children.some(({ tag }) => tag === '#text');
      if (shows && page.visible?.(node) === false) handed.hidden = true;
    }
    if (!out.fits(80 + text.length + (handed.path ?? '').length + (handed.attributes ?? []).join().length)) return;
    places.set(node, out.marked.length);
    out.marked.push(handed);
  }
}
