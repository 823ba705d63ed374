import type { Extractor, ReadContext } from './extractor';
import { attr, within, type PageNode } from './page-node';
import { emitSchema } from './schema-org';
import { shortName, type SchemaItem, type SchemaValue } from './schema-item';
import { tolerantJson } from './tolerant-json';

/** JSON-LD 1.1 as search engines read it: blocks, arrays, `@graph`, nested things, references by `@id` within the page. */
export const jsonLd: Extractor = {
  id: 'json-ld',
  version: 1,
  priority: 300,
  detect: (context) => context.page.nodes.some((node) => node.tag === 'script'),
  extract(context) {
    const items: SchemaItem[] = [];
    const scripts = context.page.nodes.filter((node) => node.tag === 'script').slice(0, context.out.limits.jsonLdBlocks);
    for (const script of scripts) {
      if (context.budget.spentNow()) return;
      const text = within(context.page, script)
        .map((node) => node.text)
        .join('');
      const value = text.trim() === '' ? null : tolerantJson(text);
      if (value === undefined) context.out.note('broken-json-ld', attr(script, 'id').slice(0, 60));
      else items.push(...itemsOf(value, script, context));
    }
    emitSchema(context, items, 'json-ld@1');
  },
};

const DEPTH = 12;
const MAX_ITEMS = 2_000;

/** Every object of a JSON-LD value as an item; nested ones also hang from their owner. Deeper than 12 levels is not read. */
function itemsOf(value: unknown, node: PageNode, context: ReadContext): SchemaItem[] {
  const items: SchemaItem[] = [];
  const byId = new Map<string, SchemaItem>();
  convert(value, 0);
  // `{"@id": "#acme"}` alone stands for the thing that is described elsewhere.
  for (const item of items) {
    for (const values of item.properties.values()) {
      for (const [i, each] of values.entries()) {
        if (typeof each !== 'string' && each.types.length === 0 && each.id !== '') values[i] = byId.get(each.id) ?? each;
      }
    }
  }
  return items;

  function convert(json: unknown, depth: number): SchemaValue[] {
    if (depth > DEPTH || items.length > MAX_ITEMS || context.budget.spent()) return [];
    if (typeof json === 'string') return [json];
    if (typeof json === 'number' || typeof json === 'boolean') return [String(json)];
    if (Array.isArray(json)) return json.slice(0, 500).flatMap((each) => convert(each, depth + 1));
    if (typeof json !== 'object' || json === null) return [];
    const entries = new Map(Object.entries(json).slice(0, 200));
    const plain = entries.get('@value');
    if (typeof plain === 'string') return [plain];
    const item: SchemaItem = {
      types: names(entries.get('@type')),
      id: String(entries.get('@id') ?? '').slice(0, 500),
      node,
      properties: new Map(),
    };
    items.push(item);
    if (item.id !== '' && item.types.length > 0 && !byId.has(item.id)) byId.set(item.id, item);
    for (const [key, each] of entries) {
      if (key === '@context' || key === '@type') continue;
      const values = convert(each, depth + 1);
      if (key === '@graph') continue;
      if (values.length > 0) item.properties.set(key.startsWith('@') ? key : shortName(key), values);
    }
    return [item];
  }
}

function names(type: unknown): string[] {
  return (Array.isArray(type) ? type : [type])
    .filter((each) => typeof each === 'string')
    .slice(0, 10)
    .map(shortName);
}
