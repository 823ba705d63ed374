import type { Standing } from '../../lib/domain/standing/standing';
import { type Buying, behaviourOf } from '../../lib/value/behaviour';
import { i18n } from '#i18n';
import { formatNumber, formatShare } from '../ui/format';
import { keyOf, translate } from '../ui/translate';
import { Fact } from './Fact';

/** How a customer buys: rhythm, favourite categories, on discount or not, how many months with an order. */
export function BehaviourDetails({ standing }: { standing: Standing }) {
  const { ledger, group } = standing;
  if (!ledger || ledger.days.length === 0) return null;
  const behaviour = behaviourOf(ledger, standing.asOf);
  return (
    <>
      {group && <Fact label={i18n.t('outlook.group')}>{translate(`rfm.${keyOf(group)}`, [])}</Fact>}
      <Fact label={i18n.t('outlook.buying')}>{buyingText(behaviour.buying)}</Fact>
      {behaviour.favourites.length > 0 && (
        <Fact label={i18n.t('outlook.favourites')}>
          {behaviour.favourites.map(({ name, share }) => `${name} (${formatShare(share)})`).join(' · ')}
        </Fact>
      )}
      {behaviour.onDiscount !== undefined && <Fact label={i18n.t('outlook.onDiscount')}>{formatShare(behaviour.onDiscount)}</Fact>}
      <Fact label={i18n.t('outlook.loyal')}>
        {i18n.t('outlook.loyalMonths', [formatNumber(behaviour.loyalMonths), formatNumber(behaviour.months)])}
      </Fact>
    </>
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
