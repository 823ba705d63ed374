import { X } from 'lucide-react';
import type { DirectoryFilter } from '../../lib/domain/directory/row';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { countryName } from '../contact/countries';
import { lifecycleText } from '../contact/LifecycleBadge';
import { tierText } from '../contact/TierBadge';
import { ownChips } from '../fields/own-chips';
import { ownSpeech, ruleSentence } from '../segments/rule-text';
import { withoutEmpty } from '../../lib/domain/directory/filter-tokens';

export type Chip = { label: string; /** The filter without this condition. */ without: DirectoryFilter };

/** One chip per condition of a filter, words left out. */
export function chipsOf(filter: DirectoryFilter, fields: readonly FieldDef[] = [], currency?: string): Chip[] {
  const own = ownChips(filter.where, fields);
  const less = <K extends 'tier' | 'lifecycle' | 'tags' | 'country'>(field: K, value: string) =>
    withoutEmpty({ ...filter, [field]: (filter[field] ?? []).filter((one) => one !== value) });
  return [
    ...(filter.kind
      ? [
          {
            label: i18n.t(filter.kind === 'org' ? 'table.companies' : 'table.people'),
            without: withoutEmpty({ ...filter, kind: undefined }),
          },
        ]
      : []),
    ...(filter.tier ?? []).map((tier) => ({
      label: tier === 'none' ? i18n.t('table.noTier') : tierText(tier),
      without: less('tier', tier),
    })),
    ...(filter.lifecycle ?? []).map((lifecycle) => ({ label: lifecycleText(lifecycle), without: less('lifecycle', lifecycle) })),
    ...(filter.tags ?? []).map((tag) => ({ label: `#${tag}`, without: less('tags', tag) })),
    ...(filter.country ?? []).map((country) => ({ label: countryName(country), without: less('country', country) })),
    ...(filter.quietForDays
      ? [{ label: i18n.t('table.quietChip', [filter.quietForDays]), without: withoutEmpty({ ...filter, quietForDays: undefined }) }]
      : []),
    ...own.chips.map(({ label, without }) => ({ label, without: withoutEmpty({ ...filter, where: without }) })),
    ...(own.rest
      ? [{ label: ruleSentence(own.rest, ownSpeech(fields, currency)), without: withoutEmpty({ ...filter, where: own.withoutRest }) }]
      : []),
  ];
}

/** The conditions in force, each with a way to drop it. */
export function FilterChips({ chips, onFilter }: { chips: Chip[]; onFilter: (filter: DirectoryFilter) => void }) {
  return (
    <ul className="flex flex-wrap items-center gap-1.5 px-3 pb-2">
      {chips.map((chip) => (
        <li key={chip.label} className="min-w-0">
          <button
            type="button"
            aria-label={i18n.t('table.remove', [chip.label])}
            onClick={() => onFilter(chip.without)}
            title={chip.label}
            className="flex h-6 max-w-full items-center gap-1 rounded-xl bg-accent-soft pr-1.5 pl-2 text-xs text-text hover:bg-sunken"
          >
            <span className="min-w-0 max-w-[480px] truncate">{chip.label}</span>
            <X aria-hidden size={13} strokeWidth={2} className="shrink-0 text-muted" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" onClick={() => onFilter({})} className="h-6 rounded-md px-1.5 text-xs text-accent hover:underline">
          {i18n.t('table.clear')}
        </button>
      </li>
    </ul>
  );
}
