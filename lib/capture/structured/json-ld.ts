import type { Extractor, ReadContext } from '../page/extractor';
import { attr, within, type PageNode } from '../page/page-node';
import { emitSchema } from './schema-org';
import { addValue, joinById, newItem, type SchemaItem, type SchemaValue } from './schema-item';
import { tolerantJson } from './tolerant-json';

/** JSON-LD 1.1 as search engines read it: blocks, arrays, `@graph`, nested things, references by `@id` across the page. */
export const jsonLd: Extractor = {
  id: 'json-ld',
  version: 1,
  priority: 300,
  detect: (context) => context.page.nodes.some((node) => node.tag === 'script'),
  extract(context) {
    const items: SchemaItem[] = [];
    const scripts = context.page.nodes.filter((node) => node.tag === 'script').slice(0, context.out.limits.jsonLdBlocks);
    for (const script of scripts) {
      if (context.budget.spentNow()) break;
      const text = within(context.page, script)
        .map((node) => node.text)
        .join('');
      const value = text.trim() === '' ? null : tolerantJson(text);
      if (value === undefined) context.out.note('broken-json-ld', attr(script, 'id').slice(0, 60));
      else convert(value, script, context, items);
    }
    emitSchema(context, joinById(items), 'json-ld@1');
  },
};

const DEPTH = 12;
const MAX_ITEMS = 2_000;

/** Puts every object of a JSON-LD value among the items; nested ones also hang from their owner. Deeper than 12 levels is not read. */
function convert(json: unknown, node: PageNode, context: ReadContext, items: SchemaItem[], depth = 0): SchemaValue[] {
  if (depth > DEPTH || items.length > MAX_ITEMS || context.budget.spent()) return [];
  const inner = (value: unknown) => convert(value, node, context, items, depth + 1);
  if (typeof json === 'string') return [json];
  if (typeof json === 'number' || typeof json === 'boolean') return [String(json)];
  if (Array.isArray(json)) return json.slice(0, 500).flatMap(inner);
  if (typeof json !== 'object' || json === null) return [];
  const entries = new Map(Object.entries(json).slice(0, 200));
  for (const wrapper of ['@value', '@list', '@set']) if (entries.has(wrapper)) return inner(entries.get(wrapper));
  const type = entries.get('@type') ?? entries.get('type');
  const id = entries.get('@id') ?? entries.get('id');
  const item = newItem(
    node,
    [type]
      .flat()
      .filter((each) => typeof each === 'string')
      .join(' '),
    typeof id === 'string' ? id : '',
  );
  items.push(item);
  for (const [key, each] of entries) {
    if (key === '@context' || key === '@type') continue;
    const values = inner(each);
    if (key === '@reverse') reverse(each, item, inner);
    else if (key !== '@graph') for (const value of values) addValue(item, key, value);
  }
  return [item];
}

/** `"@reverse": { "worksFor": … }` on a firm names its people. */
function reverse(json: unknown, item: SchemaItem, inner: (value: unknown) => SchemaValue[]): void {
  if (typeof json !== 'object' || json === null) return;
  for (const [key, each] of Object.entries(json).slice(0, 20)) {
    for (const value of inner(each)) if (typeof value !== 'string') addValue(value, key, item);
  }
}
