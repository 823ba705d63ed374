import { ChartColumn } from 'lucide-react';
import { useMemo } from 'react';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { routeHash } from '../dashboard/route';
import { Why } from '../ui/Card';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatCalendarDay, formatNumber } from '../ui/format';
import { SkeletonRows } from '../ui/Skeleton';
import { CohortCard } from './CohortCard';
import { withUnknown } from './figures';
import { CrossCard } from './CrossCard';
import { LifecycleCard } from './LifecycleCard';
import { MoversCard, TopCard } from './PeopleCards';
import { RfmCard } from './RfmCard';
import { SalesCard } from './SalesCard';
import { TierCard } from './TierCard';

/** The whole book at a glance. Everything that is counted opens as the list of those customers. */
export function InsightsView() {
  const answer = useAnswer('insights.get', {}, { keep: true, stores: ['standings', 'moves', 'jobs'] });
  const insights = useMemo(() => answer.value && withUnknown(answer.value), [answer.value]);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible print:px-0">
      <div className="mx-auto max-w-[1100px] px-4 pt-5 pb-10">
        <h1 className="text-lg">{i18n.t('insights.title')}</h1>
        <p className="mb-3 text-xs text-muted">{insights ? i18n.t('insights.asOf', [formatCalendarDay(insights.asOf)]) : '\u00a0'}</p>
        {insights && insights.months.every(({ orders }) => orders === 0) ? (
          <EmptyState icon={ChartColumn} title={i18n.t('insights.empty')}>
            {i18n.t('insights.emptyText')}
          </EmptyState>
        ) : insights ? (
          <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:grid-cols-2 print:block">
            {insights.withoutRate > 0 && (
              <Why className="lg:col-span-2 print:mb-3">
                {i18n.t('insights.withoutRate', insights.withoutRate, [formatNumber(insights.withoutRate)])}{' '}
                <a href={routeHash({ view: 'settings', tab: 'value' })} className="font-medium text-accent hover:underline print:hidden">
                  {i18n.t('insights.addRates')}
                </a>
              </Why>
            )}
            <TierCard insights={insights} />
            <LifecycleCard insights={insights} />
            <SalesCard insights={insights} />
            <RfmCard insights={insights} />
            <div className="grid min-w-0 content-start gap-3 print:block">
              <TopCard insights={insights} />
              <MoversCard insights={insights} />
            </div>
            <CohortCard insights={insights} />
            <CrossCard hasUnpriced={insights.withoutRate > 0} />
          </div>
        ) : answer.failure ? (
          <FailedState failure={answer.failure} onRetry={answer.reload} />
        ) : (
          <SkeletonRows rows={6} height={120} />
        )}
      </div>
    </div>
  );
}
