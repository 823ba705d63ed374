import type { Deps } from '../../lib/app/deps';
import type { BookStore } from '../../lib/store/store';
import { type Outside, depsOver } from './test-deps';

/** One life of the worker, which ends at its n-th awaited call: that call and all later ones never happen and never return. */
export type Life = { deps: Deps; calls(): number; died: Promise<'died'> };

const SYNCHRONOUS = new Set(['health', 'fresh', 'documentsVersion', 'lastSeq', 'whoIsWho', 'byCustomer', 'hashKeys', 'close']);

/** Wires the use-cases over a book for a life that ends at call `diesAt` of the store or the browser; 0 is a life without end. */
export function mortalLife(store: BookStore, outside: Outside, diesAt: number): Life {
  let calls = 0;
  let dead = false;
  let end: (value: 'died') => void = () => undefined;
  const died = new Promise<'died'>((resolve) => {
    end = resolve;
  });
  const never = new Promise<never>(() => undefined);

  function guard<A extends unknown[], R>(call: (...args: A) => Promise<R>): (...args: A) => Promise<R> {
    return async (...args) => {
      if (dead) return never;
      calls += 1;
      if (calls === diesAt) {
        dead = true;
        end('died');
        return never;
      }
      const ended = call(...args);
      // What was under way at the death may still end in the database, but nobody hears of it.
      return ended.then(
        (result) => (dead ? never : result),
        (error: unknown) => (dead ? never : Promise.reject(error)),
      );
    };
  }

  const mortalStore = new Proxy(store, {
    get(target, name, receiver) {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== 'function' || SYNCHRONOUS.has(String(name))) return value;
      return guard(value as (...args: unknown[]) => Promise<unknown>);
    },
  });
  const deps = depsOver(mortalStore, outside);
  return {
    died,
    calls: () => calls,
    deps: {
      ...deps,
      show: guard(deps.show),
      clear: guard(deps.clear),
      onScreen: guard(deps.onScreen),
      setAlarm: guard(deps.setAlarm),
      setBadge: guard(deps.setBadge),
    },
  };
}
