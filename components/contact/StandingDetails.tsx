import { ChevronRight } from 'lucide-react';
import { formatMoney } from '../../lib/domain/money';
import type { Outlook } from '../../lib/domain/standing/outlook';
import type { Standing } from '../../lib/domain/standing/standing';
import { i18n } from '#i18n';
import { formatCalendarDay, formatNumber } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { BehaviourDetails } from './BehaviourDetails';
import { Fact, FactList } from './Fact';
import { lifecycleText } from './LifecycleBadge';
import { OutlookDetails } from './OutlookDetails';
import { tierText } from './TierBadge';

/** Behind a click: the figures that tier and lifecycle are worked out from, and since when they hold. */
export function StandingDetails({ standing, outlook, usualDay }: { standing: Standing; outlook?: Outlook; usualDay?: number }) {
  const { aggregate, scores } = standing;
  const { currency } = aggregate;
  const money = (minor: number) => (currency ? formatMoney({ minor, currency }, formatLocale()) : formatNumber(minor));
  const isPriced = aggregate.orders > aggregate.otherCurrencies;
  const noRate = (
    <a
      href="/dashboard.html#/settings/value"
      target={location.pathname === '/dashboard.html' ? undefined : '_blank'}
      className="text-accent underline"
    >
      {i18n.t('contact.noRate')}
    </a>
  );
  const since = (name: string, day: string | undefined) => (day ? `${name} · ${i18n.t('contact.since', [formatCalendarDay(day)])}` : name);
  return (
    <details className="group border-t border-line bg-surface">
      <summary className="focus-inset flex min-h-8 list-none items-center gap-1 px-3 text-xs text-accent">
        <ChevronRight aria-hidden size={14} strokeWidth={2} className="transition-transform group-open:rotate-90" />
        {i18n.t('contact.inputs')}
      </summary>
      <FactList>
        {standing.tier && <Fact label={i18n.t('table.tier')}>{since(tierText(standing.tier), standing.tierSince)}</Fact>}
        <Fact label={i18n.t('table.lifecycle')}>{since(lifecycleText(standing.lifecycle), standing.lifecycleSince)}</Fact>
        <Fact label={i18n.t('contact.orders')}>{formatNumber(aggregate.orders)}</Fact>
        <Fact label={i18n.t('contact.occasions')}>{formatNumber(aggregate.occasions)}</Fact>
        <Fact label={i18n.t('contact.returns')}>{formatNumber(aggregate.returns)}</Fact>
        {aggregate.orders > 0 && (
          <>
            <Fact label={i18n.t('contact.net12')}>{isPriced ? money(aggregate.net12) : noRate}</Fact>
            <Fact label={i18n.t('contact.net')}>{isPriced ? money(aggregate.net) : noRate}</Fact>
          </>
        )}
        {aggregate.firstDay && <Fact label={i18n.t('contact.first')}>{formatCalendarDay(aggregate.firstDay)}</Fact>}
        {aggregate.lastDay && <Fact label={i18n.t('contact.last')}>{formatCalendarDay(aggregate.lastDay)}</Fact>}
        {scores && (
          <Fact label={i18n.t('contact.scores')}>
            {scores.r} · {scores.f} · {scores.m}
            <span className="block text-faint">{i18n.t('contact.scoresHint')}</span>
          </Fact>
        )}
        <BehaviourDetails standing={standing} usualDay={usualDay} />
      </FactList>
      {outlook ? (
        <OutlookDetails outlook={outlook} />
      ) : (
        aggregate.orders > 0 && <p className="px-3 pb-2 text-2xs text-muted">{i18n.t('outlook.notEnough')}</p>
      )}
      <p className="px-3 pb-2.5 text-2xs text-muted">{i18n.t('contact.asOf', [formatCalendarDay(standing.asOf)])}</p>
    </details>
  );
}
