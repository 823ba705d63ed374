import { withoutEval } from './without-eval';
import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import { keysOf } from '../../../lib/app/keys-of';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import type { Contact } from '../../../lib/domain/contact/contact';
import type { Order } from '../../../lib/domain/order/order';
import { depsOver, newOutside, risingId } from '../../support/test-deps';
import { todayOf } from '../../../lib/app/value/value-context';
import { generateContacts } from '../../support/generate-contacts';
import { labelledContacts } from './labelled-contacts';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } } };

/** Contacts of one transaction, and transactions between two rounds of the consumers, as an import has them. */
const BATCH = 100;
const ROUND = 10;

/** Of what the book is: `plain` contacts of the full shape, or the `labelled` ones of which it is known who is whom, on a day whose work is done. */
export type SeedKind = 'plain' | 'labelled';
/** `first`: the first e-mail address of the book. */
export type Seeded = { seconds: number; first: string };

function contactsOf(kind: SeedKind, count: number): Iterable<Contact> {
  if (kind === 'plain') return generateContacts(count);
  return labelledContacts(count).map(({ contact }) => contact);
}

/**
 * Fills the book of the installed extension, from one of its own pages, while its worker sleeps: `count` generated contacts, an order on
 * every tenth, directory and standings made. The duplicate scan is left out: its cursor is set to the end.
 */
async function seed(count: number, kind: SeedKind): Promise<Seeded> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const witness = {
    read: async () => (await chrome.storage.local.get('witness')).witness as never,
    write: (value: object) => chrome.storage.local.set({ witness: value }),
  };
  const store = await openBook({
    name: 'sidecard',
    codec: identityCodec,
    keysOf: (name, record) => keysOf(name, record, 'US'),
    witness,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  const outside = { ...newOutside(), now: Date.now() };
  const deps = depsOver(store, outside);
  const others = CONSUMERS.filter(({ name }) => name !== 'match');
  const started = performance.now();
  let first = '';
  let batch = [];
  let batches = 0;
  for (const contact of contactsOf(kind, count)) {
    first ||= contact.emails[0]?.address ?? '';
    batch.push(contact);
    if (batch.length < BATCH) continue;
    const orders = batch.filter((_, at) => at % 10 === 0).map((each, at) => orderOf(each.id, at));
    const puts = [
      ...batch.map((record) => ({ store: 'contacts' as const, record })),
      ...orders.map((record) => ({ store: 'orders' as const, record })),
    ];
    await store.commit({ at: Date.now(), by: 'import', puts });
    batch = [];
    batches += 1;
    if (batches % ROUND === 0) await drain(deps, others);
  }
  await drain(deps, others);
  if (outside.errors.length > 0) throw outside.errors[0];
  const last = await store.cursor('directory');
  await store.commit({ at: Date.now(), by: 'engine', silent: true, cursor: { consumer: 'match', seq: last } });
  if (kind === 'labelled') {
    const puts = [{ store: 'documents' as const, record: { id: 'daily', value: todayOf(deps) } }];
    await store.commit({ at: Date.now(), by: 'engine', silent: true, puts });
  }
  await store.flush();
  store.close();
  return { seconds: (performance.now() - started) / 1000, first };
}

function orderOf(contactId: string, at: number): Order {
  const now = Date.now();
  return {
    id: risingId().replace('0195a000', '0195b000'),
    createdAt: now,
    updatedAt: now,
    rev: '0195a0000000-00000-bench',
    contactId,
    type: 'order',
    number: `B-${at}`,
    at: now - at * 86_400_000,
    status: 'paid',
    lines: [{ name: 'Pump', quantity: 1 }],
    total: 1000 + at * 100,
    currency: 'USD',
  };
}

Object.assign(globalThis, { seedBook: seed });
