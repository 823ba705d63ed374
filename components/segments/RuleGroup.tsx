import { ListPlus, Plus, Trash2 } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { IconButton } from '../ui/IconButton';
import { Select } from '../ui/Select';
import { cx } from '../ui/cx';
import { RuleCount } from './RuleCount';
import { RuleRow } from './RuleRow';
import { type DraftGroup, type DraftNode, changePart } from './rule-draft';
import type { Speech } from './rule-text';
import { operatorsOf } from './terms';

type Mode = 'all' | 'any' | 'none' | 'not-all';
/** Groups within groups that can be added here; deeper ones come from the text form. */
const DEEPEST = 4;

/** Conditions joined by "all", "any" or "none of these", with groups of more within. */
export function RuleGroup({
  group,
  speech,
  depth = 0,
  newKey,
  onChange,
  onRemove,
}: {
  group: DraftGroup;
  speech: Speech;
  depth?: number;
  /** A key that no part of the whole rule has. */
  newKey: number;
  onChange: (group: DraftGroup) => void;
  /** Absent for the outermost group, which stays. */
  onRemove?: () => void;
}) {
  const setMode = (mode: Mode) =>
    onChange({ ...group, join: mode === 'all' || mode === 'not-all' ? 'all' : 'any', not: mode === 'none' || mode === 'not-all' });
  const set = (key: number, part: DraftNode | undefined) => onChange(changePart(group, key, () => part));
  const add = (part: DraftNode) => onChange({ ...group, parts: [...group.parts, part] });
  return (
    <fieldset className={cx('flex min-w-0 flex-col gap-2', depth > 0 && 'rounded-xl border border-line-strong bg-sunken p-2')}>
      <legend className="sr-only">{i18n.t('segments.groupOf')}</legend>
      <div className="flex items-center gap-2">
        <Select
          label={i18n.t('segments.join')}
          hideLabel
          value={modeOf(group)}
          options={[
            { value: 'all', label: i18n.t('segments.join_all') },
            { value: 'any', label: i18n.t('segments.join_any') },
            { value: 'none', label: i18n.t('segments.join_none') },
            { value: 'not-all', label: i18n.t('segments.join_not_all') },
          ]}
          onValue={setMode}
          className="min-w-0 max-w-[260px] flex-1"
        />
        {depth > 0 && <RuleCount node={group} />}
        {onRemove && <IconButton icon={Trash2} label={i18n.t('segments.removeGroup')} onClick={onRemove} />}
      </div>
      <ul className={cx('m-0 flex list-none flex-col gap-2 p-0', depth > 0 && 'border-l-2 border-line-strong pl-2')}>
        {group.parts.map((part) => (
          <li key={part.key} className="min-w-0">
            {part.is === 'row' ? (
              <RuleRow row={part} speech={speech} onChange={(next) => set(part.key, next)} onRemove={() => set(part.key, undefined)} />
            ) : (
              <RuleGroup
                group={part}
                speech={speech}
                depth={depth + 1}
                newKey={newKey}
                onChange={(next) => set(part.key, next)}
                onRemove={() => set(part.key, undefined)}
              />
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <Button size="sm" icon={Plus} onClick={() => add(newRow(newKey))}>
          {i18n.t('segments.addRow')}
        </Button>
        {depth < DEEPEST && (
          <Button
            size="sm"
            icon={ListPlus}
            onClick={() =>
              add({ is: 'group', key: newKey, join: group.join === 'all' ? 'any' : 'all', not: false, parts: [newRow(newKey + 1)] })
            }
          >
            {i18n.t('segments.addGroup')}
          </Button>
        )}
      </div>
    </fieldset>
  );
}

/** A condition to begin with. */
export function newRow(key: number): DraftNode {
  return {
    is: 'row',
    key,
    not: false,
    field: 'tier',
    operator: operatorsOf({ kind: 'word', choices: [] })[0] ?? '=',
    value: 'high',
    to: '',
  };
}

function modeOf({ join, not }: DraftGroup): Mode {
  if (join === 'all') return not ? 'not-all' : 'all';
  return not ? 'none' : 'any';
}
