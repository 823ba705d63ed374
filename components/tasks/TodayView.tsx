import { CalendarCheck } from 'lucide-react';
import { useState } from 'react';
import { i18n } from '#i18n';
import { QuickLog } from '../history/QuickLog';
import { useAnswer } from '../hooks/use-answer';
import { useLunar } from '../hooks/use-lunar';
import { useNow } from '../hooks/use-now';
import { usePaged } from '../hooks/use-paged';
import { useTaskActions } from '../hooks/use-task-actions';
import { Dialog } from '../ui/Dialog';
import { EmptyState } from '../ui/EmptyState';
import { FailedState } from '../ui/FailedState';
import { formatAgo } from '../ui/format';
import { SkeletonRows } from '../ui/Skeleton';
import { useHotkeys } from '../ui/use-hotkeys';
import { VirtualList } from '../ui/VirtualList';
import { CalendarExport } from './CalendarExport';
import { DoneDialog } from './DoneDialog';
import { FestivalLine } from './FestivalLine';
import { PersonItem } from './PersonItem';
import { QuickSentence } from './QuickSentence';
import { TodayGroup } from './TodayGroup';
import { TodayItem } from './TodayItem';
import { TodayKeys } from './TodayKeys';
import { type TodayLine, todayLines } from './today-lines';

type Chosen = Extract<TodayLine, { index: number }>;

/**
 * The day in one queue: what is due, whose day it is, who is going cold, each with why it is there now. J and K move, D does, S snoozes or plans,
 * L logs a call, Enter opens the customer. `sentence`: a follow-up to begin with, as the context menu hands it over.
 */
export function TodayView({ onOpen, sentence }: { onOpen: (contactId: string) => void; sentence?: { text: string; at: number } }) {
  const now = useNow();
  const lunar = useLunar(now);
  const today = usePaged('tasks.today', {}, (answer) => answer.rows);
  const people = useAnswer('people.today', { lunar: lunar?.days ?? [] }, { keep: true });
  const actions = useTaskActions();
  const greetings = useAnswer('settings.get', {}).value?.greetings;
  const [at, setAt] = useState(0);
  const [snoozing, setSnoozing] = useState<string>();
  const [logging, setLogging] = useState<string>();
  const [finishing, setFinishing] = useState<{ id: string; title: string; contactId?: string }>();
  const lines = todayLines(today.rows, people.value?.people ?? [], lunar?.festivals ?? []);
  const chosen = lines.filter((line): line is Chosen => 'index' in line);
  const index = Math.min(at, Math.max(chosen.length - 1, 0));
  const line = chosen[index];
  const contactId = line?.row.contact?.id;
  const move = (by: number) => setAt(Math.max(0, Math.min(index + by, chosen.length - 1)));
  const finish = ({ id, title, contactId: whose }: { id: string; title: string; contactId?: string }) =>
    setFinishing({ id, title, contactId: whose });

  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    arrowdown: () => move(1),
    arrowup: () => move(-1),
    d: line && (() => (line.of === 'task' ? finish(line.row.task) : setLogging(line.row.contact.id))),
    s: line && (() => setSnoozing(keyOf(line))),
    l: contactId === undefined ? undefined : () => setLogging(contactId),
    enter: contactId === undefined ? undefined : () => onOpen(contactId),
  });

  if (today.state === 'loading' && today.rows.length === 0) return <SkeletonRows rows={6} height={57} />;
  if (today.failure && today.rows.length === 0) return <FailedState failure={today.failure} onRetry={today.reload} />;
  const next = people.value?.next;
  return (
    <>
      <QuickSentence first={sentence} />
      {chosen.length === 0 ? (
        <EmptyState icon={CalendarCheck} title={i18n.t('tasks.empty')}>
          {next ? i18n.t('tasks.nextUp', [next.name, formatAgo(next.at, now)]) : i18n.t('tasks.emptyHint')}
        </EmptyState>
      ) : (
        <VirtualList
          items={lines}
          keyOf={keyOf}
          estimate={57}
          label={i18n.t('tasks.list')}
          active={lines.findIndex((one) => 'index' in one && one.index === index)}
          onEnd={today.more}
          render={(one) => render(one)}
        />
      )}
      <CalendarExport />
      {chosen.length > 0 && <TodayKeys />}
      <DoneDialog task={finishing} onClose={() => setFinishing(undefined)} />
      <Dialog open={logging !== undefined} onClose={() => setLogging(undefined)} title={i18n.t('history.add_call')}>
        {logging && <QuickLog bare kind="call" contactId={logging} onClose={() => setLogging(undefined)} />}
      </Dialog>
    </>
  );

  function render(one: TodayLine) {
    if (one.of === 'group') return <TodayGroup group={one.group} />;
    if (one.of === 'festival') return <FestivalLine festival={one.festival} now={now} greetings={greetings} />;
    const shared = {
      now,
      active: one.index === index,
      onFocus: () => setAt(one.index),
      onOpen,
      onLog: setLogging,
    };
    const isSnoozing = snoozing === keyOf(one);
    const onSnoozing = (open: boolean) => setSnoozing(open ? keyOf(one) : undefined);
    if (one.of === 'task')
      return <TodayItem {...shared} row={one.row} snoozing={isSnoozing} onSnoozing={onSnoozing} onDone={finish} actions={actions} />;
    return (
      <PersonItem
        {...shared}
        row={one.row}
        greetings={greetings}
        planning={isSnoozing}
        onPlanning={onSnoozing}
        onPlan={({ contact }, due) => void actions.plan(contact.id, i18n.t('tasks.touchTitle', [contact.name]), due)}
      />
    );
  }
}

function keyOf(line: TodayLine): string {
  switch (line.of) {
    case 'group':
      return line.group;
    case 'festival':
      return `festival:${line.festival.id}`;
    case 'task':
      return line.row.task.id;
    case 'person':
      return `${line.row.of}:${line.row.contact.id}`;
  }
}
