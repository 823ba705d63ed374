import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import type { Deps } from '../../../lib/app/deps';
import type { Contact } from '../../../lib/domain/contact/contact';
import type { Order } from '../../../lib/domain/order/order';
import type { Put } from '../../../lib/store/store';
import { generateContacts } from '../../support/generate-contacts';
import { generateOrders } from '../../support/generate-orders';
import { pick, seeded } from '../../support/random';
import { depsOver, memoryWitness, newOutside, openTestBook } from '../../support/test-deps';

export type StoreOptions = { contacts: number; orders: number };
/** Milliseconds, but for what is named otherwise. */
export type StoreTimes = {
  contacts: number;
  orders: number;
  reads: number[];
  pageSmall: number[];
  pageLarge: number[];
  listSmall: number[];
  listLarge: number[];
  directoryLoad: number;
  heapBytes: number;
  diskBytes: number;
};

/** Records of one transaction (design.md: at most 100). */
const BATCH = 100;
/** Size of the small book, rows of a page, pages read. */
const SMALL = 1000;
const PAGE = 50;
const PAGES = 60;
/** Pause between two reads beside the writing. */
const READ_EVERY = 40;

const random = seeded(11);
/** All consumers but the duplicate scan, which the suite `match` times. */
const others = CONSUMERS.filter(({ name }) => name !== 'match');
const lists = CONSUMERS.filter(({ name }) => name === 'directory');

async function run({ contacts, orders }: StoreOptions): Promise<StoreTimes> {
  const outside = newOutside();
  const store = await openTestBook('bench', memoryWitness());
  const deps = depsOver(store, outside);
  const ids: string[] = [];
  const beside = readBeside(deps, ids);
  const times = { contacts: 0, orders: 0, pageSmall: [] as number[], listSmall: [] as number[] };
  const generated = chunks(generateContacts(contacts), SMALL);
  const first = generated.next().value ?? [];
  times.contacts = await bulk(deps, 'contacts', [first], ids);
  times.pageSmall = await readPages(ids);
  times.listSmall = await listPages(deps, ids.length);
  times.contacts += await bulk(deps, 'contacts', generated, ids);
  const reads = await beside.stop();
  const pageLarge = await readPages(ids);
  const listLarge = await listPages(deps, ids.length);
  times.orders = await bulk(deps, 'orders', chunks(generateOrders(ids, orders), SMALL));
  if (outside.errors.length > 0) throw new Error(`bench: consumers failed: ${String(outside.errors[0])}`);
  await assertDerived(deps, contacts);
  deps.forgetDirectory();
  const directoryLoad = await timed(() => deps.directory().then((directory) => directory.search('an', 20)));
  const { usage = 0 } = await navigator.storage.estimate();
  return {
    ...times,
    reads,
    pageLarge,
    listLarge,
    directoryLoad,
    heapBytes: heap(),
    diskBytes: usage,
  };
}

/** Writes as an import does, in small transactions: lists follow it, values are made at its end. Making the records does not count. */
async function bulk(deps: Deps, store: 'contacts' | 'orders', made: Iterable<(Contact | Order)[]>, ids: string[] = []): Promise<number> {
  let spent = 0;
  for (const records of made) {
    spent += await timed(async () => {
      for (const batch of chunks(records, BATCH)) {
        const committed = await deps.store.commit({
          at: deps.now(),
          by: 'import',
          puts: batch.map((record) => ({ store, record }) as Put),
        });
        if (!committed.ok) throw new Error('bench: a batch was stale');
      }
      await drain(deps, lists);
    });
    ids.push(...records.map(({ id }) => id));
  }
  return spent + (await timed(() => drain(deps, others)));
}

/** What a popup would ask for while an import runs: one contact, and how long it waits for it. */
function readBeside(deps: Deps, ids: readonly string[]): { stop(): Promise<number[]> } {
  const waits: number[] = [];
  const stopped = new AbortController();
  const reading = (async () => {
    while (!stopped.signal.aborted) {
      if (ids.length > 0) waits.push(await timed(() => deps.store.get('contacts', pick(random, ids))));
      await new Promise((resolve) => setTimeout(resolve, READ_EVERY));
    }
  })();
  return {
    async stop() {
      stopped.abort();
      await reading;
      return waits;
    },
  };
}

/** Pages of contacts at random, by a connection that has written none of them and so has none at hand. */
async function readPages(ids: readonly string[]): Promise<number[]> {
  const reader = await openTestBook('bench', memoryWitness());
  const times: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const wanted = Array.from({ length: PAGE }, () => pick(random, ids));
    times.push(await timed(() => reader.getMany('contacts', wanted)));
  }
  reader.close();
  return times;
}

/** Pages of the contacts table at random places, sorted by name; the first is left out, it makes the order. */
async function listPages(deps: Deps, size: number): Promise<number[]> {
  const directory = await deps.directory();
  const times: number[] = [];
  for (let page = 0; page <= PAGES; page += 1) {
    const offset = Math.floor(random() * Math.max(1, size - PAGE));
    const query = { filter: {}, sort: { by: 'name', descending: false }, offset, limit: PAGE, now: deps.now() } as const;
    times.push(await timed(async () => directory.list(query)));
  }
  return times.slice(1);
}

/** The timing counts only if all of it was derived. */
async function assertDerived(deps: Deps, contacts: number): Promise<void> {
  const directory = await deps.directory();
  if (directory.size !== contacts) throw new Error(`bench: the directory has ${directory.size} rows, expected ${contacts}`);
  const customers = directory.list({
    filter: { lifecycle: ['prospect'] },
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 1,
    now: deps.now(),
  });
  if (customers.total === contacts) throw new Error('bench: no standing came out of the orders');
}

function* chunks<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** After a collection; Chromium tells it when started with --enable-precise-memory-info. */
function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;
}

Object.assign(globalThis, { run });
