import { z } from 'zod';

/** ISO 4217 alphabetic code. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
/** Integer in minor units (cents, fen); negative for what was given back. */
export const minorSchema = z.int().min(-1e15).max(1e15);
export const moneySchema = z.strictObject({ minor: minorSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Asked for every amount of a file; making the formatter takes 30 µs. */
const DIGITS = new Map<string, number>();

/** Decimal places of a currency (ISO 4217 through CLDR, as `Intl` carries it); 2 for a code that `Intl` does not know. */
export function minorDigits(currency: string): number {
  const known = DIGITS.get(currency);
  if (known !== undefined) return known;
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  DIGITS.set(currency, digits);
  return digits;
}

/** An amount in units of its currency with a dot: `-1234.50`. */
export function amountText(minor: number, currency: string): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return `${minor < 0 ? '-' : ''}${digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`}`;
}

/** `1234` minor units of `EUR` in the words of a locale: `€12.34`. */
export function formatMoney(money: Money, locale: string): string {
  const digits = minorDigits(money.currency);
  const whole = money.minor % 10 ** digits === 0;
  return new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: whole ? 0 : digits,
    maximumFractionDigits: digits,
  }).format(money.minor / 10 ** digits);
}
