import type { Lifecycle } from '../../lib/domain/contact/contact';
import { i18n } from '#i18n';
import { Badge, type Tone } from '../ui/Badge';

const TONES = {
  prospect: 'grey',
  new: 'accent',
  active: 'good',
  'at-risk': 'warn',
  churned: 'grey',
  'won-back': 'good',
} satisfies Record<Lifecycle, Tone>;

export function lifecycleText(lifecycle: Lifecycle): string {
  return {
    prospect: i18n.t('lifecycle.prospect'),
    new: i18n.t('lifecycle.new'),
    active: i18n.t('lifecycle.active'),
    'at-risk': i18n.t('lifecycle.at_risk'),
    churned: i18n.t('lifecycle.churned'),
    'won-back': i18n.t('lifecycle.won_back'),
  }[lifecycle];
}

/** Where a customer stands on the way from prospect to churned. */
export function LifecycleBadge({ lifecycle }: { lifecycle: Lifecycle }) {
  return <Badge tone={TONES[lifecycle]}>{lifecycleText(lifecycle)}</Badge>;
}
