import { i18n } from '#i18n';
import type { TodayHeading } from './today-lines';

/** Heading of a group of the day. */
export function TodayGroup({ group }: { group: TodayHeading }) {
  const text = {
    overdue: i18n.t('tasks.overdue'),
    today: i18n.t('tasks.today'),
    week: i18n.t('tasks.week'),
    later: i18n.t('tasks.later'),
    people: i18n.t('tasks.people'),
    occasions: i18n.t('tasks.occasions'),
    festivals: i18n.t('tasks.festivals'),
  }[group];
  return <h2 className="px-3 pt-2.5 pb-1 text-2xs tracking-wide text-muted uppercase">{text}</h2>;
}
