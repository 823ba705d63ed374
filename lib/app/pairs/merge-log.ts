import type { Answers, NamedContact, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import type { Deps } from '../deps';

/** Every decision about who is who, the user's and the engine's, newest first; ended ones stay in the log. */
export async function pageLinks(deps: Deps, { offset, limit }: Request<'links.page'>): Promise<Result<Answers['links.page']>> {
  const { links, total } = await deps.store.linksPage(offset, limit);
  const ids = [...new Set(links.flatMap(({ a, b }) => [a, b]))];
  const contacts = await deps.store.getMany('contacts', ids);
  const named = new Map<string, NamedContact>();
  for (const contact of contacts) {
    if (!contact) continue;
    const rootId = contact.deletedAt === undefined ? ((await deps.store.rootOf(contact.id)) ?? contact.id) : undefined;
    named.set(contact.id, { name: contact.name.full, ...(rootId !== undefined && { rootId }) });
  }
  const side = (id: string): NamedContact => named.get(id) ?? { name: '' };
  return ok({ links: links.map((link) => ({ link, a: side(link.a), b: side(link.b) })), total });
}
