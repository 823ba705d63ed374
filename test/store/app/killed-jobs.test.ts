import { beforeAll, describe, expect, it } from 'vitest';
import { finishRestore, finishRestoreJob } from '../../../lib/app/backup/finish-restore';
import { drain } from '../../../lib/app/consumers/drain';
import { isFarBehind } from '../../../lib/app/consumers/far-behind';
import type { Deps } from '../../../lib/app/deps';
import { catchUpJob } from '../../../lib/app/jobs/catch-up-job';
import { RESTAND, askRestand } from '../../../lib/app/jobs/restand-job';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { startJob } from '../../../lib/app/jobs/start-job';
import { chunksOf } from '../../../lib/domain/chunks';
import type { Order } from '../../../lib/domain/order/order';
import type { Batch, Put } from '../../../lib/store/store';
import { linkOf } from '../../support/contact-builder';
import { derivedRows } from '../../support/derived-rows';
import { generateContacts } from '../../support/generate-contacts';
import { type Rows, carryOn, killAlongTheWay, made, openWorld, watched } from '../../support/killed-world';
import { anOrder } from '../../support/order-builder';
import { anInteraction } from '../../support/record-builders';
import { aTask } from '../../support/task-builder';
import { TEST_NOW, depsOver } from '../../support/test-deps';

const DAY = 86_400_000;
/** Two steps of a restand, the second one begun. */
const LARGE = 1100;

/** Records of a book: customers with none to two orders, one of them deleted, some talked to, some of two records. */
function bookOf(size: number) {
  const contacts = [...generateContacts(size)].map((contact, at) => (at === 9 ? { ...contact, deletedAt: TEST_NOW } : contact));
  const idAt = (at: number) => contacts[at]?.id ?? '';
  const orders = contacts.flatMap(({ id }, at) =>
    Array.from({ length: at % 3 }, (_, nth): Put => {
      const ago = 3 + ((at * 7) % 300) + 40 * nth;
      return { store: 'orders', record: anOrder({ contactId: id, at: TEST_NOW - ago * DAY, total: 1000 + ((at * 7919) % 90_000) }) };
    }),
  );
  const calls = contacts
    .filter((_, at) => at % 40 === 0)
    .map(({ id }, at): Put => ({ store: 'interactions', record: anInteraction(id, TEST_NOW - at * DAY) }));
  const tasks = [3, 21, 140].map((at): Put => ({ store: 'tasks', record: aTask(TEST_NOW + at * DAY, { contactId: idAt(at) }) }));
  const links = [2, 101, size - 10].map((at, nth) => linkOf(nth + 1, 'same', idAt(at), idAt(at + 1)));
  return {
    people: contacts.map((record): Put => ({ store: 'contacts', record })),
    links: links.map((record): Put => ({ store: 'links', record })),
    roots: links.map(({ a, b }) => ({ id: b, rootId: a })),
    others: [...calls, ...tasks],
    orders,
  };
}
type BookRecords = ReturnType<typeof bookOf>;

async function put(deps: Deps, puts: readonly Put[], more: Pick<Batch, 'silent' | 'roots'> = {}): Promise<void> {
  for (const chunk of chunksOf(puts, 100))
    expect(await deps.store.commit({ at: deps.now(), by: 'import', puts: chunk, ...more })).toMatchObject({ ok: true });
}

/** What a book of all these records comes to where every consumer read every row of the log as it came. */
async function derivedAfresh({ people, links, roots, others, orders }: BookRecords): Promise<Rows> {
  const world = await made(async (deps) => {
    await put(deps, people);
    await put(deps, links, { roots });
    await put(deps, [...others, ...orders]);
    await carryOn(deps);
  });
  const store = await openWorld(world);
  const rows = await derivedRows({ store });
  store.close();
  return rows;
}

const small = bookOf(320);
let afresh: Rows;
beforeAll(async () => {
  afresh = await derivedAfresh(small);
}, 240_000);

