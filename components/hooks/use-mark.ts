import { useEffect } from 'react';

/**
 * Sets a User Timing mark (https://developer.mozilla.org/docs/Web/API/Performance/mark) each time `shown` changes to something: when a
 * screen shows what the user waits for. `npm run bench -- startup` reads them in the built extension.
 */
export function useMark(name: 'first-card' | 'results', shown: unknown): void {
  useEffect(() => {
    if (shown !== undefined) performance.mark(`sidecard:${name}`);
  }, [name, shown]);
}
