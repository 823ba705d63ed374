import type { Contact } from '../../domain/contact/contact';
import type { BookStore } from '../../store/store';

/** Customers that touched contact ids belong to now, and ids that are no customer of their own any more (merged away, deleted, removed). */
export type Affected = { customers: { rootId: string; members: Contact[] }[]; gone: string[] };

/** Resolves touched contact ids, whatever became of them, to the customers that must be derived again. */
export async function affectedBy(store: Pick<BookStore, 'customersOf'>, ids: readonly string[]): Promise<Affected> {
  if (ids.length === 0) return { customers: [], gone: [] };
  const customers = [...(await store.customersOf(ids))].map(([rootId, all]) => ({
    rootId,
    members: all.filter((member) => member.deletedAt === undefined),
  }));
  const living = customers.filter(({ members }) => members.length > 0);
  const roots = new Set(living.map(({ rootId }) => rootId));
  const named = [...ids, ...customers.map(({ rootId }) => rootId)];
  return { customers: living, gone: [...new Set(named)].filter((id) => !roots.has(id)) };
}
