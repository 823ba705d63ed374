import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saveOrder } from '../../../lib/app/children/log';
import { drain } from '../../../lib/app/consumers/drain';
import { deleteContact, restoreContact } from '../../../lib/app/contacts/delete-contact';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { startJob } from '../../../lib/app/jobs/start-job';
import { merge, undoLink } from '../../../lib/app/pairs/decide';
import { standingNow } from '../../../lib/app/value/standings';
import { valueContext } from '../../../lib/app/value/value-context';
import { isActive } from '../../../lib/domain/link/components';
import type { Order } from '../../../lib/domain/order/order';
import { standingSchema } from '../../../lib/domain/standing/standing';
import { ledgerOf } from '../../../lib/value/ledger';
import { standingOf } from '../../../lib/value/standing';
import { person, value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

const DAY = 86_400_000;
const PEOPLE = 14;

type Step =
  | { do: 'order'; who: number; ago: number; total: number; currency: string }
  | { do: 'return'; which: number; share: number }
  | { do: 'edit' | 'delete' | 'cancel'; which: number; total: number }
  | { do: 'merge'; who: number; other: number }
  | { do: 'undo'; which: number }
  | { do: 'remove' | 'restore'; who: number };

const who = fc.integer({ min: 0, max: PEOPLE - 1 });
const which = fc.nat({ max: 1000 });
const total = fc.integer({ min: 0, max: 90_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('order' as const),
      who,
      ago: fc.integer({ min: -20, max: 700 }),
      total,
      currency: fc.constantFrom('USD', 'USD', 'EUR', 'CHF'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('return' as const), which, share: fc.double({ min: 0, max: 1, noNaN: true }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('edit' as const, 'delete' as const, 'cancel' as const), which, total }) },
  fc.record({ do: fc.constant('merge' as const), who, other: who }),
  fc.record({ do: fc.constant('undo' as const), which }),
  fc.record({ do: fc.constantFrom('remove' as const, 'restore' as const), who }),
);

async function aBook() {
  const { deps, outside } = await newTestBook('incremental');
  const settings = { value: { rates: [{ currency: 'EUR', day: '2025-01-01', rate: 1.1 }] } };
  await deps.store.commit({ at: deps.now(), by: 'user', puts: [{ store: 'documents', record: { id: 'settings', value: settings } }] });
  const items = Array.from({ length: PEOPLE }, (_, at) => ({ draft: person(`Customer ${at}`), requestId: risingId(), provenance: [] }));
  const ids = value(await saveContacts(deps, { items })).saved.map(({ id }) => id);
  return { deps, outside, ids };
}

async function perform(deps: Deps, ids: readonly string[], one: Step): Promise<void> {
  const orders = await deps.store.scan('orders', undefined, 1000);
  const order = 'which' in one ? orders[one.which % Math.max(1, orders.length)] : undefined;
  const change = async (patch: Partial<Order>) => {
    if (!order) return;
    await deps.store.commit({
      at: deps.now(),
      by: 'user',
      puts: [{ store: 'orders', record: { ...order, ...patch, updatedAt: deps.now(), rev: deps.nextRev(order.rev) } }],
    });
    await drain(deps);
  };
  const draftOf = (contactId: string) => ({ contactId, status: 'paid' as const, lines: [] });
  switch (one.do) {
    case 'order':
      await saveOrder(deps, {
        requestId: risingId(),
        draft: { ...draftOf(ids[one.who] ?? ''), type: 'order', at: deps.now() - one.ago * DAY, total: one.total, currency: one.currency },
      });
      return;
    case 'return':
      if (order?.type === 'order') {
        const back = {
          ...draftOf(order.contactId),
          type: 'return' as const,
          at: order.at + DAY,
          total: -Math.round(order.total * one.share),
          currency: order.currency,
          returns: order.id,
        };
        await saveOrder(deps, { requestId: risingId(), draft: back });
      }
      return;
    case 'edit':
      return change({ total: order?.type === 'return' ? -one.total : one.total });
    case 'delete':
      return change({ deletedAt: deps.now() });
    case 'cancel':
      return change({ status: 'cancelled' });
    case 'merge':
      await merge(deps, { a: ids[one.who] ?? '', b: ids[one.other] ?? '', choices: {} });
      return;
    case 'undo': {
      const links = (await deps.store.scan('links', undefined, 1000)).filter((link) => link.type === 'same' && isActive(link));
      const link = links[one.which % Math.max(1, links.length)];
      if (link) await undoLink(deps, { id: link.id });
      return;
    }
    case 'remove':
      await deleteContact(deps, { id: ids[one.who] ?? '' });
      return;
    case 'restore':
      await restoreContact(deps, { id: ids[one.who] ?? '' });
  }
}

/** What stands in the book, and what stands there when everything is worked out from the orders alone. */
async function bothWays(deps: Deps) {
  const context = await valueContext(deps, await deps.settings());
  // As the card shows them: from what is stored of each customer, without their orders.
  const stored = new Map(
    (await deps.store.scan('standings', undefined, 1000)).map((standing) => [standing.id, standingNow(deps, standing, context)]),
  );
  const contacts = await deps.store.scan('contacts', undefined, 1000);
  const scratch = new Map();
  for (const [rootId, members] of await deps.store.customersOf(contacts.map(({ id }) => id))) {
    const living = members.filter(({ deletedAt }) => deletedAt === undefined);
    if (living.length === 0) continue;
    const orders = await deps.store.allChildrenOf(
      'orders',
      living.map(({ id }) => id),
    );
    const ledger = ledgerOf(orders, context.reading);
    if (!stored.has(rootId) && ledger.days.length === 0) continue;
    const { cuts, forecast, asOf, settings } = context;
    scratch.set(rootId, standingOf({ rootId, ledger, cuts, forecast, asOf, settings, at: deps.now(), pins: {} }).standing);
  }
  return { stored, scratch };
}

const clean = (standings: Map<string, unknown>) =>
  Object.fromEntries([...standings].map(([id, one]) => [id, JSON.parse(JSON.stringify(one))]));

describe('valueConsumer and rescoreJob', () => {
  it('end where the orders alone lead, after any orders, returns, edits, deletions, merges and undos, one at a time (IN-1)', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 45 }), async (steps) => {
        const { deps, outside, ids } = await aBook();
        for (const one of steps) {
          await perform(deps, ids, one);
          await runJobs(deps);
        }
        const { stored, scratch } = await bothWays(deps);
        expect(clean(stored)).toEqual(clean(scratch));
        for (const standing of stored.values())
          expect(standingSchema.safeParse(JSON.parse(JSON.stringify(standing))).error).toBeUndefined();
        expect(outside.errors).toEqual([]);
      }),
      { numRuns: 6, seed: 20_261 },
    );
  });

  it('end there when all of it comes in bulk, too, with a model among it (IN-1)', async () => {
    const { deps, ids } = await aBook();
    const steps = fc.sample(step, { numRuns: 120, seed: 7 });
    for (const one of steps) await perform(deps, ids, one);
    await startJob(deps, 'rescore');
    await runJobs(deps);
    const { stored, scratch } = await bothWays(deps);
    expect(clean(stored)).toEqual(clean(scratch));
    expect([...stored.values()].some((standing) => standing.prediction !== undefined)).toBe(true);
  });

  it('counts an order of a day to come when that day is there, without being told (IN-2)', async () => {
    const { deps, outside, ids } = await aBook();
    await perform(deps, ids, { do: 'order', who: 0, ago: 30, total: 5000, currency: 'USD' });
    await perform(deps, ids, { do: 'order', who: 0, ago: -5, total: 7000, currency: 'USD' });
    await runJobs(deps);
    expect((await deps.store.get('standings', ids[0] ?? ''))?.aggregate).toMatchObject({ orders: 1, net: 5000 });
    outside.now += 6 * DAY;
    await startJob(deps, 'rescore');
    await runJobs(deps);
    expect((await deps.store.get('standings', ids[0] ?? ''))?.aggregate).toMatchObject({ orders: 2, net: 12_000 });
  });
});
