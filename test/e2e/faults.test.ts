import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { ask } from '../support/browser/ask';
import { until } from '../support/browser/until';
import { shownNotifications, stopWorker } from '../support/browser/worker';
import type { Answer, MessageName, Request } from '../../lib/messaging/protocol';
import { DAY, orderDraft, saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

/** Kills per operation; `npm run test:faults` takes more. */
const ROUNDS = Number(process.env.SIDECARD_FAULT_ROUNDS ?? 6);
/** An operation takes some 30 ms: kills are spread over this long, in ms, plus one that comes too late. */
const SPREAD = 45;
const rounds = Array.from({ length: ROUNDS }, (_, round) => Math.round((SPREAD * round) / Math.max(1, ROUNDS - 1)));

const session = sidecardSession();

/** Sends a question, kills the worker `delay` ms later, and answers what came back if anything did. */
async function askAndKill<N extends MessageName>(name: N, payload: Request<N>, delay: number): Promise<Answer<N> | undefined> {
  const { probe } = session.sidecard;
  const asked = ask(probe, name, payload).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, delay));
  await stopWorker(probe);
  return Promise.race([asked, new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), 500))]);
}

async function person(name: string, email: string): Promise<string> {
  const { saved } = await session.ask('contacts.save', { items: [saveItem({ name, email })] });
  return saved[0]?.id ?? '';
}

async function countNamed(text: string): Promise<number> {
  return (await session.ask('search.query', { text, limit: 100 })).total;
}

describe('the worker killed in the built extension', () => {
  it.each(rounds)('%i ms into a save keeps all or nothing, and once when it is sent again', async (delay) => {
    const tag = `save${v7().slice(-8)}`;
    const payload = { items: ['One', 'Two', 'Three'].map((name) => saveItem({ name: `${name} ${tag}`, email: `${name}@${tag}.example` })) };
    const answer = await askAndKill('contacts.save', payload, delay);
    const found = await countNamed(tag);
    expect(answer?.ok ? [3] : [0, 3]).toContain(found);
    const { saved } = await session.ask('contacts.save', payload);
    await until('all three in the search', async () => (await countNamed(tag)) === 3);
    const { entries } = await session.ask('timeline.page', { id: saved[0]?.id ?? '', limit: 10 });
    expect(entries).toHaveLength(1);
  });

  it.each(rounds)('%i ms into a merge and its undo leaves both whole', async (delay) => {
    const tag = `merge${v7().slice(-8)}`;
    const [a, b] = [await person(`Ann ${tag}`, `a@${tag}.example`), await person(`Anne ${tag}`, `a@${tag}.example`)];
    await askAndKill('pairs.merge', { a, b, choices: {} }, delay);
    let card = await session.ask('contacts.card', { id: a });
    if (card.members.length === 1) {
      await session.ask('pairs.merge', { a, b, choices: {} });
      card = await session.ask('contacts.card', { id: a });
    }
    const same = card.links.filter((link) => link.type === 'same' && link.undoneAt === undefined);
    expect(same).toHaveLength(1);
    expect(card.members).toHaveLength(2);
    await until('one customer in the search', async () => (await countNamed(tag)) === 1);

    await askAndKill('links.undo', { id: same[0]?.id ?? '' }, delay);
    const after = await session.ask('contacts.card', { id: a });
    if (after.members.length === 2) await session.ask('links.undo', { id: same[0]?.id ?? '' });
    const [first, second] = [await session.ask('contacts.card', { id: a }), await session.ask('contacts.card', { id: b })];
    expect([first.members.length, second.members.length]).toEqual([1, 1]);
    expect(first.links.filter((link) => link.type === 'different' && link.undoneAt === undefined)).toHaveLength(1);
    await until('two customers in the search', async () => (await countNamed(tag)) === 2);
    // The consumer of the queue comes after the one of the search.
    await until('no suggestion', async () => (await session.ask('contacts.card', { id: a })).suggested === 0);
  });

  it.each(rounds)('%i ms into an order counts it once in the value', async (delay) => {
    const id = await person(`Buyer ${v7().slice(-8)}`, `${v7()}@buyer.example`);
    const payload = { draft: orderDraft(id, Date.now() - DAY, 10_000), requestId: v7() };
    await askAndKill('orders.save', payload, delay);
    await session.ask('orders.save', payload);
    const standing = await until('the order in the value', async () => {
      const card = await session.ask('contacts.card', { id });
      return card.standing && card.standing.aggregate.orders > 0 ? card.standing : undefined;
    });
    expect(standing.aggregate).toMatchObject({ orders: 1, net: 10_000 });
  });

  it.each(rounds)('%i ms into a due follow-up shows it once', async (delay) => {
    const { probe } = session.sidecard;
    const before = await shownNotifications(probe);
    const payload = { draft: taskDraft(await person(`Due ${v7().slice(-8)}`, `${v7()}@due.example`), Date.now() - 1_000), requestId: v7() };
    await askAndKill('tasks.save', payload, delay);
    const { id } = await session.ask('tasks.save', payload);
    const fired = async () =>
      (await session.ask('tasks.today', { offset: 0, limit: 200 })).rows.find((row) => row.task.id === id)?.task.notifiedFor;
    await until('the mark in the book', fired, { within: 20_000 });
    // The mark stands before the browser has the notification on screen; a worker that died in between is woken by an alarm 30 seconds later.
    const shown = await until(
      'its notification',
      async () => {
        const now = await shownNotifications(probe);
        return (now.some((each) => each.includes(id)) || now.length === 1) && now;
      },
      { within: 90_000 },
    );
    expect(shown.filter((each) => !before.includes(each)).length).toBeLessThanOrEqual(1);
    await session.ask('tasks.done', { id });
    await until('no notification of it', async () => !(await shownNotifications(probe)).some((each) => each.includes(id)));
  });
});
