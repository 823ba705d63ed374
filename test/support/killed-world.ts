import { expect } from 'vitest';
import { drain } from '../../lib/app/consumers/drain';
import type { Deps } from '../../lib/app/deps';
import { runJobs } from '../../lib/app/jobs/run-jobs';
import type { BookStore, Job } from '../../lib/store/store';
import { copyBook } from './copy-book';
import { derivedRows } from './derived-rows';
import { mortalLife } from './mortal';
import { type Outside, depsOver, memoryWitness, newOutside, openTestBook } from './test-deps';

/** Awaited calls at which a job's worker is killed: the first ones, where a step begins, and as many spread over the others. */
const KILLS = 6;

export type World = { name: string; outside: Outside; witness: ReturnType<typeof memoryWitness> };
export const openWorld = (world: World): Promise<BookStore> => openTestBook(world.name, world.witness, () => world.outside.now);

/** A book that is filled as `fill` says, and closed. */
export async function made(fill: (deps: Deps) => Promise<void>): Promise<World> {
  const world = { name: `killed-${crypto.randomUUID()}`, outside: newOutside(), witness: memoryWitness() };
  const store = await openWorld(world);
  await fill(depsOver(store, world.outside));
  await store.flush();
  store.close();
  expect(world.outside.errors).toEqual([]);
  return world;
}

async function again(world: World): Promise<World> {
  const copy = { name: `killed-${crypto.randomUUID()}`, outside: { ...world.outside, errors: [] }, witness: memoryWitness() };
  (await openWorld(copy)).close();
  await copyBook(world.name, copy.name);
  const seen = await world.witness.read();
  if (seen) await copy.witness.write(seen);
  return copy;
}

/** What every start of the worker does with what the last one left. */
export async function carryOn(deps: Deps): Promise<void> {
  await drain(deps);
  await runJobs(deps);
}

export type Rows = Awaited<ReturnType<typeof derivedRows>>;
/** A world in which a job of a type is to be run, and how its worker begins. */
type Kill = { world: World; type: string; run(deps: Deps): Promise<unknown> };

/** The job's store, which says when the job is written down as ended. */
export function watched(store: BookStore, type: string, onEnd: () => void, beforeEnd = () => Promise.resolve()): BookStore {
  const putJob = async (job: Job) => {
    if (job.type === type && job.state !== 'running') {
      await beforeEnd();
      onEnd();
    }
    await store.putJob(job);
  };
  return new Proxy(store, {
    get: (target, name, receiver) => (name === 'putJob' ? putJob : (Reflect.get(target, name, receiver) as unknown)),
  });
}

/**
 * Runs a job undisturbed, then once for each of some of its awaited calls with a worker that dies there. Each must come to `expected`. Answers how
 * often it was killed.
 */
export async function killAlongTheWay({ world, type, run }: Kill, expected: Rows): Promise<number> {
  let calls = 0;
  const endsIn = async (died: number): Promise<void> => {
    const copy = await again(world);
    const store = await openWorld(copy);
    const seen: BookStore = watched(store, type, () => (calls ||= life.calls()));
    const life = mortalLife(seen, copy.outside, died);
    await Promise.race([run(life.deps), life.died]);
    store.close();
    const next = await openWorld(copy);
    await carryOn(depsOver(next, copy.outside));
    expect(await derivedRows({ store: next }), `${type} killed at call ${died} of ${calls}`).toEqual(expected);
    expect((await next.jobs()).filter(({ state }) => state !== 'done')).toEqual([]);
    expect(copy.outside.errors).toEqual([]);
    next.close();
  };
  await endsIn(0);
  expect(calls).toBeGreaterThan(4);
  const spread = Array.from({ length: KILLS }, (_, at) => KILLS + Math.ceil(((at + 1) * (calls - KILLS)) / KILLS));
  const points = new Set([...Array.from({ length: KILLS }, (_, at) => at + 1), ...spread].filter((at) => at <= calls));
  for (const died of points) await endsIn(died);
  return points.size;
}
