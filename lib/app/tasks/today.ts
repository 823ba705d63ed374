import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import { type TodayContact, todayRows } from '../../followup/today';
import type { Deps } from '../deps';

/** Days ahead that the queue shows. */
const AHEAD_DAYS = 14;
/** Open follow-ups up to two weeks ahead as the day's queue, each with why it is there. They are counted a page beyond the one asked for. */
export async function today(deps: Deps, { offset, limit, all }: Request<'tasks.today'>): Promise<Result<Answers['tasks.today']>> {
  const now = deps.now();
  const until = all ? Number.MAX_SAFE_INTEGER : now + AHEAD_DAYS * 86_400_000;
  const [tasks, total] = await Promise.all([
    deps.store.openTasks(until, offset, limit),
    deps.store.countOpenTasks(until, offset + 2 * limit),
  ]);
  const contacts = await contactsOf(
    deps,
    tasks.flatMap(({ contactId }) => contactId ?? []),
  );
  return ok({ rows: todayRows(tasks, contacts, now, deps.calendar()), total });
}

/** Customers by the id of any member; those that were deleted are missing, and the page leaves their follow-ups out. Read from their own records, not from the directory of the whole book. */
async function contactsOf(deps: Deps, ids: readonly string[]): Promise<Map<string, TodayContact>> {
  const customers = [...(await deps.store.customersOf([...new Set(ids)]))];
  const standings = await deps.store.getMany(
    'standings',
    customers.map(([rootId]) => rootId),
  );
  const contacts = new Map<string, TodayContact>();
  for (const [at, [rootId, members]] of customers.entries()) {
    const living = members.filter(({ deletedAt }) => deletedAt === undefined);
    const shown = living.find(({ id }) => id === rootId) ?? living[0];
    if (!shown) continue;
    const org = (shown.orgs.find(({ current }) => current) ?? shown.orgs[0])?.name;
    const standing = standings[at];
    const contact: TodayContact = {
      id: rootId,
      name: shown.name.full,
      org,
      tier: standing?.tier,
      lifecycle: standing?.lifecycle ?? 'prospect',
    };
    for (const { id } of living) contacts.set(id, contact);
  }
  return contacts;
}
