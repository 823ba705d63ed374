import { type Contact, type ContactDraft, contactSchema, emptyContactDraft } from '../../domain/contact/contact';
import { isSameData } from '../../domain/contact/same-data';
import type { ChildItem, Who } from '../../domain/import/import-item';
import type { ImportRecord } from '../../domain/import/import-record';
import type { Task } from '../../domain/task/task';
import type { Deps } from '../deps';
import { stamp } from '../stamp';
import { childId } from './child-id';
import { findCustomers } from './find-customer';
import { WAITING, type WaitingValue } from './import-documents';
import { takeChildren } from './take-children';
import { taskIdOf } from './take-tasks';
import type { Taken } from './taken';

/** Rows about a customer go to that customer; where there is none, one is made or the row waits. */
export async function attach(deps: Deps, record: ImportRecord, items: readonly ChildItem[], taken: Taken, isFirst: boolean): Promise<void> {
  if (items.length === 0) return;
  const found = await findCustomers(
    deps,
    items.map(({ who }) => who),
    await deps.settings(),
  );
  const fresh = new Map<string, string>();
  const tasks = await storedTasks(deps, items);
  const contactIds = items.map((item, at) => {
    const task = tasks.get(item.key);
    if (task || isNobodys(item)) return task?.contactId ?? '';
    const known = found[at] ?? fresh.get(identity(item.who));
    if (known !== undefined || record.policy.missing === 'wait') return known ?? '';
    const draft = draftOf(item.who);
    if (!draft) return '';
    const contact = contactSchema.parse(stamp<Contact>(deps, draft));
    taken.make('contacts', contact);
    fresh.set(identity(item.who), contact.id);
    return contact.id;
  });
  const named = items.map((item, at) => ({ item, contactId: contactIds[at] ?? '' }));
  const waits = ({ item, contactId }: (typeof named)[number]) => contactId === '' && !tasks.has(item.key) && !isNobodys(item);
  await keepWaiting(
    deps,
    record,
    named.filter(waits).map(({ item }) => item),
    taken,
  );
  const attached = named.filter((one) => !waits(one));
  await takeChildren(
    deps,
    attached.map(({ item }) => item),
    attached.map(({ contactId }) => contactId),
    taken,
    isFirst,
  );
}

/** Rows wait under ids that their keys always give: one of a file that comes again waits once, as that file says it. */
async function keepWaiting(deps: Deps, { id: importId, file }: ImportRecord, items: readonly ChildItem[], taken: Taken): Promise<void> {
  const ids = items.map(({ key }) => WAITING + childId(key));
  const stored = (await deps.store.getMany('documents', ids)) as ({ value: WaitingValue } | undefined)[];
  for (const [at, item] of items.entries()) {
    const id = ids[at] ?? '';
    const before = stored[at]?.value;
    if (before && isSameData({ ...before.item, row: 0 }, { ...item, row: 0 })) taken.counts.unchanged += 1;
    else {
      taken.puts.push({ store: 'documents', record: { id, value: { importId, file, item } satisfies WaitingValue } });
      if (!before) taken.ledger.waiting.push(id);
      taken.counts.waiting += 1;
    }
  }
}

/** A follow-up for nobody in particular needs no customer. */
function isNobodys({ kind, who }: ChildItem): boolean {
  return kind === 'tasks' && Object.keys(who).length === 0;
}

/** Follow-ups that are here already, by their key: they stay with whom they belong to. */
async function storedTasks(deps: Deps, items: readonly ChildItem[]): Promise<Map<string, Task>> {
  const asked = items.filter(({ kind }) => kind === 'tasks');
  if (asked.length === 0) return new Map();
  const stored = await deps.store.getMany(
    'tasks',
    asked.map(({ key }) => taskIdOf(key)),
  );
  return new Map(asked.flatMap(({ key }, at) => (stored[at] && stored[at].deletedAt === undefined ? [[key, stored[at]] as const] : [])));
}

function identity({ uid, email, phone, name, org }: Who): string {
  return (email ?? phone ?? uid ?? `${name ?? ''}|${org ?? ''}`).toLowerCase();
}

/** A customer of whom no more is known than what a row says; undefined where that is nothing to call anybody by. */
function draftOf({ uid, email, phone, name, org }: Who): ContactDraft | undefined {
  const full = name ?? org ?? email ?? phone;
  if (full === undefined) return undefined;
  const draft = emptyContactDraft(
    name === undefined && org !== undefined && email === undefined && phone === undefined ? 'org' : 'individual',
    full,
  );
  if (email) draft.emails.push({ id: 'e0', address: email });
  if (phone) draft.phones.push({ id: 'p0', raw: phone });
  if (org && draft.kind === 'individual') draft.orgs.push({ id: 'o0', name: org, current: true });
  if (uid && !uid.startsWith('sidecard:')) draft.unknownProps.push({ name: 'UID', params: {}, value: uid });
  return draft;
}
