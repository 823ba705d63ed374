import { type ReactNode, useId, useMemo, useState } from 'react';
import { lifecycleSchema, tierSchema } from '../../lib/domain/contact/contact';
import type { DirectoryFilter, ListSort } from '../../lib/domain/directory/row';
import { joinWhere, splitWhere } from '../../lib/domain/segment/own-conditions';
import { i18n } from '#i18n';
import { countryOptions } from '../contact/countries';
import { lifecycleText } from '../contact/LifecycleBadge';
import { tierText } from '../contact/TierBadge';
import { OwnFieldFilters } from '../fields/OwnFieldFilters';
import { useFields } from '../hooks/use-fields';
import { Checkbox } from '../ui/Checkbox';
import { Select } from '../ui/Select';
import { TextField } from '../ui/TextField';
import { sortOptions } from './columns';
import { SegmentFilter } from './SegmentFilter';
import { joinFilters, withoutEmpty } from '../../lib/domain/directory/filter-tokens';

/** Spans offered for "quiet for N days"; any other number can be typed as `quiet:45d`. */
const QUIET_DAYS = [7, 14, 30, 60, 90, 180, 365];

/** Every condition and the order in one sheet; each choice is in force at once. */
export function FilterSheet({
  filter,
  onFilter,
  sort,
  onSort,
  tags,
}: {
  filter: DirectoryFilter;
  onFilter: (filter: DirectoryFilter) => void;
  sort: ListSort;
  onSort: (sort: ListSort) => void;
  tags: readonly string[];
}) {
  const [tag, setTag] = useState('');
  const list = useId();
  const countries = useMemo(() => countryOptions(), []);
  const fields = useFields();
  const rule = splitWhere(filter.where);
  const set = (change: DirectoryFilter) => onFilter(withoutEmpty({ ...filter, ...change }));
  const toggle = <T,>(values: T[] | undefined, value: T, on: boolean) =>
    on ? [...(values ?? []), value] : (values ?? []).filter((one) => one !== value);
  const addTag = () => {
    const typed = tag.trim();
    setTag('');
    if (typed) onFilter(joinFilters(filter, { tags: [typed.slice(0, 60)] }));
  };
  const quiet = filter.quietForDays && !QUIET_DAYS.includes(filter.quietForDays) ? [...QUIET_DAYS, filter.quietForDays] : QUIET_DAYS;
  return (
    <div className="flex flex-col gap-3">
      <Group label={i18n.t('table.tier')}>
        {[...tierSchema.options, 'none' as const].map((tier) => (
          <Checkbox
            key={tier}
            label={tier === 'none' ? i18n.t('table.noTier') : tierText(tier)}
            checked={filter.tier?.includes(tier) ?? false}
            onChange={(on) => set({ tier: toggle(filter.tier, tier, on) })}
          />
        ))}
      </Group>
      <Group label={i18n.t('table.lifecycle')}>
        {lifecycleSchema.options.map((lifecycle) => (
          <Checkbox
            key={lifecycle}
            label={lifecycleText(lifecycle)}
            checked={filter.lifecycle?.includes(lifecycle) ?? false}
            onChange={(on) => set({ lifecycle: toggle(filter.lifecycle, lifecycle, on) })}
          />
        ))}
      </Group>
      <Select
        label={i18n.t('table.quiet')}
        value={String(filter.quietForDays ?? '')}
        options={[
          { value: '', label: i18n.t('table.anyTime') },
          ...quiet.map((days) => ({ value: String(days), label: i18n.t('table.quietDays', [days]) })),
        ]}
        onValue={(value) => set({ quietForDays: value ? Number(value) : undefined })}
      />
      <Select
        label={i18n.t('table.kind')}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: i18n.t('table.anyKind') },
          { value: 'individual', label: i18n.t('table.people') },
          { value: 'org', label: i18n.t('table.companies') },
        ]}
        onValue={(value) => set({ kind: value === '' ? undefined : value })}
      />
      <Select
        label={i18n.t('table.country')}
        value=""
        options={[{ value: '', label: i18n.t('table.countryAdd') }, ...countries.filter(({ value }) => !filter.country?.includes(value))]}
        onValue={(value) => value && onFilter(joinFilters(filter, { country: [value] }))}
      />
      <TextField
        label={i18n.t('table.tag')}
        placeholder={i18n.t('table.tagAdd')}
        list={list}
        value={tag}
        maxLength={60}
        onValue={setTag}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && addTag()}
        onBlur={addTag}
      />
      <datalist id={list}>
        {tags.map((each) => (
          <option key={each} value={each}>
            {each}
          </option>
        ))}
      </datalist>
      <OwnFieldFilters fields={fields} where={filter.where} onWhere={(where) => set({ where })} />
      <SegmentFilter
        filter={{ ...filter, where: rule.rest }}
        onFilter={(next) => onFilter(withoutEmpty({ ...next, where: joinWhere(next.where, rule.conditions) }))}
      />
      <Select
        label={i18n.t('table.sortBy')}
        value={sort.by}
        options={sortOptions(fields)}
        onValue={(by) => onSort({ by, descending: !['name', 'org'].includes(by) && !by.startsWith('own.') })}
      />
    </div>
  );
}

function Group({ label, children }: { label: string; children: ReactNode }) {
  return (
    <fieldset>
      <legend className="mb-0.5 text-xs text-muted">{label}</legend>
      <div className="grid grid-cols-2 gap-x-2">{children}</div>
    </fieldset>
  );
}
