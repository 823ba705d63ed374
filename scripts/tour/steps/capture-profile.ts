import { told } from '../../../test/support/browser/ask.ts';
import { click, find } from '../../../test/support/browser/find.ts';
import { until } from '../../../test/support/browser/until.ts';
import { picture, words } from '../screen.ts';
import { type Step, cardOf, expectThat, readWithPanel } from '../step.ts';

/** A profile page with JSON-LD: a person of the team page in another script, known by the mobile number, gets what is new. */
export const captureProfile: Step = {
  name: 'capture-profile',
  async take(tour) {
    const { sidecard } = tour;
    const before = await cardOf(sidecard, 'Chen Wei Lumen');
    const panel = await readWithPanel(tour, 'profile.html');
    const add = { role: 'button', name: await words(sidecard, 'capture.addTo') };
    await find(panel, add);
    await picture(panel, tour.picture);
    await click(panel, add);
    const after = await until('new values on the known contact', async () => {
      const card = await told(sidecard.probe, 'contacts.card', { id: before.id });
      return card.shown.profiles.length > before.shown.profiles.length ? card : undefined;
    });
    expectThat(after.shown.name.full === before.shown.name.full, `the name became ${after.shown.name.full}`);
    return `${after.shown.name.full} was known by the phone number; now ${after.shown.emails.length} e-mails and ${after.shown.profiles.length} profiles, name kept`;
  },
};
