import { useState } from 'react';
import { type Dimension, dimensionSchema } from '../../lib/domain/segment/dimension';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { FailedState } from '../ui/FailedState';
import { formatNumber } from '../ui/format';
import { Select } from '../ui/Select';
import { SkeletonRows } from '../ui/Skeleton';
import { valueText } from '../segments/value-text';
import { GridHead } from './GridHead';
import { InsightCard } from './InsightCard';
import { moneyText } from './figures';
import { listLink } from './list-link';

/** Customers by any two of the dimensions; a cell opens them. */
export function CrossCard({ hasUnpriced }: { /** Orders whose money is not known are in the book. */ hasUnpriced: boolean }) {
  const [rows, setRows] = useState<Dimension>('tier');
  const [columns, setColumns] = useState<Dimension>('lifecycle');
  const cross = useAnswer('insights.cross', { rows, columns }, { keep: true, stores: ['standings', 'contacts'] });
  const options = dimensionSchema.options.map((value) => ({ value, label: dimensionText(value) }));
  const table = cross.value;
  const by = table?.by ?? { rows, columns };
  return (
    <InsightCard
      title={i18n.t('insights.cross')}
      unit={i18n.t('insights.unitCross', [table?.currency ?? ''])}
      definition={i18n.t('insights.crossWhy')}
      isTable
      className="lg:col-span-2"
      table={{
        head: [dimensionText(by.rows), ...(table?.columns ?? []).map((value) => valueText(by.columns, value))],
        rows: (table?.rows ?? []).map((row, at) => [
          valueText(by.rows, row),
          ...(table?.cells[at] ?? []).map(({ customers }) => customers),
        ]),
      }}
    >
      <div className="mb-2 flex flex-wrap gap-2 print:hidden">
        <Select label={i18n.t('insights.rows')} value={rows} options={options} onValue={setRows} className="w-40" />
        <Select label={i18n.t('insights.columns')} value={columns} options={options} onValue={setColumns} className="w-40" />
      </div>
      {table ? (
        <div className="overflow-x-auto">
          <table className="text-2xs tabular-nums">
            <GridHead
              caption={i18n.t('insights.cross')}
              corner={dimensionText(by.rows)}
              columns={table.columns.map((value) => ({
                key: value,
                label: valueText(by.columns, value),
                align: 'left',
                className: 'min-w-16 px-1',
              }))}
            />
            <tbody>
              {table.rows.map((row, at) => (
                <tr key={row} className="border-t border-line">
                  <th scope="row" className="pr-3 text-left font-normal whitespace-nowrap">
                    {valueText(by.rows, row)}
                  </th>
                  {table.columns.map((column, place) => {
                    const cell = table.cells[at]?.[place];
                    if (!cell || cell.customers === 0)
                      return (
                        <td key={column} className="px-1 text-faint">
                          –
                        </td>
                      );
                    return (
                      <td key={column} className="px-1 py-1">
                        <a href={listLink({ [by.rows]: row, [by.columns]: column })} className="text-accent hover:underline">
                          {formatNumber(cell.customers)}
                        </a>
                        <span className="block text-muted">
                          {moneyText(hasUnpriced && cell.net12 === 0 ? Number.NaN : cell.net12, table.currency)}
                        </span>
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
          {table.others > 0 && <p className="mt-1 text-2xs text-muted">{i18n.t('insights.others', [formatNumber(table.others)])}</p>}
        </div>
      ) : cross.failure ? (
        <FailedState failure={cross.failure} onRetry={cross.reload} />
      ) : (
        <SkeletonRows rows={4} height={28} />
      )}
    </InsightCard>
  );
}

function dimensionText(dimension: Dimension): string {
  return {
    tier: i18n.t('table.tier'),
    lifecycle: i18n.t('table.lifecycle'),
    group: i18n.t('outlook.group'),
    kind: i18n.t('table.kind'),
    country: i18n.t('table.country'),
    region: i18n.t('insights.region'),
    buying: i18n.t('outlook.buying'),
    cohort: i18n.t('insights.firstMonth'),
    tag: i18n.t('table.tag'),
  }[dimension];
}
