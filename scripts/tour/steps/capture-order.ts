import { formatMoney } from '../../../lib/domain/money.ts';
import { click, find } from '../../../test/support/browser/find.ts';
import { until } from '../../../test/support/browser/until.ts';
import { picture, words } from '../screen.ts';
import { type Step, cardOf, expectThat, historyOf, readWithPanel } from '../step.ts';

/** An order page: the order goes onto the known customer, who then has a tier and a reason for it. */
export const captureOrder: Step = {
  name: 'capture-order',
  async take(tour) {
    const { sidecard } = tour;
    const panel = await readWithPanel(tour, 'order.html');
    const add = { role: 'button', name: await words(sidecard, 'capture.addTo') };
    await find(panel, add);
    await picture(panel, tour.picture);
    await click(panel, add);
    const card = await until('the order and its tier', async () => {
      const found = await cardOf(sidecard, 'Maria Rossi');
      return found.standing?.tier ? found : undefined;
    });
    const history = await historyOf(sidecard, card.id);
    const { standing } = card;
    expectThat(
      history.includes('order') && standing !== undefined && standing.reasons.length > 0,
      `Maria Rossi has the history ${history.join(', ')}`,
    );
    const net = formatMoney({ minor: standing?.aggregate.net12 ?? 0, currency: standing?.aggregate.currency ?? 'USD' }, 'en');
    return `${card.shown.name.full}: ${standing?.aggregate.orders} order, ${net} in 12 months, tier ${standing?.tier}, ${standing?.lifecycle}`;
  },
};
