import { saveTask, snoozeTask } from '../../../lib/app/tasks/change-task';
import { completeTask } from '../../../lib/app/tasks/complete-task';
import type { TaskDraft } from '../../../lib/domain/task/task';
import type { BookStore } from '../../../lib/store/store';
import { type Random, pick, seeded, whole } from '../random';
import { risingId } from '../test-deps';
import type { Fault, Spec } from './oracle';
import { DAY, type Series, instantAt, ruleOf, wallAt, weekdayOf } from './oracle-time';
import { World } from './world';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Zones with clock changes at other hours, by half an hour, in the south, without any, and far apart. */
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Kolkata',
  'Asia/Shanghai',
  'Pacific/Apia',
  'America/Santiago',
];
/** Days near which a schedule begins: clock changes of these zones, a leap day, a turn of the year, before 1970, after 2100. */
const BEGINNINGS = [
  '2026-03-28',
  '2026-03-07',
  '2026-10-24',
  '2026-10-31',
  '2026-04-04',
  '2028-02-28',
  '2026-12-31',
  '2026-06-15',
  '1969-12-30',
  '2101-02-27',
];

export type Outcome = { seed: number; faults: Fault[]; notifications: number };

/** One machine's life from a seed: follow-ups, sleep, clock jumps, travel, crashes and kills, with the oracle looking on. */
export async function runSchedule(seed: number, events: number, store?: BookStore): Promise<Outcome> {
  const random = seeded(seed);
  const begin = Date.parse(`${pick(random, BEGINNINGS)}T00:00:00Z`) + whole(random, 0, 36 * 60) * MINUTE;
  const world = new World(begin, pick(random, ZONES), store);
  await world.setUp({
    on: random() < 0.4,
    from: 20,
    to: 8,
    days: pick(random, [
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5, 6, 7],
    ]),
  });
  for (let at = 0; at < events; at += 1) await step(world, random);
  await theEnd(world);
  return { seed, faults: world.oracle.faults, notifications: world.outside.shows.length };
}

async function step(world: World, random: Random): Promise<void> {
  const roll = random();
  if (roll < 0.22) return add(world, random);
  if (roll < 0.27) return done(world, random);
  if (roll < 0.33) return snooze(world, random);
  if (roll < 0.38) return closeOne(world, random);
  if (roll < 0.58) return world.pass(whole(random, 1, 90) * MINUTE);
  if (roll < 0.66) return world.sleep(whole(random, 1, 30 * 60) * MINUTE);
  if (roll < 0.7) return world.setClock(pick(random, [-366 * DAY, -DAY, -HOUR, -5 * MINUTE, 7 * MINUTE, HOUR, DAY, 40 * DAY]));
  if (roll < 0.76) return world.travel(pick(random, ZONES));
  if (roll < 0.82) return world.restart(whole(random, 0, 20 * 60) * MINUTE, random() < 0.5, random() < 0.3 ? whole(random, 1, 40) : 0);
  if (roll < 0.88) return world.crashAt(whole(random, 1, 40));
  if (roll < 0.93) return killAndPass(world, random);
  if (roll < 0.96) return world.clearAlarms();
  await world.wake({ diesAt: whole(random, 1, 40) });
}

async function killAndPass(world: World, random: Random): Promise<void> {
  world.kill();
  await world.pass(whole(random, 1, 40) * MINUTE);
}

/** The user is back, and a working day goes by: by then everything has been said. */
async function theEnd(world: World): Promise<void> {
  await world.wake();
  for (let hour = 0; hour < 80 && world.isQuiet(); hour += 1) await world.sleep(HOUR);
  await world.sleep(3 * DAY);
  for (let hour = 0; hour < 80 && world.isQuiet(); hour += 1) await world.sleep(HOUR);
  await world.wake();
}

