import { DAY, type Series, comesOn, instantAt, wallAt } from './oracle-time';

/**
 * What a user may expect of reminders, reckoned slowly and without lib/followup.
 *
 * A *point* of a follow-up is one of its alarms for one of its occurrences, or the end of a snooze. Points are owed from the user's last decision
 * about the follow-up on (making, moving, snoozing it): those that lie after the decision, or after the end of the snooze; if none does, its due
 * time and what came after it. A follow-up for a whole day keeps to the wall clock where the user is, a series with a time to that of its zone.
 *
 * **Missed**: the worker has had its say (a start ended undisturbed, outside quiet hours), and the latest owed point that has passed was neither
 * shown nor followed by one that was. Earlier points that were slept through go with the latest.
 *
 * **Twice**: a point is shown although it, or a later one, was shown before and its notification is no longer open. Shown again under the same id
 * while it is open is not twice. Neither is one whose worker died in the very start that showed it, before it could note that, and whose browser
 * ended before the next start: between showing and noting there is no third way but to lose it.
 *
 * **Unwanted**: what is shown is no point that is owed, lies in the future of every clock since the decision, or comes in quiet hours.
 */
export type Fault = { kind: 'missed' | 'twice' | 'unwanted'; what: string };

export type Spec = {
  /** Wall clock of the first occurrence for a whole day, else its instant. */
  due: number;
  floats: boolean;
  /** Zone of a series with a time. */
  zone: string;
  series?: Series;
  /** Milliseconds before the occurrence. */
  leads: number[];
};
type Point = { key: string; at: number; must: boolean };
type Tracked = Spec & {
  id: string;
  /** First wall clock of the series, and of its open occurrence. */
  start: number;
  from: number;
  decided: { at: number; zones: Set<string>; latest: number; snooze?: number };
  /** Keys of what was shown since the decision. */
  shown: Map<string, { notice: string; noted: boolean; at: number }>;
  open: boolean;
  /** Days of the series looked at so far, and the ones it comes on. */
  walked: { next: number; walls: number[] };
};

export class Oracle {
  readonly faults: Fault[] = [];
  readonly #tasks = new Map<string, Tracked>();

