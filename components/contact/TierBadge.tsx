import type { Tier } from '../../lib/domain/contact/contact';
import type { Reason } from '../../lib/domain/reason';
import { i18n } from '#i18n';
import { Badge, type Tone } from '../ui/Badge';
import { Tooltip } from '../ui/Tooltip';
import { ReasonText } from './ReasonText';

const TONES = { high: 'gold', mid: 'blue', low: 'grey' } satisfies Record<Tier, Tone>;

export function tierText(tier: Tier): string {
  return { high: i18n.t('tier.high'), mid: i18n.t('tier.mid'), low: i18n.t('tier.low') }[tier];
}
function shortText(tier: Tier): string {
  return { high: i18n.t('tier.shortHigh'), mid: i18n.t('tier.shortMid'), low: i18n.t('tier.shortLow') }[tier];
}

/** Value tier; with `reasons` it takes the focus and says why on hover. `short` for table cells. */
export function TierBadge({ tier, reasons, short = false }: { tier: Tier; reasons?: readonly Reason[]; short?: boolean }) {
  const badge = <Badge tone={TONES[tier]}>{short ? shortText(tier) : tierText(tier)}</Badge>;
  if (!reasons?.length) return badge;
  return (
    <Tooltip text={<ReasonText reasons={reasons} list />}>
      <button type="button" className="inline-flex rounded-[10px]">
        {badge}
      </button>
    </Tooltip>
  );
}
