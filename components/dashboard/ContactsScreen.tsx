import { Search, UserRoundPlus } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { DirectoryFilter, ListSort } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { BulkBar } from '../bulk/BulkBar';
import { useSelection } from '../bulk/use-selection';
import { ContactPage } from '../contact/ContactPage';
import { useFields } from '../hooks/use-fields';
import { useSettings } from '../hooks/use-settings';
import { ownColumns } from './columns';
import { useContactRows } from '../hooks/use-contact-rows';
import { Button } from '../ui/Button';
import { cx } from '../ui/cx';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { ContactsTable } from './ContactsTable';
import { FilterBar } from './FilterBar';
import { formatFilter, parseFilter } from '../../lib/domain/directory/filter-tokens';
import { routeHash } from './route';
import { go } from './use-route';
import { useWidth } from '../hooks/use-width';

/** Pixels from which list and contact stand side by side. */
const BESIDE_FROM = 900;

/** The list of contacts, and the one that is open beside it, or over it where there is no room. Filter and contact are in the address. */
export function ContactsScreen({
  id,
  filterText,
  all,
}: {
  id: string | undefined;
  filterText: string | undefined;
  all: number | undefined;
}) {
  const filter = useMemo(() => parseFilter(filterText ?? ''), [filterText]);
  const [sort, setSort] = useState<ListSort>({ by: 'name', descending: false });
  const fields = useFields();
  const settings = useSettings();
  const chosen = settings.value?.columns.length ? settings.value.columns : undefined;
  const own = useMemo(() => ownColumns(fields, chosen).map(({ key }) => key), [fields, chosen]);
  const rows = useContactRows(filter, sort, own);
  const selection = useSelection(filter);
  const screen = useRef<HTMLDivElement>(null);
  const isBeside = useWidth(screen) >= BESIDE_FROM;
  const setFilter = (next: DirectoryFilter) => go({ view: 'contacts', id, filter: formatFilter(next) || undefined }, 'replace');
  const close = () => go({ view: 'contacts', filter: filterText });
  const isCovered = id !== undefined && !isBeside;
  const tags = useMemo(
    () => [...new Set([...rows.pages.values()].flat().flatMap((row) => row.tags))].sort((x, y) => x.localeCompare(y)),
    [rows.pages],
  );

  return (
    <div ref={screen} className="relative flex min-h-0 min-w-0 flex-1">
      <section
        aria-label={i18n.t('table.label')}
        inert={isCovered}
        className={cx('flex min-w-0 flex-1 flex-col', isCovered && 'invisible')}
      >
        <h1 className="sr-only">{i18n.t('dashboard.contacts')}</h1>
        <FilterBar
          filter={filter}
          onFilter={setFilter}
          sort={sort}
          onSort={setSort}
          shown={rows.total}
          all={all}
          tags={tags}
          fields={fields}
          chosen={chosen}
          currency={settings.value?.currency}
          onChosen={(columns) => void settings.change({ columns: columns ?? [] })}
          exportHref={routeHash({ view: 'data', tab: 'export', filter: filterText })}
          isChoosing={selection.isOn}
          onChoosing={selection.turn}
          newHref={routeHash({ view: 'new', filter: filterText })}
        />
        {rows.failure ? (
          <FailedState failure={rows.failure} onRetry={rows.reload} />
        ) : (
          <ContactsTable
            key={JSON.stringify([filter, sort])}
            rows={rows}
            sort={sort}
            onSort={setSort}
            openId={id}
            onOpen={(next) => go({ view: 'contacts', id: next, filter: filterText })}
            hrefOf={(next) => routeHash({ view: 'contacts', id: next, filter: filterText })}
            fields={fields}
            chosen={chosen}
            selection={selection}
            empty={<NothingListed isFiltered={Boolean(filterText)} onClear={() => setFilter({})} />}
          />
        )}
        {selection.isOn && (
          <BulkBar selection={selection} total={rows.total ?? 0} fields={fields} currency={settings.value?.currency ?? 'USD'} />
        )}
      </section>
      {id !== undefined && (
        <aside
          aria-label={i18n.t('contact.page')}
          className={cx('flex min-w-0 flex-col bg-bg', isBeside ? 'w-[440px] shrink-0 border-l border-line' : 'absolute inset-0 z-20')}
        >
          <ContactPage
            key={id}
            id={id}
            onClose={close}
            onReview={(a, b) => go({ view: 'duplicates', pair: { a, b } })}
            back={isBeside ? 'close' : 'back'}
          />
        </aside>
      )}
    </div>
  );
}

function NothingListed({ isFiltered, onClear }: { isFiltered: boolean; onClear: () => void }) {
  if (isFiltered)
    return (
      <EmptyState icon={Search} title={i18n.t('table.nothing')} action={<Button onClick={onClear}>{i18n.t('table.clear')}</Button>}>
        {i18n.t('table.nothingText')}
      </EmptyState>
    );
  return (
    <EmptyState
      icon={UserRoundPlus}
      title={i18n.t('table.empty')}
      action={<Button onClick={() => go({ view: 'settings', tab: 'general' })}>{i18n.t('settings.sampleLoad')}</Button>}
    >
      {i18n.t('table.emptyText')}
    </EmptyState>
  );
}
