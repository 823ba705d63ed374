import { clickToolbar, openPage } from '../../../test/support/browser/toolbar.ts';
import { see } from '../../../test/support/browser/find.ts';
import { picture } from '../screen.ts';
import { type Step, cardOf, expectThat, historyOf } from '../step.ts';

/** The customer of the page in front, with everything that happened, one click away. */
export const showHistory: Step = {
  name: 'history-in-popup',
  async take(tour) {
    const page = await openPage(tour.sidecard, `${tour.demo}/order.html`);
    const popup = await clickToolbar(tour.sidecard, page);
    await see(popup, 'NQ-20417');
    await picture(popup, tour.picture);
    const card = await cardOf(tour.sidecard, 'Maria Rossi');
    const history = await historyOf(tour.sidecard, card.id);
    expectThat(
      ['order', 'capture', 'task'].every((type) => history.includes(type)),
      `the history is ${history.join(', ')}`,
    );
    const why = await popup.$eval('[role="note"]', (note) => (note as HTMLElement).innerText.replaceAll('\n', '; '));
    expectThat(why.length > 0, 'the popup does not say why she stands where she stands');
    await popup.close();
    return `${card.shown.name.full}: ${history.join(', ')}. "${why}"`;
  },
};
