import { campaignSchema, responseSchema } from '../../domain/campaign/campaign';
import { caseSchema } from '../../domain/case/case';
import { isSameData } from '../../domain/contact/same-data';
import { dealSchema } from '../../domain/deal/deal';
import type { ChildItem } from '../../domain/import/import-item';
import { interactionSchema } from '../../domain/interaction/interaction';
import { orderSchema } from '../../domain/order/order';
import type { RecordBase } from '../../domain/record';
import { type Task, taskSchema } from '../../domain/task/task';
import type { Records } from '../../store/store';
import type { Deps } from '../deps';
import { amend } from '../stamp';
import { childId } from './child-id';
import { plannedTask, taskChanges, taskIdOf } from './take-tasks';
import type { Taken } from './taken';

type Child = RecordBase & { contactId?: string };
/** Records that rows of one file have in common, or that are here under another key: these are always looked for. */
const SHARED: ReadonlySet<string> = new Set(['campaigns', 'tasks']);
const BOOKKEEPING = new Set(['id', 'createdAt', 'updatedAt', 'rev', 'fieldRevs', 'deletedAt']);

/**
 * Records that hang on customers, each under the id that its key always gives: one that is there already gets what changed, one that was taken back
 * comes again. `contactIds` stand in the order of the items. `isFirst`: none is there yet, as far as the import has seen; it is not looked for, and the
 * transaction is refused where that is wrong.
 */
export async function takeChildren(
  deps: Deps,
  items: readonly ChildItem[],
  contactIds: readonly string[],
  taken: Taken,
  isFirst = false,
): Promise<void> {
  const made = items.flatMap((item, at) => (contactIds[at] === undefined ? [] : [recordsOf(deps, item, contactIds[at])])).flat();
  for (const [store, all] of Map.groupBy(made, ({ store: name }) => name)) {
    const ids = isFirst && !SHARED.has(store) ? [] : all.map(({ record }) => record.id);
    const found = (await deps.store.getMany(store, ids)) as (Child | undefined)[];
    const written = new Set<string>();
    for (const [at, { record: read, modifiedAt }] of all.entries()) {
      const stored = found[at];
      if (written.has(read.id)) continue;
      written.add(read.id);
      const record = store === 'tasks' ? await plannedTask(deps, read as Task) : read;
      const changes = store === 'tasks' && stored ? taskChanges(deps, stored as Task, record as Task, modifiedAt) : undefined;
      const patch = stored && stored.deletedAt === undefined ? (changes?.patch ?? differences(stored, record)) : undefined;
      if (patch && changes?.next) taken.make('tasks', changes.next);
      if (!stored || stored.deletedAt !== undefined) taken.make(store, record as Records[typeof store] & Child, stored);
      else if (patch && Object.keys(patch).length > 0) {
        const before = Object.fromEntries(Object.keys(patch).map((field) => [field, stored[field as keyof Child] ?? null]));
        taken.change(store, stored, amend(deps, stored, patch) as Records[typeof store] & Child, before);
      } else if (store !== 'campaigns') taken.counts.unchanged += 1;
    }
  }
}

type Made = {
  store: 'orders' | 'interactions' | 'cases' | 'deals' | 'tasks' | 'campaigns' | 'responses';
  record: Child;
  modifiedAt?: number;
};

function recordsOf(deps: Deps, item: ChildItem, contactId: string): Made[] {
  const base = (key: string) => ({ id: childId(key), createdAt: deps.now(), updatedAt: deps.now(), rev: deps.nextRev() });
  const system = item.key.split('|', 1)[0] ?? '';
  const orderOf = (number: string | undefined) => (number === undefined ? {} : { orderId: childId(`${system}|order|${number}`) });
  switch (item.kind) {
    case 'orders': {
      const returns = item.returnsNumber === undefined ? {} : { returns: childId(`${system}|order|${item.returnsNumber}`) };
      return [{ store: 'orders', record: orderSchema.parse({ ...item.record, ...base(item.key), contactId, ...returns }) }];
    }
    case 'interactions':
      return [{ store: 'interactions', record: interactionSchema.parse({ ...item.record, ...base(item.key), contactId }) }];
    case 'cases':
      return [{ store: 'cases', record: caseSchema.parse({ ...item.record, ...base(item.key), contactId, ...orderOf(item.orderNumber) }) }];
    case 'deals':
      return [{ store: 'deals', record: dealSchema.parse({ ...item.record, ...base(item.key), contactId }) }];
    case 'tasks':
      return [{ store: 'tasks', record: taskOf(item, base(item.key), contactId), modifiedAt: item.modifiedAt }];
    case 'responses': {
      const campaign = campaignSchema.parse({ ...item.campaign, ...base(`${system}|campaign|${item.campaign.name}`) });
      const response = responseSchema.parse({
        ...item.record,
        ...base(item.key),
        contactId,
        campaignId: campaign.id,
        ...orderOf(item.orderNumber),
      });
      return [
        { store: 'campaigns', record: campaign },
        { store: 'responses', record: response },
      ];
    }
  }
}

/** One of nobody in particular has no contact. */
export function taskOf(item: Extract<ChildItem, { kind: 'tasks' }>, base: RecordBase, contactId: string): Task {
  return taskSchema.parse({ ...item.record, ...base, id: taskIdOf(item.key), ...(contactId !== '' && { contactId }) });
}

/** Fields in which an imported record is another than the stored one; what the file does not say stays. */
function differences(stored: Child, record: Child): Partial<Child> {
  const changed = Object.entries(record).filter(
    ([field, value]) =>
      !BOOKKEEPING.has(field) && field !== 'contactId' && value !== undefined && !isSameData(value, stored[field as keyof Child]),
  );
  return Object.fromEntries(changed);
}
