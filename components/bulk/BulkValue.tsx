import { tierSchema } from '../../lib/domain/contact/contact';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { tierText } from '../contact/TierBadge';
import { OwnFieldInput } from '../fields/OwnFieldInput';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { type BulkForm, ownOf } from './bulk-form';

/** What the chosen place becomes, by its kind. */
export function BulkValue({
  form,
  fields,
  currency,
  error,
  onForm,
}: {
  form: BulkForm;
  fields: readonly FieldDef[];
  currency: string;
  error: string | undefined;
  onForm: (form: BulkForm) => void;
}) {
  const own = ownOf(form.place, fields);
  if (own)
    return (
      <OwnFieldInput field={own} value={form.own} error={error} currency={currency} onValue={(value) => onForm({ ...form, own: value })} />
    );
  switch (form.place) {
    case 'cadence':
      return (
        <div className="grid grid-cols-2 items-start gap-2">
          {(['text', 'latest'] as const).map((name) => (
            <TextField
              key={name}
              label={i18n.t('cadence.inDays', [i18n.t(name === 'text' ? 'cadence.ideal' : 'cadence.latest')])}
              inputMode="numeric"
              maxLength={4}
              value={form[name]}
              error={error}
              onValue={(text) => onForm({ ...form, [name]: text })}
            />
          ))}
        </div>
      );
    case 'tier':
      return (
        <Select
          label={i18n.t('bulk.value')}
          value={form.text}
          options={['', ...tierSchema.options].map((tier) => ({
            value: tier,
            label: tier === '' ? '–' : tierText(tierSchema.parse(tier)),
          }))}
          onValue={(text) => onForm({ ...form, text })}
        />
      );
    default:
      return (
        <TextField
          label={form.place === 'tag' ? i18n.t('table.tag') : i18n.t('bulk.value')}
          value={form.text}
          maxLength={form.place === 'tag' ? 60 : 200}
          error={error}
          onValue={(text) => onForm({ ...form, text })}
        />
      );
  }
}
