import { withoutEval } from './without-eval';
import type { Contact } from '../../../lib/domain/contact/contact';
import type { Order } from '../../../lib/domain/order/order';
import type { Deps } from '../../../lib/app/deps';
import { directoryRows, sizePut } from '../../../lib/app/directory-rows';
import { putCadences } from '../../../lib/app/followup/cadences';
import { startRekey } from '../../../lib/app/match/rekey-job';
import { keysOf } from '../../../lib/app/keys-of';
import { todayOf, valueContext } from '../../../lib/app/value/value-context';
import { seededRandom } from '../../../lib/domain/seeded-random';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import type { Put } from '../../../lib/store/store';
import { ledgerOf } from '../../../lib/value/ledger';
import { standingOf } from '../../../lib/value/standing';
import { generateContacts } from '../../support/generate-contacts';
import { depsOver, newOutside } from '../../support/test-deps';
import { BOOK_TODAY, ordersOf } from './value-orders';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } } };

const DAY = 86_400_000;
const BATCH = 250;
const FOLD = 1000;

/** `stored`: standings as a re-score of yesterday left them. `orders`: the orders too, and ledgers that no longer speak for them. */
export type ValueBook = 'stored' | 'orders';
export type SeededValues = { ids: string[]; orders: number };

/** Fills the book of the installed extension with customers and where they stand, while its worker sleeps; the day's own work counts as done. */
async function seed(customers: number, kind: ValueBook): Promise<SeededValues> {
  if (!withoutEval) throw new Error('bench: zod would make functions from text, which the extension forbids');
  const witness = {
    read: async () => (await chrome.storage.local.get('witness')).witness as never,
    write: (value: object) => chrome.storage.local.set({ witness: value }),
  };
  const now = Date.now();
  const keys = (name: Put['store'], record: Put['record']) => keysOf(name, record, 'US');
  const store = await openBook({
    name: 'sidecard',
    codec: identityCodec,
    keysOf: keys,
    witness,
    now: () => now,
    newId: () => crypto.randomUUID(),
  });
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const deps = depsOver(store, { ...newOutside(), zone, now: now - DAY });
  const write = (puts: Put[]) => store.commit({ at: now, by: 'engine', puts, silent: true });
  const settings = { id: 'settings', value: { currency: 'USD', country: 'US' } };
  const daily = { id: 'daily', value: todayOf(depsOver(store, { ...newOutside(), zone, now })) };
  await write([settings, daily].map((record) => ({ store: 'documents', record })));
  // The keys are of this build.
  await startRekey(deps);
  const context = await valueContext(deps, await deps.settings());
  const random = seededRandom(1);
  const shift = (context.reading.asOf - BOOK_TODAY) * DAY;
  const seeded: SeededValues = { ids: [], orders: 0 };
  let puts: Put[] = [];
  for (const contact of generateContacts(customers)) {
    const orders = ordersOf(random).map((order) => moved(order, contact, shift));
    const ledger = ledgerOf(orders, context.reading);
    const known = kind === 'stored' ? ledger : { ...ledger, basis: 'of another zone' };
    const { standing } = standingOf({ ...context, rootId: contact.id, ledger, at: now, pins: {} });
    puts.push({ store: 'contacts', record: contact }, { store: 'standings', record: { ...standing, ledger: known } });
    if (kind === 'orders') puts.push(...orders.map((record) => ({ store: 'orders' as const, record })));
    seeded.orders += orders.length;
    if (seeded.ids.length < 1000) seeded.ids.push(contact.id);
    if (puts.length < BATCH) continue;
    await write(puts);
    puts = [];
  }
  await write(puts);
  await fillDerived(deps);
  await store.flush();
  store.close();
  return seeded;
}

/** What a book of yesterday has of its customers beside their standings: the rows of its lists, and who is to be written to when. */
async function fillDerived(deps: Deps): Promise<void> {
  const directory = await deps.directory();
  for (let after: string | undefined; ;) {
    const contacts = await deps.store.scan('contacts', after, FOLD);
    const customers = contacts.map((contact) => ({ rootId: contact.id, members: [contact] }));
    const ids = new Set(contacts.map(({ id }) => id));
    const documents = directory.apply({ upserts: await directoryRows(deps.store, customers, ids), removes: [] });
    const { puts } = await putCadences(deps, customers);
    const lists = documents.map((record): Put => ({ store: 'directory', record }));
    await deps.store.commit({ at: deps.now(), by: 'engine', puts: [...puts, ...lists, sizePut(directory.size)], silent: true });
    after = contacts.at(-1)?.id;
    if (contacts.length < FOLD) return;
  }
}

function moved(order: Order, { id }: Contact, shift: number): Order {
  return {
    ...order,
    id: `0195c000-${order.id.slice(1).padStart(12, '0')}`,
    contactId: id,
    at: order.at + shift,
    rev: '0195a0000000-00000-bench',
  };
}

Object.assign(globalThis, { seedValues: seed });
