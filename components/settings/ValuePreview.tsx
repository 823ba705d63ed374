import type { Settings } from '../../lib/domain/setup/settings';
import type { ValuePreview as Preview } from '../../lib/domain/standing/preview';
import { i18n } from '#i18n';
import { lifecycleText } from '../contact/LifecycleBadge';
import { tierText } from '../contact/TierBadge';
import { useAnswer } from '../hooks/use-answer';
import { valueText } from '../segments/value-text';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { FailedState } from '../ui/FailedState';
import { formatNumber } from '../ui/format';
import { SkeletonRows } from '../ui/Skeleton';

/** Who would move, before a change of the rules is in force. */
export function ValuePreview({ patch, onApply, onCancel }: { patch?: Partial<Settings>; onApply: () => void; onCancel: () => void }) {
  const preview = useAnswer('value.preview', patch ? { patch } : null);
  return (
    <Dialog
      open={patch !== undefined}
      onClose={onCancel}
      title={i18n.t('settings.preview.title')}
      footer={
        <>
          <Button onClick={onCancel}>{i18n.t('settings.preview.cancel')}</Button>
          <Button variant="primary" onClick={onApply}>
            {i18n.t('settings.preview.apply')}
          </Button>
        </>
      }
    >
      {preview.value ? (
        <Moves preview={preview.value} />
      ) : preview.failure ? (
        <FailedState failure={preview.failure} onRetry={preview.reload} />
      ) : (
        <SkeletonRows rows={3} height={24} />
      )}
    </Dialog>
  );
}

/** Steps between groups that are named. */
const SHOWN_GROUPS = 8;

function groupText(group: string | undefined): string {
  return valueText('group', group ?? '');
}

function Moves({ preview }: { preview: Preview }) {
  const none = i18n.t('tier.none');
  const parts = [
    {
      title: i18n.t('insights.tiers'),
      rows: preview.tiers.map(({ from, to, customers }) => ({
        from: from ? tierText(from) : none,
        to: to ? tierText(to) : none,
        customers,
      })),
    },
    {
      title: i18n.t('insights.lifecycle'),
      rows: preview.lifecycles.map(({ from, to, customers }) => ({ from: lifecycleText(from), to: lifecycleText(to), customers })),
    },
    {
      title: i18n.t('insights.rfm'),
      rows: preview.groups
        .slice(0, SHOWN_GROUPS)
        .map(({ from, to, customers }) => ({ from: groupText(from), to: groupText(to), customers })),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <div className="space-y-2 text-xs">
      <p className="text-sm">
        {preview.moved === 0
          ? i18n.t('settings.preview.nobody')
          : i18n.t('settings.preview.moved', [formatNumber(preview.moved), formatNumber(preview.customers)])}
      </p>
      {parts.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h3 className="mb-0.5 text-2xs font-semibold text-muted">{title}</h3>
          <ul className="m-0 list-none space-y-0.5 p-0 tabular-nums">
            {rows.map(({ from, to, customers }) => (
              <li key={`${from} ${to}`}>{i18n.t('settings.preview.row', [formatNumber(customers), from, to])}</li>
            ))}
          </ul>
        </section>
      ))}
      {preview.some.length > 0 && <p className="text-muted">{i18n.t('settings.preview.some', [preview.some.join(' · ')])}</p>}
      {preview.unknown > 0 && <p className="text-muted">{i18n.t('settings.preview.unknown', [formatNumber(preview.unknown)])}</p>}
    </div>
  );
}
