import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { CircleAlert } from 'lucide-react';
import { i18n } from '#i18n';
import { BreakableText } from '../ui/BreakableText';
import { cx } from '../ui/cx';

/** A text that turns into an input when it is clicked. Enter and leaving keep what was typed, Escape gives it up. `choices` are offered while typing. */
export function EditableText({
  label,
  value,
  shown = value,
  error,
  locked = false,
  choices = [],
  onChange,
  className,
}: {
  label: string;
  value: string;
  shown?: string;
  error?: string;
  locked?: boolean;
  choices?: readonly string[];
  onChange: (value: string) => void;
  className?: string;
}) {
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const listId = useId();
  const editing = typed !== undefined;
  useEffect(() => {
    if (editing) input.current?.select();
  }, [editing]);

  function keep() {
    if (typed !== undefined && typed.trim() !== value) onChange(typed.trim());
    setTyped(undefined);
  }
  function keys(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') keep();
    else setTyped(undefined);
    requestAnimationFrame(() => button.current?.focus());
  }

  const note = error && (
    <span role="alert" className="flex gap-1 text-xs text-bad">
      <CircleAlert aria-hidden size={13} className="mt-0.5 shrink-0" />
      {error}
    </span>
  );
  if (!editing)
    return (
      <span className="min-w-0">
        <button
          ref={button}
          type="button"
          disabled={locked}
          onClick={() => setTyped(value)}
          aria-label={i18n.t('capture.editField', [label, value])}
          className={cx(
            'max-w-full rounded px-1 py-px text-left text-sm [overflow-wrap:anywhere] tabular-nums enabled:hover:bg-sunken',
            error && 'outline outline-bad',
            className,
          )}
        >
          {shown ? <BreakableText text={shown} /> : '\u00a0'}
        </button>
        {note}
      </span>
    );
  return (
    <span className="min-w-0">
      <input
        ref={input}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        value={typed}
        list={choices.length > 0 ? listId : undefined}
        maxLength={2000}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={keep}
        onKeyDown={keys}
        className="-my-px h-6 w-full min-w-0 rounded border border-control bg-bg px-1 text-sm focus-visible:outline-offset-0"
      />
      {choices.length > 0 && (
        <datalist id={listId}>
          {choices.map((choice) => (
            <option key={choice} value={choice}>
              {choice}
            </option>
          ))}
        </datalist>
      )}
      {note}
    </span>
  );
}
