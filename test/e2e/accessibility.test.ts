import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './axe';
import { SCREENS, openScreen } from './screens';
import { sidecardSession } from './session';

const session = sidecardSession();
const cases = SCREENS.flatMap((screen) =>
  (['light', 'dark'] as const).map((scheme) => ({ screen, scheme, name: `${screen.name}, ${scheme}` })),
);

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing on the welcome, %s', async (scheme) => {
    const page = await openScreen(session, { name: 'welcome', path: async () => 'dashboard.html', width: 1280 }, scheme);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  describe('over the sample book', () => {
    beforeAll(async () => {
      await session.ask('sample.load', {});
      await session.ask('settings.set', { patch: { welcomeDone: true } });
    });

    it.each(cases)('axe finds nothing on $name', async ({ screen, scheme }) => {
      const page = await openScreen(session, screen, scheme);
      expect(await accessibilityFaults(page)).toEqual([]);
      await page.close();
    });

    // The popup has a width of its own.
    it.each(SCREENS.filter(({ name }) => name !== 'popup'))('$name fits a window of 320 pixels', async (screen) => {
      const page = await openScreen(session, { ...screen, width: 320 });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
});
