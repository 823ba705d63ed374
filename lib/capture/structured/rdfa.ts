import type { Extractor } from '../page/extractor';
import { attr, type PageNode } from '../page/page-node';
import { addValue, joinById, newItem, type SchemaItem } from './schema-item';
import { emitSchema } from './schema-org';
import { markedValue } from './schema-value';

/** RDFa Lite 1.1 (W3C rdfa-lite): `vocab`, `typeof`, `property`, `resource`, with `about` and `content` of RDFa Core. Words of any vocabulary by their last part. */
export const rdfa: Extractor = {
  id: 'rdfa',
  version: 1,
  priority: 315,
  detect: (context) => context.page.nodes.some((node) => node.attributes.has('typeof')),
  extract(context) {
    const items = new Map<PageNode, SchemaItem>();
    for (const node of context.page.nodes) {
      if (context.budget.spent()) break;
      const names = attr(node, 'property').split(/\s+/, 10).filter(Boolean);
      const owner = names.length > 0 ? ownerOf(node, items) : undefined;
      const subject = subjectOf(node, names.length > 0);
      if (subject) items.set(node, subject);
      if (!owner) continue;
      const target = attr(node, 'resource');
      const value =
        (node.attributes.has('typeof') && subject) ||
        (target !== '' && !node.attributes.has('content') ? target : markedValue(context.page, node, names));
      for (const name of names) addValue(owner, name, value);
    }
    emitSchema(context, joinById([...items.values()]), 'rdfa@1');
  },
};

/** The thing that an element starts, or goes on with (`resource="#firm"` without a type). */
function subjectOf(node: PageNode, isProperty: boolean): SchemaItem | undefined {
  const typed = node.attributes.has('typeof');
  const about = attr(node, 'about');
  const resource = attr(node, 'resource');
  if (!typed && about === '' && (resource === '' || isProperty)) return undefined;
  const link = typed && isProperty ? attr(node, 'href') || attr(node, 'src') : '';
  return newItem(node, attr(node, 'typeof'), about || resource || link);
}

function ownerOf(node: PageNode, items: Map<PageNode, SchemaItem>): SchemaItem | undefined {
  for (
    let at = node.attributes.has('about') && !node.attributes.has('typeof') ? node : node.parent, i = 0;
    at && i < 100;
    at = at.parent, i++
  ) {
    const item = items.get(at);
    if (item) return item;
  }
  return undefined;
}
