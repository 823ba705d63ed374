import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { formatNumber } from '../ui/format';
import { Bars } from './Bars';
import { InsightCard } from './InsightCard';
import { moneyText, monthLabel, units } from './figures';
import { listLink } from './list-link';

/** Net sales of each month. */
export function SalesCard({ insights }: { insights: Insights }) {
  const { currency, months } = insights;
  const rows = months.map((one) => ({
    ...one,
    name: `${monthLabel(one.month)}${one.partial ? '*' : ''}`,
    href: listLink({ ordered: one.month }),
  }));
  const isKnown = rows.some(({ net, orders }) => orders > 0 && !Number.isNaN(net));
  return (
    <InsightCard
      title={i18n.t('insights.sales')}
      unit={i18n.t('insights.unitSales', [currency])}
      definition={i18n.t('insights.salesWhy')}
      className="lg:col-span-2"
      table={{
        head: [
          i18n.t('insights.month'),
          i18n.t('insights.unitSales', [currency]),
          i18n.t('contact.orders'),
          i18n.t('insights.unitCustomers'),
        ],
        rows: rows.map(({ name, net, orders, customers }) => [name, units(net, currency), orders, customers]),
      }}
      links={rows.map(({ href }) => href)}
    >
      {isKnown ? (
        <Bars
          label={i18n.t('insights.sales')}
          points={rows.map(({ name, net, orders, customers, href }) => ({
            name,
            value: units(Number.isNaN(net) ? 0 : net, currency),
            detail: i18n.t('insights.salesDetail', [moneyText(net, currency), formatNumber(orders), formatNumber(customers)]),
            href,
          }))}
        />
      ) : (
        <p className="text-xs text-muted">{i18n.t('insights.noMoney')}</p>
      )}
      {rows.some(({ partial }) => partial) && <p className="mt-1 text-2xs text-muted">{i18n.t('insights.partial')}</p>}
    </InsightCard>
  );
}
