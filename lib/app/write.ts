import type { Answers } from '../messaging/protocol';
import { type Result, fail, ok } from '../domain/result';
import type { Batch } from '../store/store';
import { drain } from './consumers/drain';
import { isFarBehind } from './consumers/far-behind';
import type { Deps } from './deps';

/** How often a plan is made again when another write came between its reading and its commit. */
const ATTEMPTS = 4;

/**
 * Plan, commit, let the consumers catch up, answer. A `stale` commit makes the plan again; a plan may answer a failure instead. What the
 * consumers fail at does not fail the write: it is durable, and they go on from their cursors at the next start.
 */
export async function write<T>(deps: Deps, plan: () => Promise<Result<{ batch: Batch; value: T }>>): Promise<Result<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const planned = await plan();
    if (!planned.ok) return planned;
    const committed = await deps.store.commit(planned.value.batch);
    if (!committed.ok) continue;
    const changed = changedBy(planned.value.batch);
    const isFar = await isFarBehind(deps);
    const caughtUp = drain(deps);
    // What a large import left takes minutes; what was written is safe, and lists and values are told of later.
    if (!isFar) await caughtUp;
    deps.broadcast(changed);
    if (isFar) caughtUp.then(() => deps.broadcast(changed), deps.report);
    return ok(planned.value.value);
  }
  return fail({ reason: 'stale' });
}

function changedBy(batch: Batch): { stores: string[]; ids: string[] } {
  const puts = batch.puts ?? [];
  return { stores: [...new Set(puts.map((put) => put.store))], ids: puts.slice(0, 100).map((put) => put.record.id) };
}

/**
 * Answers what the first request with this id was answered, so that a message sent twice is one write; also where the two ran at once and
 * the second's commit was the repeated one.
 */
export async function once<N extends keyof Answers>(
  deps: Deps,
  requestId: string,
  run: () => Promise<Result<Answers[N]>>,
): Promise<Result<Answers[N]>> {
  const before = await deps.store.fulfilled(requestId);
  if (before !== undefined) return ok(before as Answers[N]);
  const result = await run();
  const written = result.ok ? await deps.store.fulfilled(requestId) : undefined;
  return written === undefined ? result : ok(written as Answers[N]);
}
