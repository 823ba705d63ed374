import { formatMoney } from '../../lib/domain/money';
import type { Reason } from '../../lib/domain/reason';
import { formatCalendarDay, formatNumber, formatShare, formatTime } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { keyOf, translate } from '../ui/translate';
import { countryName } from './countries';

/** One parameter in words, by the ending of its name (see `lib/domain/reason.ts`). */
function paramText(name: string, value: Reason['params'][string]): string {
  if (typeof value === 'object') return formatMoney(value, formatLocale());
  if (name.endsWith('Day') && typeof value === 'string') return formatCalendarDay(value, Date.now());
  if (name === 'country' && typeof value === 'string') return countryName(value);
  if (typeof value === 'string') return value;
  if (name.endsWith('Share')) return formatShare(value, 1);
  if (name.endsWith('At')) return formatTime(value);
  return formatNumber(value);
}

/** The sentence of a reason; its code where the locale files have no text for it. */
export function reasonText(reason: Reason): string {
  const params = Object.entries(reason.params).map(([name, value]) => paramText(name, value));
  return translate(`reason.${keyOf(reason.code)}`, params) || reason.code;
}
