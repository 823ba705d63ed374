import { ChartColumn, ArrowLeftRight, CalendarCheck, type LucideIcon, Settings, UsersRound, CopyCheck } from 'lucide-react';
import type { Status } from '../../lib/domain/setup/status';
import { i18n } from '#i18n';
import { cx } from '../ui/cx';
import { formatNumber } from '../ui/format';
import { type Route, parseRoute, routeHash } from './route';

type Entry = {
  view: 'today' | 'contacts' | 'duplicates' | 'insights' | 'data' | 'settings';
  label: string;
  icon: LucideIcon;
  count?: number;
};

/** Scrolls the current section into a narrow bar. */
function showWhole(link: HTMLElement | null): void {
  link?.scrollIntoView({ block: 'nearest', inline: 'center' });
}

/** The sections with what waits in them: at the left, or along the top of a narrow tab. */
export function DashboardNav({ view, counts }: { view: Route['view']; counts: Status['counts'] | undefined }) {
  const entries: Entry[] = [
    { view: 'today', label: i18n.t('dashboard.today'), icon: CalendarCheck, count: counts?.due },
    { view: 'contacts', label: i18n.t('dashboard.contacts'), icon: UsersRound, count: counts?.contacts },
    { view: 'duplicates', label: i18n.t('dashboard.duplicates'), icon: CopyCheck, count: counts?.pairs },
    { view: 'data', label: i18n.t('dashboard.data'), icon: ArrowLeftRight },
    { view: 'insights', label: i18n.t('dashboard.insights'), icon: ChartColumn },
    { view: 'settings', label: i18n.t('dashboard.settings'), icon: Settings },
  ];
  const current = view === 'new' || view === 'segments' ? 'contacts' : view;
  return (
    <nav
      aria-label={i18n.t('dashboard.nav')}
      className="shrink-0 border-b border-line bg-surface print:hidden md:w-[192px] md:border-r md:border-b-0 md:px-2 md:py-3"
    >
      <p className="hidden px-2 pt-0.5 pb-3 text-sm font-semibold md:block">{i18n.t('app.name')}</p>
      <ul className="flex overflow-x-auto [scrollbar-width:none] md:flex-col md:gap-0.5">
        {entries.map(({ view: to, label, icon: Icon, count }) => {
          const isCurrent = to === current;
          return (
            <li key={to} className="flex-auto shrink-0">
              <a
                // Counts that arrive make the entries wider: another function is called again.
                ref={isCurrent ? (link) => showWhole(link) : undefined}
                href={routeHash(parseRoute(`#/${to}`))}
                aria-current={isCurrent ? 'page' : undefined}
                className={cx(
                  'focus-inset flex min-h-8 items-center justify-center gap-1.5 px-1.5 py-2 text-xs md:justify-start md:gap-2 md:rounded-md md:px-2 md:py-1.5 md:text-sm',
                  'border-b-2 md:border-b-0',
                  isCurrent
                    ? 'border-accent font-semibold text-text md:bg-accent-soft'
                    : 'border-transparent text-muted hover:text-text md:hover:bg-sunken',
                )}
              >
                <Icon aria-hidden size={16} strokeWidth={1.75} className="hidden shrink-0 md:block" />
                <span>{label}</span>
                {count !== undefined && (to === 'contacts' || count > 0) && (
                  <span
                    className={cx(
                      'text-2xs tabular-nums md:ml-auto',
                      to === 'contacts' ? 'hidden md:inline' : 'text-accent md:text-inherit',
                    )}
                  >
                    {formatNumber(count)}
                  </span>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
