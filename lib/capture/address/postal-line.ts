import { AU_STATES, CA_PROVINCES, US_STATE_NAMES, US_STATES } from './address-words';

/** Where the postal part of an address stands in a line: what is before it is street, what is after it country. */
export type PostalPart = {
  from: number;
  to: number;
  locality: string;
  region?: string;
  postcode?: string;
  country?: string;
  sure: boolean;
  needsCountry?: true;
};

const CITY = String.raw`(?<city>\p{Lu}[\p{L}.'’-]*(?:\s+(?:[\p{Lu}][\p{L}.'’-]*|de|la|le|les|du|des|del|di|da|do|of|the|upon|on|am|an|der|im|in|sur|en|sous|St\.|Ste\.|\d{1,2}(?=er|e|\b))){0,5}(?:\s?\(\p{L}\p{Ll}[\p{L} .-]{1,20}\))?)`;
const STATE = `(?<region>${US_STATES.replace(/ /g, '|')}|${US_STATE_NAMES}|[A-Z]\\.[A-Z]\\.|[A-Z][a-z])`;
const pattern = (source: string, flags = 'u') => new RegExp(source, `g${flags}`);

/** One per way of writing; the first that fits a line is taken. `sure`: a line alone is an address; else a street must stand beside it. */
const FORMATS: [country: string | undefined, sure: boolean, pattern: RegExp][] = [
  ['US', true, pattern(String.raw`${CITY}\s?,?\s+${STATE}\.?\s?[,–-]?\s*(?<code>\d{5}(?:\s?[-–]\s?\d{4})?)(?![\d-])`)],
  [
    'CA',
    true,
    pattern(
      String.raw`${CITY}\s?[,.]?\s+\(?(?<region>${CA_PROVINCES})\)?\.?\s?[,–-]?\s*(?:Canada,?\s*)?(?<code>[A-Z]\d[A-Z]\s?-?\d[A-Z]\d)\b`,
    ),
  ],
  ['CA', true, pattern(String.raw`${CITY},?\s+(?<code>[A-Z]\d[A-Z]\s?-?\d[A-Z]\d)\b(?:,?\s+(?<region>(?:${CA_PROVINCES})\b\.?))?`)],
  ['AU', true, pattern(String.raw`${CITY}\s?,?\s+(?<region>${AU_STATES})\.?,?\s+(?<code>\d{4})(?!\d)`)],
  [
    'GB',
    true,
    pattern(
      String.raw`(?:${CITY}\s?[,.]?\s*)?(?<![\p{L}\d])(?<code>(?:GIR\s?0AA|[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}))(?![\p{L}\d])`,
    ),
  ],
  [
    'IE',
    true,
    pattern(
      String.raw`${CITY},?\s+(?<region>(?:Co\.?|County)\s\p{Lu}\p{L}+)(?:,?\s+(?<code>[AC-FHKNPRTV-Y]\d[\dW]\s?[\dAC-FHKNPRTV-Y]{4}))?`,
    ),
  ],
  ['IE', true, pattern(String.raw`(?<city>Dublin(?:\s\d{1,2}[Ww]?)?),?\s+(?<code>[AC-FHKNPRTV-Y]\d[\dW]\s?[\dAC-FHKNPRTV-Y]{4})\b`)],
  ['IE', false, pattern(String.raw`(?<city>Dublin(?:\s\d{1,2}[Ww]?)?)(?=$|[,.]|\s+Ireland)`)],
  ['NL', true, pattern(String.raw`(?<![\p{L}\d])(?:NL-?\s?)?(?<code>[1-9]\d{3}\s?[A-Z]{2})\s+${CITY}`)],
  ['SG', true, pattern(String.raw`(?<city>Singapore)\s+(?:\()?(?<code>\d{6})(?!\d)`)],
  ['BR', true, pattern(String.raw`${CITY}\s?[-–/,]\s?(?<region>[A-Z]{2})\s?[-–,.]?\s*(?:CEP:?\s*)?(?<code>\d{5}-\d{3})(?!\d)`)],
  [
    'IN',
    true,
    pattern(
      String.raw`${CITY}\s?[-–,]\s*(?<code>[1-9]\d{2}\s?\d{3})(?!\d)(?=[\s,.]*(?:$|India|\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?,?\s*(?:India|$)))`,
    ),
  ],
  ['JP', false, pattern(String.raw`${CITY},?\s+〒?(?<code>\d{3}-\d{4})(?=\s*(?:$|,?\s*Japan))`)],
  ['KR', false, pattern(String.raw`${CITY},?\s+(?<code>\d{3}-\d{3}|\d{5})(?=\s*,?\s*(?:South )?(?:Republic of )?Korea)`)],
  ['KR', true, pattern(String.raw`${CITY},\s+(?:South )?Korea\s+(?<code>\d{3}-\d{3}|\d{5})(?!\d)`)],
  ['PT', true, pattern(String.raw`(?<!\d)(?<code>\d{4}-\d{3})\s+(?:[-–]\s)?${CITY}`)],
  ['PL', true, pattern(String.raw`(?<!\d)(?:PL-?\s?)?(?<code>\d{2}-\d{3})\s+${CITY}`)],
  ['RU', true, pattern(String.raw`(?<!\d)(?<code>[1-6]\d{5}),?\s+(?:Россия,\s*)?(?:г\.\s?)?${CITY}`)],
  [
    undefined,
    true,
    pattern(
      String.raw`(?<![\p{L}\d])(?<country>D|DE|A|AT|CH|F|FR|I|IT|E|ES|B|BE|L|LU|DK|S|SE|N|NO|FIN?|CZ|SK|HU|H|SI|HR|GR)\s?[-–]\s?(?<code>\d{3}\s?\d{2}|\d{4,5})\s+${CITY}`,
    ),
  ],
  [
    undefined,
    false,
    pattern(
      String.raw`(?<=^|[,;|–:(]\s*|\p{L}\.?,?\s\d{1,4}\s?[a-z]?(?:[-–/]\d{1,4}[a-z]?)?\s+|-\s)(?<code>\d{5}|\d{4}|\d{3}\s\d{2})\s+${CITY}(?:\s?\((?<region>[A-Z]{2})\)|\s(?<region2>[A-Z]{2})(?=$|[\s,]))?(?=\s*(?:$|[,;|(–-]))`,
    ),
  ],
  ['US', false, pattern(String.raw`${CITY}\s?,\s*(?<region>${US_STATES.replace(/ /g, '|')}|${US_STATE_NAMES})(?=\.?\s*(?:$|[,|]|USA?\b))`)],
];
/** Taken only where a country stands behind or below. */
const WITH_COUNTRY = pattern(String.raw`^(?:.*,\s*)?${CITY},?\s+(?<code>\d{3,6}(?:-\d{3,4})?)(?=\s*(?:$|,))`);
const SIGNS: Record<string, string> = {
  D: 'DE',
  A: 'AT',
  F: 'FR',
  I: 'IT',
  E: 'ES',
  B: 'BE',
  L: 'LU',
  S: 'SE',
  N: 'NO',
  H: 'HU',
  FIN: 'FI',
};
const NOT_CITY =
  /^(?:tel|phone|fax|suite|ste|unit|box|room|since|copyright|page|step|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the|in|of|call|over|about|employees|years?|north|south|east|west)$|^(?:tel|phone|fax|suite|call|since|copyright)\b|(?:^|\s)(?:street|road|avenue|ave|lane|drive|blvd|boulevard|house|suite|floor|hotels?|rooms|people|members|years|users|reviews|results|photos)$/i;
