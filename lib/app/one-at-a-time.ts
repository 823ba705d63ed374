const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/** What pages send of files, message after message: rows of an import, records of a backup. Jobs let it through (`whenIdle`). */
export const INCOMING = 'incoming';

/** Runs `work` after all earlier work of that name over the same `owner` has ended, whether it failed or not. Lives as long as the worker. */
export function oneAtATime<T>(owner: object, name: string, work: () => Promise<T>): Promise<T> {
  const named = queues.get(owner) ?? new Map<string, Promise<unknown>>();
  queues.set(owner, named);
  const result = (named.get(name) ?? Promise.resolve()).then(work);
  const ended = result
    .catch(() => undefined)
    .then(() => {
      if (named.get(name) === ended) named.delete(name);
    });
  named.set(name, ended);
  return result;
}

/** Ends when no work of that name is under way or waits for its turn. */
export async function whenIdle(owner: object, name: string): Promise<void> {
  for (let last = queues.get(owner)?.get(name); last; last = queues.get(owner)?.get(name)) await last;
}
