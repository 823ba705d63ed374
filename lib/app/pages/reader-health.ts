import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import { pageKey, pageShape } from '../../match/page-key';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';

/** Readers of one page that are looked at. */
const MOST = 40;

/**
 * Notes which readers made for this site found something, and says which found nothing where they did before: on this very page, or on one of
 * its kind for those that took the page for one of their own.
 */
export async function noteYields(deps: Deps, { url, yields }: Request<'captures.yields'>): Promise<Result<Answers['captures.yields']>> {
  const prefixes = [pageKey(url), pageShape(url)].map((key, at) => {
    const [hash] = key === undefined ? [] : deps.store.hashKeys([`yield-${at}:${key}`]);
    return hash === undefined ? undefined : `yield:${hash.toString(36)}:`;
  });
  const [page, kind] = prefixes;
  if (page === undefined || kind === undefined) return ok({ stopped: [] });
  const [onPage, onKind] = await Promise.all([noted(deps, page), noted(deps, kind)]);
  const found = new Map(yields.map((each) => [each.id, each.found]));
  const stopped = new Map<string, number>();
  for (const [id, before] of onPage) if (!found.get(id)) stopped.set(id, before);
  for (const [id, before] of onKind) if (found.get(id) === 0 && !stopped.has(id)) stopped.set(id, before);
  const puts = yields.flatMap(({ id, found: count }): Put[] =>
    count === 0 ? [] : [...(onPage.get(id) === count ? [] : [put(page + id, count)]), ...(onKind.has(id) ? [] : [put(kind + id, count)])],
  );
  // Derived, and about no contact: the change log does not grow.
  if (puts.length > 0) await deps.store.commit({ at: deps.now(), by: 'engine', puts, silent: true });
  const rules = new Set(
    (await deps.store.scan('rules', undefined, 1_000)).filter(({ deletedAt }) => deletedAt === undefined).map(({ id }) => id),
  );
  const isGone = (id: string) => id.startsWith('rule:') && !rules.has(id.slice('rule:'.length));
  return ok({ stopped: [...stopped].flatMap(([id, before]) => (isGone(id) ? [] : [{ id, before }])) });
}

async function noted(deps: Deps, prefix: string): Promise<Map<string, number>> {
  const rows = await deps.store.scan('documents', prefix, MOST);
  return new Map(rows.filter(({ id }) => id.startsWith(prefix)).map(({ id, value }) => [id.slice(prefix.length), Number(value) || 0]));
}

function put(id: string, value: number): Put {
  return { store: 'documents', record: { id, value } };
}
