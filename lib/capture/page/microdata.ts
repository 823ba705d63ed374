import type { Extractor, ReadContext } from './extractor';
import { textOf } from './lines';
import { attr, type PageNode } from './page-node';
import { emitSchema } from './schema-org';
import { shortName, type SchemaItem } from './schema-item';

/** HTML microdata (WHATWG HTML section 5) with schema.org and data-vocabulary types. */
export const microdata: Extractor = {
  id: 'microdata',
  version: 1,
  priority: 310,
  detect: (context) => context.page.nodes.some((node) => node.attributes.has('itemscope')),
  extract(context) {
    const items = new Map<PageNode, SchemaItem>();
    for (const node of context.page.nodes) {
      if (context.budget.spent()) return;
      if (node.attributes.has('itemscope')) items.set(node, itemOf(node));
      const names = attr(node, 'itemprop').split(/\s+/, 10).filter(Boolean);
      if (names.length === 0) continue;
      const owner = ownerOf(node, items);
      if (!owner) continue;
      const value = items.get(node) ?? valueOf(node, context);
      for (const name of names) {
        const key = name.includes(':') || name.includes('/') ? shortName(name) : name.slice(0, 80);
        owner.properties.set(key, [...(owner.properties.get(key) ?? []).slice(0, 200), value]);
      }
    }
    emitSchema(context, [...items.values()], 'microdata@1');
  },
};

function itemOf(node: PageNode): SchemaItem {
  const types = attr(node, 'itemtype').split(/\s+/, 10).filter(Boolean).map(shortName);
  return { types, id: attr(node, 'itemid'), node, properties: new Map() };
}

function ownerOf(node: PageNode, items: Map<PageNode, SchemaItem>): SchemaItem | undefined {
  for (let at = node.parent, i = 0; at && i < 100; at = at.parent, i++) {
    const item = items.get(at);
    if (item) return item;
  }
  return undefined;
}

function valueOf(node: PageNode, context: ReadContext): string {
  const content = attr(node, 'content');
  if (content !== '') return content;
  switch (node.tag) {
    case 'a':
    case 'area':
    case 'link': {
      const href = attr(node, 'href');
      const text = textOf(context.page, node);
      if (/^(?:tel|fax|sms):/i.test(href)) return (text.match(/\d/g) ?? []).length >= 5 ? text : addressOf(href);
      if (/^mailto:/i.test(href)) return addressOf(href);
      return /\b(?:url|sameAs|image|logo)\b/.test(attr(node, 'itemprop')) ? href : text || href;
    }
    case 'img':
      return attr(node, 'src');
    case 'time':
      return attr(node, 'datetime') || textOf(context.page, node);
    case 'data':
    case 'meter':
      return attr(node, 'value') || textOf(context.page, node);
    default:
      return textOf(context.page, node);
  }
}

function addressOf(href: string): string {
  return href.replace(/^\w+:/, '').replace(/\?.*$/s, '');
}
