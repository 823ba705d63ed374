import { type FormEvent, useState } from 'react';
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

function Form({ of, fields, currency, onClose, onStarted }: Props) {
  const ask = useAsk();
  const [form, setForm] = useState<BulkForm>(NOTHING_TYPED);
  const [isAsked, setAsked] = useState(false);
  const [id] = useState(newRequestId);
  const read = readBulkForm(form, { fields, currency, locale: formatLocale() });
  const change = read.ok ? read.change : undefined;
  const preview = useAnswer('bulk.preview', change ? { of, change } : null, { keep: true });
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
        {change && preview.value
          ? i18n.t('bulk.preview', preview.value.changed, [formatNumber(preview.value.changed), formatNumber(preview.value.customers)])
          : ''}
      </p>
      <div className="flex justify-end gap-2">
        <Button variant="quiet" onClick={onClose}>
          {i18n.t('common.cancel')}
        </Button>
        <Button type="submit" variant="primary" disabled={change !== undefined && preview.value?.changed === 0}>
          {i18n.t('bulk.start')}
        </Button>
      </div>
    </form>
  );
}
