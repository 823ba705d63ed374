import { useState } from 'react';
import { i18n } from '#i18n';
import { hostOf } from '../ui/format';
import { showToast } from '../ui/toast';
import { pickInPage } from './pick-in-page';
import { useAsk } from './use-ask';
import type { Page } from './use-page';

/** Pointing at values in the page in front: keeps what comes of it as a rule of the site, and reads the page again. */
export function usePointing(page: Page): { isPointing: boolean; point: () => Promise<void> } {
  const ask = useAsk();
  const [isPointing, setPointing] = useState(false);
  const url = page.state === 'ready' ? page.reading.url : undefined;
  const tabId = page.state === 'ready' ? page.tab.id : undefined;
  const frame = page.state === 'ready' ? page.frame : undefined;

  async function point(): Promise<void> {
    if (tabId === undefined || url === undefined || isPointing || !URL.canParse(url)) return;
    setPointing(true);
    const picked = await pickInPage(tabId, frame);
    setPointing(false);
    if (picked.state === 'cancelled') return;
    if (picked.state === 'out-of-reach') return showToast({ title: i18n.t('rules.outOfReach'), tone: 'bad' });
    if (picked.state === 'frames') return showToast({ title: i18n.t('rules.inFrames'), tone: 'bad' });
    const { origin } = new URL(url);
    const answer = await ask('rules.save', { rules: [{ origin, selectors: { record: '', ...picked.selectors } }] });
    if (!answer.ok) return;
    showToast({ title: i18n.t('rules.saved', [hostOf(url)]), detail: i18n.t('rules.savedDetail', picked.found) });
    page.read();
  }

  return { isPointing, point };
}
