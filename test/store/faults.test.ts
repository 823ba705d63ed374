import { afterEach, describe, expect, it } from 'vitest';
import { saveOrder } from '../../lib/app/children/log';
import { drain } from '../../lib/app/consumers/drain';
import { saveContacts } from '../../lib/app/contacts/save-contacts';
import type { Deps } from '../../lib/app/deps';
import { startDaily } from '../../lib/app/jobs/daily';
import { runJobs } from '../../lib/app/jobs/run-jobs';
import { merge, undoLink } from '../../lib/app/pairs/decide';
import { saveTask, snoozeTask } from '../../lib/app/tasks/change-task';
import { completeTask } from '../../lib/app/tasks/complete-task';
import { fireDue } from '../../lib/app/tasks/fire-due';
import { emptyContactDraft } from '../../lib/domain/contact/contact';
import type { Result } from '../../lib/domain/result';
import type { BookStore } from '../../lib/store/store';
import { copyBook } from '../support/copy-book';
import { fingerprint } from '../support/fingerprint';
import { type Life, mortalLife } from '../support/mortal';
import { type Outside, memoryWitness, newOutside, openTestBook, risingId } from '../support/test-deps';

const DAY = 86_400_000;
const open = new Set<BookStore>();
afterEach(() => {
  for (const store of open) store.close();
  open.clear();
});

type World = { name: string; witness: ReturnType<typeof memoryWitness>; outside: Outside; store: BookStore };
/** What the set-up made, for the operation to work on. */
type Made = { a: string; b: string; link: string; task: string };
type Operation = {
  prepare(deps: Deps, made: Made, outside: Outside): Promise<void>;
  run(deps: Deps, made: Made): Promise<unknown>;
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}
function person(full: string, email: string) {
  return { ...emptyContactDraft('individual', full), emails: [{ id: 'e1', address: email }] };
}
function item(full: string, email: string, requestId = risingId()) {
  return { draft: person(full, email), requestId, provenance: [], captured: { url: 'https://acme.example/', title: 'Acme' } };
}
function order(contactId: string, at: number, total: number, requestId = risingId()) {
  return {
    requestId,
    draft: { contactId, type: 'order' as const, at, status: 'paid' as const, lines: [], total, currency: 'USD' },
  };
}
function task(contactId: string, due: number, requestId = risingId()) {
  const fixed = { allDay: false, anchor: 'due' as const, alarms: [], priority: 'normal' as const, status: 'needs-action' as const };
  return { requestId, draft: { contactId, title: 'Call', due, ...fixed } };
}

/** What every start of the worker does. */
async function carryOn(deps: Deps): Promise<void> {
  await drain(deps);
  await fireDue(deps);
  await startDaily(deps);
  await runJobs(deps);
}

async function live(world: World, diesAt = 0): Promise<Life> {
  world.store.close();
  open.delete(world.store);
  world.store = await openTestBook(world.name, world.witness, () => world.outside.now);
  open.add(world.store);
  return mortalLife(world.store, world.outside, diesAt);
}

async function begin(operation: Operation): Promise<{ world: World; made: Made }> {
  const witness = memoryWitness();
  const outside = newOutside();
  const name = `fault-${crypto.randomUUID()}`;
  const world: World = { name, witness, outside, store: await openTestBook(name, witness, () => outside.now) };
  const { deps } = await live(world);
  const { saved } = value(
    await saveContacts(deps, {
      items: [item('Ana Gómez', 'ana@acme.example'), item('Ana M. Gómez', 'ana@acme.example'), item('Bo Ek', 'bo@ek.example')],
    }),
  );
  const [a = '', b = '', c = ''] = saved.map(({ id }) => id);
  for (const [id, total] of [
    [a, 90_000],
    [b, 20_000],
    [c, 5_000],
  ] as const)
    value(await saveOrder(deps, order(id, outside.now - 5 * DAY, total)));
  const made: Made = { a, b, link: '', task: value(await saveTask(deps, task(a, outside.now + DAY))).id };
  await operation.prepare(deps, made, outside);
  await carryOn(deps);
  return { world, made };
}

/** The same world once more, as it stood. */
async function again({ name, witness, outside }: World): Promise<World> {
  const copy = `fault-${crypto.randomUUID()}`;
  const copyOfWitness = memoryWitness();
  (await openTestBook(copy, copyOfWitness)).close();
  await copyBook(name, copy);
  const seen = await witness.read();
  if (seen) await copyOfWitness.write(seen);
  const sameOutside: Outside = { ...outside, shown: new Map(outside.shown), shows: [...outside.shows], errors: [] };
  return {
    name: copy,
    witness: copyOfWitness,
    outside: sameOutside,
    store: await openTestBook(copy, copyOfWitness, () => sameOutside.now),
  };
}

/** The state after a new start: the worker has done what every start does. */
async function settledState(world: World) {
  const { deps } = await live(world);
  await carryOn(deps);
  const state = await fingerprint(deps, world.outside);
  expect(world.outside.errors).toEqual([]);
  return state;
}

