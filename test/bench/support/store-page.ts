import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import type { Deps } from '../../../lib/app/deps';
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

/** Records of one transaction (design.md: at most 100), and transactions between two rounds of the consumers, as an import has them. */
const BATCH = 100;
const ROUND = 10;
/** Size of the small book, rows of a page, pages read. */
const SMALL = 1000;
const PAGE = 50;
const PAGES = 60;
/** Pause between two reads beside the writing. */
const READ_EVERY = 40;

const random = seeded(11);
/** All consumers but the duplicate scan, which the suite `match` times. */
const others = CONSUMERS.filter(({ name }) => name !== 'match');

async function run({ contacts, orders }: StoreOptions): Promise<StoreTimes> {
  const outside = newOutside();
  const store = await openTestBook('bench', memoryWitness());
  const deps = depsOver(store, outside);
  const ids: string[] = [];
  const beside = readBeside(deps, ids);
  const times: Partial<StoreTimes> = {};
  let spent = 0;
  for (const chunk of chunks(generateContacts(contacts), BATCH * ROUND)) {
    spent += await timed(() =>
      writeAll(
        deps,
        chunk.map((record): Put => ({ store: 'contacts', record })),
      ),
    );
    ids.push(...chunk.map(({ id }) => id));
    if (ids.length !== SMALL) continue;
    times.pageSmall = await readPages(deps, ids);
    times.listSmall = await listPages(deps, ids.length);
  }
  const reads = await beside.stop();
  const pageLarge = await readPages(deps, ids);
  const listLarge = await listPages(deps, ids.length);
  const ordering = await writeOrders(deps, ids, orders);
  if (outside.errors.length > 0) throw new Error(`bench: consumers failed: ${String(outside.errors[0])}`);
  await assertDerived(deps, contacts);
  deps.forgetDirectory();
  const directoryLoad = await timed(() => deps.directory().then((directory) => directory.search('an', 20)));
  const { usage = 0 } = await navigator.storage.estimate();
  return {
    pageSmall: [],
    listSmall: [],
    ...times,
    contacts: spent,
    orders: ordering,
    reads,
    pageLarge,
    listLarge,
    directoryLoad,
    heapBytes: heap(),
    diskBytes: usage,
  };
}

async function writeAll(deps: Deps, puts: readonly Put[]): Promise<void> {
  for (const batch of chunks(puts, BATCH)) {
    const committed = await deps.store.commit({ at: deps.now(), by: 'import', puts: batch });
    if (!committed.ok) throw new Error('bench: a batch was stale');
  }
  await drain(deps, others);
}

async function writeOrders(deps: Deps, ids: readonly string[], count: number): Promise<number> {
  let spent = 0;
  for (const chunk of chunks(generateOrders(ids, count), BATCH * ROUND)) {
    spent += await timed(() =>
      writeAll(
        deps,
        chunk.map((record): Put => ({ store: 'orders', record })),
      ),
    );
  }
  return spent;
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

async function readPages(deps: Deps, ids: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const wanted = Array.from({ length: PAGE }, () => pick(random, ids));
    times.push(await timed(() => deps.store.getMany('contacts', wanted)));
  }
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
