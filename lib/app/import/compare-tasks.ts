import { isSameData } from '../../domain/contact/same-data';
import type { ImportItem } from '../../domain/import/import-item';
import { type Result, ok } from '../../domain/result';
import { type Task, isOpen } from '../../domain/task/task';
import { TOLD_FIELDS, type TaskVerdict } from '../../domain/task/task-verdict';
import type { Answers, Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { findCustomers } from './find-customer';
import { taskOf } from './take-children';
import { plannedTask, taskChanges, taskIdOf } from './take-tasks';

type TaskItem = Extract<ImportItem, { kind: 'tasks' }>;

/** What an import would make of tasks of a calendar file, by the rules by which it takes them. Writes nothing. */
export async function compareTasks(deps: Deps, { items }: Request<'tasks.compare'>): Promise<Result<Answers['tasks.compare']>> {
  const [stored, customers] = await Promise.all([
    deps.store.getMany(
      'tasks',
      items.map(({ key }) => taskIdOf(key)),
    ),
    deps.settings().then((settings) =>
      findCustomers(
        deps,
        items.map(({ who }) => who),
        settings,
      ),
    ),
  ]);
  const results = await Promise.all(items.map((item, at) => verdictOf(deps, item, stored[at], customers[at])));
  return ok({ results });
}

async function verdictOf(deps: Deps, item: TaskItem, stored: Task | undefined, customer: string | undefined): Promise<TaskVerdict> {
  const before = stored?.deletedAt === undefined ? stored : undefined;
  if (!before) return { state: 'new', changes: [], owner: Object.keys(item.who).length === 0 ? 'nobody' : customer ? 'known' : 'unknown' };
  const base = { id: before.id, createdAt: deps.now(), updatedAt: deps.now(), rev: before.rev };
  const record = await plannedTask(deps, taskOf(item, base, before.contactId ?? ''));
  const { patch } = taskChanges(deps, before, record, item.modifiedAt);
  const changes = TOLD_FIELDS.filter((field) => field in patch && !isSameData(patch[field], before[field])).map((field) => ({
    field,
    from: before[field],
    to: patch[field],
  }));
  const ends = isOpen(before) && patch.status !== undefined && patch.status !== 'needs-action';
  const { title } = before;
  const days = { from: before.allDay, to: patch.allDay ?? before.allDay };
  const owner = before.contactId === undefined ? 'nobody' : 'known';
  return { state: ends ? 'done' : Object.keys(patch).length > 0 ? 'changed' : 'same', title, days, changes, owner };
}
