import { CompanyNames } from '../../cleaning/company-names';
import { type Surroundings, judgeContact } from '../../cleaning/judge-contact';
import { CHILD_STORES, childFaults, linkFaults } from '../../cleaning/references';
import { CLEANING_KINDS, type FoundFault } from '../../domain/cleaning/finding';
import type { Batch } from '../../store/store';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { oneAtATime } from '../one-at-a-time';
import { todayOf } from '../value/value-context';
import { type CleaningScan, byKind, foundId, putScan, readScan } from './documents';
import { addFindings } from './add-findings';

export const CLEANING = 'cleaning';
export const DEFAULT_CLEANING_JOB = {
  /** Contacts whose employers are counted, and that are judged, in one step (50 to 500). */
  tally: 500,
  judge: 200,
  /** Other records looked at in one step (100 to 1,000). */
  children: 500,
  /** Pages of an earlier look dropped in one step (50 to 500). */
  clear: 200,
} as const;

const STORES = [...CHILD_STORES, 'links'] as const;
/** Company names of the whole book, by the book: counted anew when the worker died, as nothing of them is written. */
const tallies = new WeakMap<Deps['store'], { scan: string; names: CompanyNames; after?: string; isWhole: boolean }>();

/** Looks through the whole book for what can be cleaned; it writes findings and nothing else. */
export const cleaningJob: JobType = {
  type: CLEANING,
  async step(deps, job) {
    const scan = await readScan(deps.store);
    if (scan?.state !== 'running') {
      tallies.delete(deps.store);
      return { ...job, state: scan?.state === 'cancelled' ? 'cancelled' : 'done' };
    }
    const total = job.total || (await workOf(deps));
    if (scan.cursor.phase === 'clear') {
      await clear(deps, scan, scan.cursor.ids);
      return { ...job, total };
    }
    const tally = tallies.get(deps.store);
    if (scan.cursor.phase === 'judge' && (tally?.scan !== scan.id || !tally.isWhole))
      return { ...job, total, done: job.done + (await count(deps, scan)) };
    const looked = scan.cursor.phase === 'judge' ? await judge(deps, scan, scan.cursor.after) : await children(deps, scan, scan.cursor);
    return { ...job, total, done: Math.min(total, job.done + looked) };
  },
};

/** Records to look at: contacts twice. */
async function workOf(deps: Deps): Promise<number> {
  const counts = await Promise.all(STORES.map((store) => deps.store.count(store)));
  return counts.reduce((sum, each) => sum + each, 2 * (await deps.store.count('contacts')));
}

/** Drops pages of the look before. */
async function clear(deps: Deps, scan: CleaningScan, ids: readonly string[]): Promise<void> {
  const removes = ids.slice(0, DEFAULT_CLEANING_JOB.clear).map((id) => ({ store: 'documents' as const, id }));
  const rest = ids.slice(removes.length);
  await note(deps, { ...scan, cursor: rest.length > 0 ? { phase: 'clear', ids: rest } : { phase: 'judge' } }, [], removes);
}

async function count(deps: Deps, scan: CleaningScan): Promise<number> {
  const before = tallies.get(deps.store);
  const tally = before?.scan === scan.id ? before : { scan: scan.id, names: new CompanyNames(), isWhole: false };
  const contacts = await deps.store.scan('contacts', tally.after, DEFAULT_CLEANING_JOB.tally);
  for (const contact of contacts) if (contact.deletedAt === undefined) tally.names.add(contact);
  const after = contacts.at(-1)?.id ?? tally.after;
  tallies.set(deps.store, { ...tally, ...(after && { after }), isWhole: contacts.length < DEFAULT_CLEANING_JOB.tally });
  return contacts.length;
}

