import type { RowReaders } from '../../lib/interchange/mapping/row';

/** What only a page knows, for tests: UTC, and the few countries and numbers that they use. */
export const testReaders: RowReaders = {
  country: (text) =>
    ({ germany: 'DE', deutschland: 'DE', us: 'US', usa: 'US', 'united states': 'US', china: 'CN', 中国: 'CN', gb: 'GB' })[
      text.toLowerCase()
    ],
  phone: (raw) => {
    const digits = raw.replace(/[^\d+]/g, '');
    if (/^1[3-9]\d{9}$/.test(digits)) return { e164: `+86${digits}`, label: 'cell' };
    return /^\+\d{6,14}$/.test(digits) ? { e164: digits } : undefined;
  },
  instant: ({ year, month, day, hour = 12, minute = 0, second = 0, zone = 0 }) =>
    Date.UTC(year, month - 1, day, hour, minute, second) - zone * 60_000,
  now: Date.UTC(2026, 2, 16),
  currency: 'USD',
  country2: 'US',
};
