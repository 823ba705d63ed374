import { minorDigits } from '../domain/money';

/** When fifths mean something: below either number the fixed thresholds are used (value.md, "RFM"). */
export const DEFAULT_RELATIVE = {
  /** Fewest customers with an order; 20 gives four customers a fifth. Useful 10 to 100. */
  minCustomers: 20,
  /** Fewest distinct values of the measure; below 5 a fifth may be empty. */
  minDistinct: 5,
} as const;

/** Thresholds of a small book. Money in whole units of a dollar-sized currency, see `MONEY_SCALE`. */
export const DEFAULT_FIXED = {
  /** Fewer days since the last order than this give the scores 2, 3, 4, 5. */
  recencyDays: [365, 180, 90, 30],
  /** More occasions than this give the scores 2, 3, 4, 5. */
  occasions: [1, 2, 4, 9],
  /** More net spend than this, all time, gives the scores 2, 3, 4, 5. */
  net: [100, 500, 2_000, 10_000],
  /** Net spend in 12 months from which a customer is of high or mid value. */
  tierHigh: 5_000,
  tierMid: 1_000,
} as const;

/** How many units of a currency buy about what one dollar buys, to the power of ten: fixed thresholds only, never a conversion. */
const MONEY_SCALE: Readonly<Record<string, number>> = Object.fromEntries([
  ...['CNY', 'HKD', 'TWD', 'SEK', 'NOK', 'DKK', 'CZK', 'MXN', 'ZAR', 'TRY', 'THB'].map((code) => [code, 10]),
  ...['JPY', 'INR', 'HUF', 'RUB', 'PHP'].map((code) => [code, 100]),
  ...['KRW', 'CLP', 'COP'].map((code) => [code, 1_000]),
  ...['IDR', 'VND'].map((code) => [code, 10_000]),
]);

/** Minor units of `currency` for an amount in whole units of a dollar-sized currency. */
export function scaledMinor(amount: number, currency: string): number {
  return amount * (MONEY_SCALE[currency] ?? 1) * 10 ** minorDigits(currency);
}

/** Days of the trailing window that the tier looks at. */
export const TRAILING_DAYS = 365;
/** Written into every standing: which rules made it. */
export const VALUE_MODEL = 'value@3';
