import { told } from '../../../test/support/browser/ask.ts';
import { see } from '../../../test/support/browser/find.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { picture } from '../screen.ts';
import { type Step, expectThat } from '../step.ts';

/** Typed in pinyin, found in characters; typed as a part of a phone number, found too. */
export const searchPinyin: Step = {
  name: 'search',
  async take(tour) {
    const panel = await openExtensionPage(tour.sidecard, 'sidepanel.html#/contacts');
    const box = await panel.waitForSelector('[role="combobox"]');
    await box?.type('ouyang');
    await see(panel, '欧阳静');
    await picture(panel, tour.picture);
    await panel.close();
    const { hits, total } = await told(tour.sidecard.probe, 'search.query', { text: 'ouyang', limit: 5 });
    expectThat(hits[0]?.row.name === '欧阳静', `"ouyang" finds ${hits[0]?.row.name ?? 'nobody'}`);
    return `"ouyang" finds ${hits[0]?.row.name}, ${hits[0]?.row.org} (${total} in all)`;
  },
};
