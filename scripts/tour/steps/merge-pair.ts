import { told } from '../../../test/support/browser/ask.ts';
import { click, find } from '../../../test/support/browser/find.ts';
import { openExtensionPage } from '../../../test/support/browser/toolbar.ts';
import { until } from '../../../test/support/browser/until.ts';
import { picture, words } from '../screen.ts';
import { type Step, type Tour, expectThat } from '../step.ts';

async function strongestPair({ sidecard }: Tour): Promise<{ a: string; b: string; evidence: string[] }> {
  const { pairs } = await told(sidecard.probe, 'pairs.page', { offset: 0, limit: 1 });
  const [first] = pairs;
  if (!first) throw new Error('no duplicates are suggested');
  return { ...first.pair, evidence: first.pair.evidence.map(({ comparison, level }) => `${comparison} ${level}`) };
}

/** The strongest pair of the queue is merged with one key. */
export const mergePair: Step = {
  name: 'merge-duplicates',
  async take(tour) {
    const { sidecard } = tour;
    const pair = await strongestPair(tour);
    const review = await openExtensionPage(sidecard, 'dashboard.html#/duplicates');
    await find(review, { role: 'button', name: await words(sidecard, 'duplicates.merge') });
    await picture(review, tour.picture);
    // A merge waits until it was said which of two differing values is shown.
    await review.keyboard.press('k');
    await review.keyboard.press('m');
    const merged = await until('one customer', async () => {
      const card = await told(sidecard.probe, 'contacts.card', { id: pair.a });
      return card.members.length === 2 ? card : undefined;
    });
    expectThat(
      merged.members.some(({ id }) => id === pair.b),
      'another contact was merged',
    );
    const { total } = await told(sidecard.probe, 'pairs.page', { offset: 0, limit: 1 });
    return `${merged.shown.name.full}: ${merged.members.length} records shown as one, because ${pair.evidence.slice(1, 4).join(', ')}; ${total} pairs left`;
  },
};

/** The same merge is taken back from the toast: both are there again, and the pair is not suggested any more. */
export const unmergePair: Step = {
  name: 'undo-merge',
  async take(tour) {
    const { sidecard } = tour;
    const pages = await sidecard.browser.pages();
    const review = pages.find((page) => page.url().includes('#/duplicates'));
    if (!review) throw new Error('the review is not open any more');
    await review.bringToFront();
    const undo = { role: 'button', name: await words(sidecard, 'ui.undo') };
    await find(review, undo);
    await picture(review, tour.picture);
    await click(review, undo);
    const { rows } = await until('both customers', async () => {
      const found = await told(sidecard.probe, 'contacts.lookup', { emails: ['ana.gomez@casaluna.example'], phones: [], uris: [] });
      return found.rows.length === 2 ? found : undefined;
    });
    const { pairs } = await told(sidecard.probe, 'pairs.page', { offset: 0, limit: 10, contactId: rows[0]?.id ?? '' });
    expectThat(pairs.length === 0, 'the pair is suggested again');
    await review.close();
    return `${rows.map(({ name }) => name).join(' and ')} are two customers again, remembered as not the same`;
  },
};
