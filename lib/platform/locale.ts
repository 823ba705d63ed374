import { browser } from 'wxt/browser';
import type { Settings } from '../domain/setup/settings';

/** Currency of a country where people are likely to start a book; others start with the default of the settings. */
const CURRENCIES: Record<string, string> = {
  CN: 'CNY',
  TW: 'TWD',
  HK: 'HKD',
  SG: 'SGD',
  JP: 'JPY',
  KR: 'KRW',
  GB: 'GBP',
  US: 'USD',
  CA: 'CAD',
  AU: 'AUD',
  IN: 'INR',
  CH: 'CHF',
  DE: 'EUR',
  FR: 'EUR',
  ES: 'EUR',
  IT: 'EUR',
  NL: 'EUR',
};

/** How long, in ms, the zone is taken to be the same: a re-score asks hundreds of times a second, and each answer takes a tenth of a millisecond. */
const ZONE_HOLDS = 1000;
let zone: { name: string; at: number } | undefined;

/** The IANA zone that the machine is set to now. */
export function localZone(): string {
  const now = performance.now();
  if (!zone || now - zone.at > ZONE_HOLDS) zone = { name: new Intl.DateTimeFormat().resolvedOptions().timeZone, at: now };
  return zone.name;
}

/** The language of the browser's interface, BCP 47. */
function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}

/** Country and currency that a new book starts with, guessed from the browser's language (`Intl.Locale` likely subtags, UTS 35). */
export function localeDefaults(language: string = uiLanguage()): Partial<Settings> {
  const country = new Intl.Locale(language).maximize().region;
  if (!country || !/^[A-Z]{2}$/.test(country)) return {};
  return { country, ...(CURRENCIES[country] ? { currency: CURRENCIES[country] } : {}) };
}
