import { useEffect, useRef } from 'react';
import type { ListedRow, SearchHit } from '../../lib/domain/directory/row';
import type { Answers } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { ContactLine } from '../contact/ContactLine';
import type { AnswerState } from '../hooks/use-answer';
import { cx } from '../ui/cx';
import { failureText } from '../ui/failure-text';
import { SkeletonRows } from '../ui/Skeleton';

/** The list under the search box. */
export function SearchResults({
  id,
  answer,
  hits,
  active,
  query,
  onActive,
  onChoose,
}: {
  id: string;
  answer: AnswerState<Answers['search.query']>;
  hits: SearchHit[];
  active: number;
  query: string;
  onActive: (index: number) => void;
  onChoose: (row: ListedRow) => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  const total = answer.value?.total ?? 0;
  return (
    <div className="absolute inset-x-0 top-9 z-30 flex max-h-[min(420px,70vh)] flex-col overflow-hidden rounded-lg border border-line-strong bg-surface shadow-raised">
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={i18n.t('search.results')} className="min-h-0 overflow-y-auto">
        {hits.map((hit, index) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the focus stays in the combobox, which handles the keys
          <div
            key={hit.row.id}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            tabIndex={-1}
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit.row)}
            className={cx('px-2.5', index === active && 'bg-accent-soft')}
          >
            <ContactLine row={hit.row} right={<span className="max-w-[40%] truncate text-xs text-muted">{matched(hit)}</span>} />
          </div>
        ))}
      </div>
      {answer.state === 'loading' && <SkeletonRows rows={3} height={52} />}
      <p role="status" className={cx('px-2.5 py-1.5 text-xs text-muted', hits.length > 0 && 'border-t border-line')}>
        {answer.state === 'failed'
          ? failureText(answer.failure).title
          : answer.state === 'loading'
            ? i18n.t('ui.loading')
            : hits.length === 0
              ? i18n.t('search.none', [query])
              : i18n.t('search.found', total)}
      </p>
    </div>
  );
}

/** The value that matched, when it is not one of the two lines already shown. */
function matched({ field, row }: SearchHit): string | undefined {
  if (field === 'email') return row.email;
  if (field === 'phone') return row.phone;
  if (field === 'tag') return row.tags.slice(0, 2).join(i18n.t('common.and'));
  return undefined;
}
