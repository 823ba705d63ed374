import { Users } from 'lucide-react';
import { useState } from 'react';
import type { DirectoryFilter, DirectorySort, ListedRow } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { ContactLine } from '../contact/ContactLine';
import { useMark } from '../hooks/use-mark';
import { usePaged } from '../hooks/use-paged';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatNumber } from '../ui/format';
import { Select } from '../ui/Select';
import { SkeletonRows } from '../ui/Skeleton';
import { VirtualList } from '../ui/VirtualList';

const FILTERS = {
  all: {},
  people: { kind: 'individual' },
  orgs: { kind: 'org' },
  high: { tier: ['high'] },
  risk: { lifecycle: ['at-risk'] },
  quiet: { quietForDays: 30 },
} satisfies Record<string, DirectoryFilter>;
const SORTS = {
  updated: { by: 'updatedAt', descending: true },
  name: { by: 'name', descending: false },
  contacted: { by: 'lastContactAt', descending: true },
  value: { by: 'net12', descending: true },
  due: { by: 'nextDueAt', descending: false },
} satisfies Record<string, DirectorySort>;
type FilterName = keyof typeof FILTERS;
type SortName = keyof typeof SORTS;

/** All contacts in a narrow list; the wide table is in the dashboard. */
export function ContactsList({ onOpen }: { onOpen: (contactId: string) => void }) {
  const [filter, setFilter] = useState<FilterName>('all');
  const [sort, setSort] = useState<SortName>('updated');
  const list = usePaged('contacts.list', { filter: FILTERS[filter], sort: SORTS[sort] }, (answer) => answer.rows);
  useMark('first-card', list.rows[0]?.id);
  return (
    <>
      <div className="flex shrink-0 items-center gap-2 border-b border-line px-3 py-2">
        <Select
          label={i18n.t('panel.filter')}
          hideLabel
          className="flex-1"
          value={filter}
          onValue={setFilter}
          options={[
            { value: 'all', label: i18n.t('panel.filter_all') },
            { value: 'people', label: i18n.t('panel.filter_people') },
            { value: 'orgs', label: i18n.t('panel.filter_orgs') },
            { value: 'high', label: i18n.t('panel.filter_high') },
            { value: 'risk', label: i18n.t('panel.filter_risk') },
            { value: 'quiet', label: i18n.t('panel.filter_quiet') },
          ]}
        />
        <Select
          label={i18n.t('panel.sort')}
          hideLabel
          className="flex-1"
          value={sort}
          onValue={setSort}
          options={[
            { value: 'updated', label: i18n.t('panel.sort_updated') },
            { value: 'name', label: i18n.t('panel.sort_name') },
            { value: 'contacted', label: i18n.t('panel.sort_contacted') },
            { value: 'value', label: i18n.t('panel.sort_value') },
            { value: 'due', label: i18n.t('panel.sort_due') },
          ]}
        />
        <span role="status" className="min-w-10 text-right text-xs text-muted tabular-nums">
          {list.state === 'ready' ? formatNumber(list.total) : '\u00a0'}
        </span>
      </div>
      <Rows list={list} isFiltered={filter !== 'all'} onOpen={onOpen} />
    </>
  );
}

function Rows({
  list,
  isFiltered,
  onOpen,
}: {
  list: ReturnType<typeof usePaged<'contacts.list', ListedRow>>;
  isFiltered: boolean;
  onOpen: (contactId: string) => void;
}) {
  if (list.rows.length > 0)
    return (
      <VirtualList
        items={list.rows}
        keyOf={(row) => row.id}
        estimate={53}
        label={i18n.t('panel.contacts')}
        onEnd={list.more}
        render={(row) => (
          <button
            type="button"
            onClick={() => onOpen(row.id)}
            className="focus-inset block w-full border-b border-line px-3 hover:bg-sunken"
          >
            <ContactLine row={row} />
          </button>
        )}
      />
    );
  if (list.state === 'loading') return <SkeletonRows rows={8} height={53} />;
  if (list.failure) return <FailedState failure={list.failure} onRetry={list.reload} />;
  return (
    <EmptyState icon={Users} title={i18n.t(isFiltered ? 'panel.noMatch' : 'panel.noContacts')}>
      {i18n.t(isFiltered ? 'panel.noMatchHint' : 'panel.noContactsHint')}
    </EmptyState>
  );
}
