import type { TodayRow } from '../../lib/domain/task/today';
import { i18n } from '#i18n';

/** Heading of a group of the day. */
export function TodayGroup({ group }: { group: TodayRow['group'] }) {
  const text = {
    overdue: i18n.t('tasks.overdue'),
    today: i18n.t('tasks.today'),
    week: i18n.t('tasks.week'),
    later: i18n.t('tasks.later'),
  }[group];
  return <h2 className="px-3 pt-2.5 pb-1 text-2xs tracking-wide text-muted uppercase">{text}</h2>;
}
