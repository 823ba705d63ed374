import { parse } from 'tldts-icann';
import { callingCountries } from './calling-countries';

const BY_NAME: Record<string, string> = {
  usa: 'US',
  'u.s.a': 'US',
  'u.s': 'US',
  'united states of america': 'US',
  uk: 'GB',
  'u.k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  'republic of ireland': 'IE',
  "people's republic of china": 'CN',
  'p.r. china': 'CN',
  'pr china': 'CN',
  'p.r.china': 'CN',
  prc: 'CN',
  中国大陆: 'CN',
  'hong kong': 'HK',
  香港: 'HK',
  macau: 'MO',
  澳门: 'MO',
  taiwan: 'TW',
  'taiwan, r.o.c': 'TW',
  台湾: 'TW',
  korea: 'KR',
  'republic of korea': 'KR',
  'south korea': 'KR',
  대한민국: 'KR',
  russia: 'RU',
  uae: 'AE',
  'czech republic': 'CZ',
  turkey: 'TR',
};
const BY_LANGUAGE: Record<string, string> = {
  zh: 'CN',
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  es: 'ES',
  nl: 'NL',
  ja: 'JP',
  ko: 'KR',
  pt: 'PT',
  pl: 'PL',
  sv: 'SE',
  da: 'DK',
  fi: 'FI',
  nb: 'NO',
  cs: 'CZ',
  ru: 'RU',
  tr: 'TR',
  el: 'GR',
  hu: 'HU',
  ro: 'RO',
  uk: 'UA',
  vi: 'VN',
  th: 'TH',
  he: 'IL',
  id: 'ID',
  no: 'NO',
  sk: 'SK',
  bg: 'BG',
  hr: 'HR',
  et: 'EE',
  lt: 'LT',
  lv: 'LV',
};
const BY_TLD: Record<string, string> = { uk: 'GB' };
/** Country-code domains that are sold to everybody. */
const GENERIC_TLD = new Set(['io', 'co', 'me', 'tv', 'ai', 'cc', 'ly', 'fm', 'to', 'eu', 'gg', 'sh', 'ws']);

/** Languages in which addresses name their country. */
const NAMED_IN = 'en de fr es it pt nl pl cs sv da nb fi tr ru uk el hu ro zh zh-Hant ja ko vi id ar he th'.split(' ');
let names: Map<string, string> | undefined;

/** Names of all countries in many languages, lower case (CLDR, as the runtime carries it). */
function countryNames(): Map<string, string> {
  if (names) return names;
  names = new Map();
  for (const language of NAMED_IN) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of callingCountries()) {
      const name = display.of(code)?.toLowerCase();
      if (name && !names.has(name)) names.set(name, code);
    }
  }
  for (const [name, code] of Object.entries(BY_NAME)) names.set(name, code);
  return names;
}

/** ISO 3166-1 alpha-2 from a code or a name as addresses carry it. */
export function countryCode(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^the\s+/i, '')
    .replace(/[.,;]+$/, '')
    .toLowerCase();
  if (/^[a-z]{2}$/.test(bare)) return BY_NAME[bare] ?? bare.toUpperCase();
  return bare.length > 40 ? undefined : countryNames().get(bare);
}

/** Countries that the numbers on a page without a country may be from, best guess first: the record's own address, the domain, the language, the user's. */
export function likelyCountries(page: { url: string; lang: string }, addresses: readonly string[], own: string): string[] {
  const tld = parse(page.url).publicSuffix?.split('.').at(-1)?.toLowerCase() ?? '';
  const byTld = tld.length === 2 && !GENERIC_TLD.has(tld) ? (BY_TLD[tld] ?? tld.toUpperCase()) : undefined;
  const [language = '', region = ''] = page.lang.replace('_', '-').split('-');
  const byLanguage = /^[A-Za-z]{2}$/.test(region) ? region.toUpperCase() : BY_LANGUAGE[language.toLowerCase()];
  const all = [...addresses.map(countryCode), byTld, byLanguage, own].filter((each) => each !== undefined);
  return [...new Set(all)];
}
