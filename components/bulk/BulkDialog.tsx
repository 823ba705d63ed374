import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { type BulkChange, bulkChangeSchema } from '../../lib/domain/bulk/bulk-change';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import type { Request } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { ownIssueText } from '../fields/own-text';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { formatNumber } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import { BulkValue } from './BulkValue';
import { type BulkForm, NOTHING_TYPED, placesOf, readBulkForm } from './bulk-form';

/** Milliseconds without typing before the change is counted (150 to 1,000). */
const SETTLES_MS = 300;

type Props = {
  of: Request<'bulk.preview'>['of'];
  fields: readonly FieldDef[];
  currency: string;
  onClose: () => void;
  onStarted: () => void;
};

/** One change of the chosen customers: what, to what, and how many it would change before anything is written. */
export function BulkDialog({ open, ...props }: Props & { open: boolean }) {
  return (
    <Dialog open={open} onClose={props.onClose} title={i18n.t('bulk.title')}>
      {open && <Form {...props} />}
    </Dialog>
  );
}

/** The change once nothing was typed for a moment: a whole list is read for the count. */
function useSettled(change: BulkChange | undefined): BulkChange | undefined {
  const key = change && JSON.stringify(change);
  const [settled, setSettled] = useState(key);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(key), SETTLES_MS);
    return () => clearTimeout(timer);
  }, [key]);
  return useMemo(() => (settled === undefined ? undefined : bulkChangeSchema.parse(JSON.parse(settled))), [settled]);
}

function Form({ of, fields, currency, onClose, onStarted }: Props) {
  const ask = useAsk();
  const [form, setForm] = useState<BulkForm>(NOTHING_TYPED);
  const [isAsked, setAsked] = useState(false);
  const [id] = useState(newRequestId);
  const read = readBulkForm(form, { fields, currency, locale: formatLocale() });
  const change = read.ok ? read.change : undefined;
  const settled = useSettled(change);
  const preview = useAnswer('bulk.preview', settled ? { of, change: settled } : null, { keep: true, stores: ['contacts'] });
  const isCounted = change !== undefined && JSON.stringify(change) === JSON.stringify(settled);
  const issue = isAsked && !read.ok ? (read.issue === 'empty' ? i18n.t('bulk.missing') : ownIssueText(read.issue)) : undefined;

  async function start(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!change) return;
    const answer = await ask('bulk.start', { id, of, change });
    if (answer.ok) onStarted();
  }

  return (
    <form noValidate onSubmit={(event) => void start(event)} className="flex flex-col gap-2.5">
      <Select
        label={i18n.t('bulk.what')}
        value={form.place}
        options={placesOf(fields)}
        onValue={(place) => {
          setForm({ ...NOTHING_TYPED, place });
          setAsked(false);
        }}
      />
      <Select
        label={i18n.t('bulk.how')}
        value={form.how}
        options={(['set', 'clear'] as const).map((value) => ({
          value,
          label: i18n.t(form.place === 'tag' ? `bulk.how_tag_${value}` : `bulk.how_${value}`),
        }))}
        onValue={(how) => setForm({ ...form, how })}
      />
      {(form.how === 'set' || form.place === 'tag') && (
        <BulkValue form={form} fields={fields} currency={currency} error={issue} onForm={setForm} />
      )}
      <p role="status" className="min-h-[18px] text-xs text-muted tabular-nums">
        {isCounted && preview.value
          ? i18n.t('bulk.preview', preview.value.changed, [formatNumber(preview.value.changed), formatNumber(preview.value.customers)])
          : ''}
      </p>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {i18n.t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" disabled={isCounted && preview.value?.changed === 0}>
          {i18n.t('bulk.start')}
        </Button>
      </div>
    </form>
  );
}