/**
 * Kills the worker at the first, second, … awaited call of the operation until it lives through it. After each death the next start must find
 * all of the operation or nothing of it; and after the user did it again, or at once where it did happen, exactly what an undisturbed run leaves.
 */
async function killAtEveryAwait(operation: Operation, upTo = Infinity): Promise<number> {
  const { world: first, made } = await begin(operation);
  const before = await settledState(first);
  const undisturbed = await again(first);
  await operation.run((await live(undisturbed)).deps, made);
  const after = await settledState(undisturbed);
  expect(after).not.toEqual(before);
  for (let diesAt = 1; ; diesAt += 1) {
    const world = await again(first);
    const { deps, died } = await live(world, diesAt);
    const ended = await Promise.race([operation.run(deps, made).then(() => 'lived' as const), died]);
    const found = await settledState(world);
    const happened = JSON.stringify(found) === JSON.stringify(after);
    expect(found, `killed at call ${diesAt}`).toEqual(happened ? after : before);
    if (!happened) await operation.run((await live(world)).deps, made);
    expect(await settledState(world), `killed at call ${diesAt}, then done again`).toEqual(after);
    if (ended === 'lived' || diesAt >= upTo) return diesAt - 1;
  }
}

const SAVE_IDS = [risingId(), risingId()] as const;
const ORDER_ID = risingId();
/** Awaits of one operation at which the worker is killed; beyond lie chunks of a job that are all alike. */
const MOST_KILLS = 40;
const nothing = async () => undefined;

const OPERATIONS: Record<string, Operation> = {
  save: {
    prepare: nothing,
    async run(deps) {
      value(
        await saveContacts(deps, { items: [item('Cy Dahl', 'cy@dahl.example', SAVE_IDS[0]), item('Bo Ek', 'bo@ek.example', SAVE_IDS[1])] }),
      );
      await runJobs(deps);
    },
  },
  merge: {
    prepare: nothing,
    async run(deps, { a, b }) {
      value(await merge(deps, { a, b, choices: {} }));
      await runJobs(deps);
    },
  },
  undo: {
    async prepare(deps, made) {
      made.link = value(await merge(deps, { a: made.a, b: made.b, choices: {} })).link.id;
    },
    async run(deps, { link }) {
      value(await undoLink(deps, { id: link }));
      await runJobs(deps);
    },
  },
  tiering: {
    prepare: nothing,
    async run(deps, { b }) {
      value(await saveOrder(deps, order(b, deps.now() - DAY, 500_000, ORDER_ID)));
      await runJobs(deps);
    },
  },
  // Enough customers to be ranked against each other, so that one order moves the bands of all.
  'tiering among many': {
    async prepare(deps) {
      const items = Array.from({ length: 30 }, (_, at) => item(`Customer ${at}`, `c${at}@shop.example`));
      const { saved } = value(await saveContacts(deps, { items }));
      for (const [at, { id }] of saved.entries()) value(await saveOrder(deps, order(id, deps.now() - (at + 2) * DAY, 1_000 * (at + 1))));
    },
    async run(deps, { b }) {
      value(await saveOrder(deps, order(b, deps.now() - DAY, 500_000, ORDER_ID)));
      await runJobs(deps);
    },
  },
  'a follow-up done': {
    prepare: nothing,
    run: async (deps, made) => value(await completeTask(deps, { id: made.task })),
  },
  'a follow-up snoozed': {
    prepare: nothing,
    run: async (deps, made) => value(await snoozeTask(deps, { id: made.task, until: deps.now() + 2 * DAY })),
  },
};

describe('the worker killed at every await of', () => {
  it.each(Object.entries(OPERATIONS))('%s loses nothing and does nothing twice', { timeout: 120_000 }, async (_, operation) => {
    expect(await killAtEveryAwait(operation, MOST_KILLS)).toBeGreaterThan(5);
  });

  it('a reminder shows it all the same, under one name', { timeout: 120_000 }, async () => {
    const { world: first } = await begin({ prepare: nothing, run: nothing });
    let calls = 0;
    for (let diesAt = 1; calls === 0; diesAt += 1) {
      const world = await again(first);
      world.outside.now += 2 * DAY;
      const { deps, died } = await live(world, diesAt);
      const ended = await Promise.race([fireDue(deps).then(() => 'lived' as const), died]);
      const state = await settledState(world);
      expect(state.shown, `killed at call ${diesAt}`).toEqual(['Ana Gómez: Call (late)']);
      expect(new Set(world.outside.shows).size).toBe(1);
      expect(state.badge).toBe(1);
      expect(state.customers.flatMap(({ tasks }) => tasks)).toMatchObject([{ title: 'Call', notifiedFor: expect.any(Number) }]);
      const shows = world.outside.shows.length;
      await settledState(world);
      expect(world.outside.shows).toHaveLength(shows);
      if (ended === 'lived') calls = diesAt - 1;
    }
    expect(calls).toBeGreaterThan(3);
  });
});
