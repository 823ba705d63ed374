import type { MarkedNode, PageReading } from '../observation';
import { Budget } from '../page/budget';
import { Collector } from '../page/collector';
import type { Extractor, ReadContext } from '../page/extractor';
import { DEFAULT_LIMITS } from '../page/limits';
import { attr, type PageNode } from '../page/page-node';
import { hCard } from './h-card';
import { jsonLd } from './json-ld';
import { metaTags } from './meta-tags';
import { microdata } from './microdata';
import { orderPage } from './order-page';
import { rdfa } from './rdfa';
import { seenInLines } from './seen-in-lines';

/** In order of metadata quality: a record that one has named, the next add to. */
const READERS: readonly Extractor[] = [jsonLd, microdata, rdfa, hCard, metaTags];

/** The reading with what its structured data says: observations and orders in place of the marked elements. */
export function readMarked(reading: PageReading): PageReading {
  const { marked, ...rest } = reading;
  if (!marked || marked.length === 0) return rest;
  const out = new Collector(DEFAULT_LIMITS);
  const nodes = treeOf(marked);
  const base = baseOf(reading.url, nodes);
  const page = { url: base, title: reading.title, lang: reading.lang, nodes };
  out.seen = seenInLines(reading, page, marked);
  const claims = new Map(
    page.nodes.flatMap((node, i): [PageNode, string][] => (marked[i]?.group === undefined ? [] : [[node, marked[i].group]])),
  );
  // The panel has time, and the page half has capped what there is to read.
  const context: ReadContext = { page, out, budget: new Budget(() => 0, 1), claims, resolve: (href) => resolve(href, base) };
  for (const reader of [...READERS, orderPage(reading.observations)]) if (reader.detect(context)) reader.extract(context);
  const orders = [...reading.orders, ...out.orders];
  // People are not looked for in the lines of a mail.
  if (reading.thread) delete rest.lines;
  return {
    ...rest,
    observations: [...out.observations, ...reading.observations].slice(0, DEFAULT_LIMITS.observations),
    orders,
    notes: [...reading.notes, ...out.notes].slice(0, 20),
  };
}

/** The marked elements as the tree that readers walk. */
function treeOf(marked: readonly MarkedNode[]): PageNode[] {
  const nodes: PageNode[] = [];
  for (const [order, { parent: at, tag, text = '', attributes = [], path }] of marked.entries()) {
    const parent = at < order ? nodes[at] : undefined;
    const siblings = parent?.children ?? [];
    nodes.push({
      order,
      end: order,
      parent,
      depth: (parent?.depth ?? 0) + 1,
      tag,
      position: siblings.length,
      index: siblings.length,
      text,
      attributes: new Map(attributes),
      children: [],
      path: path ?? parent?.path ?? '',
    });
    const node = nodes[order];
    if (node) parent?.children.push(node);
    for (let above = parent; above; above = above.parent) above.end = order;
  }
  return nodes;
}

function baseOf(url: string, nodes: readonly PageNode[]): string {
  const href = nodes.map((node) => (node.tag === 'base' ? attr(node, 'href') : '')).find((each) => each !== '');
  return href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
}

function resolve(href: string, base: string): URL | undefined {
  const text = href.trim();
  if (text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  return /^(?:https?|mailto|tel):$/.test(url.protocol) ? url : undefined;
}
