import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { tierText } from '../contact/TierBadge';
import { Bars } from './Bars';
import { InsightCard } from './InsightCard';
import { customersAndMoney, units } from './figures';
import { listLink } from './list-link';

/** How many customers each tier has, and for how much. */
export function TierCard({ insights }: { insights: Insights }) {
  const { currency, tiers } = insights;
  const hasForecast = tiers.some(({ value12 }) => value12 > 0);
  const rows = tiers.map((one) => ({
    ...one,
    name: one.tier === 'none' ? i18n.t('tier.none') : tierText(one.tier),
    href: listLink({ tier: one.tier }),
  }));
  return (
    <InsightCard
      title={i18n.t('insights.tiers')}
      unit={i18n.t('insights.unitCustomers')}
      definition={i18n.t('insights.tiersWhy')}
      table={{
        head: [
          i18n.t('table.tier'),
          i18n.t('insights.unitCustomers'),
          i18n.t('insights.net12', [currency]),
          i18n.t('insights.value12', [currency]),
        ],
        rows: rows.map(({ name, customers, net12, value12 }) => [
          name,
          customers,
          units(net12, currency),
          // Before the first forecast nothing is expected of anybody: that is not known, not 0.
          hasForecast ? units(value12, currency) : Number.NaN,
        ]),
      }}
      links={rows.map(({ href }) => href)}
    >
      <Bars
        named
        label={i18n.t('insights.tiers')}
        points={rows.map(({ name, customers, net12, href }) => ({
          name,
          value: customers,
          detail: customersAndMoney(customers, net12, currency),
          href,
        }))}
      />
    </InsightCard>
  );
}
