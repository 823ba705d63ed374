import { useState } from 'react';
import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { formatNumber, formatShare } from '../ui/format';
import { Button } from '../ui/Button';
import { GridHead } from './GridHead';
import { InsightCard } from './InsightCard';
import { monthLabel } from './figures';
import { listLink } from './list-link';

type By = 'customers' | 'net';

/** Month `since` months after `month`. */
function later(month: string, since: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const at = 12 * year + number - 1 + since;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

/** Who of the customers won in a month ordered in the months after, by customers or by money. Months to come are empty, not 0. */
export function CohortCard({ insights }: { insights: Insights }) {
  const [by, setBy] = useState<By>('customers');
  const { cohorts } = insights;
  const shareOf = (cohort: Insights['cohorts'][number], since: number) => {
    const cell = cohort.cells[since];
    const base = by === 'customers' ? cohort.size : (cohort.cells[0]?.net ?? 0);
    return cell && base > 0 && !Number.isNaN(cell[by]) ? cell[by] / base : undefined;
  };
  const width = Math.max(0, ...cohorts.map(({ cells }) => cells.filter((cell) => cell !== null).length));
  const columns = Array.from({ length: width }, (_, since) => since);
  return (
    <InsightCard
      title={i18n.t('insights.cohorts')}
      unit={by === 'customers' ? i18n.t('insights.unitCohort') : i18n.t('insights.unitCohortNet')}
      definition={i18n.t('insights.cohortsWhy')}
      isTable
      className="lg:col-span-2"
      table={{
        head: [i18n.t('insights.firstMonth'), i18n.t('insights.unitCustomers'), ...columns.map(String)],
        rows: cohorts.map((cohort) => [
          cohort.month,
          cohort.size,
          ...columns.map((since) => {
            const share = shareOf(cohort, since);
            return share === undefined ? '' : Math.round(1000 * share) / 1000;
          }),
        ]),
      }}
    >
      <div role="group" aria-label={i18n.t('insights.cohorts')} className="mb-2 flex gap-1 print:hidden">
        {(['customers', 'net'] as const).map((each) => (
          <Button key={each} size="sm" aria-pressed={by === each} variant={by === each ? 'primary' : 'plain'} onClick={() => setBy(each)}>
            {each === 'customers' ? i18n.t('insights.unitCustomers') : i18n.t('insights.revenue')}
          </Button>
        ))}
      </div>
      <div className="overflow-x-auto">
        <table className="text-2xs tabular-nums">
          <GridHead
            caption={i18n.t('insights.cohorts')}
            corner={i18n.t('insights.firstMonth')}
            columns={[
              { key: 'size', label: i18n.t('insights.unitCustomers'), align: 'right', className: 'pr-3 whitespace-nowrap' },
              ...columns.map((since) => ({ key: since, label: String(since), className: 'min-w-11' })),
            ]}
          />
          <tbody>
            {cohorts.map((cohort) => (
              <tr key={cohort.month}>
                <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap">
                  <a href={listLink({ cohort: cohort.month })} className="text-accent hover:underline">
                    {monthLabel(cohort.month)}
                  </a>
                </th>
                <td className="pr-3 text-right">{formatNumber(cohort.size)}</td>
                {columns.map((since) => {
                  const share = shareOf(cohort, since);
                  if (share === undefined) return <td key={since}>{'\u00a0'}</td>;
                  return (
                    <td key={since} className="p-px">
                      <a
                        href={listLink({ cohort: cohort.month, ordered: later(cohort.month, since) })}
                        style={{ background: `color-mix(in srgb, var(--accent) ${Math.round(45 * Math.min(1, share))}%, var(--surface))` }}
                        className="block rounded px-1 py-1 text-center text-text hover:underline"
                      >
                        {formatShare(share)}
                      </a>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </InsightCard>
  );
}
