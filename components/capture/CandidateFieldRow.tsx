import type { CandidateField } from '../../lib/capture/candidate';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';
import { Checkbox } from '../ui/Checkbox';
import { cx } from '../ui/cx';
import { hostOf } from '../ui/format';
import { Tooltip } from '../ui/Tooltip';
import { EditableText } from './EditableText';
import { originText } from './origin-text';

/** One value of a card: tick, word, value (click to edit), and where it came from (hover shows the text around it, click shows it in the page). */
export function CandidateFieldRow({
  field,
  value,
  error,
  ticked,
  locked,
  onToggle,
  onEdit,
  onShow,
}: {
  field: CandidateField;
  value: string;
  error?: string;
  ticked: boolean;
  /** Saved already, or being saved. */
  locked: boolean;
  onToggle: () => void;
  onEdit: (value: string) => void;
  onShow: (path: string) => void;
}) {
  const label = fieldLabel(field.kind);
  const isName = field.field === 'name';
  const shown = field.kind === 'photo' ? hostOf(value) : value;
  return (
    <div className="grid grid-cols-[18px_64px_minmax(0,1fr)_auto] items-start max-[380px]:grid-cols-[18px_61px_minmax(0,1fr)_auto] gap-x-2 py-[3px]">
      <span className="grid h-[22px] place-items-center">
        <Checkbox checked={ticked} disabled={locked || isName} onChange={onToggle} name={i18n.t('capture.take', [label, value])} />
      </span>
      <span className="truncate pt-0.5 text-xs leading-5 text-muted">{label}</span>
      <EditableText
        label={label}
        value={value}
        shown={shown}
        error={error}
        locked={locked}
        choices={field.alternatives}
        onChange={onEdit}
        className={cx(!ticked && 'text-faint')}
      />
      <Tooltip
        text={
          <>
            {field.unseen && <span className="block">{i18n.t('capture.unseen')}</span>}
            {field.snippet && <span className="block italic">“{field.snippet}”</span>}
            <span className="block text-muted">
              {field.extractor} · {i18n.t('capture.showInPage')}
            </span>
          </>
        }
      >
        <button
          type="button"
          aria-label={`${originText(field)}: ${i18n.t('capture.showField', [label])}`}
          disabled={!field.path}
          onClick={() => onShow(field.path)}
          className="max-w-[88px] truncate rounded px-0.5 pt-0.5 text-2xs leading-5 text-faint hover:text-accent hover:underline"
        >
          {originText(field)}
        </button>
      </Tooltip>
    </div>
  );
}
