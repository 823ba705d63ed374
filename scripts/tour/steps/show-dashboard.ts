import { told } from '../../../test/support/browser/ask.ts';
import { see } from '../../../test/support/browser/find.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { picture } from '../screen.ts';
import { type Step, cardOf } from '../step.ts';

/** The contacts table and a contact's page beside it. */
export const showDashboard: Step = {
  name: 'dashboard',
  async take(tour) {
    const card = await cardOf(tour.sidecard, 'Maria Rossi');
    const page = await openExtensionPage(tour.sidecard, `dashboard.html#/contacts/${card.id}`);
    await see(page, 'NQ-20417');
    await picture(page, tour.picture);
    await page.close();
    const { total } = await told(tour.sidecard.probe, 'contacts.list', {
      filter: { tier: ['high'] },
      sort: { by: 'net12', descending: true },
      offset: 0,
      limit: 5,
    });
    return `${total} customers of high value`;
  },
};
