import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { DirectoryFilter } from '../../lib/domain/directory/row';
import type { RuleProblem } from '../../lib/domain/segment/parse-rule';
import { SEGMENT_FIELDS } from '../../lib/domain/segment/rule';
import { i18n } from '#i18n';
import { newRequestId } from '../hooks/new-request-id';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { TextArea, TextField } from '../ui/TextField';

/** Saved segments with their counts, and a rule over every field: tried as it is typed, saved under a name. */
export function SegmentFilter({ filter, onFilter }: { filter: DirectoryFilter; onFilter: (filter: DirectoryFilter) => void }) {
  const ask = useAsk();
  const segments = useAnswer('segments.list', {}, { keep: true, stores: ['segments', 'standings', 'contacts'] });
  const [text, setText] = useState(filter.where ?? '');
  const [name, setName] = useState('');
  const typed = text.trim();
  const tried = useAnswer('segments.try', typed === '' ? null : { filter: typed }, { keep: true });
  const problem = typed === '' ? undefined : tried.value?.problem;
  const count = typed === '' || problem ? undefined : tried.value?.customers;
  const save = async () => {
    const answer = await ask('segments.save', { requestId: newRequestId(), name: name.trim(), filter: typed });
    if (answer.ok) setName('');
    segments.reload();
  };
  const drop = async (id: string) => {
    await ask('segments.delete', { id });
    segments.reload();
  };
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-0.5 text-xs text-muted">{i18n.t('segments.title')}</legend>
      {segments.value && segments.value.segments.length > 0 && (
        <ul className="m-0 list-none p-0 text-xs">
          {segments.value.segments.map((segment) => (
            <li key={segment.id} className="flex items-center gap-2">
              <button
                type="button"
                onClick={() => {
                  setText(segment.filter);
                  onFilter({ ...filter, where: segment.filter });
                }}
                className="min-w-0 flex-1 truncate py-1 text-left text-accent hover:underline"
              >
                {segment.name}
              </button>
              <span className="text-muted tabular-nums">{segment.customers < 0 ? '–' : formatNumber(segment.customers)}</span>
              <IconButton icon={Trash2} label={i18n.t('segments.delete', [segment.name])} onClick={() => void drop(segment.id)} />
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label={i18n.t('segments.rule')}
        hint={count === undefined ? i18n.t('segments.hint') : i18n.t('segments.count', [formatNumber(count)])}
        error={problem && problemText(problem)}
        rows={2}
        maxLength={2000}
        placeholder={i18n.t('segments.example')}
        value={text}
        onValue={setText}
      />
      <details className="text-2xs text-muted">
        <summary>{i18n.t('segments.fields')}</summary>
        <p className="mt-1">{[...Object.keys(SEGMENT_FIELDS), 'field.…'].join(', ')}</p>
      </details>
      <div className="flex flex-wrap items-end gap-2">
        <Button disabled={count === undefined} onClick={() => onFilter({ ...filter, where: typed })}>
          {i18n.t('segments.show')}
        </Button>
        <TextField
          label={i18n.t('segments.name')}
          hideLabel
          placeholder={i18n.t('segments.name')}
          value={name}
          maxLength={120}
          onValue={setName}
          className="min-w-0 flex-1"
        />
        <Button disabled={count === undefined || name.trim() === ''} onClick={() => void save()}>
          {i18n.t('segments.save')}
        </Button>
      </div>
    </fieldset>
  );
}

function problemText({ problem, found }: RuleProblem): string {
  return {
    field: i18n.t('segments.bad.field', [found]),
    operator: i18n.t('segments.bad.operator', [found]),
    value: i18n.t('segments.bad.value'),
    number: i18n.t('segments.bad.number', [found]),
    end: i18n.t('segments.bad.end', [found]),
    deep: i18n.t('segments.bad.deep'),
    long: i18n.t('segments.bad.long'),
    empty: i18n.t('segments.bad.value'),
  }[problem];
}
