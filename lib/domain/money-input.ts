import { amountText, minorDigits } from './money';

/** Why a typed amount was not understood; the interface has a sentence for each. */
export type MoneyIssue = 'empty' | 'not-a-number' | 'grouping' | 'decimals' | 'range' | 'other-currency';
export type ParsedMoney = { ok: true; minor: number } | { ok: false; issue: MoneyIssue };

/** Largest amount that a record holds, in minor units (see `minorSchema`). */
const LARGEST = 1e15;
const SPACES = /[\s\u00a0\u202f\u2009']|\u2019/gu;

/**
 * Reads an amount as people of a locale type it (`1,234.50`, `1.234,50 €`, `１２３４元`) into minor units of `currency`.
 * A separator that the locale does not use that way is refused, never guessed: `12,50` is not 1250 dollars.
 */
export function parseMoney(text: string, currency: string, locale: string): ParsedMoney {
  const plain = text.normalize('NFKC').trim();
  if (plain === '') return { ok: false, issue: 'empty' };
  const bare = withoutCurrency(plain, currency, locale);
  if (bare === undefined) return { ok: false, issue: 'other-currency' };
  const read = readDecimal(bare, locale);
  if (!read.ok) return read;
  const digits = minorDigits(currency);
  const significant = read.fraction.replace(/0+$/u, '');
  if (significant.length > digits) return { ok: false, issue: 'decimals' };
  const minor = Number(read.whole + significant.padEnd(digits, '0'));
  if (minor > LARGEST) return { ok: false, issue: 'range' };
  return { ok: true, minor: read.isNegative && minor !== 0 ? -minor : minor };
}

/** The digits of a number as people of a locale type it, before and after its decimal sign. A separator that the locale does not use that way is refused. */
export function readDecimal(
  text: string,
  locale: string,
): { ok: true; isNegative: boolean; whole: string; fraction: string } | { ok: false; issue: 'not-a-number' | 'grouping' } {
  const { decimal, group } = separators(locale);
  const match = /^([-+\u2212]?)(\d[\d.,]*|[.,]\d+)$/u.exec(text.replace(SPACES, ''));
  const body = match?.[2];
  if (!match || body === undefined) return { ok: false, issue: 'not-a-number' };
  const parts = body.split(decimal);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || /\D/u.test(fraction)) return { ok: false, issue: 'grouping' };
  if (!isGrouped(whole, group)) return { ok: false, issue: 'grouping' };
  return { ok: true, isNegative: match[1] === '-' || match[1] === '\u2212', whole: whole.replace(/\D/gu, ''), fraction };
}

/** Minor units as the text of an input: the locale's decimal sign, no grouping, no currency. */
export function moneyToInput(minor: number, currency: string, locale: string): string {
  return amountText(minor, currency).replace(/\.0+$/u, '').replace('.', separators(locale).decimal);
}

/** Groups of three after the first; the Indian system has groups of two before the last three. */
function isGrouped(whole: string, group: string): boolean {
  if (/^\d*$/u.test(whole)) return true;
  if (group === '') return false;
  const parts = whole.split(group);
  const last = parts.at(-1) ?? '';
  return parts.every((part, at) => /^\d{1,3}$/u.test(part) && (at === 0 || part.length >= 2)) && last.length === 3;
}

function separators(locale: string): { decimal: string; group: string } {
  const parts = new Intl.NumberFormat(locale, { numberingSystem: 'latn', useGrouping: true }).formatToParts(1_234_567.5);
  const decimal = parts.find((part) => part.type === 'decimal')?.value === ',' ? ',' : '.';
  // A locale that groups by spaces or apostrophes (both already dropped) has no dot or comma for it.
  return { decimal, group: parts.find((part) => part.type === 'group' && /^[.,]$/u.test(part.value))?.value ?? '' };
}

/** The text without the names and signs of the wanted currency; undefined when it names another one. */
function withoutCurrency(text: string, currency: string, locale: string): string | undefined {
  const names = new Set([
    currency,
    ...(['symbol', 'narrowSymbol'] as const).flatMap((display) => [sign(currency, locale, display), sign(currency, 'en', display)]),
  ]);
  if (currency === 'CNY') for (const name of ['RMB', '¥', '元', '圆', '块']) names.add(name);
  if (currency === 'JPY') for (const name of ['¥', '円', '日元']) names.add(name);
  let rest = text.toUpperCase();
  for (const name of [...names].sort((x, y) => y.length - x.length)) {
    const upper = name.normalize('NFKC').toUpperCase();
    if (rest.startsWith(upper)) rest = rest.slice(upper.length).trim();
    else if (rest.endsWith(upper)) rest = rest.slice(0, -upper.length).trim();
    else if (/^[-+\u2212]/u.test(rest) && rest.slice(1).trim().startsWith(upper))
      rest = rest[0] + rest.slice(1).trim().slice(upper.length).trim();
  }
  const foreign = /^[-+\u2212]?\s*(?:[A-Z]{3}\b|\p{Sc})|(?:\b[A-Z]{3}|\p{Sc}|元|円)$/u.test(rest) && /\d/u.test(rest);
  return foreign ? undefined : rest;
}

function sign(currency: string, locale: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}
