import { i18n } from '#i18n';
import type { ImportPolicy } from '../../lib/domain/import/import-record';
import type { TaskChangeTold, TaskVerdict } from '../../lib/domain/task/task-verdict';
import type { CalendarPreview as Preview, CalendarRow } from '../hooks/import/use-calendar-preview';
import { useNow } from '../hooks/use-now';
import type { Tone } from '../ui/Badge';
import { formatDay, formatNumber, formatTime } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { translate } from '../ui/translate';
import { PreviewLine, PreviewList } from './PreviewLine';
import { problemText } from './target-text';

/** Rows that are drawn; the rest is said as a number. */
const SHOWN = 200;
const STATES = ['new', 'changed', 'done', 'waits', 'same', 'failed'] as const;
type State = (typeof STATES)[number];
const TONES = { new: 'blue', changed: 'warn', done: 'good', waits: 'warn', same: 'grey', failed: 'bad' } as const satisfies Record<
  State,
  Tone
>;

/** What an import would make of each task of a calendar: how many of each kind, then row by row, what changes field by field, and what is wrong. */
export function CalendarPreview({ preview: { rows, more }, policy }: { preview: Preview; policy: ImportPolicy }) {
  const told = rows.map((row) => ({ ...row, state: stateOf(row, policy) }));
  const counts = STATES.map((state) => [state, told.filter((row) => row.state === state).length] as const).filter(([, count]) => count > 0);
  const ordered = [...told.filter(({ state }) => state !== 'same'), ...told.filter(({ state }) => state === 'same')];
  const hidden = more + Math.max(0, ordered.length - SHOWN);
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-sm tabular-nums">
        {counts.map(([state, count]) => translate(`data.tasks_${state}`, [formatNumber(count)])).join(' · ')}
      </p>
      <PreviewList label={i18n.t('data.tasksOfFile')}>
        {ordered.slice(0, SHOWN).map((row) => (
          <TaskRow key={row.row} {...row} />
        ))}
      </PreviewList>
      {hidden > 0 && <p className="text-xs text-muted">{i18n.t('data.tasksMore', [formatNumber(hidden)])}</p>}
    </div>
  );
}

function stateOf({ item, verdict }: CalendarRow, policy: ImportPolicy): State {
  if (!item || !verdict) return 'failed';
  return verdict.state === 'new' && verdict.owner === 'unknown' && policy.missing === 'wait' ? 'waits' : verdict.state;
}

function TaskRow({ row, title, item, problems, verdict, state }: CalendarRow & { state: State }) {
  const now = useNow();
  const who = item && (item.who.name ?? item.who.email);
  // What changes stands below with both times.
  const when = item && state !== 'changed' && whenText(item.record.due, item.record.allDay, now);
  const wrong = problems.map(problemText).join(' · ');
  const isBare = !item && !title;
  return (
    <PreviewLine
      row={row}
      tone={TONES[state]}
      state={translate(`data.task_${state}`)}
      isFailed={isBare}
      text={item ? [verdict?.title ?? item.record.title, when, who].filter(Boolean).join(' · ') : title || wrong}
    >
      {((verdict?.changes.length ?? 0) > 0 || (problems.length > 0 && !isBare)) && (
        <>
          {verdict && verdict.changes.length > 0 && (
            <dl className="m-0 flex flex-col gap-0.5">
              {verdict.changes.map((change) => (
                <div key={change.field} className="flex gap-x-1.5">
                  <dt className="shrink-0">{i18n.t('data.fieldIs', [translate(`data.taskField_${change.field}`)])}</dt>
                  <dd className="m-0 min-w-0 break-words text-text">
                    {i18n.t('data.fromTo', [valueText(change, 'from', verdict, now), valueText(change, 'to', verdict, now)])}
                  </dd>
                </div>
              ))}
            </dl>
          )}
          {problems.length > 0 && !isBare && (
            <span className={item ? undefined : 'text-bad'}>
              {wrong}
              {item && problems.some(({ reason }) => reason.startsWith('rule-')) && ` · ${i18n.t('data.withoutRule')}`}
            </span>
          )}
        </>
      )}
    </PreviewLine>
  );
}

function whenText(at: number, isDay: boolean, now: number): string {
  return isDay ? formatDay(at, now) : `${formatDay(at, now)} ${formatTime(at)}`;
}

/** Minutes as whole days or hours where they are: `1 day`, `2 hours`, `90 minutes`. */
function leadText(minutes: number): string {
  const unit = minutes % 1440 === 0 ? 'day' : minutes % 60 === 0 ? 'hour' : 'minute';
  const size = { day: 1440, hour: 60, minute: 1 }[unit];
  return new Intl.NumberFormat(formatLocale(), { style: 'unit', unit, unitDisplay: 'long' }).format(minutes / size);
}

/** A value of a field in words; nothing is a dash. */
function valueText(change: TaskChangeTold, side: 'from' | 'to', { days }: TaskVerdict, now: number): string {
  const value = change[side];
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return '–';
  if (change.field === 'due' || change.field === 'snoozedUntil')
    return whenText(Number(value), change.field === 'due' && days?.[side] === true, now);
  if (Array.isArray(value)) return value.map((minutes) => i18n.t('data.minutesBefore', [leadText(minutes)])).join(i18n.t('common.and'));
  if (change.field === 'priority' || change.field === 'status' || change.field === 'anchor')
    return translate(`data.taskValue_${String(value).replaceAll('-', '_')}`);
  return String(value).slice(0, 300);
}
