import { beforeAll, describe, expect, it } from 'vitest';
import { sendSample } from '../support/browser/send-sample';
import { SCREENS, openScreen } from './screens';
import { sidecardSession } from './session';

const session = sidecardSession({ language: 'zh-CN' });
/** Two or more English words in a row, as a text that was not translated would have them. */
const ENGLISH = /\b[A-Za-z]{2,} [a-z]{2,}\b/;

let data: string[] = [];

describe('Simplified Chinese', () => {
  beforeAll(async () => {
    await sendSample(session.sidecard.probe);
    await session.ask('settings.set', { patch: { welcomeDone: true } });
    const { rows } = await session.ask('contacts.list', { filter: {}, sort: { by: 'name', descending: false }, offset: 0, limit: 200 });
    data = rows.flatMap(({ name, org, title }) => [name, org, title]).filter((value) => value !== undefined);
  });

  it.each(SCREENS)('speaks on $name, in buttons, labels and headings', async (screen) => {
    const page = await openScreen(session, screen);
    const spoken = await page.evaluate(() => {
      const elements = [...document.querySelectorAll('button, label, h1, h2, h3, [role="tab"], th, [role="columnheader"]')];
      const texts = elements
        .filter((element) => element.querySelector('bdi, [data-value]') === null)
        .map((element) => element.textContent?.trim() ?? '');
      const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label') ?? '');
      return { language: document.documentElement.lang, texts: [...texts, ...labels].filter(Boolean) };
    });
    expect(spoken.language).toMatch(/^zh/);
    expect(spoken.texts.some((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    const english = spoken.texts.filter((text) => ENGLISH.test(text) && !data.some((value) => text.includes(value)));
    expect(english).toEqual([]);
    await page.close();
  });
});
