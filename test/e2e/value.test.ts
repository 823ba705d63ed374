import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { DAY, orderDraft, saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();
const now = Date.now();
let best = '';
let small = '';

async function order(contactId: string, daysAgo: number, total: number): Promise<string> {
  const { id } = await session.ask('orders.save', { draft: orderDraft(contactId, now - daysAgo * DAY, total), requestId: v7() });
  return id;
}

describe('value', () => {
  beforeAll(async () => {
    const items = ['Best Buyer', ...Array.from({ length: 12 }, (_, index) => `Customer ${index}`)].map((name, index) =>
      saveItem({ name, email: `c${index}@shop.example` }),
    );
    const { saved } = await session.ask('contacts.save', { items });
    [best = '', small = ''] = saved.map(({ id }) => id);
    for (const [index, { id }] of saved.entries()) {
      if (index > 0) await order(id, 100 + index, 1_000 + index * 10);
    }
    for (const daysAgo of [3, 20, 45, 80]) await order(best, daysAgo, 250_000);
  });

  it('ranks who orders much and often above who ordered once, and says why', async () => {
    await session.ask('settings.set', { patch: { tiers: { high: 0.2, mid: 0.5, keep: 0.9 } } });
    const top = await session.ask('contacts.card', { id: best });
    expect(top.standing).toMatchObject({ tier: 'high', lifecycle: 'active', aggregate: { orders: 4, net: 1_000_000, currency: 'USD' } });
    expect(top.standing?.reasons.length).toBeGreaterThan(0);
    const low = await session.ask('contacts.card', { id: small });
    // One order, long ago by the measure of this book: less likely than not to buy again.
    expect(low.standing).toMatchObject({ aggregate: { orders: 1 }, prediction: { horizonDays: 365 } });
    expect(low.standing?.prediction?.buys).toBeLessThan(0.5);
    expect(top.standing?.prediction?.buys).toBeGreaterThan(0.5);
    expect(top.outlook?.orders[1]).toBeGreaterThan(low.outlook?.orders[1] ?? 0);
    expect(low.standing?.tier).not.toBe('high');
  });

  it('falls when everything is sent back, and the move stands in the history', async () => {
    const before = await session.ask('contacts.card', { id: best });
    const total = before.standing?.aggregate.net ?? 0;
    await session.ask('orders.save', {
      draft: orderDraft(best, now, -total, { type: 'return', status: 'refunded', reason: 'Broken' }),
      requestId: v7(),
    });
    const after = await session.ask('contacts.card', { id: best });
    expect(after.standing?.aggregate.net).toBe(0);
    expect(after.standing?.tier).not.toBe('high');
    const { entries } = await session.ask('timeline.page', { id: best, limit: 50 });
    expect(entries.some((entry) => entry.of === 'move' && entry.record.from === 'high')).toBe(true);
    expect(entries.filter((entry) => entry.of === 'order')).toHaveLength(5);
  });

  it('takes the same order once when it is sent twice', async () => {
    const requestId = v7();
    const draft = orderDraft(small, now - DAY, 5_000, { number: 'A-1' });
    const first = await session.ask('orders.save', { draft, requestId });
    expect(await session.ask('orders.save', { draft, requestId })).toEqual(first);
    expect((await session.ask('contacts.card', { id: small })).standing?.aggregate.orders).toBe(2);
  });
});
