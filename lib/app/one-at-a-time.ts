const queues = new WeakMap<object, Map<string, Promise<unknown>>>();

/** Runs `work` after all earlier work of that name over the same `owner` has ended, whether it failed or not. Lives as long as the worker. */
export function oneAtATime<T>(owner: object, name: string, work: () => Promise<T>): Promise<T> {
  const named = queues.get(owner) ?? new Map<string, Promise<unknown>>();
  queues.set(owner, named);
  const result = (named.get(name) ?? Promise.resolve()).then(work);
  named.set(
    name,
    result.catch(() => undefined),
  );
  return result;
}
