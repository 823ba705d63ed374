import { X } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { RuleCount } from './RuleCount';
import { ValueInput } from './ValueInput';
import type { DraftRow } from './rule-draft';
import { type Speech, operatorText, rowText, termIn } from './rule-text';
import { operatorsOf } from './terms';

/** One condition: what it is about, how it compares and with what; under it the condition as a sentence, with who meets it. */
export function RuleRow({
  row,
  speech,
  onChange,
  onRemove,
}: {
  row: DraftRow;
  speech: Speech;
  onChange: (row: DraftRow) => void;
  onRemove: () => void;
}) {
  const term = termIn(speech, row.field);
  const terms = speech.terms.has(row.field) ? [...speech.terms.values()] : [term, ...speech.terms.values()];
  const offered = operatorsOf(term);
  const operators = offered.includes(row.operator) ? offered : [row.operator, ...offered];
  const setField = (field: string) => {
    const next = termIn(speech, field);
    const [operator = '='] = operatorsOf(next);
    onChange({ ...row, field, operator, value: next.choices?.[0]?.value ?? '', to: '' });
  };
  const sentence = rowText(row, speech);
  return (
    <div role="group" aria-label={sentence} className="rounded-lg border border-line bg-surface p-2">
      <div className="flex flex-wrap items-end gap-2">
        <Select
          label={i18n.t('segments.fieldLabel')}
          hideLabel
          value={row.field}
          options={terms.map(({ field, label, group }) => ({ value: field, label, group }))}
          onValue={setField}
          className="min-w-[140px] flex-[2]"
        />
        <Select
          label={i18n.t('segments.operatorLabel')}
          hideLabel
          value={row.operator}
          options={operators.map((value) => ({ value, label: operatorText(value, term) }))}
          onValue={(operator) => onChange({ ...row, operator })}
          className="min-w-[104px] flex-1"
        />
        <ValueInput term={term} label={i18n.t('segments.valueLabel')} value={row.value} onValue={(value) => onChange({ ...row, value })} />
        {row.operator === 'between' && (
          <ValueInput term={term} label={i18n.t('segments.toLabel')} value={row.to} onValue={(to) => onChange({ ...row, to })} />
        )}
        <div className="flex items-center gap-1">
          <Button
            size="sm"
            aria-pressed={row.not}
            variant={row.not ? 'primary' : 'plain'}
            onClick={() => onChange({ ...row, not: !row.not })}
          >
            {i18n.t('segments.not')}
          </Button>
          <IconButton icon={X} label={i18n.t('segments.removeRow', [sentence])} onClick={onRemove} />
        </div>
      </div>
      <div className="mt-1.5 flex items-baseline gap-2 text-2xs">
        <span className="min-w-0 flex-1 break-words text-muted">{sentence}</span>
        <RuleCount node={row} />
      </div>
    </div>
  );
}
