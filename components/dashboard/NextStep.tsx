import type { ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { cx } from '../ui/cx';
import { daysAgo, formatAgo } from '../ui/format';

/** The next follow-up of a contact and when: in red once its day is past. */
export function NextStep({ row, now }: { row: ListedRow; now: number }) {
  if (row.nextDueAt === undefined) return <span className="text-faint">{i18n.t('table.none')}</span>;
  const days = daysAgo(row.nextDueAt, now);
  const when = days > 0 ? i18n.t('table.late', days) : formatAgo(row.nextDueAt, now);
  return (
    <span className={cx('flex min-w-0', days > 0 && 'text-bad')}>
      {row.nextTask && <span className="min-w-0 truncate">{row.nextTask}</span>}
      <span className="shrink-0 whitespace-pre">{row.nextTask ? ` · ${when}` : when}</span>
    </span>
  );
}
