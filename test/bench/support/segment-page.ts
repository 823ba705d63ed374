import { listContacts } from '../../../lib/app/contacts/find-contacts';
import { tryRule } from '../../../lib/app/segments/segments';
import { putCuts, valueContext } from '../../../lib/app/value/value-context';
import { seededRandom } from '../../../lib/domain/seeded-random';
import type { Contact } from '../../../lib/domain/contact/contact';
import type { DirectoryRow } from '../../../lib/domain/directory/row';
import { rowOf } from '../../../lib/match/directory-row';
import type { Put } from '../../../lib/store/store';
import { BookSums } from '../../../lib/value/book-sums';
import { ledgerOf } from '../../../lib/value/ledger';
import { remadeCuts } from '../../../lib/value/remake-cuts';
import { standingOf } from '../../../lib/value/standing';
import { generateContacts } from '../../support/generate-contacts';
import { depsOver, memoryWitness, newOutside, openTestBook } from '../../support/test-deps';
import { BOOK_TODAY, ordersOf } from './value-orders';

/** `first`, `contacts`: the table of facts made from the stored book, without and with fields of the contacts. `typed`: one rule each. Milliseconds. */
export type SegmentTimes = {
  customers: number;
  first: number;
  contacts: number;
  typed: number[];
  listed: number[];
  changed: number[];
  found: number;
};

const DAY = 86_400_000;
const BATCH = 100;
const CHANGES = 20;
/** Rules as they stand after each change of somebody who puts one together. */
const TYPED = [
  'tier = high',
  'tier = high and lastorder > 9',
  'tier = high and lastorder > 90',
  'tier = high and lastorder > 90 and country = C',
  'tier = high and lastorder > 90 and country = CN',
  'tier = high and (lastorder > 90 or net12 >= 1000) and country = CN',
  "name ~ 'an' or org ~ 'gmbh'",
  "not (tag = VIP) and chance >= 40 and name ~ 'a'",
  'age >= 30 and age <= 39 and not email ~ example',
  'buying = steady and category ~ a and spend > 100',
];

async function run({ customers }: { customers: number }): Promise<SegmentTimes> {
  const outside = { ...newOutside(), now: BOOK_TODAY * DAY + DAY / 2 };
  const store = await openTestBook('bench-segments', memoryWitness(), () => outside.now);
  const deps = depsOver(store, outside);
  const contacts = [...generateContacts(customers, { until: outside.now })];
  await fill(deps, contacts);
  const ask = async (filter: string) => {
    const start = performance.now();
    const answer = await tryRule(deps, { filter });
    if (!answer.ok || answer.value.problem) throw new Error(`bench: ${filter}`);
    return { ms: performance.now() - start, found: answer.value.customers ?? 0 };
  };
  const { ms: first } = await ask('tier = high');
  const { ms: withContacts } = await ask('age > 1');
  const typed: number[] = [];
  const listed: number[] = [];
  let found = 0;
  for (const filter of [...TYPED, ...TYPED]) {
    const answer = await ask(filter);
    typed.push(answer.ms);
    found += answer.found;
  }
  for (const where of TYPED) {
    const start = performance.now();
    await listContacts(deps, { filter: { where }, sort: { by: 'name', descending: false }, offset: 0, limit: 50 });
    listed.push(performance.now() - start);
  }
  const changed: number[] = [];
  for (const contact of contacts.slice(0, CHANGES)) {
    const record = { ...contact, occupation: 'Changed', rev: deps.nextRev() };
    const committed = await store.commit({ at: outside.now, by: 'user', puts: [{ store: 'contacts', record }] });
    if (!committed.ok) throw new Error('bench: a change was not written');
    await store.commit({ at: outside.now, by: 'engine', silent: true, cursor: { consumer: 'directory', seq: committed.seq } });
    changed.push((await ask('occupation = changed')).ms);
  }
  return { customers, first, contacts: withContacts, typed, listed, changed, found };
}

type BenchDeps = ReturnType<typeof depsOver>;

/** Contacts, standings and directory as they lie after an import, written without the consumers. */
async function fill(deps: BenchDeps, contacts: readonly Contact[]): Promise<void> {
  const settings = await deps.settings();
  const { reading, asOf, cuts: none } = await valueContext(deps, settings);
  const random = seededRandom(1);
  const ledgers = contacts.map(() => (random() < 0.5 ? ledgerOf(ordersOf(random), reading) : undefined));
  const book = new BookSums(reading.asOf, settings.currency);
  for (const ledger of ledgers) if (ledger) book.add(ledger);
  const cuts = remadeCuts(book, settings, none, asOf);
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putCuts(cuts)], silent: true });
  const context = await valueContext(deps, settings);
  const rows: DirectoryRow[] = [];
  for (let from = 0; from < contacts.length; from += BATCH) {
    const puts = contacts.slice(from, from + BATCH).flatMap((contact, at): Put[] => {
      const ledger = ledgers[from + at];
      const standing = ledger && standingOf({ ...context, rootId: contact.id, ledger, at: deps.now(), pins: {} }).standing;
      rows.push(rowOf({ rootId: contact.id, shown: contact, members: [contact], standing }));
      return [{ store: 'contacts', record: contact }, ...(standing ? [{ store: 'standings' as const, record: standing }] : [])];
    });
    await deps.store.commit({ at: deps.now(), by: 'engine', puts, silent: true });
  }
  const documents = (await deps.directory()).apply({ upserts: rows, removes: [] });
  const puts = documents.map((record): Put => ({ store: 'directory', record }));
  for (let from = 0; from < puts.length; from += BATCH)
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: puts.slice(from, from + BATCH), silent: true });
}

Object.assign(globalThis, { run });
