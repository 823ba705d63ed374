import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { leavePickRequest, type PickResult, type PickTexts } from '../../lib/capture/page/picker/pick-request';
import { translate } from '../ui/translate';

export type Picked = PickResult | { state: 'out-of-reach' };

/**
 * Lets the user point at values in a tab, in the frame in which it was read; answers when pointing ends. `out-of-reach`: the browser does not let us
 * into the page any more.
 */
export async function pickInPage(tabId: number, frame = 0): Promise<Picked> {
  const target = { tabId, frameIds: [frame] };
  try {
    await browser.scripting.executeScript({ target, func: leavePickRequest, args: [pickTexts()] });
    const [injected] = await browser.scripting.executeScript({ target, files: ['/picker.js'] });
    return (injected?.result as PickResult | null | undefined) ?? { state: 'cancelled' };
  } catch {
    // No grant for the page, or it was left while the user pointed.
    return { state: 'out-of-reach' };
  }
}

function pickTexts(): PickTexts {
  const field = (name: string) => translate(`page.field_${name}`);
  return {
    fields: { name: field('name'), title: field('title'), email: field('email'), phone: field('phone'), org: field('org') },
    title: i18n.t('rules.pickTitle'),
    hint: i18n.t('rules.pickHint'),
    keys: i18n.t('rules.pickKeys'),
    save: i18n.t('rules.pickSave'),
    cancel: i18n.t('ui.cancel'),
    nothing: i18n.t('rules.pickNothing'),
    found: i18n.t('rules.pickFound', ['$1']),
    unclear: i18n.t('rules.pickUnclear'),
    frame: i18n.t('rules.pickFrame'),
  };
}
