import { Plus } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type Lifecycle, lifecycleSchema } from '../../lib/domain/contact/contact';
import type { CadenceRule } from '../../lib/domain/standing/cadence';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { keyOf, translate } from '../ui/translate';

/** A new rule begins with these days. */
const FIRST = { ideal: 30, latest: 45 } as const;

export type NamedSegment = { id: string; name: string };
type Of = Exclude<CadenceRule['of'], 'tier'>;

/** A rule of one's own: for a tag, for a stage of the lifecycle, for a saved segment. */
export function AddCadenceRule({
  rules,
  segments = [],
  onAdd,
}: {
  rules: readonly CadenceRule[];
  segments: readonly NamedSegment[] | undefined;
  onAdd: (rule: CadenceRule) => void;
}) {
  const [of, setOf] = useState<Of>('tag');
  const [tag, setTag] = useState('');
  const [stage, setStage] = useState<Lifecycle>('active');
  const [segment, setSegment] = useState('');
  const chosen = segments.some(({ id }) => id === segment) ? segment : (segments[0]?.id ?? '');
  const value = { tag: tag.trim(), lifecycle: stage, segment: chosen }[of];
  const isThere = rules.some((rule) => rule.of === of && rule.value.toLocaleLowerCase() === value.toLocaleLowerCase());
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (value === '' || isThere) return;
    onAdd({ of, value, ...FIRST });
    setTag('');
  };
  return (
    <form onSubmit={add} className="flex flex-wrap items-start gap-2">
      <Select
        className="w-[150px]"
        label={i18n.t('cadence.addFor')}
        value={of}
        onValue={setOf}
        options={[
          { value: 'tag', label: i18n.t('cadence.byTag') },
          { value: 'lifecycle', label: i18n.t('cadence.byStage') },
          { value: 'segment', label: i18n.t('cadence.bySegment') },
        ]}
      />
      {of === 'tag' && (
        <TextField
          className="w-[180px]"
          label={i18n.t('cadence.tagName')}
          maxLength={60}
          value={tag}
          error={isThere ? i18n.t('cadence.isThere') : undefined}
          onValue={setTag}
        />
      )}
      {of === 'lifecycle' && (
        <Select
          className="w-[180px]"
          label={i18n.t('cadence.byStage')}
          value={stage}
          error={isThere ? i18n.t('cadence.isThere') : undefined}
          onValue={setStage}
          options={lifecycleSchema.options.map((each) => ({ value: each, label: translate(`lifecycle.${keyOf(each)}`) }))}
        />
      )}
      {of === 'segment' && (
        <Select
          className="w-[180px]"
          label={i18n.t('cadence.bySegment')}
          disabled={segments.length === 0}
          value={chosen}
          error={isThere ? i18n.t('cadence.isThere') : undefined}
          hint={segments.length === 0 ? i18n.t('cadence.noSegments') : undefined}
          onValue={setSegment}
          options={segments.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Button type="submit" icon={Plus} disabled={value === '' || isThere} className="min-[480px]:mt-[19px]">
        {i18n.t('cadence.add')}
      </Button>
    </form>
  );
}
