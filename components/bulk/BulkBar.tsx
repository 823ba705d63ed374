import { useEffect, useState } from 'react';
import type { BulkStep } from '../../lib/domain/bulk/bulk-change';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { Progress } from '../ui/Progress';
import { BulkDialog } from './BulkDialog';
import { bulkText } from './bulk-text';
import type { Selection } from './use-selection';

/** Milliseconds between two looks at how far a change is (200 to 2,000). */
const EVERY_MS = 500;

/** How many of the list are chosen, what can be done with them, and the last change of many with its way back. */
export function BulkBar({
  selection,
  total,
  fields,
  currency,
}: {
  selection: Selection;
  total: number;
  fields: readonly FieldDef[];
  currency: string;
}) {
  const ask = useAsk();
  const steps = useAnswer('bulk.list', {}, { stores: ['documents', 'jobs', 'contacts'] });
  const [isOpen, setOpen] = useState(false);
  const [last] = steps.value?.steps ?? [];
  const isBusy = last?.state === 'running' || last?.state === 'undoing';
  const { reload } = steps;
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [isBusy, reload]);
  const count = selection.count(total);
  return (
    <section aria-label={i18n.t('bulk.title')} className="shrink-0 space-y-2 border-t border-line bg-surface px-3 py-2.5">
      <div className="flex flex-wrap items-center gap-2">
        <span role="status" className="min-w-[92px] text-xs text-muted tabular-nums">
          {i18n.t('bulk.chosen', count, [formatNumber(count)])}
        </span>
        <Button variant="primary" disabled={count === 0 || isBusy} onClick={() => setOpen(true)}>
          {i18n.t('bulk.change')}
        </Button>
        <Button onClick={count === total && total > 0 ? selection.none : selection.all}>
          {count === total && total > 0 ? i18n.t('bulk.none') : i18n.t('bulk.all', [formatNumber(total)])}
        </Button>
        <Button variant="quiet" className="ml-auto" onClick={() => selection.turn(false)}>
          {i18n.t('bulk.end')}
        </Button>
      </div>
      {last && isBusy && (
        <Progress
          label={i18n.t(last.state === 'undoing' ? 'bulk.state_undoing' : 'bulk.state_running')}
          done={last.done}
          total={last.customers}
        />
      )}
      {last && !isBusy && (
        <p className="flex flex-wrap items-center gap-x-2 text-xs text-muted">
          <span className="min-w-0 break-words">{lastText(last, fields)}</span>
          {last.state === 'done' && last.changed > 0 && (
            <Button size="sm" onClick={() => void ask('bulk.undo', { id: last.id }).then(reload)}>
              {i18n.t('bulk.undo')}
            </Button>
          )}
        </p>
      )}
      {selection.of && (
        <BulkDialog
          open={isOpen}
          of={selection.of}
          fields={fields}
          currency={currency}
          onClose={() => setOpen(false)}
          onStarted={() => {
            setOpen(false);
            reload();
          }}
        />
      )}
    </section>
  );
}

function lastText(step: BulkStep, fields: readonly FieldDef[]): string {
  const what = bulkText(step.change, fields);
  if (step.state === 'done') return i18n.t('bulk.done', step.changed, [formatNumber(step.changed), what]);
  return [i18n.t('bulk.undone', [what]), step.kept > 0 && i18n.t('bulk.kept', step.kept, [formatNumber(step.kept)])]
    .filter(Boolean)
    .join(' · ');
}
