import type { Life } from '../mortal';
import { mortalLife } from '../mortal';
import { memoryBook } from '../memory-book';
import { type Outside, newOutside } from '../test-deps';
import { drain } from '../../../lib/app/consumers/drain';
import type { Deps } from '../../../lib/app/deps';
import { fireDue } from '../../../lib/app/tasks/fire-due';
import { settleNotice } from '../../../lib/app/tasks/owed-notices';
import type { Settings } from '../../../lib/domain/setup/settings';
import { settingsSchema } from '../../../lib/domain/setup/settings';
import type { BookStore } from '../../../lib/store/store';
import { Oracle } from './oracle';
import { wallAt, weekdayOf } from './oracle-time';

const MINUTE = 60_000;
const SWEEP = 15 * MINUTE;

/**
 * A machine with a browser in which the product's own use-cases run over a book in memory: clock, zone, alarms as chrome.alarms keeps them
 * (rung when the wall clock passes them while the machine is awake, once; gone after a crash), notifications, and a worker that can die.
 */
export class World {
  readonly oracle = new Oracle();
  readonly store: BookStore;
  readonly outside: Outside = newOutside();
  quiet: Settings['quietHours'] = settingsSchema.parse({}).quietHours;
  #life: Life | undefined;
  #sweep: number | undefined;
  /** How surely the next reminder rings: its own alarm is set, only the sweep runs, or neither. */
  #armed: 'alarm' | 'sweep' | 'no' = 'no';
  #seen = 0;
  #open = new Set<string>();
  #marks = new Map<string, string | undefined>();
  #groups = new Map<string, { id: string; point: number }[]>();

