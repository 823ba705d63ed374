import { type Step, cardOf, customers, expectThat, readWithPanel, saveTicked } from '../step.ts';

/** Twenty people without any markup. */
export const captureDirectory: Step = {
  name: 'capture-directory',
  async take(tour) {
    const before = await customers(tour.sidecard);
    const panel = await readWithPanel(tour, 'directory.html');
    const total = await saveTicked(tour, panel);
    const card = await cardOf(tour.sidecard, 'Yuki Tanaka');
    expectThat(total - before >= 15, `only ${total - before} of 20 people were saved`);
    return `${total - before} new customers at once; ${card.shown.name.full}, ${card.shown.orgs[0]?.name}, ${card.shown.phones[0]?.e164 ?? card.shown.emails[0]?.address}`;
  },
};