  knows(id: string): boolean {
    return this.#tasks.has(id);
  }
  openTasks(): string[] {
    return [...this.#tasks.values()].filter(({ open }) => open).map(({ id }) => id);
  }

  made(id: string, spec: Spec, now: number, zone: string): void {
    const start = spec.floats ? spec.due : wallAt(spec.zone, spec.due);
    const decided = { at: now, zones: new Set([zone]), latest: now };
    const walked = { next: start, walls: [] };
    this.#tasks.set(id, { ...spec, id, start, from: start, decided, shown: new Map(), open: true, walked });
  }
  snoozed(id: string, until: number, now: number, zone: string): void {
    const task = this.#of(id);
    task.decided = { at: now, zones: new Set([zone]), latest: now, snooze: until };
    task.shown = new Map();
  }
  /** `nextId`: the follow-up that carries the series on, as far as the product says there is one. */
  done(id: string, nextId: string | undefined, now: number, zone: string): void {
    const task = this.#of(id);
    task.open = false;
    const after = Math.max(task.from, wallAt(task.floats ? zone : task.zone, now));
    const from = task.series && this.#occurrences(task, after + 10 * 366 * DAY).find((wall) => wall > after);
    if ((from === undefined) !== (nextId === undefined)) this.#fault('unwanted', `${id} goes on as ${nextId}, ${from} expected`);
    if (from === undefined || nextId === undefined) return;
    const decided = { at: now, zones: new Set([zone]), latest: now };
    this.#tasks.set(nextId, { ...task, id: nextId, from, decided, shown: new Map(), open: true });
  }
  /** Time or place moved on. */
  moved(now: number, zone: string): void {
    for (const { decided } of this.#tasks.values()) {
      decided.latest = Math.max(decided.latest, now);
      decided.zones.add(zone);
    }
  }

  /** A follow-up was named by a notification. `isOpen`: that one was on screen before it was shown now. */
  showed(id: string, point: number, notice: string, isOpen: boolean, now: number, zone: string): void {
    const task = this.#tasks.get(id);
    if (!task?.open) return this.#fault('unwanted', `${notice} at ${now}: ${id} is not open`);
    const points = this.#points(task, Math.max(point, now) + 2 * DAY, zone);
    // Decided in another zone and shown only here: then it is what it was there.
    const found = points.find(({ at }) => at === point) ?? points.find(({ key }) => this.#stands(task, key, point));
    if (!found) return this.#fault('unwanted', `${notice} at ${now}: ${point} is no point of ${id}`);
    if (point > task.decided.latest) this.#fault('unwanted', `${notice} at ${now} is early`);
    const before = task.shown.get(found.key);
    if (before ? before.noted && !(isOpen && before.notice === notice) : this.#overtaken(task, found, zone)) {
      this.#fault('twice', `${notice} at ${now}: ${id} ${found.key}`);
    }
    task.shown.set(found.key, { notice, noted: true, at: Math.max(point, before?.at ?? point) });
  }
  /**
   * The start that showed these notifications died before it could note it; or a later start ended well that found them on screen, which is all that it
   * can know of them.
   */
  note(noted: boolean, notices: ReadonlySet<string>): void {
    for (const { shown } of this.#tasks.values()) {
      for (const one of shown.values()) if (notices.has(one.notice)) one.noted = noted;
    }
  }

  /** The worker has had its say up to `until`: nothing that was owed by then may be open. */
  check(until: number, zone: string, when: string): void {
    for (const task of this.#tasks.values()) {
      if (!task.open) continue;
      const due = this.#points(task, until, zone).filter(({ at, must }) => must && at <= until);
      const last = due.at(-1);
      if (last && !task.shown.has(last.key) && !this.#later(task, last, zone))
        this.#fault('missed', `${when}: ${task.id} ${last.key} of ${until}`);
    }
  }

  #of(id: string): Tracked {
    const task = this.#tasks.get(id);
    if (!task) throw new Error(`oracle: no task ${id}`);
    return task;
  }
  #fault(kind: Fault['kind'], what: string): void {
    this.faults.push({ kind, what });
  }
  /** The user was reminded at a time at which this point had passed. */
  #later(task: Tracked, point: Point, zone: string): boolean {
    return [...task.shown].some(([key, { at }]) => key !== point.key && Math.max(at, this.#at(key, zone)) >= point.at);
  }
  /** A point that comes after this one was shown, as the user's clock has it now. */
  #overtaken(task: Tracked, point: Point, zone: string): boolean {
    return [...task.shown.keys()].some((key) => key !== point.key && this.#at(key, zone) >= point.at);
  }
  /** A key is `w` and a wall clock, or `i` and an instant. */
  #at(key: string, zone: string): number {
    const value = Number(key.slice(1));
    return key.startsWith('w') ? instantAt(zone, value) : value;
  }
  #stands({ decided }: Tracked, key: string, point: number): boolean {
    return key.startsWith('i') ? Number(key.slice(1)) === point : [...decided.zones].some((zone) => this.#at(key, zone) === point);
  }

  /** Points up to an instant, in order. */
  #points(task: Tracked, until: number, zone: string): Point[] {
    const { decided, floats, leads } = task;
    const floor = decided.snooze ?? decided.at;
    const keys = this.#occurrences(task, Math.max(until, decided.latest) + 10 * DAY).flatMap((wall) =>
      leads.map((lead) => (floats ? `w${wall - lead}` : `i${(task.series ? instantAt(task.zone, wall) : task.due) - lead}`)),
    );
    const points = keys.map((key) => {
      const after = [...decided.zones].map((place) => this.#at(key, place) > floor);
      return { key, at: this.#at(key, zone), must: after.every(Boolean), may: after.some(Boolean) };
    });
    const owed: Point[] = points.filter(({ may }) => may);
    if (decided.snooze !== undefined) owed.push({ key: `i${decided.snooze}`, at: decided.snooze, must: true });
    else if (!points.some(({ must }) => must) && this.#isOver(task)) {
      const due = this.#due(task, zone, !points.some(({ may }) => may));
      owed.push(due, ...points.filter(({ at }) => at > due.at).map(({ key, at }) => ({ key, at, must: due.must })));
    }
    return owed.sort((x, y) => x.at - y.at);
  }
  #due(task: Tracked, zone: string, must: boolean): Point {
    const key = task.floats ? `w${task.from}` : `i${task.series ? instantAt(task.zone, task.from) : task.due}`;
    return { key, at: this.#at(key, zone), must };
  }
  /** No occurrence comes after those that were looked at: a single follow-up, or a series that is over. */
  #isOver(task: Tracked): boolean {
    if (!task.series) return true;
    if (task.series.count === undefined) return false;
    const last = this.#occurrences(task, Infinity).at(-1) ?? -Infinity;
    return last <= Math.max(task.decided.snooze ?? task.decided.at, task.decided.latest) + 3 * DAY;
  }

  /** Wall clocks of the open occurrence and of those after it. A series without end is walked as far as `until`. */
  #occurrences(task: Tracked, until: number): number[] {
    const { series, start, from, walked } = task;
    if (!series) return [from];
    const { count = Infinity } = series;
    while (walked.walls.length < count && walked.next <= until) {
      if (comesOn(series, start, walked.next)) walked.walls.push(walked.next);
      walked.next += DAY;
    }
    return walked.walls.filter((wall) => wall >= from && wall <= until);
  }
}
