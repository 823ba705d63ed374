import { browser } from 'wxt/browser';
import { i18n } from '#i18n';

/** BCP 47 tag of the language that the texts are in: `en` or `zh-CN`. */
export function textLanguage(): string {
  return i18n.t('common.language');
}

/** How dates and numbers are written: the browser's own region when it speaks the language of the texts (`en-GB`), else that language. */
export function formatLocale(): string {
  const browserLanguage = browser.i18n.getUILanguage();
  const texts = textLanguage();
  return browserLanguage.split('-')[0] === texts.split('-')[0] ? browserLanguage : texts;
}
