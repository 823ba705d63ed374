import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { formatNumber } from '../ui/format';
import { TextField } from '../ui/TextField';

/** A whole number with its bounds. Saved when the field is left or Enter is pressed; a wrong one is said beside it and stays. */
export function NumberSetting({
  label,
  why,
  unit,
  value,
  min,
  max,
  problem,
  onSave,
}: {
  label: string;
  why: string;
  unit: string;
  value: number;
  min: number;
  max: number;
  /** What is wrong with a number within its bounds, beside the other settings. */
  problem?: (value: number) => string | undefined;
  onSave: (value: number) => void;
}) {
  const [text, setText] = useState(String(value));
  const [error, setError] = useState<string>();
  useEffect(() => {
    setText(String(value));
    setError(undefined);
  }, [value]);
  const commit = () => {
    const typed = text.normalize('NFKC').trim();
    const next = /^\d{1,6}$/u.test(typed) ? Number(typed) : Number.NaN;
    if (!(next >= min && next <= max)) return setError(i18n.t('settings.bad.number', [formatNumber(min), formatNumber(max)]));
    const found = problem?.(next);
    setError(found);
    if (!found && next !== value) onSave(next);
  };
  return (
    <TextField
      label={`${label} (${unit})`}
      inputMode="numeric"
      value={text}
      error={error}
      hint={why}
      onValue={setText}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && commit()}
    />
  );
}