const STREETISH =
  /(?:^|\s)(?:street|road|avenue|ave|lane|drive|blvd|boulevard|rd|dr|circle|cir|court|ct|way|parkway|pkwy|terrace|trail|highway|hwy)(?:$|[\s.])/i;

/** What every form has: digits of a postcode, or a state, county or capital by name. Most lines of a page have none of them. */
const MAY_BE = new RegExp(String.raw`\d{3}|\d\s?[A-Z]{2}|[A-Z]\d[A-Z]|Dublin|\bCo\b|County|,\s*(?:[A-Z]{2}\b|${US_STATE_NAMES})`, 'u');

/** The postal parts of a line, at most five. */
export function postalParts(text: string): PostalPart[] {
  if (text.length > 600 || !/\p{Lu}/u.test(text) || !MAY_BE.test(text)) return [];
  const parts: PostalPart[] = [];
  for (const [country, sure, format] of FORMATS) {
    // One line is written in one country's way.
    if (parts.length > 0) break;
    for (const match of text.matchAll(format)) {
      const { city = '', region, region2, code, country: sign } = match.groups ?? {};
      const from = match.index;
      const to = from + match[0].length;
      if (
        parts.length >= 5 ||
        NOT_CITY.test(city.trim()) ||
        (!sure && STREETISH.test(city)) ||
        parts.some((part) => from < part.to && part.from < to)
      )
        continue;
      if (code !== undefined && /^(?:19|20)\d\d$/.test(code) && country === undefined) continue;
      const of = sign === undefined ? country : (SIGNS[sign] ?? sign);
      parts.push({
        from,
        to,
        locality: city.replace(/\s+cedex\b.*/i, '').trim(),
        sure,
        ...((region ?? region2) && { region: region ?? region2 ?? '' }),
        ...(code && { postcode: code }),
        ...(of && { country: of }),
      });
    }
  }
  if (parts.length === 0) {
    for (const { 0: all, index, groups: { city = '', code = '' } = {} } of text.matchAll(WITH_COUNTRY)) {
      if (NOT_CITY.test(city) || STREETISH.test(city)) continue;
      const from = index + all.lastIndexOf(city, all.length - code.length);
      parts.push({ from, to: index + all.length, locality: city, postcode: code, sure: false, needsCountry: true });
    }
  }
  return parts.sort((x, y) => x.from - y.from);
}
