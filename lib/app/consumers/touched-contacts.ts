import type { BookStore, Change } from '../../store/store';
import { touched } from './drain';

const CHILDREN = ['interactions', 'orders', 'cases', 'tasks'] as const;
type Child = (typeof CHILDREN)[number];

/**
 * Ids of contacts that a chunk of changes concerns: through their children in `children`, through decisions about who is who, and
 * directly where `fields` says that such a change matters; a contact that was removed always matters.
 */
export async function touchedContacts(
  store: Pick<BookStore, 'getMany' | 'ownersOf'>,
  changes: readonly Change[],
  children: readonly Child[],
  fields: (fields: readonly string[]) => boolean,
): Promise<string[]> {
  const ids = new Set<string>();
  for (const change of changes) {
    for (const [name, id, changed] of change.changes) if (name === 'contacts' && (changed.length === 0 || fields(changed))) ids.add(id);
  }
  for (const name of children) for (const id of await store.ownersOf(name, touched(changes, name))) ids.add(id);
  for (const link of await store.getMany('links', touched(changes, 'links'))) {
    if (!link) continue;
    ids.add(link.a);
    ids.add(link.b);
  }
  return [...ids];
}
