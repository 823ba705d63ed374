import type { Insights } from '../../lib/domain/standing/insights';
import { stepValue } from '../../lib/domain/segment/step';
import { i18n } from '#i18n';
import { lifecycleText } from '../contact/LifecycleBadge';
import { valueText } from '../segments/value-text';
import { formatNumber } from '../ui/format';
import { Bars } from './Bars';
import { InsightCard } from './InsightCard';
import { customersAndMoney, units } from './figures';
import { listLink } from './list-link';

/** Steps named under the bars. */
const SHOWN = 6;

/** Where customers stand in life, and which steps they took lately. */
export function LifecycleCard({ insights }: { insights: Insights }) {
  const { currency, lifecycles, flow } = insights;
  const rows = lifecycles.map((one) => ({ ...one, name: lifecycleText(one.lifecycle), href: listLink({ lifecycle: one.lifecycle }) }));
  const steps = flow.map((one) => ({
    ...one,
    name: valueText('step', stepValue(one.from, one.to)),
    href: listLink({ step: stepValue(one.from, one.to) }),
  }));
  return (
    <InsightCard
      title={i18n.t('insights.lifecycle')}
      unit={i18n.t('insights.unitCustomers')}
      definition={i18n.t('insights.lifecycleWhy')}
      table={{
        head: [i18n.t('table.lifecycle'), i18n.t('insights.unitCustomers'), i18n.t('insights.net12', [currency])],
        rows: [
          ...rows.map(({ name, customers, net12 }) => [name, customers, units(net12, currency)]),
          ...steps.map(({ name, customers }) => [name, customers, '']),
        ],
      }}
      links={[...rows.map(({ href }) => href), ...steps.map(({ href }) => href)]}
    >
      <Bars
        named
        label={i18n.t('insights.lifecycle')}
        points={rows.map(({ name, customers, net12, href }) => ({
          name,
          value: customers,
          detail: customersAndMoney(customers, net12, currency),
          href,
        }))}
      />
      <h3 className="mt-3 mb-1 text-xs">{i18n.t('insights.flow')}</h3>
      {flow.length === 0 ? (
        <p className="text-xs text-muted">{i18n.t('insights.flowNone')}</p>
      ) : (
        <ul className="m-0 grid list-none gap-0.5 p-0 text-xs tabular-nums sm:grid-cols-2">
          {steps.slice(0, SHOWN).map(({ name, customers, href }) => (
            <li key={href}>
              <a href={href} className="inline-block py-1 text-accent hover:underline">
                <b>{formatNumber(customers)}</b> {name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </InsightCard>
  );
}
