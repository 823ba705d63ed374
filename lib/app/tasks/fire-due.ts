import { planAlarm } from '../../followup/alarm';
import { type Firing, planFirings } from '../../followup/firings';
import { quietUntil } from '../../followup/quiet-hours';
import { reminderAt } from '../../domain/task/task';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { amend } from '../stamp';
import { keepToZone } from './keep-to-zone';
import { notices } from './notices';
import { ofLiving, putOwed, readOwed, settleShown, stillWanted, withFirings } from './owed-notices';

/** Reminders noted in one transaction. */
const SLICE = 100;
/** How often a slice is planned again because somebody wrote one of its follow-ups meanwhile. */
const ATTEMPTS = 5;
/** The badge says 99+ from here on; nobody counts further. */
const MOST_COUNTED = 100;

/**
 * Notes every reminder that has come due together with the notification it is owed, shows what is owed, and sets the one alarm for what comes
 * next. May die at any line and be done again: nothing is missed and nothing shown twice. Answers how many reminders came due.
 */
export function fireDue(deps: Deps): Promise<number> {
  return oneAtATime(deps.store, 'fire', () => deps.keepAlive(() => fireAll(deps)));
}

async function fireAll(deps: Deps): Promise<number> {
  await keepToZone(deps);
  await settleShown(deps);
  const fired = await claimDue(deps);
  const { quietHours, notifications } = await deps.settings();
  const now = deps.now();
  const quietEnd = quietUntil(now, quietHours, deps.calendar());
  if (quietEnd === undefined) await showOwed(deps, notifications);
  const waits = quietEnd !== undefined && (await readOwed(deps)).length > 0;
  const next = await deps.store.nextOpenTask(-Infinity);
  const at = waits ? now : next && Math.max(reminderAt(next) ?? now, now);
  await deps.setAlarm(planAlarm(at && (quietUntil(at, quietHours, deps.calendar()) ?? at), now));
  await deps.setBadge(await deps.store.countOpenTasks(now, MOST_COUNTED));
  return fired;
}

/** Slice by slice, so that a thousand follow-ups of one minute are one notification and no long transaction. */
async function claimDue(deps: Deps): Promise<number> {
  const settings = await deps.settings();
  let fired = 0;
  for (let attempt = 0; attempt < ATTEMPTS;) {
    const now = deps.now();
    const due = await deps.store.pendingTasks(now, SLICE);
    const { firings } = planFirings(due, { now, settings, calendarOf: deps.calendar });
    if (firings.length === 0) return fired;
    if (await claim(deps, firings, settings.notifications, due.length === SLICE)) fired += firings.length;
    else attempt += 1;
  }
  deps.report(new Error('app: reminders could not be noted, their follow-ups kept changing'));
  return fired;
}

async function claim(deps: Deps, firings: readonly Firing[], notify: boolean, more: boolean): Promise<boolean> {
  const living = notify
    ? await ofLiving(
        deps,
        firings.map(({ task }) => task),
      )
    : [];
  const shown = firings.filter(({ task }) => living.includes(task));
  const owed = await readOwed(deps);
  const puts = firings.map(({ task, fireAt, next }): Put => {
    const record = amend(deps, task, { notifiedFor: fireAt, notifiedAt: deps.now(), remindAt: next ?? null });
    return { store: 'tasks', record };
  });
  if (shown.length > 0) puts.push(putOwed(withFirings(owed, shown, { more, onScreen: await deps.onScreen() })));
  const expect = firings.map(({ task }) => ({ store: 'tasks' as const, id: task.id, rev: task.rev }));
  return (await deps.store.commit({ at: deps.now(), by: 'engine', expect, puts })).ok;
}

async function showOwed(deps: Deps, notify: boolean): Promise<void> {
  const owed = await readOwed(deps);
  if (owed.length === 0) return;
  if (notify) for (const notice of await notices(deps, await stillWanted(deps, owed))) await deps.show(notice);
  await deps.store.commit({ at: deps.now(), by: 'engine', puts: [putOwed([])], silent: true });
}
