import { told } from '../../../test/support/browser/ask.ts';
import { sendSample } from '../../../test/support/browser/send-sample.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { see } from '../../../test/support/browser/find.ts';
import { picture, words } from '../screen.ts';
import { type Step, expectThat } from '../step.ts';

/** The first run: the welcome is shown, then the sample data is loaded. */
export const loadSample: Step = {
  name: 'sample-data',
  async take({ sidecard, picture: name }) {
    const welcome = await openExtensionPage(sidecard, 'dashboard.html');
    await see(welcome, await words(sidecard, 'welcome.title'));
    await picture(welcome, name);
    // The demo shop sells in dollars; a book in another currency would leave its order out of the sums.
    await told(sidecard.probe, 'settings.set', { patch: { welcomeDone: true, currency: 'USD' } });
    await sendSample(sidecard.probe);
    await welcome.close();
    const { counts, sample } = await told(sidecard.probe, 'status.get', {});
    expectThat(counts.contacts > 20 && sample > counts.contacts, `the book has ${counts.contacts} customers of ${sample} sample records`);
    return `welcome shown; the book has ${counts.contacts} sample customers, ${counts.pairs} suggested duplicates, ${counts.due} follow-ups due`;
  },
};
