import { useEffect } from 'react';

/**
 * Sets a User Timing mark (https://developer.mozilla.org/docs/Web/API/Performance/mark) each time `shown` changes to something: when a
 * screen shows what the user waits for. `npm run bench -- startup` and `capture` read them in the built extension.
 */
export function useMark(name: 'first-card' | 'results' | 'found' | 'cards' | 'thread-card', shown: unknown): void {
  useEffect(() => {
    if (shown !== undefined) performance.mark(`sidecard:${name}`);
  }, [name, shown]);
}
