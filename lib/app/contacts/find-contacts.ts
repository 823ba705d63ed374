import type { Answers, Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import type { Deps } from '../deps';
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
  return ok((await deps.directory()).list({ ...query, filter, now: deps.now(), among }));
}
