import type { Deps, Notice } from '../../lib/app/deps';
import { directorySource } from '../../lib/app/directory-source';
import { keysOf } from '../../lib/app/keys-of';
import { readOnce } from '../../lib/app/read-once';
import { readSettings } from '../../lib/app/settings';
import { tick } from '../../lib/domain/hlc';
import { notificationPrefix } from '../../lib/followup/notification-id';
import { zoneCalendars } from '../../lib/followup/zone-calendars';
import type { BookStore } from '../../lib/store/store';
import { type OpenBookOptions, openBook } from '../../lib/store/open-book';
import { identityCodec } from '../../lib/store/codec';

/** What a test sees of the world outside the book. */
export type Outside = {
  now: number;
  /** IANA. */
  zone: string;
  shown: Map<string, Notice>;
  shows: string[];
  alarm: number | undefined;
  badge: number;
  errors: unknown[];
};

/** Monday 16 March 2026, 09:00 UTC. */
export const TEST_NOW = Date.UTC(2026, 2, 16, 9);

let counter = 0;

/** UUIDv7-shaped ids that rise, the same in every run. */
export function risingId(): string {
  counter += 1;
  return `0195a000-0000-7000-8000-${counter.toString(16).padStart(12, '0')}`;
}

/** A witness in memory: what outlives the database in production lies in `chrome.storage.local`. */
export function memoryWitness(): OpenBookOptions['witness'] {
  let kept: Awaited<ReturnType<OpenBookOptions['witness']['read']>>;
  return {
    read: async () => kept,
    write: async (witness) => {
      kept = witness;
    },
  };
}

export function newOutside(): Outside {
  return { now: TEST_NOW, zone: 'UTC', shown: new Map(), shows: [], alarm: undefined, badge: 0, errors: [] };
}

/** The use-cases' surroundings over a real book: everything is as in production but clock, ids and what the browser shows. */
export function depsOver(store: BookStore, outside: Outside): Deps {
  const directory = directorySource(store);
  let rev: string | undefined;
  return {
    store,
    now: () => outside.now,
    newId: risingId,
    nextRev: (seen) => (rev = tick(seen !== undefined && (rev === undefined || seen > rev) ? seen : rev, outside.now, 'test')),
    calendar: zoneCalendars(() => outside.zone),
    zone: () => outside.zone,
    settings: () => readOnce(store, 'settings', () => readSettings(store, { country: 'US', currency: 'USD' })),
    directory: directory.get,
    forgetDirectory: directory.forget,
    words: {
      due: (title, customer, { is }) => ({ title: customer ?? title, message: is === 'late' ? `${title} (late)` : title }),
      several: (count, named) => ({ title: `${count} due`, message: named.map(({ title }) => title).join(', ') }),
      recipe: (id) => id,
      done: 'Done',
      snooze: 'Snooze',
    },
    show: async (notice) => {
      outside.shown.set(notice.id, notice);
      outside.shows.push(notice.id);
    },
    clear: async (taskId) => {
      for (const id of outside.shown.keys()) if (id.startsWith(notificationPrefix(taskId))) outside.shown.delete(id);
    },
    onScreen: async () => [...outside.shown.keys()],
    setAlarm: async (when) => {
      outside.alarm = when;
    },
    setBadge: async (count) => {
      outside.badge = count;
    },
    broadcast: () => undefined,
    keepAlive: (work) => work(),
    rest: () => Promise.resolve(),
    report: (error) => outside.errors.push(error),
  };
}

/** A fresh book on the browser's own IndexedDB, or the one of that name opened again. */
export function openTestBook(name: string, witness: OpenBookOptions['witness'], now: () => number = () => TEST_NOW): Promise<BookStore> {
  return openBook({ name, codec: identityCodec, keysOf: (store, record) => keysOf(store, record, 'US'), witness, now, newId: risingId });
}

let books = 0;

/** An empty book with the use-cases' surroundings, under a name that no other of this file has. */
export async function newTestBook(name: string): Promise<{ deps: Deps; outside: Outside }> {
  const outside = newOutside();
  books += 1;
  const store = await openTestBook(`${name}-${books}`, memoryWitness(), () => outside.now);
  return { deps: depsOver(store, outside), outside };
}
