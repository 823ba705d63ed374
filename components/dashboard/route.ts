import { DATA_TABS, type DataTab } from '../data/data-tabs';
import { SETTINGS_TABS, type SettingsTab } from '../settings/settings-tabs';

/** Where the dashboard is, as its address says: `#/today`, `#/contacts/<id>?f=<filter>`, `#/segments/<id>`, `#/duplicates`, `#/data/<tab>`, `#/insights`, `#/settings/<tab>`, `#/welcome`. */
export type Route =
  | { view: 'today' }
  | { view: 'contacts'; id?: string; filter?: string }
  | { view: 'new'; filter?: string }
  | { view: 'segments'; id?: string; filter?: string }
  | { view: 'duplicates'; pair?: { a: string; b: string } }
  | { view: 'data'; tab: DataTab; filter?: string }
  | { view: 'insights' }
  | { view: 'settings'; tab: SettingsTab }
  | { view: 'welcome' };

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The route of a location hash; anything unknown is the list of contacts. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2);
  const [, view, first, second] = path.split('/');
  const filter = new URLSearchParams(query).get('f') ?? undefined;
  switch (view) {
    case 'today':
    case 'insights':
    case 'welcome':
      return { view };
    case 'settings':
      return { view, tab: SETTINGS_TABS.find((tab) => tab === first) ?? 'general' };
    case 'duplicates':
      return first && second && UUID.test(first) && UUID.test(second) ? { view, pair: { a: first, b: second } } : { view };
    case 'data':
      return { view, tab: DATA_TABS.find((tab) => tab === first) ?? 'import', filter };
    case 'new':
      return { view, filter };
    case 'segments':
      return { view, id: first === 'new' || (first && UUID.test(first)) ? first : undefined, filter };
    default:
      return { view: 'contacts', id: first && UUID.test(first) ? first : undefined, filter };
  }
}

/** The hash that leads to a route, the inverse of `parseRoute`. */
export function routeHash(route: Route): string {
  const query = 'filter' in route && route.filter ? `?${new URLSearchParams({ f: route.filter }).toString()}` : '';
  switch (route.view) {
    case 'contacts':
      return `#/contacts${route.id ? `/${route.id}` : ''}${query}`;
    case 'duplicates':
      return `#/duplicates${route.pair ? `/${route.pair.a}/${route.pair.b}` : ''}`;
    case 'data':
      return `#/data/${route.tab}${query}`;
    case 'new':
      return `#/new${query}`;
    case 'segments':
      return `#/segments${route.id ? `/${route.id}` : ''}${query}`;
    case 'settings':
      return `#/settings/${route.tab}`;
    case 'today':
    case 'insights':
    case 'welcome':
      return `#/${route.view}`;
  }
}
