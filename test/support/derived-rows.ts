import type { Deps } from '../../lib/app/deps';
import { directorySource } from '../../lib/app/directory-source';

const ALL = 100_000;

/** Every row that is made of others, by store and in order of id, read from the database: what a book comes to however it came there. */
export async function derivedRows({ store }: Pick<Deps, 'store'>) {
  const contacts = await store.scan('contacts', undefined, ALL);
  const roots: [string, string | undefined][] = [];
  for (const { id } of contacts) roots.push([id, await store.rootOf(id)]);
  const directory = await directorySource(store).get();
  return {
    roots,
    standings: await store.scan('standings', undefined, ALL),
    moves: await store.scan('moves', undefined, ALL),
    cadences: await store.scan('cadences', undefined, ALL),
    pairs: await store.scan('pairs', undefined, ALL),
    // Which rows share a chunk depends on the order in which they came.
    directory: contacts.flatMap(({ id }) => directory.whole(id) ?? []),
    listed: directory.size,
    size: (await store.get('documents', 'directory-size'))?.value,
    cuts: (await store.get('documents', 'cuts'))?.value,
  };
}
