import { Download, ListChecks, ListFilter, Plus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { DirectoryFilter, ListSort } from '../../lib/domain/directory/row';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { Button } from '../ui/Button';
import { formatNumber } from '../ui/format';
import { INPUT } from '../ui/field-classes';
import { IconButton } from '../ui/IconButton';
import { Popover } from '../ui/Popover';
import { Tooltip } from '../ui/Tooltip';
import { cx } from '../ui/cx';
import { ColumnChoice } from './ColumnChoice';
import { FilterChips, chipsOf } from './FilterChips';
import { FilterSheet } from './FilterSheet';
import { joinFilters, parseFilter, withoutEmpty } from '../../lib/domain/directory/filter-tokens';

/** Milliseconds that typing must rest before the list follows. */
const TYPING_MS = 120;

/** Words, conditions and the count above the list. A typed token (`tier:high`) becomes a condition once a space or Enter follows. */
export function FilterBar({
  filter,
  onFilter,
  sort,
  onSort,
  shown,
  all,
  tags,
  fields,
  chosen,
  currency,
  onChosen,
  isChoosing,
  onChoosing,
  newHref,
  exportHref,
}: {
  filter: DirectoryFilter;
  onFilter: (filter: DirectoryFilter) => void;
  sort: ListSort;
  onSort: (sort: ListSort) => void;
  /** How many contacts meet the filter, and how many there are. */
  shown: number | undefined;
  all: number | undefined;
  /** Tags that are known here, for suggestions. */
  tags: readonly string[];
  /** The user's own fields, and the columns that they chose. */
  fields: readonly FieldDef[];
  chosen: readonly string[] | undefined;
  /** The book's, for amounts of a rule. */
  currency: string | undefined;
  onChosen: (columns: string[] | undefined) => void;
  /** Whether rows are chosen, to change many at once. */
  isChoosing: boolean;
  onChoosing: (on: boolean) => void;
  newHref: string;
  /** Where the list as it is filtered can be exported. */
  exportHref: string;
}) {
  const [text, setText] = useState(filter.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  const timer = useRef(0);
  useEffect(() => {
    if (document.activeElement !== input.current) setText(filter.text ?? '');
  }, [filter.text]);

  const commit = (typed: string, isDone: boolean) => {
    const parsed = parseFilter(isDone ? typed : typed.replace(/\S+$/u, ''));
    const tail = isDone ? '' : (/\S+$/u.exec(typed)?.[0] ?? '');
    const { text: words = '', ...tokens } = parsed;
    const rest = [words, tail].filter(Boolean).join(' ');
    if (Object.keys(tokens).length > 0) setText(rest);
    onFilter(withoutEmpty({ ...joinFilters(filter, tokens), text: rest.slice(0, 200) }));
  };
  const type = (typed: string) => {
    setText(typed);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => commit(typed, false), TYPING_MS);
  };
  const chips = chipsOf(filter, fields, currency);
  return (
    <div className="shrink-0 border-b border-line bg-surface">
      <div className="flex flex-wrap items-center gap-2 px-3 py-2.5">
        <div role="search" className="relative min-w-[160px] flex-[1_1_220px] md:max-w-[420px]">
          <Search aria-hidden size={16} strokeWidth={1.75} className="absolute top-1/2 left-2.5 -translate-y-1/2 text-faint" />
          <input
            ref={input}
            type="search"
            value={text}
            maxLength={200}
            placeholder={i18n.t('table.searchHint')}
            aria-label={i18n.t('table.search')}
            onChange={(event) => type(event.target.value)}
            onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && commit(text, true)}
            className={cx(INPUT, 'h-8 pl-8 text-ellipsis')}
          />
        </div>
        <Popover
          label={i18n.t('table.filter')}
          trigger={
            <Button icon={ListFilter}>
              {i18n.t('table.filter')}
              {chips.length > 0 && <b className="text-accent tabular-nums">{chips.length}</b>}
            </Button>
          }
        >
          <FilterSheet filter={filter} onFilter={onFilter} sort={sort} onSort={onSort} tags={tags} />
        </Popover>
        <span role="status" className="min-w-[72px] text-xs text-muted tabular-nums">
          {countText(shown, all)}
        </span>
        <span className="ml-auto flex shrink-0">
          <IconButton icon={ListChecks} label={i18n.t('bulk.begin')} aria-pressed={isChoosing} onClick={() => onChoosing(!isChoosing)} />
          <ColumnChoice fields={fields} chosen={chosen} onChosen={onChosen} />
          <Tooltip text={i18n.t('table.export')}>
            <a
              href={exportHref}
              aria-label={i18n.t('table.export')}
              className="grid size-7 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text"
            >
              <Download aria-hidden size={16} strokeWidth={1.75} />
            </a>
          </Tooltip>
        </span>
        <a
          href={newHref}
          className="inline-flex h-[30px] shrink-0 items-center gap-1.5 rounded-lg bg-accent px-2.5 text-xs font-medium text-on-accent hover:bg-accent-strong"
        >
          <Plus aria-hidden size={15} strokeWidth={2} />
          <span className="sr-only sm:not-sr-only">{i18n.t('dashboard.newContact')}</span>
        </a>
      </div>
      {chips.length > 0 && <FilterChips chips={chips} onFilter={onFilter} />}
    </div>
  );
}

function countText(shown: number | undefined, all: number | undefined): string {
  if (shown === undefined || all === undefined) return '\u00a0';
  return shown === all ? i18n.t('table.all', all, [formatNumber(all)]) : i18n.t('table.count', [formatNumber(shown), formatNumber(all)]);
}
