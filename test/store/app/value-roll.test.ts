import { beforeAll, describe, expect, it } from 'vitest';
import { saveOrder } from '../../../lib/app/children/log';
import { CONSUMERS, drain } from '../../../lib/app/consumers/drain';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { startJob } from '../../../lib/app/jobs/start-job';
import { ROLL, readPage, rollInForce } from '../../../lib/app/value/roll';
import { valueContext } from '../../../lib/app/value/value-context';
import { ledgerOf } from '../../../lib/value/ledger';
import { standingOf } from '../../../lib/value/standing';
import type { Put } from '../../../lib/store/store';
import { generateContacts } from '../../support/generate-contacts';
import { mortalLife } from '../../support/mortal';
import { anOrder } from '../../support/order-builder';
import { value } from '../../support/people';
import { type Outside, depsOver, newTestBook, risingId } from '../../support/test-deps';

const DAY = 86_400_000;
/** Three pages of the roll, the last one begun. */
const CUSTOMERS = 1100;

/** A book as yesterday's imports left it: standings by fixed thresholds, so that nearly everybody stands elsewhere after the first re-score. */
async function aBook(): Promise<{ deps: Deps; outside: Outside }> {
  const { deps, outside } = await newTestBook('roll');
  const { store } = deps;
  const yesterday = depsOver(store, { ...outside, now: outside.now - DAY });
  const context = await valueContext(yesterday, await yesterday.settings());
  const puts: Put[] = [];
  let at = 0;
  for (const contact of generateContacts(CUSTOMERS)) {
    at += 1;
    const days = Array.from({ length: 1 + (at % 4) }, (_, nth) => 2 + ((at * 7) % 300) + 40 * nth);
    const orders = days.map((ago) => anOrder({ contactId: contact.id, at: outside.now - ago * DAY, total: 1000 + ((at * 7919) % 90_000) }));
    const ledger = ledgerOf(orders, context.reading);
    const { standing } = standingOf({ ...context, rootId: contact.id, ledger, at: outside.now - DAY, pins: {} });
    puts.push({ store: 'contacts', record: contact }, { store: 'standings', record: standing });
    puts.push(...orders.map((record) => ({ store: 'orders' as const, record })));
  }
  await store.commit({ at: outside.now, by: 'engine', puts, silent: true });
  return { deps, outside };
}

async function close(deps: Deps): Promise<void> {
  await startJob(deps, 'rescore');
  await runJobs(deps);
}

/** Where everybody stands, and every step that is written down. */
async function stands(deps: Deps) {
  const standings = await deps.store.scan('standings', undefined, 2 * CUSTOMERS);
  const moves = await deps.store.scan('moves', undefined, 9 * CUSTOMERS);
  return {
    standings: standings.map(({ id, tier, tierSince, lifecycle, lifecycleSince, group, scores, aggregate }) => ({
      id,
      tier,
      tierSince,
      lifecycle,
      lifecycleSince,
      group,
      scores,
      net: aggregate.net,
    })),
    moves: moves.map(({ id, from, to, day }) => ({ id, from, to, day })),
  };
}

async function order(deps: Deps, contactId: string): Promise<void> {
  const draft = { contactId, type: 'order' as const, at: deps.now(), status: 'paid' as const, lines: [], total: 500_000, currency: 'USD' };
  value(await saveOrder(deps, { requestId: risingId(), draft }));
}

/** A book that was closed once, and got some orders since. */
async function lived(): Promise<{ deps: Deps; outside: Outside }> {
  const book = await aBook();
  await close(book.deps);
  const standings = await book.deps.store.scan('standings', undefined, 2 * CUSTOMERS);
  for (const { id } of standings.filter((_, at) => at % 400 === 0)) await order(book.deps, id);
  return book;
}

describe('rescoreJob and its roll', () => {
  let undisturbed: Awaited<ReturnType<typeof stands>>;
  let calls = 0;
  let faults: unknown[] = [];
  beforeAll(async () => {
    const { deps, outside } = await aBook();
    const life = mortalLife(deps.store, outside, 0);
    await close(life.deps);
    calls = life.calls();
    undisturbed = await stands(deps);
    faults = outside.errors;
  }, 240_000);

  it('moves most of a book that was judged by fixed thresholds', () => {
    expect(faults).toEqual([]);
    expect(undisturbed.moves.length).toBeGreaterThan(CUSTOMERS / 2);
  });

  it('leaves pages that hold for everybody, so that the next one need not call the roll again', { timeout: 240_000 }, async () => {
    const { deps } = await aBook();
    await close(deps);
    const roll = await rollInForce(deps, await valueContext(deps, await deps.settings()));
    const stored = new Map((await deps.store.scan('standings', undefined, 2 * CUSTOMERS)).map((one) => [one.id, one]));
    let held = 0;
    for (const at of roll?.pages.keys() ?? []) {
      const page = roll && (await readPage(deps, roll, at));
      for (const { id, tier, lifecycle, aggregate } of page?.standings ?? []) {
        const one = stored.get(id);
        expect({ tier, lifecycle, net: aggregate.net }).toEqual({ tier: one?.tier, lifecycle: one?.lifecycle, net: one?.aggregate.net });
        held += 1;
      }
    }
    expect(held).toBe(CUSTOMERS);
  });

  it(
    'ends where it would have ended, wherever in the roll, the bands or the scores the worker dies (IN-3)',
    { timeout: 600_000 },
    async () => {
      for (const share of [0.15, 0.5, 0.85]) {
        const { deps, outside } = await aBook();
        const life = mortalLife(deps.store, outside, Math.max(1, Math.floor(share * calls)));
        void close(life.deps);
        await life.died;
        const next = depsOver(deps.store, outside);
        await drain(next);
        await runJobs(next);
        expect(await stands(next), `died at call ${Math.floor(share * calls)} of ${calls}`).toEqual(undisturbed);
      }
    },
  );

  it('counts who came into a book that was empty when it was last re-scored (IN-3)', { timeout: 240_000 }, async () => {
    const { deps, outside } = await newTestBook('roll');
    await close(deps);
    await close(deps);
    const contacts = [...generateContacts(12)];
    const puts = contacts.map((record) => ({ store: 'contacts' as const, record }));
    await deps.store.commit({ at: outside.now, by: 'import', puts });
    for (const { id } of contacts) await order(deps, id);
    await drain(deps);
    await close(deps);
    expect(outside.errors).toEqual([]);
    expect((await valueContext(deps, await deps.settings())).cuts.customers).toBe(12);
  });

  it('reads everybody anew where the log was shortened beyond the roll (IN-3)', { timeout: 240_000 }, async () => {
    const [a, b] = [await lived(), await lived()];
    // As an earlier version would: nobody minded the roll.
    const dropped = await a.deps.store.compact(
      CONSUMERS.map(({ name }) => name),
      100_000,
    );
    expect(dropped).toBeGreaterThan(0);
    expect(await rollInForce(a.deps, await valueContext(a.deps, await a.deps.settings()))).toBeUndefined();
    await b.deps.store.commit({ at: b.deps.now(), by: 'engine', removes: [{ store: 'documents', id: ROLL }], silent: true });
    for (const { deps, outside } of [a, b]) {
      outside.now += DAY;
      await close(deps);
      expect(outside.errors).toEqual([]);
    }
    expect((await stands(a.deps)).standings).toEqual((await stands(b.deps)).standings);
  });
});
