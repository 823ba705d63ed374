import type { Contact } from '../../domain/contact/contact';
import type { BookStore } from '../../store/store';

/** Customers that touched contact ids belong to now, and ids that are no customer of their own any more (merged away, deleted, removed). */
export type Affected = { customers: { rootId: string; members: Contact[] }[]; gone: string[] };

/** Resolves touched contact ids, whatever became of them, to the customers that must be derived again. */
export async function affectedBy(store: Pick<BookStore, 'rootOf' | 'membersOf'>, ids: readonly string[]): Promise<Affected> {
  const customers = new Map<string, Contact[]>();
  const gone: string[] = [];
  for (const id of new Set(ids)) {
    const rootId = await store.rootOf(id);
    if (rootId !== id) gone.push(id);
    if (rootId === undefined || customers.has(rootId)) continue;
    const members = (await store.membersOf(rootId)).filter((member) => member.deletedAt === undefined);
    if (members.length > 0) customers.set(rootId, members);
    else gone.push(rootId);
  }
  return { customers: [...customers].map(([rootId, members]) => ({ rootId, members })), gone: [...new Set(gone)] };
}