describe('restandJob', { timeout: 600_000 }, () => {
  it('stands everybody as if each order had been read as it came, wherever the worker dies', async () => {
    const book = bookOf(LARGE);
    const world = await made(async (deps) => {
      await put(deps, book.people);
      await put(deps, book.links, { roots: book.roots });
      await put(deps, book.others);
      await put(deps, book.orders, { silent: true });
      await drain(deps);
      await askRestand(deps);
    });
    expect(await killAlongTheWay({ world, type: RESTAND, run: runJobs }, await derivedAfresh(book))).toBeGreaterThan(8);
  });

  it('does it again for those who ask while one is under way, and once for those who ask before it began', async () => {
    const world = await made(async (deps) => {
      await put(deps, small.people);
      await put(deps, small.links, { roots: small.roots });
      await put(deps, small.others);
      await drain(deps);
      await askRestand(deps);
      await askRestand(deps);
    });
    const store = await openWorld(world);
    const deps = depsOver(store, world.outside);
    const restands = async () => (await store.jobs()).filter(({ type }) => type === RESTAND).map(({ id, state }) => `${id} ${state}`);
    expect(await restands()).toEqual(['restand running']);
    // As an import does of which the consumers hear just when the last customer was stood: nobody has read its orders.
    let isAsked = false;
    const late = watched(
      store,
      RESTAND,
      () => undefined,
      async () => {
        if (isAsked) return;
        isAsked = true;
        await put(deps, small.orders, { silent: true });
        await askRestand(deps);
      },
    );
    await runJobs(depsOver(late, world.outside));
    expect(isAsked).toBe(true);
    expect(await restands()).toEqual(['restand done', 'restand/next done']);
    expect(await derivedRows({ store })).toEqual(afresh);
    store.close();
  });

  it.each([
    ['restand', 'restand/next'],
    ['restand/next', 'restand'],
  ])('ends %s half way where %s was asked for, which stands everybody', async (id, next) => {
    const world = await made(async (deps) => {
      await put(deps, small.people);
      await put(deps, small.links, { roots: small.roots });
      await put(deps, [...small.others, ...small.orders], { silent: true });
      const half = { id, type: RESTAND, state: 'running' as const, cursor: { after: small.links[0]?.record.id }, done: 250, total: 320 };
      await deps.store.putJob({ ...half, startedAt: 1, updatedAt: 1 });
      await askRestand(deps);
      await runJobs(deps);
      expect((await deps.store.jobs()).filter(({ type }) => type === RESTAND).map((job) => `${job.id} ${job.state}`)).toEqual([
        'restand done',
        'restand/next done',
      ]);
      expect((await deps.store.jobs()).find((job) => job.id === next)?.done).toBeGreaterThanOrEqual(320);
      expect((await deps.store.jobs()).find((job) => job.id === id)?.done).toBe(250);
      const bought = new Set(small.orders.map(({ record }) => (record as Order).contactId));
      expect(await deps.store.count('standings')).toBeGreaterThan(bought.size - 5);
    });
    expect(world.outside.errors).toEqual([]);
  });
});

describe('catchUpJob', { timeout: 600_000 }, () => {
  it('comes to the same as consumers that read every row as it came, wherever the worker dies', async () => {
    const world = await made(async (deps) => {
      await put(deps, small.people);
      await put(deps, small.links, { roots: small.roots });
      await put(deps, [...small.others, ...small.orders]);
      await startJob(deps, catchUpJob.type);
    });
    expect(afresh.standings.length).toBeGreaterThan(200);
    expect(await killAlongTheWay({ world, type: catchUpJob.type, run: runJobs }, afresh)).toBeGreaterThan(8);
  });
});

describe('finishRestore', { timeout: 600_000 }, () => {
  const restored = (deps: Deps) => put(deps, [...small.people, ...small.links, ...small.others, ...small.orders]);

  it('finds out who is who and makes everything else, wherever the worker dies', async () => {
    const world = await made(async (deps) => {
      // As the first decision that is restored asks for it.
      await startJob(deps, finishRestoreJob.type);
      await restored(deps);
    });
    const run = async (deps: Deps) => {
      expect(await finishRestore(deps)).toEqual({ ok: true, value: { merged: 2 * small.links.length } });
      await runJobs(deps);
    };
    expect(await killAlongTheWay({ world, type: finishRestoreJob.type, run }, afresh)).toBeGreaterThan(8);
  });

  it('leaves a large book to the job, which goes on from who is who', async () => {
    const world = await made(async (deps) => {
      await restored(deps);
      for (let nth = 0; nth < 210; nth += 1)
        await put(
          deps,
          small.others.slice(0, 1).map((each) => ({ ...each, record: { ...each.record, subject: `${nth}` } }) as Put),
        );
    });
    const store = await openWorld(world);
    const deps = depsOver(store, world.outside);
    expect(await isFarBehind(deps)).toBe(true);
    await finishRestore(deps);
    expect((await store.jobs()).find(({ type }) => type === finishRestoreJob.type)).toMatchObject({
      state: 'running',
      cursor: { merged: 6 },
    });
    expect(await store.count('standings')).toBe(0);
    await runJobs(deps);
    expect(await isFarBehind(deps)).toBe(false);
    expect((await derivedRows({ store })).standings.map(({ id }) => id)).toEqual(afresh.standings.map(({ id }) => id));
    store.close();
  });

  it('takes customers apart whose merge is no decision any more', async () => {
    const world = await made(async (deps) => {
      await put(deps, small.people);
      await put(deps, small.links, { roots: small.roots });
      await put(deps, [...small.others, ...small.orders]);
      await carryOn(deps);
      const [link] = await deps.store.scan('links', undefined, 1);
      if (link) await put(deps, [{ store: 'links', record: { ...link, deletedAt: TEST_NOW } }]);
      await finishRestore(deps);
      await runJobs(deps);
      expect(await deps.store.rootOf(link?.b ?? '')).toBe(link?.b);
      expect(await deps.store.get('standings', link?.b ?? '')).toBeDefined();
      const directory = await deps.directory();
      expect([link?.a, link?.b].map((id) => directory.has(id ?? ''))).toEqual([true, true]);
    });
    expect(world.outside.errors).toEqual([]);
  });
});
