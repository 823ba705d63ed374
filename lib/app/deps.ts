import type { Directory } from '../domain/directory/directory';
import type { Settings } from '../domain/setup/settings';
import type { LocalCalendar } from '../followup/calendar';
import type { BookStore } from '../store/store';
import type { NoticeWords } from './tasks/notices';

/** A reminder as words; the composition root shows it. */
export type Notice = { id: string; title: string; message: string; buttons?: string[] };

/** What use-cases are wired to. Made once per worker life; nothing in it outlives the worker but the store. */
export type Deps = {
  store: BookStore;
  now(): number;
  newId(): string;
  /** The next revision of this device's hybrid logical clock, after `seen` where given: a record never gets an older one. */
  nextRev(seen?: string): string;
  /** Where the user is, or with a zone (IANA) the calendar of the zone; of one that the browser does not know, where the user is. */
  calendar(zone?: string): LocalCalendar;
  /** The IANA zone in which the user is now. */
  zone(): string;
  settings(): Promise<Settings>;
  /** Loaded on first use. */
  directory(): Promise<Directory>;
  /** Throws the loaded directory away; the next use loads it again. */
  forgetDirectory(): void;
  words: NoticeWords;
  show(notice: Notice): Promise<void>;
  /** Takes away what is on screen of one follow-up, for whichever of its reminders it was shown. */
  clear(taskId: string): Promise<void>;
  /** Ids of the notifications that are on screen. */
  onScreen(): Promise<string[]>;
  setAlarm(when: number | undefined): Promise<void>;
  setBadge(count: number): Promise<void>;
  broadcast(changed: { stores: string[]; ids: string[] }): void;
  keepAlive<T>(work: () => Promise<T>): Promise<T>;
  /** A breath between two steps of long work, in which questions of the pages are answered. */
  rest(): Promise<void>;
  report(error: unknown): void;
};
