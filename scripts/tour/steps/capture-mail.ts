import { click, see } from '../../../test/support/browser/find.ts';
import { until } from '../../../test/support/browser/until.ts';
import { told } from '../../../test/support/browser/ask.ts';
import { picture, words } from '../screen.ts';
import { type Step, cardOf, expectThat, historyOf, readWithPanel, saveTicked } from '../step.ts';

/** A web mail thread: its people with what stands in their signatures, its mails on their timelines, a reminder for when no reply comes. */
export const captureMail: Step = {
  name: 'capture-mail-thread',
  async take(tour) {
    const { sidecard } = tour;
    const panel = await readWithPanel(tour, 'mail.html');
    const total = await saveTicked(tour, panel);
    const card = await cardOf(sidecard, 'Elena Petrova');
    expectThat(card.shown.phones.length > 0, 'Elena Petrova has no phone from her signature');

    await click(panel, { role: 'button', name: await words(sidecard, 'mail.log') });
    const mails = await until('the mails on the timeline', async () => {
      const emails = (await historyOf(sidecard, card.id)).filter((type) => type === 'email');
      return emails.length > 0 ? emails : undefined;
    });
    expectThat(mails.length === 3, `${mails.length} of 3 mails are on the timeline`);

    await click(panel, { role: 'button', name: await words(sidecard, 'mail.remind') });
    await click(panel, { role: 'menuitem', name: await words(sidecard, 'mail.inDays') });
    await see(panel, await words(sidecard, 'mail.waiting'));
    const { tasks } = await told(sidecard.probe, 'contacts.card', { id: card.id });
    expectThat(tasks.length > 0, 'no reminder waits for the reply');
    await picture(panel, `${tour.picture}-logged`);
    return `${total} customers; ${card.shown.name.full}, ${card.shown.orgs[0]?.title ?? 'no title'}, ${card.shown.phones[0]?.e164} from the signature; ${mails.length} mails logged, a reminder waits for the reply`;
  },
};
