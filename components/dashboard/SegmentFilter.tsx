import { formatFilter } from '../../lib/domain/directory/filter-tokens';
import type { DirectoryFilter } from '../../lib/domain/directory/row';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { formatNumber } from '../ui/format';
import { routeHash } from './route';

/** Saved segments with their counts, to list one; and the way to make or change one. */
export function SegmentFilter({ filter, onFilter }: { filter: DirectoryFilter; onFilter: (filter: DirectoryFilter) => void }) {
  const segments = useAnswer('segments.list', {}, { keep: true, stores: ['segments', 'standings', 'contacts'] }).value?.segments ?? [];
  const rule = filter.where === undefined ? undefined : formatFilter({ where: filter.where });
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-0.5 text-xs text-muted">{i18n.t('segments.title')}</legend>
      {segments.length > 0 && (
        <ul className="m-0 list-none p-0 text-xs">
          {segments.map((segment) => (
            <li key={segment.id} className="flex items-center gap-2">
              <button
                type="button"
                aria-pressed={segment.filter === filter.where}
                onClick={() => onFilter({ ...filter, where: segment.filter })}
                className="min-h-6 min-w-0 flex-1 truncate text-left text-accent hover:underline"
              >
                {segment.name}
              </button>
              <span className="text-muted tabular-nums">{segment.customers < 0 ? '–' : formatNumber(segment.customers)}</span>
            </li>
          ))}
        </ul>
      )}
      <a href={routeHash({ view: 'segments', id: 'new', filter: rule })} className="text-xs text-accent hover:underline">
        {filter.where === undefined ? i18n.t('segments.new') : i18n.t('segments.changeRule')}
      </a>
    </fieldset>
  );
}
