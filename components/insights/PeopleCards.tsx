import { tierSchema } from '../../lib/domain/contact/contact';
import type { Insights } from '../../lib/domain/standing/insights';
import { i18n } from '#i18n';
import { tierText } from '../contact/TierBadge';
import { formatCalendarDay } from '../ui/format';
import { routeHash } from '../dashboard/route';
import { InsightCard } from './InsightCard';
import { moneyText, units } from './figures';

const nameOfTier = (tier: string | undefined): string => {
  const parsed = tierSchema.safeParse(tier);
  return parsed.success ? tierText(parsed.data) : i18n.t('tier.none');
};

/** Customers with the most net in 12 months. */
export function TopCard({ insights }: { insights: Insights }) {
  const { currency, top } = insights;
  return (
    <InsightCard
      title={i18n.t('insights.top')}
      unit={i18n.t('insights.net12', [currency])}
      definition={i18n.t('insights.topWhy')}
      isTable
      table={{
        head: [i18n.t('table.name'), i18n.t('insights.net12', [currency]), i18n.t('insights.value12', [currency])],
        rows: top.map(({ name, net12, value12 }) => [name, units(net12, currency), units(value12, currency)]),
      }}
    >
      <People
        rows={top.map(({ id, name, tier, net12 }) => ({ id, name, detail: moneyText(net12, currency), under: nameOfTier(tier) }))}
        empty={i18n.t(insights.withoutRate > 0 ? 'insights.noMoney' : 'insights.topNone')}
      />
    </InsightCard>
  );
}

/** Customers whose tier changed last. */
export function MoversCard({ insights }: { insights: Insights }) {
  const { movers } = insights;
  return (
    <InsightCard
      title={i18n.t('insights.movers')}
      unit={i18n.t('insights.unitMovers')}
      definition={i18n.t('insights.moversWhy')}
      isTable
      table={{
        head: [i18n.t('table.name'), i18n.t('insights.from'), i18n.t('insights.to'), i18n.t('insights.day')],
        rows: movers.map(({ name, from, to, day }) => [name, nameOfTier(from), nameOfTier(to), day]),
      }}
    >
      <People
        rows={movers.map(({ id, name, from, to, day }) => ({
          id,
          name,
          detail: `${nameOfTier(from)} → ${nameOfTier(to)}`,
          under: formatCalendarDay(day, Date.parse(insights.asOf)),
        }))}
        empty={i18n.t('insights.moversNone')}
      />
    </InsightCard>
  );
}

function People({ rows, empty }: { rows: { id: string; name: string; detail: string; under: string }[]; empty: string }) {
  if (rows.length === 0) return <p className="text-xs text-muted">{empty}</p>;
  return (
    <ol className="m-0 list-none p-0 text-xs tabular-nums">
      {rows.map(({ id, name, detail, under }) => (
        <li key={`${id} ${detail} ${under}`} className="flex items-baseline gap-2 border-t border-line py-1 first:border-t-0">
          <a href={routeHash({ view: 'contacts', id })} className="min-w-0 flex-1 truncate text-accent hover:underline">
            {name}
          </a>
          <span className="shrink-0">{detail}</span>
          <span className="shrink-0 text-muted">{under}</span>
        </li>
      ))}
    </ol>
  );
}
