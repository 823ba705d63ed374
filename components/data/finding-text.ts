import { i18n } from '#i18n';
import type { Finding } from '../../lib/domain/cleaning/finding';
import { formatCalendarDay } from '../ui/format';
import { formatLocale } from '../ui/locale';

/** How it stands now; undefined where the record goes by its name alone, or where nothing but an id is left. */
export function beforeText({ kind, field, before, mend }: Finding): string | undefined {
  if (mend ? 'deletedAt' in mend.set : kind === 'reference') return undefined;
  if (kind !== 'date') return before;
  // A contact has two days, and only one of them is wrong.
  const which = i18n.t(field === 'anniversary' ? 'contact.anniversary' : 'contact.birthday');
  return `${which} ${dayText(before)}`;
}

/** How it would stand; undefined without a mend. */
export function becomesText({ kind, before, after, mend }: Finding): string | undefined {
  if (!mend) return undefined;
  if ('deletedAt' in mend.set) return i18n.t('cleaning.takenOut');
  if ('kind' in mend.set) return i18n.t('cleaning.becomesCompany');
  if (after === undefined) return i18n.t('cleaning.emptied');
  if (kind === 'reference' && after === before) return i18n.t('cleaning.nameKept');
  return kind === 'date' ? dayText(after) : after;
}

/** A day as it is read; one that the calendar lacks as well: `Feb 30`. */
function dayText(day: string): string {
  if (!day.startsWith('--')) return formatCalendarDay(day);
  const first = new Date(`2000-${day.slice(2, 4)}-01T00:00:00Z`);
  if (Number.isNaN(first.getTime())) return day.slice(2);
  return new Intl.DateTimeFormat(formatLocale(), { day: 'numeric', month: 'short', timeZone: 'UTC' })
    .formatToParts(first)
    .map(({ type, value }) => (type === 'day' ? String(Number(day.slice(5))) : value))
    .join('');
}
