import { i18n } from '#i18n';
import { TextField } from '../ui/TextField';

type Rhythm = { ideal: string; latest: string };

/** How often this one contact is to be heard of, in days; empty leaves it to the rules. */
export function RhythmFields({
  values,
  error,
  onValues,
}: {
  values: Rhythm;
  error: (path: string) => string | undefined;
  onValues: (values: Rhythm) => void;
}) {
  const days = (field: keyof Rhythm, label: string) => (
    <TextField
      label={i18n.t('cadence.inDays', [label])}
      inputMode="numeric"
      maxLength={4}
      value={values[field]}
      error={error(`rhythm.${field}`)}
      onValue={(text) => onValues({ ...values, [field]: text })}
    />
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-semibold">{i18n.t('form.rhythm')}</legend>
      <div className="grid grid-cols-2 items-start gap-2">
        {days('ideal', i18n.t('cadence.ideal'))}
        {days('latest', i18n.t('cadence.latest'))}
      </div>
      <p className="mt-1 text-xs text-muted">{i18n.t('form.rhythmHint')}</p>
    </fieldset>
  );
}
