import { VAT_CHECKS, isAbn, isCnpj, isCreditCode, isHojinBango, isKoreanBusiness, luhn } from './check-digits';

/** A number by which an organisation is known. `sure`: its check digit is right, or its register has none. */
export type CompanyNumber = { kind: 'vat' | 'registration'; number: string; label: string; sure: boolean; at: number };

type Rule = { kind: CompanyNumber['kind']; label: string; words: string; pattern: RegExp; check?: (bare: string) => boolean };

const NO = String.raw`(?:\s*(?:no|nr|nº|n°|number|num|id|nummer|numero|número|reg)\.?)*\s*[:：.#-]?\s*`;
const rule = (kind: Rule['kind'], label: string, words: string, number: string, check?: Rule['check']): Rule => ({
  kind,
  label,
  words,
  pattern: new RegExp(String.raw`(?<![\p{L}\d])(?:${words})${NO}(?<number>${number})(?![\p{L}\d])`, 'giu'),
  ...(check && { check }),
});
const sep = (count: string) => String.raw`\d(?:[ .\-]?\d){${count}}`;

/** Registers by the words that pages print before their numbers. */
const RULES: Rule[] = [
  rule(
    'registration',
    '统一社会信用代码',
    '统一社会信用代码|統一社會信用代碼|社会信用代码|信用代码|纳税人识别号|税号',
    '[0-9A-HJ-NPQRTUWXY]{18}',
    isCreditCode,
  ),
  rule('registration', 'SIRET', 'SIRET', sep('13'), luhn),
  rule('registration', 'SIREN', String.raw`SIREN|RCS(?:\s+[\p{L}-]+){0,3}(?:\s+[AB])?`, sep('8'), luhn),
  rule(
    'registration',
    'HRB',
    'Handelsregister(?:nummer)?|(?=HR[AB])',
    String.raw`(?:(?:Amtsgericht\s+)?[\p{L}. -]{0,40})?(?:HR)?[AB]\s?(?:\d{1,3}(?:[ .]\d{3,4}){1,2}(?!\d)|\d{2,6})(?:\s?[A-Z]{1,2}\b)?`,
  ),
  rule('registration', 'KVK', 'KVK|Kamer van Koophandel|Chamber of Commerce', sep('7')),
  rule('registration', 'ABN', 'ABN|A\\.B\\.N\\.?', sep('10'), isAbn),
  rule('registration', 'ACN', 'ACN|A\\.C\\.N\\.?', sep('8')),
  rule('registration', 'EIN', 'EIN|Tax ID|Federal Tax', String.raw`\d{2}-\d{7}`),
  rule('registration', 'CNPJ', 'CNPJ', String.raw`\d{2}\.?\d{3}\.?\d{3}\/?\d{4}-?\d{2}`, isCnpj),
  rule('registration', '法人番号', '法人番号', sep('12'), isHojinBango),
  rule('registration', '사업자등록번호', '사업자\\s?등록\\s?번호', sep('9'), isKoreanBusiness),
  rule('registration', 'КРС', 'ОГРН', sep('12')),
  rule('vat', 'ИНН', 'ИНН', String.raw`\d{10}(?:\d{2})?`),
  rule('registration', 'REGON', 'REGON', String.raw`\d{9}(?:\d{5})?`),
  rule('registration', 'KRS', 'KRS', String.raw`\d{10}`),
  rule('registration', 'IČO', 'IČO?|IČ', sep('7')),
  rule('vat', 'GSTIN', 'GSTIN|GST', String.raw`\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[\dA-Z]`),
  rule(
    'registration',
    'Company No.',
    String.raw`(?:company|companies house|co\.?)\s+(?:registration|registered|reg\.?)?|registered in (?:england(?: (?:and|&) wales)?|scotland|ireland|northern ireland)[^\d\n]{0,30}?|registration|reg(?:istered)?\.?`,
    String.raw`(?:[A-Z]{2}\d{6}|\d{6,8})`,
  ),
];
const VAT_WORD = String.raw`VAT(?:\s+(?:reg(?:istration)?|id(?:entification)?))?|USt\.?-?\s?Id(?:ent)?\.?-?(?:Nr|Nummer)?\.?|Umsatzsteuer-?Id[\p{L}-]*(?:\s*gemäß[^:]{0,30})?|UID(?:-?Nr\.?)?|MwSt|N°?\s?TVA|TVA(?:\s+intra[\p{L}]*)?|TVA\s+n[°o]|P(?:art)?\.?\s?IVA|Partita\s+IVA|C\.?F\.?\s*(?:e|\/)\s*P\.?\s?IVA|BTW|NIF|CIF|C\.I\.F\.|N\.I\.F\.|NIPC|NIP|DIČ|Moms|CVR|ALV|Org(?:anisations)?\.?-?\s?(?:nr|nummer)|ΑΦΜ|tax\s+(?:id|number)`;
/** One look for any of the words: most lines of a page have none, and need not be asked for thirty registers. */
const ANY = new RegExp(String.raw`(?<![\p{L}\d])(?:${VAT_WORD}|${RULES.map(({ words }) => words).join('|')})`, 'iu');
const VAT = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${VAT_WORD})${NO}(?:\(?[A-Z]{2}\)?\s*[:：]?\s*)??(?<number>(?:CHE|[A-Z]{2})?[- ]?(?:[A-Z]{0,2}[- .]?)\d(?:[ .\-]?[A-Z\d]){5,13}(?:\s?(?:MWST|TVA|IVA))?)(?![\p{L}\d])`,
  'giu',
);
/** Which country's rule a number without a country code is read by, from its words. */
const BY_WORD: [words: RegExp, country: string][] = [
  [/IVA/i, 'IT'],
  [/BTW/i, 'BE'],
  [/NIPC/i, 'PT'],
  [/CIF|C\.I\.F|NIF/i, 'ES'],
  [/NIP/i, 'PL'],
  [/CVR/i, 'DK'],
  [/VAT/i, 'GB'],
];
const LENGTHS: Record<string, RegExp> = {
  DE: /^\d{9}$/,
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  CHE: /^\d{9}$/,
  DK: /^\d{8}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-Z\d]{2}\d{9}$/,
  GB: /^\d{9}(?:\d{3})?$/,
  IT: /^\d{11}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  SE: /^\d{12}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  LU: /^\d{8}$/,
  CZ: /^\d{8,10}$/,
  SK: /^\d{10}$/,
  HU: /^\d{8}$/,
  RO: /^\d{2,10}$/,
  EL: /^\d{9}$/,
  EE: /^\d{9}$/,
  LV: /^\d{11}$/,
  LT: /^(?:\d{9}|\d{12})$/,
  SI: /^\d{8}$/,
  HR: /^\d{11}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  MT: /^\d{8}$/,
};

/** VAT and registration numbers of a line, each with the word that names its register. */
export function companyNumbers(line: string): CompanyNumber[] {
  const text = line.slice(0, 600).normalize('NFKC');
  if (!/\d{3}|\d[ .-]\d/.test(text) || !ANY.test(text)) return [];
  const found: CompanyNumber[] = [];
  const free = (at: number, length: number) => !found.some((each) => at < each.at + each.number.length + 12 && each.at < at + length);
  for (const match of text.matchAll(VAT)) {
    const vat = vatNumber(match[0], match.groups?.number ?? '');
    if (vat && free(match.index, match[0].length)) found.push({ kind: 'vat', label: 'VAT', at: match.index, ...vat });
  }
  for (const { kind, label, pattern, check } of RULES) {
    for (const match of text.matchAll(pattern)) {
      const number = (match.groups?.number ?? '').trim();
      if (number === '' || !free(match.index, match[0].length)) continue;
      found.push({ kind, number, label, at: match.index, sure: check ? check(number.replace(/[^\dA-Z]/gi, '').toUpperCase()) : true });
    }
  }
  return found.sort((x, y) => x.at - y.at);
}

function vatNumber(match: string, written: string): { number: string; sure: boolean } | undefined {
  const bare = written
    .toUpperCase()
    .replace(/\s?(?:MWST|TVA|IVA)$/, '')
    .replace(/[^A-Z\d]/g, '');
  const country = /^CHE(?=\d)/.exec(bare)?.[0] ?? /^[A-Z]{2}(?=[A-Z\d]*\d)/.exec(bare)?.[0];
  if (country !== undefined && LENGTHS[country]?.test(bare.slice(country.length)))
    return { number: written.trim(), sure: VAT_CHECKS[country]?.(bare.slice(country.length)) ?? true };
  if (/^U\d{8}$/.test(bare)) return { number: written.trim(), sure: VAT_CHECKS.AT?.(bare) ?? true };
  const word = BY_WORD.find(([words]) => words.test(match.slice(0, match.length - written.length)))?.[1];
  return word !== undefined && LENGTHS[word]?.test(bare) ? { number: written.trim(), sure: VAT_CHECKS[word]?.(bare) ?? true } : undefined;
}
