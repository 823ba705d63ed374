import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import { cx } from '../ui/cx';
import { Field } from '../ui/Field';
import { formatNumber } from '../ui/format';
import { INPUT } from '../ui/field-classes';

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
    <Field label={label} hint={why} error={error}>
      {(wiring) => (
        <div className="flex items-center gap-2">
          <input
            {...wiring}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onBlur={commit}
            onKeyDown={(event) => event.key === 'Enter' && commit()}
            className={cx(INPUT, 'h-[30px] max-w-[88px] tabular-nums')}
          />
          <span className="text-xs text-muted">{unit}</span>
        </div>
      )}
    </Field>
  );
}
