import type { Answers, Request } from '../../messaging/protocol';
import type { Among } from '../../domain/directory/directory';
import type { DirectoryFilter, ListSort, ListedRow } from '../../domain/directory/row';
import { ownAt } from '../../domain/own-field/own-value';
import { type Result, fail, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { shownContacts } from './shown-contacts';
import { sortedByOwn } from './sort-own';
import { findSegment } from '../segments/segments';

/** Customers whose name, pinyin, company, e-mail, phone or tag holds what was typed. */
export async function search(deps: Deps, { text, limit }: Request<'search.query'>): Promise<Result<Answers['search.query']>> {
  return ok((await deps.directory()).search(text, limit));
}

/** One window of the contacts table. */
export async function listContacts(deps: Deps, query: Request<'contacts.list'>): Promise<Result<Answers['contacts.list']>> {
  const { where, ...filter } = query.filter;
  const found = where === undefined ? undefined : await findSegment(deps, where);
  if (found && !found.ok) return fail({ reason: 'invalid', issues: [{ path: 'where', code: found.problem.problem }] });
  const among = found && { key: `${where} ${found.key}`, ids: found.ids };
  const listed = await windowOf(deps, query, filter, among);
  return ok(query.own?.length ? { ...listed, rows: await withOwn(deps, listed.rows, query.own) } : listed);
}

async function windowOf(
  deps: Deps,
  { sort: { by, descending }, offset, limit }: Request<'contacts.list'>,
  filter: DirectoryFilter,
  among: Among | undefined,
): Promise<{ rows: ListedRow[]; total: number }> {
  const directory = await deps.directory();
  if (!isOwnOrder(by)) return directory.list({ filter, sort: { by, descending }, offset, limit, now: deps.now(), among });
  const ids = await sortedByOwn(deps, { filter, key: by.slice(OWN_ORDER.length), descending, among });
  const rows = ids.slice(offset, offset + limit).flatMap((id) => directory.row(id) ?? []);
  return { rows, total: ids.length };
}

const OWN_ORDER = 'own.';
function isOwnOrder(by: ListSort['by']): by is `own.${string}` {
  return by.startsWith(OWN_ORDER);
}

/** Rows with the values of some own fields, read from the contacts of this window alone. */
async function withOwn(deps: Deps, rows: readonly ListedRow[], keys: readonly string[]): Promise<ListedRow[]> {
  const contacts = await shownContacts(
    deps,
    rows.map(({ id }) => id),
  );
  const byId = new Map(contacts.map(({ id, custom }) => [id, custom]));
  return rows.map((row) => ({
    ...row,
    own: Object.fromEntries(
      keys.flatMap((key) => {
        const value = ownAt(byId.get(row.id), key);
        return value === undefined ? [] : [[key, value]];
      }),
    ),
  }));
}
