import { withoutEval } from './without-eval';
import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import type { Interaction } from '../../../lib/domain/interaction/interaction';
import { depsOver, newOutside } from '../../support/test-deps';
import { generateContacts } from '../../support/generate-contacts';
import { openInstalledBook } from './installed-book';
import { orderOf } from './orders';

/** Contacts of one transaction, and transactions between two rounds of the consumers, as an import has them. */
const BATCH = 100;
const ROUND = 10;

/** Of what the book is: `plain` contacts of the full shape, with a `history` of two orders and three calls each. */
export type SeedKind = 'plain' | 'history';
/** `first`: the first e-mail address of the book. */
export type Seeded = { seconds: number; first: string };

/**
 * Fills the book of the installed extension, from one of its own pages, while its worker sleeps: `count` generated contacts, an order on
 * every tenth, directory and standings made. The duplicate scan is left out: its cursor is set to the end.
 */
async function seed(count: number, kind: SeedKind): Promise<Seeded> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const store = await openInstalledBook();
  const outside = { ...newOutside(), now: Date.now() };
  const deps = depsOver(store, outside);
  const others = CONSUMERS.filter(({ name }) => name !== 'match');
  const started = performance.now();
  let first = '';
  let batch = [];
  let batches = 0;
  for (const contact of generateContacts(count)) {
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

Object.assign(globalThis, { seedBook: seed });
