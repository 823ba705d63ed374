import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import type { Deps } from '../deps';

/** Customers whose name, pinyin, company, e-mail, phone or tag holds what was typed. */
export async function search(deps: Deps, { text, limit }: Request<'search.query'>): Promise<Result<Answers['search.query']>> {
  return ok((await deps.directory()).search(text, limit));
}

/** One window of the contacts table. */
export async function listContacts(
  deps: Deps,
  { filter, sort, offset, limit }: Request<'contacts.list'>,
): Promise<Result<Answers['contacts.list']>> {
  return ok((await deps.directory()).list({ filter, sort, offset, limit, now: deps.now() }));
}
