import { type Step, cardOf, expectThat, readWithPanel, saveTicked } from '../step.ts';

/** A web mail thread: its people, with what stands in their signatures. */
export const captureMail: Step = {
  name: 'capture-mail-thread',
  async take(tour) {
    const panel = await readWithPanel(tour, 'mail.html');
    const total = await saveTicked(tour, panel);
    const card = await cardOf(tour.sidecard, 'Elena Petrova');
    expectThat(card.shown.phones.length > 0, 'Elena Petrova has no phone from her signature');
    return `${total} customers; ${card.shown.name.full}, ${card.shown.orgs[0]?.title ?? 'no title'}, ${card.shown.phones[0]?.e164} from the signature`;
  },
};
