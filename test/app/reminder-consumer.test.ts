import { describe, expect, it } from 'vitest';
import { drain } from '../../lib/app/consumers/drain';
import { reminderConsumer } from '../../lib/app/consumers/reminder-consumer';
import type { Batch, BookStore } from '../../lib/store/store';
import { memoryBook } from '../support/memory-book';
import { aTask } from '../support/task-builder';
import { TEST_NOW, depsOver, newOutside } from '../support/test-deps';

const HOUR = 3_600_000;

/** A book in which somebody else writes first, as often as said, when the given commit is tried. */
function contested(isWanted: (batch: Batch) => boolean, times: number): BookStore {
  const book = memoryBook();
  let left = times;
  return {
    ...book,
    commit: async (batch) => {
      if (!isWanted(batch) || left === 0) return book.commit(batch);
      left -= 1;
      return { ok: false, reason: 'stale' };
    },
  };
}
const plans = (batch: Batch) => batch.by === 'engine' && (batch.expect?.length ?? 0) > 0;
const moves = (batch: Batch) => batch.cursor !== undefined;

async function imported(store: BookStore) {
  const outside = newOutside();
  const deps = depsOver(store, outside);
  const tasks = [1, 2].map((days) => aTask(TEST_NOW + days * 24 * HOUR, { alarms: [60], rev: deps.nextRev() }));
  await store.commit({ at: TEST_NOW, by: 'import', puts: tasks.map((record) => ({ store: 'tasks', record })) });
  await drain(deps, [reminderConsumer]);
  const planned = await store.getMany(
    'tasks',
    tasks.map(({ id }) => id),
  );
  return { deps, outside, times: planned.map((task) => task?.remindAt), wanted: tasks.map(({ due }) => due - HOUR) };
}

describe('reminderConsumer', () => {
  it('plans every follow-up that came from a file, though somebody wrote one of them meanwhile', async () => {
    const { outside, times, wanted } = await imported(contested(plans, 2));
    expect(outside.errors).toEqual([]);
    expect(times).toEqual(wanted);
    expect(outside.alarm).toBe(wanted[0]);
    expect(outside.errors).toEqual([]);
  });
  it('reports what it could not plan, and plans it with the next start', async () => {
    const { deps, outside, times, wanted } = await imported(contested(plans, 5));
    expect(times).toEqual([undefined, undefined]);
    expect(outside.errors).toHaveLength(1);
    await drain(deps, [reminderConsumer]);
    expect(outside.alarm).toBe(wanted[0]);
  });
  it('reports that its place in the log could not be kept instead of trying for ever', async () => {
    const { outside } = await imported(contested(moves, 1));
    expect(outside.errors).toHaveLength(1);
  });
});