async function judge(deps: Deps, scan: CleaningScan, after: string | undefined): Promise<number> {
  const contacts = await deps.store.scan('contacts', after, DEFAULT_CLEANING_JOB.judge);
  const living = contacts.filter(({ deletedAt }) => deletedAt === undefined);
  const customers = await deps.store.customersOf(living.map(({ id }) => id));
  const roots = new Map([...customers].flatMap(([root, members]) => members.map(({ id }) => [id, { root, members }] as const)));
  const employers = [...new Set(living.flatMap(({ orgs }) => orgs.flatMap(({ orgId }) => orgId ?? [])))];
  const gone = await goneAmong(deps, employers);
  const [{ country, cleaning }, directory] = await Promise.all([deps.settings(), deps.directory()]);
  const around: Omit<Surroundings, 'members' | 'standing'> = {
    companies: tallies.get(deps.store)?.names ?? new CompanyNames(),
    country,
    now: deps.now(),
    staleDays: cleaning.staleDays,
    today: todayOf(deps),
    isThere: (id) => !gone.has(id),
  };
  const faults = living.flatMap((contact) => {
    const customer = roots.get(contact.id) ?? { root: contact.id, members: [contact] };
    return judgeContact(contact, { ...around, members: customer.members, standing: directory.row(customer.root) });
  });
  const isLast = contacts.length < DEFAULT_CLEANING_JOB.judge;
  const last = contacts.at(-1)?.id;
  const cursor: CleaningScan['cursor'] = isLast ? { phase: 'children', store: 0 } : { phase: 'judge', ...(last && { after: last }) };
  await note(deps, { ...scan, contacts: scan.contacts + living.length, cursor }, faults);
  return contacts.length;
}

async function children(deps: Deps, scan: CleaningScan, { store: at, after }: { store: number; after?: string }): Promise<number> {
  const store = STORES[at];
  if (!store) {
    await deps.store.commit({
      at: deps.now(),
      by: 'engine',
      puts: [putScan({ ...scan, state: 'done', endedAt: deps.now() })],
      silent: true,
    });
    tallies.delete(deps.store);
    deps.broadcast({ stores: ['documents'], ids: [] });
    return 0;
  }
  const limit = DEFAULT_CLEANING_JOB.children;
  let found: { id: string }[];
  let faults: FoundFault[];
  if (store === 'links') {
    const links = await deps.store.scan('links', after, limit);
    const gone = await goneAmong(deps, [...new Set(links.flatMap(({ a, b }) => [a, b]))]);
    [found, faults] = [links, links.flatMap((link) => linkFaults(link, (id) => !gone.has(id), deps.now()))];
  } else {
    const records = await deps.store.scan(store, after, limit);
    const gone = await goneAmong(deps, [...new Set(records.flatMap(({ contactId }) => contactId ?? []))]);
    [found, faults] = [records, records.flatMap((record) => childFaults(store, record, (id) => !gone.has(id), deps.now()))];
  }
  const last = found.at(-1)?.id;
  const isMore = found.length === limit && last !== undefined;
  await note(
    deps,
    { ...scan, cursor: isMore ? { phase: 'children', store: at, after: last } : { phase: 'children', store: at + 1 } },
    faults,
  );
  return found.length;
}

/** Ids of contacts of which there is no record, not even a deleted one. */
async function goneAmong(deps: Deps, ids: readonly string[]): Promise<Set<string>> {
  const found = await deps.store.getMany('contacts', ids);
  return new Set(ids.filter((_, at) => found[at] === undefined));
}

/** Writes findings and the place to go on from, together, unless the user has stopped the look meanwhile. */
function note(deps: Deps, scan: CleaningScan, faults: readonly FoundFault[], removes: Batch['removes'] = []): Promise<void> {
  return oneAtATime(deps.store, CLEANING, async () => {
    const now = await readScan(deps.store);
    if (now?.id !== scan.id || now.state !== 'running') return;
    const { puts, after } = await addFindings(deps.store, scan, faults);
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: [...puts, putScan(after)], removes, silent: true });
  });
}

/** A look that begins; the pages of the one before are dropped first. */
export function newScan(id: string, at: number, before: CleaningScan | undefined): CleaningScan {
  const ids = before ? CLEANING_KINDS.flatMap((kind) => before.pages[kind].map((_, page) => foundId(kind, page))) : [];
  if (before?.cursor.phase === 'clear') ids.push(...before.cursor.ids);
  return {
    id,
    state: 'running',
    startedAt: at,
    cursor: ids.length > 0 ? { phase: 'clear', ids } : { phase: 'judge' },
    contacts: 0,
    found: byKind(() => 0),
    pages: byKind(() => []),
  };
}
