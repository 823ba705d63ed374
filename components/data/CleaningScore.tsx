import { i18n } from '#i18n';
import type { CleaningOverview } from '../../lib/domain/cleaning/cleaning-state';
import { CLEANING_KINDS } from '../../lib/domain/cleaning/finding';
import { DEFAULT_QUALITY_WEIGHTS } from '../../lib/domain/cleaning/quality-score';
import { useNow } from '../hooks/use-now';
import { Why } from '../ui/Card';
import { formatAgo, formatNumber } from '../ui/format';

/** How clean the book is, before and after what was mended, and what the number counts. */
export function CleaningScore({ overview }: { overview: CleaningOverview }) {
  const now = useNow();
  const { state, endedAt, contacts, scoreFound, scoreNow, detail } = overview;
  const counted = CLEANING_KINDS.map((kind) => `${i18n.t(`cleaning.kind_${kind}`)} ${DEFAULT_QUALITY_WEIGHTS[kind]}`).join(
    i18n.t('common.and'),
  );
  return (
    <>
      {state === 'done' && (
        <>
          <p className="flex flex-wrap items-baseline gap-x-2">
            <span className="text-sm">{i18n.t('cleaning.score')}</span>
            <b className="text-base tabular-nums">{i18n.t('cleaning.scoreOf', [formatNumber(scoreNow)])}</b>
            <span className="text-xs text-muted tabular-nums">
              {[
                scoreNow !== scoreFound && i18n.t('cleaning.scoreBefore', [formatNumber(scoreFound)]),
                i18n.t('cleaning.looked', contacts, [formatNumber(contacts), formatAgo(endedAt ?? now, now)]),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </p>
          <Why>{i18n.t('cleaning.scoreWhy', [counted])}</Why>
        </>
      )}
      {state === 'cancelled' && <p className="text-sm">{i18n.t('cleaning.cancelled', contacts, [formatNumber(contacts)])}</p>}
      {state === 'failed' && (
        <p role="alert" className="text-sm text-bad">
          {i18n.t('cleaning.failed', [detail ?? ''])}
        </p>
      )}
    </>
  );
}
