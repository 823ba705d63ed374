import type { ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { daysAgo, formatAgo, formatTime } from '../ui/format';

/** The next follow-up of a contact and when: in red once it is late. */
export function NextStep({ row, now }: { row: ListedRow; now: number }) {
  if (row.nextDueAt === undefined) return <span className="text-faint">{i18n.t('table.none')}</span>;
  const days = daysAgo(row.nextDueAt, now);
  const isLate = row.nextDueAt < now;
  const when = days > 0 ? i18n.t('table.late', days) : days === 0 ? formatTime(row.nextDueAt) : formatAgo(row.nextDueAt, now);
  return <span className={isLate ? 'text-bad' : undefined}>{row.nextTask ? `${row.nextTask} · ${when}` : when}</span>;
}
