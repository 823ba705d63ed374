import { type Contact, type ContactDraft, contactSchema, emptyContactDraft } from '../../domain/contact/contact';
import type { ChildItem, ContactItem, ImportItem, Who } from '../../domain/import/import-item';
import type { ImportCounts, ImportRecord } from '../../domain/import/import-record';
import { type Result, fail, ok } from '../../domain/result';
import type { Task } from '../../domain/task/task';
import type { Answers, Request } from '../../messaging/protocol';
import type { Batch } from '../../store/store';
import { CONSUMERS, drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { INCOMING, oneAtATime } from '../one-at-a-time';
import { stamp } from '../stamp';
import { findCustomers } from './find-customer';
import { WAITING, putFailures, putImport, putLedger, readImport } from './import-documents';
import { takeChildren } from './take-children';
import { taskIdOf } from './take-tasks';
import { readAhead, takeContacts } from './take-contacts';
import { Taken } from './taken';

/**
 * Rows of one transaction. Contacts are compared with the book first, and have a dozen keys each in an index (design.md: 100); what hangs on a
 * customer is written as it came: a question of a panel waits as long for 200 of them.
 */
const SLICE = 100;
const CHILD_SLICE = 200;
/** Rows after which lists and search see what was imported. */
const LIST_EVERY = 2000;
const LISTS = CONSUMERS.filter(({ name }) => name === 'directory');
/** Rows of a first message from which a file is large enough to look at the keys of the whole book first. */
const BULK = 200;
/** How often a slice is made again when another write came in between. */
const ATTEMPTS = 4;
/** The attempt from which a record that is not there is written over whatever stands in its place: a damaged row reads as none. */
const FORCED = 2;

/**
 * Takes the next rows of an import: checkpoint, records and the page of the ledger in one transaction, so that a message that is sent again, or to a
 * worker that died in between, writes nothing twice.
 */
export function takeRows(deps: Deps, request: Request<'imports.rows'>): Promise<Result<Answers['imports.rows']>> {
  return oneAtATime(deps.store, INCOMING, async () => {
    let record = await readImport(deps.store, request.id);
    if (!record) return fail({ reason: 'not-found' });
    if (record.state !== 'running') return fail({ reason: 'refused', detail: record.state });
    const end = request.from + request.items.length + request.failures.length;
    if (request.from > 0 || request.items.length >= BULK) await deps.store.warmKeys();
    while (record.next < end) {
      const done = record.next - request.from;
      if (done < 0) return fail({ reason: 'refused', detail: `rows from ${record.next} on are wanted` });
      const size = record.kind === 'contacts' ? SLICE : CHILD_SLICE;
      const items = request.items.slice(done, done + size);
      const isLast = done + items.length >= request.items.length;
      const next = isLast ? end : record.next + items.length;
      const taken = await takeSlice(
        deps,
        record,
        items,
        isLast ? request.failures : [],
        next,
        request.items.slice(done + size, done + 2 * size),
      );
      if (!taken.ok) return taken;
      record = taken.value;
    }
    // Lists follow contacts in strides; values, duplicates and reminders are made once, at the end, over everything.
    if (record.kind === 'contacts' && Math.floor(record.next / LIST_EVERY) > Math.floor(request.from / LIST_EVERY))
      await drain(deps, LISTS);
    return ok({ record });
  });
}

async function takeSlice(
  deps: Deps,
  record: ImportRecord,
  items: readonly ImportItem[],
  failures: Request<'imports.rows'>['failures'],
  next: number,
  following: readonly ImportItem[],
): Promise<Result<ImportRecord>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const taken = new Taken();
    await takeContacts(deps, items.filter(isContact), taken);
    await attach(
      deps,
      record,
      items.filter((item): item is ChildItem => item.kind !== 'contacts'),
      taken,
      // A file that comes for the first time, as most do, meets nothing of its own.
      attempt === 0 && record.counts.updated + record.counts.unchanged === 0,
    );
    const partly = failures.filter(({ isTaken }) => isTaken).length;
    taken.counts.failed += failures.length - partly;
    if (partly > 0) taken.counts.partly = partly;
    const after: ImportRecord = { ...record, next, counts: summed(record.counts, taken.counts) };
    const wrote = taken.ledger.made.length + taken.ledger.changed.length + taken.ledger.waiting.length > 0;
    const batch: Batch = {
      at: deps.now(),
      by: 'import',
      expect: attempt < FORCED ? taken.expect : taken.expect.filter(({ rev }) => rev !== null),
      puts: [
        ...taken.puts,
        putImport(after),
        ...(wrote ? [putLedger(record.id, record.next, taken.ledger)] : []),
        ...putFailures(record.id, record.next, failures),
      ],
    };
    const [committed] = await Promise.all([deps.store.commit(batch), readAhead(deps, following.filter(isContact))]);
    if (committed.ok) return ok(after);
  }
  return fail({ reason: 'stale' });
}

function isContact(item: ImportItem): item is ContactItem {
  return item.kind === 'contacts';
}

function summed(one: ImportCounts, other: ImportCounts): ImportCounts {
  const names = Object.keys({ ...one, ...other }) as (keyof ImportCounts)[];
  return Object.fromEntries(names.map((name) => [name, (one[name] ?? 0) + (other[name] ?? 0)])) as ImportCounts;
}

/** Rows about a customer go to that customer; where there is none, one is made or the row waits. */
async function attach(deps: Deps, record: ImportRecord, items: readonly ChildItem[], taken: Taken, isFirst: boolean): Promise<void> {
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
  for (const { item } of named.filter(waits)) {
    const id = `${WAITING}${deps.newId()}`;
    taken.puts.push({ store: 'documents', record: { id, value: { importId: record.id, file: record.file, item } } });
    taken.ledger.waiting.push(id);
    taken.counts.waiting += 1;
  }
  const attached = named.filter((one) => !waits(one));
  await takeChildren(
    deps,
    attached.map(({ item }) => item),
    attached.map(({ contactId }) => contactId),
    taken,
    isFirst,
  );
}

/** A follow-up for nobody in particular needs no customer. */
function isNobodys({ kind, who }: ChildItem): boolean {
  return kind === 'tasks' && Object.keys(who).length === 0;
}

/** Follow-ups that are here already, by their key: they stay with whom they belong to. */
async function storedTasks(deps: Deps, items: readonly ChildItem[]): Promise<Map<string, Task>> {
  const asked = items.filter(({ kind }) => kind === 'tasks');
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
