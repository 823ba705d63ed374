import { useState } from 'react';
import type { Because } from '../../lib/domain/segment/closing';
import { parseRule } from '../../lib/domain/segment/parse-rule';
import type { Answers } from '../../lib/messaging/protocol';
import { i18n } from '#i18n';
import { routeHash } from '../dashboard/route';
import { useAnswer } from '../hooks/use-answer';
import { Button } from '../ui/Button';
import { FailedState } from '../ui/FailedState';
import { formatCalendarDay, formatNumber } from '../ui/format';
import { SkeletonRows } from '../ui/Skeleton';
import { type Speech, ruleText } from './rule-text';
import { opposite } from './opposite';

const SPANS = [1, 7, 30] as const;
type Moves = Answers['segments.moves'];

/** Who came into a segment and who left it, since a day, a week or a month, each with the reason where it is known. */
export function SegmentMoves({ id, speech }: { id: string; speech: Speech }) {
  const [days, setDays] = useState<(typeof SPANS)[number]>(7);
  const moves = useAnswer('segments.moves', { id, days }, { keep: true, stores: ['segments', 'standings', 'contacts', 'jobs'] });
  return (
    <section aria-label={i18n.t('segments.moves')} className="border-t border-line pt-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 className="flex-1 text-sm">{i18n.t('segments.moves')}</h2>
        <div role="group" aria-label={i18n.t('segments.span')} className="flex gap-1">
          {SPANS.map((span) => (
            <Button
              key={span}
              size="sm"
              aria-pressed={span === days}
              variant={span === days ? 'primary' : 'plain'}
              onClick={() => setDays(span)}
            >
              {spanText(span)}
            </Button>
          ))}
        </div>
      </div>
      {moves.value ? (
        <>
          <div className="mt-2 grid gap-4 sm:grid-cols-2">
            <Steps
              title={i18n.t('segments.entered', [formatNumber(moves.value.entered.customers)])}
              steps={moves.value.entered}
              speech={speech}
            />
            <Steps title={i18n.t('segments.left', [formatNumber(moves.value.left.customers)])} steps={moves.value.left} speech={speech} />
          </div>
          <p className="mt-2 text-2xs text-muted">
            {moves.value.since ? i18n.t('segments.since', [formatCalendarDay(moves.value.since)]) : i18n.t('segments.notYet')}
          </p>
        </>
      ) : moves.failure ? (
        <FailedState failure={moves.failure} onRetry={moves.reload} />
      ) : (
        <SkeletonRows rows={3} height={28} />
      )}
    </section>
  );
}

function spanText(span: (typeof SPANS)[number]): string {
  return { 1: i18n.t('segments.day'), 7: i18n.t('segments.week'), 30: i18n.t('segments.month') }[span];
}

function Steps({ title, steps, speech }: { title: string; steps: Moves['entered']; speech: Speech }) {
  return (
    <div className="min-w-0">
      <h3 className="mb-1 text-xs text-muted">{title}</h3>
      {steps.some.length === 0 ? (
        <p className="text-xs text-faint">{i18n.t('segments.nobody')}</p>
      ) : (
        <ul className="m-0 list-none p-0 text-xs">
          {steps.some.map(({ id, name, day, because }) => (
            <li key={id} className="border-t border-line py-1 first:border-t-0">
              <span className="flex gap-2">
                {name === '' ? (
                  <span className="min-w-0 flex-1 truncate text-muted">{i18n.t('segments.noLonger')}</span>
                ) : (
                  <a href={routeHash({ view: 'contacts', id })} className="min-w-0 flex-1 truncate text-accent hover:underline">
                    {name}
                  </a>
                )}
                <span className="shrink-0 text-muted tabular-nums">{formatCalendarDay(day)}</span>
              </span>
              <span className="block break-words text-muted">{becauseText(because, speech)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** "Last order more than 90 days ago"; what turned, as it now stands. */
function becauseText(because: Because, speech: Speech): string {
  if (because.why !== 'turned') return because.why === 'added' ? i18n.t('segments.because.added') : i18n.t('segments.because.gone');
  const said = because.turned.flatMap(({ condition, holds }) => {
    const parsed = parseRule(condition);
    return parsed.ok ? [ruleText(holds ? parsed.rule : opposite(parsed.rule), speech)] : [];
  });
  return said.length > 0 ? said.join(i18n.t('segments.and')) : i18n.t('segments.because.unknown');
}
