import { parse } from 'tldts';

const BY_NAME: Record<string, string> = {
  'united states': 'US',
  usa: 'US',
  'united states of america': 'US',
  'united kingdom': 'GB',
  uk: 'GB',
  england: 'GB',
  scotland: 'GB',
  germany: 'DE',
  deutschland: 'DE',
  france: 'FR',
  italy: 'IT',
  italia: 'IT',
  spain: 'ES',
  españa: 'ES',
  netherlands: 'NL',
  switzerland: 'CH',
  austria: 'AT',
  österreich: 'AT',
  china: 'CN',
  中国: 'CN',
  中國: 'CN',
  'hong kong': 'HK',
  香港: 'HK',
  taiwan: 'TW',
  台湾: 'TW',
  台灣: 'TW',
  japan: 'JP',
  日本: 'JP',
  singapore: 'SG',
  新加坡: 'SG',
  canada: 'CA',
  australia: 'AU',
  india: 'IN',
  brazil: 'BR',
  ireland: 'IE',
  poland: 'PL',
  sweden: 'SE',
  美国: 'US',
  英国: 'GB',
  德国: 'DE',
  法国: 'FR',
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
};
const BY_TLD: Record<string, string> = { uk: 'GB' };
/** Country-code domains that are sold to everybody. */
const GENERIC_TLD = new Set(['io', 'co', 'me', 'tv', 'ai', 'cc', 'ly', 'fm', 'to', 'eu', 'gg', 'sh', 'ws']);

/** ISO 3166-1 alpha-2 from a code or a name as addresses carry it. */
export function countryCode(text: string): string | undefined {
  const bare = text.trim();
  if (/^[A-Za-z]{2}$/.test(bare)) return BY_NAME[bare.toLowerCase()] ?? bare.toUpperCase();
  return Object.hasOwn(BY_NAME, bare.toLowerCase()) ? BY_NAME[bare.toLowerCase()] : undefined;
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
