import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { until } from '../support/browser/until';
import { shownNotifications, stopWorker } from '../support/browser/worker';
import { type Random, seeded, whole } from '../support/random';
import { saveItem, taskDraft } from './drafts';
import { sidecardSession } from './session';

/** `npm run test:faults -- reminders` asks for 50. No debugger is attached to the worker: it lives and dies as at a user's. */
const SCHEDULES = Number(process.env.SIDECARD_REMINDER_BROWSER ?? 1);
const FIRST = Number(process.env.SIDECARD_REMINDER_SEED ?? 1);
/** The soonest that a browser rings an alarm, and what it takes to tell. */
const ALARM_MS = 31_000;
const WITHIN_MS = 75_000;
/** One schedule on a machine that has other things to do. */
const MOST_MS = 240_000;
/** A group names its follow-ups by number: fewer are told one by one. */
const MOST_SINGLE = 3;

const session = sidecardSession();
const pause = (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration));

describe('reminders in a real browser', () => {
  it(
    `come once each in ${SCHEDULES} schedules of worker kills and restarts`,
    async () => {
      const { saved } = await session.ask('contacts.save', { items: [saveItem({ name: 'Edda Falk' })] });
      const contactId = saved[0]?.id ?? '';
      const outcomes = { missed: 0, twice: 0 };
      for (let seed = FIRST; seed < FIRST + SCHEDULES; seed += 1) {
        const { missed, twice } = await oneSchedule(seeded(seed), contactId);
        outcomes.missed += missed;
        outcomes.twice += twice;
      }
      process.stdout.write(`reminders in Chromium: ${SCHEDULES} schedules, ${outcomes.missed} missed, ${outcomes.twice} twice\n`);
      expect(outcomes).toEqual({ missed: 0, twice: 0 });
    },
    SCHEDULES * MOST_MS,
  );
});

async function oneSchedule(random: Random, contactId: string): Promise<{ missed: number; twice: number }> {
  const now = Date.now();
  const dues = Array.from(
    { length: whole(random, 1, MOST_SINGLE) },
    () => now + (random() < 0.4 ? -whole(random, 1, 9) * 60_000 : ALARM_MS + whole(random, 0, 4000)),
  );
  const ids: string[] = [];
  for (const due of dues) {
    const { id } = await session.ask('tasks.save', { draft: taskDraft(contactId, due, { title: `Call ${due}` }), requestId: v7() });
    ids.push(id);
    if (random() < 0.5) await stopWorker(session.sidecard.probe);
  }
  const acts = whole(random, 1, 4);
  for (let act = 0; act < acts; act += 1) {
    await pause(whole(random, 0, 3000));
    if (random() < 0.3) await session.restart(() => pause(whole(random, 0, 4000)));
    else await stopWorker(session.sidecard.probe);
  }
  // Nothing is asked of the worker now: the browser's own alarm has to wake it, after a restart its start.
  const seen = new Set<string>();
  const wanted = ids.map((id, at) => `task:${id}:${dues[at]}`);
  await until(
    'every reminder',
    async () => {
      for (const shown of await shownNotifications(session.sidecard.probe)) seen.add(shown);
      return wanted.every((id) => seen.has(id)) || undefined;
    },
    { within: WITHIN_MS, every: 250 },
  ).catch(() => undefined);
  const { rows } = await session.ask('tasks.today', { offset: 0, limit: 200 });
  const noted = new Map(rows.map(({ task }) => [task.id, task.notifiedFor]));
  const missed = ids.filter((id, at) => noted.get(id) !== dues[at]).length;
  const twice = await shownAgain(wanted);
  for (const id of ids) await session.ask('tasks.cancel', { id });
  return { missed, twice };
}

/** Takes the notifications away as a user does, wakes the worker twice, and counts those that are back. */
async function shownAgain(wanted: readonly string[]): Promise<number> {
  const { probe } = session.sidecard;
  await probe.evaluate((ids) => Promise.all(ids.map((id) => chrome.notifications.clear(id))), [...wanted]);
  for (let round = 0; round < 2; round += 1) {
    await stopWorker(probe);
    await session.ask('status.get', {});
    await pause(1000);
  }
  const back = await shownNotifications(probe);
  return wanted.filter((id) => back.includes(id)).length;
}
