import { beforeAll, describe, expect, it } from 'vitest';
import { sendSample } from '../support/browser/send-sample';
import { accessibilityFaults } from './axe';
import { NARROWEST, SCREENS, atRest, dress, openScreen } from './screens';
import { sidecardSession } from './session';

const session = sidecardSession();

describe('accessibility', () => {
  it.each(['light', 'dark'] as const)('axe finds nothing on the welcome, %s', async (scheme) => {
    const page = await openScreen(session, { name: 'welcome', path: async () => 'dashboard.html', width: 1280 }, scheme);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.close();
  });

  describe('over the sample book', () => {
    beforeAll(async () => {
      await sendSample(session.sidecard.probe);
      await session.ask('settings.set', { patch: { welcomeDone: true } });
    });

    it.each(SCREENS)('axe finds nothing on $name, light and wide, then dark and narrow, and it fits', async (screen) => {
      const page = await openScreen(session, screen, 'light');
      expect(await accessibilityFaults(page)).toEqual([]);
      // The popup has a width of its own.
      const isPopup = screen.name === 'popup';
      await dress(page, isPopup ? screen.width : NARROWEST, 'dark');
      await atRest(page);
      expect(await accessibilityFaults(page)).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await page.close();
    });
  });
});
