import type { ReactNode } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import { currentAffiliation } from '../../lib/domain/contact/contact';
import { i18n } from '#i18n';
import { useNow } from '../hooks/use-now';
import { Why } from '../ui/Card';
import { cx } from '../ui/cx';
import { Skeleton } from '../ui/Skeleton';
import { ContactAvatar } from './ContactAvatar';
import { lastContactFact, lastOrderFact, nextFact, ordersFact } from './contact-facts';
import { LifecycleBadge } from './LifecycleBadge';
import { outlookText } from './outlook-text';
import { ReasonText } from './ReasonText';
import { TierBadge } from './TierBadge';

/** The head of a customer: who, how much worth and why, last contact, orders, next. `action` stands at the right of the name. */
export function ContactCardView({ card, action }: { card: ContactCard; action?: ReactNode }) {
  const now = useNow();
  const { shown, standing } = card;
  const work = currentAffiliation(shown);
  const under = [work?.title, work?.name].filter(Boolean).join(' · ') || shown.emails[0]?.address || shown.phones[0]?.raw;
  const next = nextFact(card.tasks, now);
  return (
    <div className="bg-surface">
      <div className="p-3">
        <div className="flex items-start gap-2.5">
          <ContactAvatar name={shown.name.full} picture={shown.picture} kind={shown.kind} />
          <div className="min-w-0 flex-1">
            <h1 className="text-lg break-words">{shown.name.full}</h1>
            <p className="text-xs break-words text-muted">{under ?? '\u00a0'}</p>
            <div className="mt-1.5 flex min-h-5 flex-wrap gap-1.5">
              {standing?.tier && <TierBadge tier={standing.tier} reasons={standing.reasons} />}
              {standing && <LifecycleBadge lifecycle={standing.lifecycle} />}
            </div>
          </div>
          {action}
        </div>
        <Why className="mt-2.5 min-h-[33px]">
          {standing && standing.reasons.length > 0 ? <ReasonText reasons={standing.reasons} list /> : i18n.t('history.notRanked')}
          {card.outlook && <p className="mt-0.5">{outlookText(card.outlook, standing?.reasons ?? [])}</p>}
        </Why>
      </div>
      <dl className="grid grid-cols-3 border-t border-line [&>*]:border-l [&>*]:border-line [&>*]:px-3 [&>*]:py-2 [&>*:first-child]:border-l-0">
        <Fact label={i18n.t('history.lastContact')} value={lastContactFact(card, now)} />
        <Fact label={i18n.t('history.orders')} value={ordersFact(card)} under={lastOrderFact(card)} />
        <Fact label={i18n.t('history.next')} value={next.text} under={next.under} bad={next.late} />
      </dl>
    </div>
  );
}

function Fact({ label, value, under, bad = false }: { label: string; value: string; under?: string; bad?: boolean }) {
  return (
    <div className="min-w-0">
      <dt className="truncate text-xs text-muted">{label}</dt>
      <dd className={cx('m-0 text-sm font-semibold break-words tabular-nums', bad && 'text-bad')}>{value}</dd>
      <dd title={under} className="m-0 truncate text-xs text-muted">
        {under ?? '\u00a0'}
      </dd>
    </div>
  );
}

/** Holds the place of `ContactCardView` while it is fetched. */
export function ContactCardSkeleton() {
  return (
    <div aria-busy role="status" aria-label={i18n.t('ui.loading')} className="bg-surface">
      <div className="p-3">
        <div className="flex items-start gap-2.5">
          <span aria-hidden className="size-9 animate-pulse rounded-full bg-line" />
          <div className="flex-1 space-y-2 pt-1.5">
            <Skeleton className="h-3.5 w-1/2" />
            <Skeleton className="w-2/3" />
            <Skeleton className="w-1/3" />
          </div>
        </div>
        <div aria-hidden className="mt-2.5 h-[33px] animate-pulse rounded-lg bg-sunken" />
      </div>
      <div aria-hidden className="grid h-[70px] grid-cols-3 items-center gap-6 border-t border-line px-3">
        <Skeleton />
        <Skeleton />
        <Skeleton />
      </div>
    </div>
  );
}
