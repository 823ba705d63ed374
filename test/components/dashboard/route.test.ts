import { describe, expect, it } from 'vitest';
import { type Route, parseRoute, routeHash } from '../../../components/dashboard/route';

const ID = '01900000-0000-7000-8000-000000000001';
const OTHER = '01900000-0000-7000-8000-000000000002';

describe('parseRoute', () => {
  it('reads every address that routeHash writes', () => {
    const routes: Route[] = [
      { view: 'today' },
      { view: 'settings', tab: 'general' },
      { view: 'settings', tab: 'followups' },
      { view: 'welcome' },
      { view: 'duplicates' },
      { view: 'duplicates', pair: { a: ID, b: OTHER } },
      { view: 'contacts' },
      { view: 'contacts', id: ID, filter: 'tier:high tag:"大客户 A" pumps & seals' },
      { view: 'new', filter: 'quiet:30d' },
    ];
    for (const route of routes)
      expect(parseRoute(routeHash(route))).toEqual({
        ...route,
        ...(route.view === 'contacts' ? { id: route.id, filter: route.filter } : {}),
      });
  });

  it('leads to the contacts from an address that means nothing', () => {
    for (const hash of ['', '#', '#/nowhere', '#/contacts/not-an-id', '#/contacts/<script>']) {
      expect(parseRoute(hash)).toEqual({ view: 'contacts', id: undefined, filter: undefined });
    }
  });
});
