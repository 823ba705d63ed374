import { useSyncExternalStore } from 'react';
import { type Route, parseRoute, routeHash } from './route';

let shown: { hash: string; route: Route } | undefined;

/** The route of the page's address; follows links and the back button. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, current);
}

/** Goes to a route; `replace` leaves no step for the back button. */
export function go(route: Route, how: 'push' | 'replace' = 'push'): void {
  const hash = routeHash(route);
  if (hash === location.hash) return;
  if (how === 'push') location.hash = hash;
  else {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  }
}

function subscribe(callback: () => void): () => void {
  window.addEventListener('hashchange', callback);
  return () => window.removeEventListener('hashchange', callback);
}

function current(): Route {
  if (shown?.hash !== location.hash) shown = { hash: location.hash, route: parseRoute(location.hash) };
  return shown.route;
}
