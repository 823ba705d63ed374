import type { Request } from '../../messaging/protocol';
import { type Result, fail, ok } from '../../domain/result';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { write } from '../write';

/** Takes a customer with all its merged records out of the book, or puts it back. Nothing is erased. */
function setDeleted(deps: Deps, id: string, deleted: boolean): Promise<Result<{ id: string }>> {
  return write(deps, async () => {
    const rootId = await deps.store.rootOf(id);
    const members = rootId ? await deps.store.membersOf(rootId) : [];
    const changing = members.filter((member) => (member.deletedAt !== undefined) !== deleted);
    if (!rootId || members.length === 0) return fail({ reason: 'not-found' });
    return ok({
      batch: {
        at: deps.now(),
        by: 'user' as const,
        expect: changing.map((member) => ({ store: 'contacts' as const, id: member.id, rev: member.rev })),
        puts: changing.map((member) => ({
          store: 'contacts' as const,
          record: amend(deps, member, { deletedAt: deleted ? deps.now() : undefined }),
        })),
      },
      value: { id: rootId },
    });
  });
}

export function deleteContact(deps: Deps, { id }: Request<'contacts.delete'>): Promise<Result<{ id: string }>> {
  return setDeleted(deps, id, true);
}

export function restoreContact(deps: Deps, { id }: Request<'contacts.restore'>): Promise<Result<{ id: string }>> {
  return setDeleted(deps, id, false);
}
