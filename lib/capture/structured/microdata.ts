import type { Extractor } from '../page/extractor';
import { attr, type PageNode } from '../page/page-node';
import { addValue, joinById, newItem, type SchemaItem } from './schema-item';
import { emitSchema } from './schema-org';
import { markedValue } from './schema-value';

/** HTML microdata (WHATWG HTML section 5) with schema.org and data-vocabulary types. */
export const microdata: Extractor = {
  id: 'microdata',
  version: 1,
  priority: 310,
  detect: (context) => context.page.nodes.some((node) => node.attributes.has('itemscope')),
  extract(context) {
    const items = new Map<PageNode, SchemaItem>();
    /** Items by the ids that they take in from elsewhere. */
    const referring = new Map<string, SchemaItem[]>();
    for (const node of context.page.nodes) {
      if (!node.attributes.has('itemscope')) continue;
      const item = newItem(node, attr(node, 'itemtype'), attr(node, 'itemid'));
      items.set(node, item);
      for (const id of attr(node, 'itemref').split(/\s+/, 20).filter(Boolean)) referring.set(id, [...(referring.get(id) ?? []), item]);
    }
    for (const node of context.page.nodes) {
      if (context.budget.spent()) break;
      const names = attr(node, 'itemprop').split(/\s+/, 10).filter(Boolean);
      if (names.length === 0) continue;
      const owners = ownersOf(node, items, referring);
      const value = items.get(node) ?? markedValue(context.page, node, names);
      for (const owner of owners) for (const name of names) addValue(owner, name, value);
    }
    emitSchema(context, joinById([...items.values()]), 'microdata@1');
  },
};

/** The item that a property stands in, and those that refer to it by `itemref`. */
function ownersOf(node: PageNode, items: Map<PageNode, SchemaItem>, referring: Map<string, SchemaItem[]>): SchemaItem[] {
  const owners: SchemaItem[] = [];
  for (let at: PageNode | undefined = node, i = 0; at && i < 100; at = at.parent, i++) {
    const item = at === node ? undefined : items.get(at);
    if (item) return [...owners, item];
    if (referring.size > 0) owners.push(...(referring.get(attr(at, 'id')) ?? []).slice(0, 50));
  }
  return owners;
}
