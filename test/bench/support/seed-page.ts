import { withoutEval } from './without-eval';
import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import { keysOf } from '../../../lib/app/keys-of';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import type { Contact } from '../../../lib/domain/contact/contact';
import type { Interaction } from '../../../lib/domain/interaction/interaction';
import type { Order } from '../../../lib/domain/order/order';
import { depsOver, newOutside, risingId } from '../../support/test-deps';
import { todayOf } from '../../../lib/app/value/value-context';
import { generateContacts } from '../../support/generate-contacts';
import { labelledContacts } from './labelled-contacts';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } } };

/** Contacts of one transaction, and transactions between two rounds of the consumers, as an import has them. */
const BATCH = 100;
const ROUND = 10;

/** Of what the book is: `plain` contacts of the full shape, with a `history` of two orders and three calls each, or the `labelled` ones of which it is known who is whom, on a day whose work is done. */
export type SeedKind = 'plain' | 'labelled' | 'history';
/** `first`: the first e-mail address of the book. */
export type Seeded = { seconds: number; first: string };

function contactsOf(kind: SeedKind, count: number): Iterable<Contact> {
  return kind === 'labelled' ? labelledContacts(count).map(({ contact }) => contact) : generateContacts(count);
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
    const buyers = kind === 'history' ? [...batch, ...batch] : batch.filter((_, at) => at % 10 === 0);
    const orders = buyers.map((each, at) => orderOf(each.id, at));
    const calls = kind === 'history' ? [...batch, ...batch, ...batch].map((each, at) => callOf(each.id, at)) : [];
    const puts = [
      ...batch.map((record) => ({ store: 'contacts' as const, record })),
      ...orders.map((record) => ({ store: 'orders' as const, record })),
      ...calls.map((record) => ({ store: 'interactions' as const, record })),
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

function callOf(contactId: string, at: number): Interaction {
  const { id, createdAt, updatedAt, rev } = orderOf(contactId, at);
  return {
    id: id.replace('0195b000', '0195c000'),
    createdAt,
    updatedAt,
    rev,
    contactId,
    type: 'call',
    at: createdAt - at * 3_600_000,
    direction: 'out',
    subject: `Call ${at}`,
    text: 'Asked for the offer of last week; wants a second one with the larger pump.',
  };
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