async function add(world: World, random: Random): Promise<void> {
  const many = random() < 0.04 ? whole(random, 4, 130) : 1;
  const spec = specOf(world, random);
  for (let at = 0; at < many; at += 1) {
    const id = await world.ask(async (deps) => {
      const saved = await saveTask(deps, { draft: draftOf(spec, world), requestId: risingId() });
      if (!saved.ok) throw new Error(`schedule: ${JSON.stringify(saved.failure)}`);
      return saved.value.id;
    });
    world.oracle.made(id, spec, world.now, world.zone);
    await world.settle();
  }
}

function specOf(world: World, random: Random): Spec {
  const floats = random() < 0.4;
  const ahead = pick(random, [-2 * DAY, -HOUR, 2 * MINUTE, 20 * MINUTE, 3 * HOUR, DAY, 3 * DAY]) + whole(random, 0, 59) * MINUTE;
  const at = Math.floor((world.now + ahead) / MINUTE) * MINUTE;
  const day = Math.floor(wallAt(world.zone, at) / DAY) * DAY;
  const leads = pick(random, [[0], [0], [0], [15 * MINUTE], [DAY, 0], [7 * DAY, DAY, HOUR]]);
  const wall = floats ? day + pick(random, [2, 8, 9]) * HOUR : wallAt(world.zone, at);
  const series = random() < 0.4 ? seriesOf(random, wall) : undefined;
  const [start, rule] = series ?? [wall];
  const due = floats ? start : rule ? instantAt(world.zone, start) : at;
  return { due, floats, zone: world.zone, leads, ...(rule && { series: rule }) };
}

/** A series, and the wall clock near the wanted one on which it can begin. */
function seriesOf(random: Random, wall: number): [start: number, series: Series] {
  const count = random() < 0.3 ? { count: whole(random, 1, 6) } : {};
  const roll = random();
  if (roll < 0.4) return [wall, { every: 'days', interval: whole(random, 1, 3), ...count }];
  if (roll < 0.7) {
    const on = [...new Set([weekdayOf(wall), whole(random, 1, 7)])].sort();
    return [wall, { every: 'weeks', interval: whole(random, 1, 2), on, ...count }];
  }
  if (roll < 0.8) return [wall, { every: 'months', ...count }];
  if (roll < 0.9) {
    let friday = wall;
    while (weekdayOf(friday) !== 5 || new Date(friday + 7 * DAY).getUTCMonth() === new Date(friday).getUTCMonth()) friday += DAY;
    return [friday, { every: 'last-friday', ...count }];
  }
  let leap = wall;
  while (new Date(leap).getUTCDate() !== 29) leap += DAY;
  return [leap, { every: 'years', ...count }];
}

function draftOf(spec: Spec, world: World): TaskDraft {
  const { due, floats, series, leads } = spec;
  return {
    title: 'Follow up',
    due: floats ? instantAt(world.zone, due) : due,
    allDay: floats,
    ...(floats && { dueLocal: new Date(due).toISOString().slice(0, 16) }),
    ...(series && { rrule: ruleOf(series) }),
    anchor: 'due',
    alarms: leads.length === 1 && leads[0] === 0 ? [] : leads.map((lead) => lead / MINUTE),
    priority: 'normal',
    status: 'needs-action',
  };
}

async function done(world: World, random: Random): Promise<void> {
  const open = world.oracle.openTasks();
  if (open.length === 0) return;
  const id = pick(random, open);
  await world.ask((deps) => completeTask(deps, { id }));
  const next = (await world.store.get('tasks', id))?.nextId;
  world.oracle.done(id, next, world.now, world.zone);
  await world.decided(id);
  await world.settle();
}

async function snooze(world: World, random: Random): Promise<void> {
  const open = world.oracle.openTasks();
  if (open.length === 0) return;
  const id = pick(random, open);
  const until = world.now + pick(random, [MINUTE, HOUR, 5 * HOUR, DAY, 7 * DAY]);
  await world.ask((deps) => snoozeTask(deps, { id, until }));
  world.oracle.snoozed(id, until, world.now, world.zone);
  await world.decided(id);
  await world.settle();
}

async function closeOne(world: World, random: Random): Promise<void> {
  const open = world.openNotices;
  if (open.length > 0) await world.close(pick(random, open));
}
