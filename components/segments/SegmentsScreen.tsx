import { ListFilter, Plus, Trash2 } from 'lucide-react';
import { useMemo } from 'react';
import { parseFilter } from '../../lib/domain/directory/filter-tokens';
import { i18n } from '#i18n';
import { routeHash } from '../dashboard/route';
import { go } from '../dashboard/use-route';
import { useAnswer } from '../hooks/use-answer';
import { useAsk } from '../hooks/use-ask';
import { useFields } from '../hooks/use-fields';
import { useSettings } from '../hooks/use-settings';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatNumber } from '../ui/format';
import { IconButton } from '../ui/IconButton';
import { SkeletonRows } from '../ui/Skeleton';
import { cx } from '../ui/cx';
import { SegmentEditor } from './SegmentEditor';
import { SegmentMoves } from './SegmentMoves';
import { ownSpeech, ruleSentence } from './rule-text';

/** What a new segment begins with. */
const FIRST_RULE = 'tier = high';

/** The saved segments with their counts, and the one that is made or changed. */
export function SegmentsScreen({ id, rule }: { id?: string; rule?: string }) {
  const first = parseFilter(rule ?? '').where ?? FIRST_RULE;
  const ask = useAsk();
  const settings = useSettings();
  const fields = useFields();
  const answer = useAnswer('segments.list', {}, { keep: true, stores: ['segments', 'standings', 'contacts', 'fieldDefs'] });
  const currency = settings.value?.currency;
  const speech = useMemo(() => ownSpeech(fields, currency), [fields, currency]);
  const segments = answer.value?.segments;
  const open = segments?.find((one) => one.id === id);
  const drop = async (gone: string) => {
    await ask('segments.delete', { id: gone });
    answer.reload();
    if (gone === id) go({ view: 'segments' }, 'replace');
  };
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-[1100px] px-4 pt-5 pb-10">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h1 className="flex-1 text-lg">{i18n.t('segments.title')}</h1>
          <a href={routeHash({ view: 'contacts' })} className="text-xs text-accent hover:underline">
            {i18n.t('segments.toContacts')}
          </a>
        </div>
        <p className="mb-3 text-xs text-muted">{i18n.t('segments.why')}</p>
        <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-4 md:grid-cols-[260px_minmax(0,1fr)]">
          <nav aria-label={i18n.t('segments.savedOnes')}>
            {segments ? (
              <ul className="m-0 list-none p-0">
                {segments.map((segment) => (
                  <li key={segment.id} className={cx('flex items-start gap-1 rounded-lg px-2 py-1', segment.id === id && 'bg-accent-soft')}>
                    <a
                      href={routeHash({ view: 'segments', id: segment.id })}
                      aria-current={segment.id === id ? 'true' : undefined}
                      className="min-w-0 flex-1 py-0.5 text-sm text-text hover:underline"
                    >
                      <span className="flex gap-2">
                        <span className="min-w-0 flex-1 truncate">{segment.name}</span>
                        <span className="text-muted tabular-nums">{segment.customers < 0 ? '–' : formatNumber(segment.customers)}</span>
                      </span>
                      <span className="block truncate text-2xs text-muted">{ruleSentence(segment.filter, speech)}</span>
                    </a>
                    <IconButton icon={Trash2} label={i18n.t('segments.delete', [segment.name])} onClick={() => void drop(segment.id)} />
                  </li>
                ))}
              </ul>
            ) : answer.failure ? (
              <FailedState failure={answer.failure} onRetry={answer.reload} />
            ) : (
              <SkeletonRows rows={3} height={44} />
            )}
            <a
              href={routeHash({ view: 'segments', id: 'new' })}
              className="mt-1 inline-flex min-h-8 items-center gap-1 px-2 text-xs text-accent hover:underline"
            >
              <Plus aria-hidden size={14} /> {i18n.t('segments.new')}
            </a>
          </nav>
          <section aria-label={open?.name ?? i18n.t('segments.new')} className="min-w-0">
            {id === 'new' ? (
              <SegmentEditor key={`new ${rule}`} first={first} speech={speech} onSaved={(saved) => go({ view: 'segments', id: saved })} />
            ) : open ? (
              <div className="flex flex-col gap-5">
                <SegmentEditor key={open.id} saved={open} first={open.filter} speech={speech} onSaved={answer.reload} />
                <SegmentMoves id={open.id} speech={speech} />
              </div>
            ) : (
              segments?.length === 0 && (
                <EmptyState icon={ListFilter} title={i18n.t('segments.empty')}>
                  {i18n.t('segments.emptyText')}
                </EmptyState>
              )
            )}
          </section>
        </div>
      </div>
    </div>
  );
}