  constructor(now: number, zone: string, store: BookStore = memoryBook()) {
    this.store = store;
    this.outside.now = now;
    this.outside.zone = zone;
  }
  get now(): number {
    return this.outside.now;
  }
  get zone(): string {
    return this.outside.zone;
  }
  get openNotices(): string[] {
    return [...this.#open];
  }

  async setUp(quiet: Settings['quietHours']): Promise<void> {
    this.quiet = quiet;
    const value = { ...settingsSchema.parse({}), quietHours: quiet };
    await this.store.commit({ at: this.now, by: 'user', puts: [{ store: 'documents', record: { id: 'settings', value } }] });
    await this.wake();
  }

  /** An event wakes the worker, or finds it awake: it does what every start does. `diesAt`: at that call of store or browser it ends. Answers whether it died. */
  async wake({ diesAt = 0, closed }: { diesAt?: number; closed?: string } = {}): Promise<boolean> {
    const life = !this.#life || diesAt > 0 ? mortalLife(this.store, this.outside, diesAt) : this.#life;
    this.#life = life;
    if (this.#sweep === undefined || this.#sweep - this.now > SWEEP) this.#sweep = this.now + SWEEP;
    const run = async (): Promise<'ended'> => {
      if (closed !== undefined) await settleNotice(life.deps, closed);
      await drain(life.deps);
      await fireDue(life.deps);
      return 'ended';
    };
    const before = this.outside.shows.length;
    const end = await Promise.race([run(), life.died]);
    await this.#observe();
    if (end === 'died') {
      this.oracle.note(false, new Set(this.outside.shows.slice(before)));
      this.#life = undefined;
      this.#armed = 'sweep';
      return true;
    }
    this.oracle.note(true, this.#open);
    // Nothing waits any more: what a group of the same id names from here on is new.
    if (!this.isQuiet()) this.#groups.clear();
    // A death that did not come is not to come later, in the middle of what the user asks.
    if (diesAt > 0) this.#life = undefined;
    this.#armed = 'alarm';
    if (!this.isQuiet()) this.oracle.check(this.now, this.zone, 'after a start');
    return false;
  }
  /** Through a page: the worker is woken by its message, then does what is asked. */
  async ask<T>(run: (deps: Deps) => Promise<T>): Promise<T> {
    await this.wake();
    const life = this.#life ?? mortalLife(this.store, this.outside, 0);
    this.#life = life;
    return run(life.deps);
  }
  /** The user decided about a follow-up: what was noted of it before belongs to no group that is shown from here on. */
  async decided(id: string): Promise<void> {
    this.#marks.set(id, (await this.store.get('tasks', id))?.fieldRevs?.notifiedAt);
    for (const [notice, named] of this.#groups) {
      this.#groups.set(
        notice,
        named.filter((one) => one.id !== id),
      );
    }
  }
  /** After `ask`, when the oracle knows of it. */
  async settle(): Promise<void> {
    await this.#observe();
    if (!this.isQuiet()) this.oracle.check(this.now, this.zone, 'after a request');
  }

  /** Time passes on a machine that is awake with its browser open. */
  async pass(duration: number): Promise<void> {
    const end = this.now + duration;
    for (;;) {
      const next = Math.min(this.outside.alarm ?? Infinity, this.#sweep ?? Infinity);
      if (next > end) break;
      this.#to(Math.max(this.now, next));
      await this.#ring();
    }
    const from = this.now;
    this.#to(end);
    const slack = { alarm: MINUTE, sweep: SWEEP + MINUTE, no: Infinity }[this.#armed];
    if (slack < Infinity && from <= end - slack && !this.isQuiet() && !this.isQuiet(end - slack)) {
      this.oracle.check(end - slack, this.zone, 'as time passed');
    }
  }
  /** The machine sleeps; the browser rings what it missed when it wakes up, and notices the user. */
  async sleep(duration: number): Promise<void> {
    this.#life = undefined;
    this.#to(this.now + duration);
    await this.#ring();
    await this.wake();
  }
  async setClock(by: number): Promise<void> {
    this.#to(this.now + by);
    this.#armed = 'no';
  }
  travel(zone: string): void {
    this.outside.zone = zone;
    this.oracle.moved(this.now, zone);
    if (this.#armed === 'alarm') this.#armed = 'sweep';
  }
  /** The browser ends and starts again: notifications are gone, after a crash the alarms too. */
  async restart(gap: number, crash: boolean, diesAt = 0): Promise<void> {
    this.#life = undefined;
    this.#open.clear();
    this.outside.shown.clear();
    this.#to(this.now + gap);
    if (crash) this.clearAlarms();
    await this.wake({ diesAt });
  }
  clearAlarms(): void {
    this.outside.alarm = undefined;
    this.#sweep = undefined;
    this.#armed = 'no';
  }
  kill(): void {
    this.#life = undefined;
  }
  /** The browser dies in the middle of a start of its worker. */
  async crashAt(diesAt: number): Promise<void> {
    this.#life = undefined;
    await this.wake({ diesAt });
    await this.restart(MINUTE, true);
  }
  async close(notice: string): Promise<void> {
    this.#open.delete(notice);
    this.outside.shown.delete(notice);
    this.#groups.delete(notice);
    this.oracle.note(true, new Set([notice]));
    await this.wake({ closed: notice });
  }

  isQuiet(at: number = this.now): boolean {
    const { on, from, to, days } = this.quiet;
    if (!on) return false;
    const wall = wallAt(this.zone, at);
    const hour = new Date(wall).getUTCHours();
    return !days.includes(weekdayOf(wall)) || (from > to ? hour >= from || hour < to : hour >= from && hour < to);
  }

  #to(now: number): void {
    this.outside.now = now;
    this.oracle.moved(now, this.zone);
  }
  async #ring(): Promise<void> {
    const due = this.outside.alarm !== undefined && this.outside.alarm <= this.now;
    const swept = this.#sweep !== undefined && this.#sweep <= this.now;
    if (due) this.outside.alarm = undefined;
    if (swept) this.#sweep = this.now + SWEEP;
    if (due || swept) await this.wake();
  }

  /**
   * Hands the oracle what has come on screen since it last looked. A group names its follow-ups by number: they are those marked since, and those
   * it named before when its worker died over showing it.
   */
  async #observe(): Promise<void> {
    const shows = this.outside.shows.slice(this.#seen);
    this.#seen = this.outside.shows.length;
    for (const notice of shows) {
      const isOpen = this.#open.has(notice);
      const [kind, id = '', point = ''] = notice.split(':');
      if (this.isQuiet()) this.oracle.faults.push({ kind: 'unwanted', what: `${notice} in quiet hours at ${this.now}` });
      if (kind === 'task') this.#marks.set(id, (await this.store.get('tasks', id))?.fieldRevs?.notifiedAt);
      const named = kind === 'task' ? [{ id, point: Number(point) }] : await this.#grouped(notice);
      for (const one of named) {
        this.oracle.showed(one.id, one.point, notice, isOpen, this.now, this.zone);
      }
      this.#open.add(notice);
    }
  }
  async #grouped(notice: string): Promise<{ id: string; point: number }[]> {
    const known = this.#groups.get(notice) ?? [];
    const tasks = await this.store.scan('tasks', undefined, 10_000);
    const marked = tasks.flatMap(({ id, notifiedFor, fieldRevs }) => {
      const mark = fieldRevs?.notifiedAt;
      return notifiedFor === undefined || mark === undefined || this.#marks.get(id) === mark ? [] : [{ id, point: notifiedFor, mark }];
    });
    for (const { id, mark } of marked) this.#marks.set(id, mark);
    const named = [...known.filter(({ id }) => !marked.some((one) => one.id === id)), ...marked];
    const count = Number(this.outside.shown.get(notice)?.title.split(' ')[0]);
    if (count !== named.length) this.oracle.faults.push({ kind: 'missed', what: `${notice} says ${count} of ${named.length}` });
    this.#groups.set(notice, named);
    return named;
  }
}
