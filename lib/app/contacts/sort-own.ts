import type { Among } from '../../domain/directory/directory';
import type { DirectoryFilter } from '../../domain/directory/row';
import { OWN_PREFIX } from '../../domain/own-field/own-facts';
import type { Fact } from '../../domain/segment/rule';
import type { Deps } from '../deps';
import { readFields } from '../fields/fields';
import { factTable } from '../segments/fact-table';

type Asked = { filter: DirectoryFilter; key: string; descending: boolean; among: Among | undefined };

/** The last list in such an order, for its next window. */
const held = new WeakMap<Deps['store'], { name: string; ids: readonly string[] }>();

/**
 * Ids of a list in the order of an own field: numbers, amounts in the book's currency and days by size, choices as the field lists them, texts as the
 * browser's language sorts them. Who has no value stands last in both directions; equal ones in order of name.
 */
export async function sortedByOwn(deps: Deps, { filter, key, descending, among }: Asked): Promise<readonly string[]> {
  const { columns, key: table } = await factTable(deps, true);
  const directory = await deps.directory();
  const name = JSON.stringify([table, filter, filter.quietForDays === undefined ? 0 : deps.now(), key, descending, among?.key]);
  const known = held.get(deps.store);
  if (known?.name === name) return known.ids;
  const byName = directory.listIds({ filter, sort: { by: 'name', descending: false }, now: deps.now(), among });
  const field = (await readFields(deps.store)).find((each) => each.key === key);
  const places = new Map(field?.choices?.map((choice, place) => [choice.key, place]));
  const rows = byName.map((id) => ({ id, value: sortValue(columns.fact(id, OWN_PREFIX + key), places) }));
  const texts = new Intl.Collator(undefined, { numeric: true });
  const sign = descending ? -1 : 1;
  const valued = rows.filter(({ value }) => value !== undefined);
  valued.sort(({ value: x = '' }, { value: y = '' }) =>
    typeof x === 'number' && typeof y === 'number' ? sign * (x - y) : sign * texts.compare(String(x), String(y)),
  );
  const ids = [...valued, ...rows.filter(({ value }) => value === undefined)].map(({ id }) => id);
  held.set(deps.store, { name, ids });
  return ids;
}

/** Of several choices the first; one that the field no longer knows stands behind those that it does. */
function sortValue(fact: Fact, places: ReadonlyMap<string, number>): string | number | undefined {
  if (typeof fact === 'object') return places.get(fact[0] ?? '') ?? places.size;
  return typeof fact === 'boolean' ? undefined : fact;
}
