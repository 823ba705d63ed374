import { Plus, RotateCcw, X } from 'lucide-react';
import { type ClipboardEvent, useState } from 'react';
import { OWN_LIMITS, type OwnChoice } from '../../lib/domain/own-field/own-field';
import { withChoice } from '../../lib/domain/own-field/own-key';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';

/** The choices of a field: rename in place, add with Enter, paste a list with one a line. One that records may hold is taken out of use, not away. */
export function ChoiceList({
  choices,
  saved,
  error,
  onChoices,
}: {
  choices: readonly OwnChoice[];
  /** Choices that records may hold. */
  saved: readonly OwnChoice[];
  error?: string | undefined;
  onChoices: (choices: OwnChoice[]) => void;
}) {
  const [text, setText] = useState('');
  const isSaved = ({ key }: OwnChoice) => saved.some((choice) => choice.key === key);
  const set = (key: string, change: Partial<OwnChoice>) =>
    onChoices(choices.map((each) => (each.key === key ? { ...each, ...change } : each)));
  const remove = (choice: OwnChoice) =>
    isSaved(choice) ? set(choice.key, { retired: true }) : onChoices(choices.filter(({ key }) => key !== choice.key));
  const add = (lines: readonly string[]) => {
    setText('');
    onChoices(lines.reduce<OwnChoice[]>((all, line) => (all.length < OWN_LIMITS.choices ? withChoice(all, line) : all), [...choices]));
  };
  const paste = (event: ClipboardEvent) => {
    const lines = event.clipboardData.getData('text').split(/[\r\n\t]+/u);
    if (lines.length < 2) return;
    event.preventDefault();
    add(lines);
  };
  const retired = choices.filter((choice) => choice.retired);
  return (
    <fieldset className="min-w-0">
      <legend className="mb-0.5 text-xs text-muted">{i18n.t('fields.choices')}</legend>
      <ul className="mb-1.5 flex max-w-[420px] flex-col gap-1">
        {choices
          .filter((choice) => !choice.retired)
          .map((choice, at) => (
            <li key={choice.key} className="flex items-center gap-1">
              <TextField
                label={i18n.t('fields.choice', [at + 1])}
                hideLabel
                value={choice.label}
                maxLength={OWN_LIMITS.choice}
                onValue={(label) => set(choice.key, { label })}
                className="flex-1"
              />
              <IconButton icon={X} label={i18n.t('fields.choiceRemove', [choice.label])} onClick={() => remove(choice)} />
            </li>
          ))}
      </ul>
      <div className="flex max-w-[420px] items-start gap-2">
        <TextField
          label={i18n.t('fields.choiceAdd')}
          hideLabel
          placeholder={i18n.t('fields.choiceAdd')}
          hint={i18n.t('fields.choiceHint')}
          error={error}
          value={text}
          maxLength={OWN_LIMITS.choice}
          onValue={setText}
          onPaste={paste}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || text.trim() === '') return;
            event.preventDefault();
            add([text]);
          }}
          onBlur={() => text.trim() !== '' && add([text])}
          className="flex-1"
        />
        <Button icon={Plus} disabled={text.trim() === ''} onClick={() => add([text])}>
          {i18n.t('fields.choiceAddShort')}
        </Button>
      </div>
      {retired.length > 0 && (
        <ul aria-label={i18n.t('fields.choicesRetired')} className="mt-1.5 flex flex-wrap gap-1">
          {retired.map((choice) => (
            <li key={choice.key}>
              <Button
                size="sm"
                icon={RotateCcw}
                aria-label={i18n.t('fields.choiceRestore', [choice.label])}
                onClick={() => set(choice.key, { retired: undefined })}
              >
                {choice.label}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}
