import type { Answers, Request } from '../../messaging/protocol';
import { type Result, ok } from '../../domain/result';
import { todayRows } from '../../followup/today';
import type { Deps } from '../deps';

/** Days ahead that the queue shows. */
const AHEAD_DAYS = 14;
/** Nobody scrolls further through a day. */
const MOST_COUNTED = 10_000;

/** Open follow-ups up to two weeks ahead as the day's queue, each with why it is there. */
export async function today(deps: Deps, { offset, limit }: Request<'tasks.today'>): Promise<Result<Answers['tasks.today']>> {
  const now = deps.now();
  const until = now + AHEAD_DAYS * 86_400_000;
  const [tasks, total, directory] = await Promise.all([
    deps.store.openTasks(until, offset, limit),
    deps.store.countOpenTasks(until, MOST_COUNTED),
    deps.directory(),
  ]);
  const contacts = new Map<string, NonNullable<ReturnType<typeof directory.row>>>();
  for (const { contactId } of tasks) {
    const rootId = contactId && (await deps.store.rootOf(contactId));
    const row = rootId ? directory.row(rootId) : undefined;
    if (contactId && row) contacts.set(contactId, row);
  }
  return ok({ rows: todayRows(tasks, contacts, now, deps.calendar()), total });
}
