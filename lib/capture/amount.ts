import { minorDigits } from '../domain/money';

const SYMBOLS: [symbol: string, currency: string][] = [
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['S$', 'SGD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['CN¥', 'CNY'],
  ['人民币', 'CNY'],
  ['RMB', 'CNY'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['元', 'CNY'],
  ['￥', 'CNY'],
  ['$', 'USD'],
  ['¥', 'CNY'],
];

/** ISO 4217 code in or beside an amount. `¥` is yuan unless the page is Japanese. */
export function currencyOf(text: string, lang = ''): string | undefined {
  const code = /\b[A-Z]{3}\b/.exec(text)?.[0];
  if (code && code !== 'RMB' && isCurrency(code)) return code;
  const found = SYMBOLS.find(([symbol]) => text.includes(symbol))?.[1];
  return found === 'CNY' && /[¥￥]/.test(text) && lang.startsWith('ja') ? 'JPY' : found;
}

function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf('currency').includes(code);
}

/** Minor units of an amount as printed (`1.234,50`, `1,234.50`, `¥ 12,000`); undefined for what is no amount. */
export function readAmount(text: string, currency: string): number | undefined {
  const match = /([-−(]?)\s*[^\d\-−(]{0,6}(\d[\d.,'\u00a0\u202f ]*)/.exec(text);
  const digits = match?.[2]?.replace(/[\s'\u00a0\u202f]/g, '').replace(/[.,]$/, '');
  if (!digits) return undefined;
  const scale = minorDigits(currency);
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','));
  const decimals = last < 0 ? 0 : digits.length - last - 1;
  const marks = digits.replace(/\d/g, '');
  // One mark with three digits behind it parts thousands; so does any mark that comes twice.
  const grouped = decimals === 3 && !(scale === 3) && new Set(marks).size === 1;
  const whole = last >= 0 && !grouped && marks.at(-1) !== marks.at(-2) ? digits.slice(0, last) : digits;
  const fraction = whole === digits ? '' : digits.slice(last + 1);
  const minor = Number(whole.replace(/\D/g, '')) * 10 ** scale + Math.round(Number(`0.${fraction || 0}`) * 10 ** scale);
  if (!Number.isSafeInteger(minor) || minor > 1e15) return undefined;
  return match?.[1] ? -minor : minor;
}
