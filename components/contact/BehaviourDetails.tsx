import type { Standing } from '../../lib/domain/standing/standing';
import { type Behaviour, type Buying, DEFAULT_BUYING, behaviourOf } from '../../lib/value/behaviour';
import { formatMoney } from '../../lib/domain/money';
import { i18n } from '#i18n';
import { formatNumber, formatShare } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { keyOf, translate } from '../ui/translate';
import { Fact } from './Fact';

/** How a customer buys: rhythm, favourite categories, on discount or not, how many months with an order; each with what it is worked out from. */
export function BehaviourDetails({ standing, usualDay }: { standing: Standing; usualDay?: number }) {
  const { ledger, group } = standing;
  if (!ledger) return null;
  const behaviour = behaviourOf(ledger, standing.asOf, usualDay);
  const { buying, favourites, onDiscount } = behaviour;
  return (
    <>
      {group && <Fact label={i18n.t('outlook.group')}>{translate(`rfm.${keyOf(group)}`, [])}</Fact>}
      <Fact label={i18n.t('outlook.buying')} under={buyingWhy(buying, usualDay, ledger.currency)}>
        {buyingText(buying)}
      </Fact>
      {favourites.length > 0 && (
        <Fact label={i18n.t('outlook.favourites')} under={i18n.t('outlook.favouritesWhy')}>
          {favourites.map(({ name, share }) => `${name} (${formatShare(share)})`).join(' · ')}
        </Fact>
      )}
      {onDiscount !== undefined && (
        <Fact label={i18n.t('outlook.onDiscount')} under={i18n.t('outlook.onDiscountWhy')}>
          {formatShare(onDiscount)}
        </Fact>
      )}
      {behaviour.months > 0 && <Loyalty behaviour={behaviour} />}
    </>
  );
}

function Loyalty({ behaviour: { loyalMonths, months } }: { behaviour: Behaviour }) {
  return (
    <Fact label={i18n.t('outlook.loyal')} under={i18n.t('outlook.loyalMonths', [formatNumber(loyalMonths), formatNumber(months)])}>
      {formatShare(loyalMonths / months)}
    </Fact>
  );
}

function buyingText(buying: Buying): string {
  return {
    never: i18n.t('outlook.never'),
    bulk: i18n.t('outlook.bulk'),
    once: i18n.t('outlook.once'),
    steady: i18n.t('outlook.steady'),
    irregular: i18n.t('outlook.irregular'),
  }[buying];
}

function buyingWhy(buying: Buying, usualDay: number | undefined, currency: string): string {
  const usual = usualDay === undefined ? '' : formatMoney({ minor: usualDay, currency }, formatLocale());
  return {
    never: i18n.t('outlook.neverWhy'),
    bulk: i18n.t('outlook.bulkWhy', [formatNumber(DEFAULT_BUYING.bulk), usual]),
    once: usual === '' ? i18n.t('outlook.onceWhy') : i18n.t('outlook.onceUnder', [formatNumber(DEFAULT_BUYING.bulk), usual]),
    steady: i18n.t('outlook.steadyWhy', [formatNumber(DEFAULT_BUYING.steadyFrom)]),
    irregular: i18n.t('outlook.irregularWhy', [formatNumber(DEFAULT_BUYING.steadyFrom)]),
  }[buying];
}
