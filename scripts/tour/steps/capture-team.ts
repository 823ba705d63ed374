import { click } from '../../../test/support/browser/find.ts';
import { words } from '../screen.ts';
import { type Step, cardOf, expectThat, historyOf, readWithPanel, saveTicked } from '../step.ts';

/** A company's team page, some people with h-card, some with links only. */
export const captureTeam: Step = {
  name: 'capture-team-page',
  async take(tour) {
    const panel = await readWithPanel(tour, 'team.html');
    // The sample book has a Wei Chen too: whether he is the one, only the user knows.
    await click(panel, { role: 'button', name: await words(tour.sidecard, 'capture.saveAsNew') });
    const total = await saveTicked(tour, panel);
    const card = await cardOf(tour.sidecard, 'Maria Rossi');
    const origin = card.provenance.find(({ field }) => field.startsWith('emails'));
    const history = await historyOf(tour.sidecard, card.id);
    expectThat(
      origin !== undefined && history.includes('capture'),
      `Maria Rossi has the history ${history.join(', ')} and no origin of her e-mail`,
    );
    return `${total} customers; ${card.shown.name.full}, ${card.shown.orgs[0]?.title}, ${card.shown.emails[0]?.address}, read by ${origin?.extractor}`;
  },
};
