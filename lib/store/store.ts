import type { Campaign, CampaignResponse } from '../domain/campaign/campaign';
import type { Case } from '../domain/case/case';
import type { Contact } from '../domain/contact/contact';
import type { Deal } from '../domain/deal/deal';
import type { Interaction } from '../domain/interaction/interaction';
import type { Link } from '../domain/link/link';
import type { Order } from '../domain/order/order';
import type { Pair } from '../domain/pair/pair';
import type { Provenance } from '../domain/provenance/provenance';
import type { Reward } from '../domain/reward/reward';
import type { FieldDef } from '../domain/own-field/own-field';
import type { MessageTemplate, Rule, Segment } from '../domain/setup/field-def';
import type { Health } from '../domain/setup/status';
import type { Cadence } from '../domain/standing/cadence';
import type { Move, Standing } from '../domain/standing/standing';
import type { Task } from '../domain/task/task';
import type { Tombstone } from '../domain/tombstone/tombstone';

/** Stores of records, by name. Everything here lies sealed in an envelope. */
export type Records = {
  contacts: Contact;
  links: Link;
  provenance: Provenance;
  interactions: Interaction;
  orders: Order;
  cases: Case;
  deals: Deal;
  tasks: Task;
  campaigns: Campaign;
  responses: CampaignResponse;
  rewards: Reward;
  moves: Move;
  pairs: Pair;
  standings: Standing;
  cadences: Cadence;
  fieldDefs: FieldDef;
  segments: Segment;
  rules: Rule;
  messageTemplates: MessageTemplate;
  tombstones: Tombstone;
  /** Small documents by id: `settings`, `cuts`, `counters`. */
  documents: { id: string; value: unknown };
  /** Chunks of the directory projection. */
  directory: { id: string; rows: unknown };
};
export type StoreName = keyof Records;
/**
 * `changed`: the fields that differ from what stood there, of a derived row (standing, move, directory, derived document) that nobody else writes
 * meanwhile. It is then written without being read first.
 */
export type Put = { [N in StoreName]: { store: N; record: Records[N]; changed?: readonly string[] } }[StoreName];

/** Who made a change: shown in the log, never trusted for rights. */
export type Actor = 'user' | 'capture' | 'import' | 'engine' | 'sample';

/**
 * One transaction: all of it is written, or none. Made by a pure plan, executed by `commit`.
 * `expect` lists the revisions that the plan was made from (null: must not exist).
 */
export type Batch = {
  at: number;
  by: Actor;
  expect?: { store: StoreName; id: string; rev: string | null }[];
  puts?: Put[];
  /** Derived root of contacts whose component changed; the records themselves stay untouched. */
  roots?: { id: string; rootId: string }[];
  /** Rows of derived or ledger-free stores to drop for good. Never a primary record of the user's. */
  removes?: { store: StoreName; id: string }[];
  /** A consumer moves its cursor in the transaction that applies its effect. */
  cursor?: { consumer: string; seq: number };
  /** Client request ids that this batch fulfils: a repeat answers what the first one did, writing nothing. */
  fulfils?: { requestId: string; result: unknown }[];
  /** Derived rows only: the change log does not grow, so that no consumer feeds itself. */
  silent?: boolean;
};
/** `repeated`: the requests of the batch were fulfilled before; nothing was written, `fulfilled` has their answers. */
export type Committed = { ok: true; seq: number; repeated?: true } | { ok: false; reason: 'stale' };

/**
 * One row of the change log; names only, no values. Of a new record: the fields that hold something; none for a row that was dropped, `rootId`
 * for a contact that came under another root.
 */
export type Change = { seq: number; at: number; by: Actor; changes: [store: StoreName, id: string, fields: string[]][] };

export type Job = {
  id: string;
  type: string;
  state: 'running' | 'done' | 'failed' | 'cancelled';
  cursor: unknown;
  done: number;
  total: number;
  startedAt: number;
  updatedAt: number;
  detail?: string;
};

export type Page = { limit: number; before?: { at: number; id: string } };

/**
 * How contacts are looked for by their keys. A key that more than `cap` contacts carry is not followed; it is counted where `counted` says so.
 * `choose`: which of those found are read, from the ids under each key that is followed.
 */
export type Near = {
  cap: number;
  counted(key: string): boolean;
  choose(found: ReadonlyMap<string, readonly string[]>): readonly string[];
};

/** The open book. Only the background worker holds one. */
export type BookStore = {
  readonly epoch: string;
  health(): Health;
  /** Opens a book again that the browser closed (a full disk) or could not open; the other methods do so by themselves. Never throws. */
  reopen(): Promise<void>;
  /** Nothing was ever written. False for a book that was emptied, lost or recovered. */
  fresh(): boolean;
  /** The user's answer to the recovery screen. `keep` goes on with what is there; `fresh` begins an empty book and leaves the old one in place. */
  acceptRecovery(how: 'keep' | 'fresh'): Promise<{ seq: number }>;
  /** Begins a new log, for one that a full disk may have torn in an earlier life of the browser: see `turn-log.ts`. Writes 8 MB. */
  turnLog(): Promise<void>;
  /** Everything written so far is on disk and witnessed: called at the end of bulk work. */
  flush(): Promise<void>;
  /**
   * Counts up whenever a document is written, before and after: what was made of documents may be kept as long as it stands still. Those of a series,
   * with a `/` in their id, do not count.
   */
  documentsVersion(): number;
  /** The numbers by which exact keys lie in the index, for tombstones. */
  hashKeys(keys: readonly string[]): number[];
  get<N extends StoreName>(store: N, id: string): Promise<Records[N] | undefined>;
  getMany<N extends StoreName>(store: N, ids: readonly string[]): Promise<(Records[N] | undefined)[]>;
  /** Records in order of id after `after`; for scans in chunks. */
  scan<N extends StoreName>(store: N, after: string | undefined, limit: number): Promise<Records[N][]>;
  /** Ids in order, after `after` (from the start) up to `until` (to the end); at most `limit`. Nothing is opened. */
  idsBetween(store: StoreName, after: string | undefined, until: string | undefined, limit: number): Promise<string[]>;
  count(store: StoreName): Promise<number>;
  /** Ids of contacts (not deleted) that carry an exact key such as `email:ana@acme.example`; at most `cap` of them per key. */
  contactsByKeys(keys: readonly string[], cap: number): Promise<Map<string, string[]>>;
  /** How many contacts carry each key. */
  countKeys(keys: readonly string[]): Promise<number[]>;
  /** Reads all keys of the book once, so that asking for one that nobody carries costs nothing from then on: before bulk work. */
  warmKeys(): Promise<void>;
  /** Reads once who has decisions, so that asking after those of a contact that has none costs nothing from then on: before bulk work. */
  warmLinks(): Promise<void>;
  /** The ids, in an order in which those that one customer is known to have stand side by side: for derivations slice by slice. */
  byCustomer(ids: readonly string[]): string[];
  /** Rises with every write to contacts or decisions about who is who: what was found out about customers holds while it stays. */
  whoIsWho(): number;
  /** Living contacts by id, each with the customer that it belongs to. */
  contactsWithRoots(ids: readonly string[]): Promise<Map<string, { contact: Contact; rootId: string }>>;
  /**
   * Contacts that carry any of some distinct keys, each with its root, and how many carry each key (at least `cap` + 1 where not counted): in one
   * transaction.
   */
  contactsNear(keys: readonly string[], near: Near): Promise<{ counts: number[]; contacts: { contact: Contact; rootId: string }[] }>;
  /**
   * Makes the keys of contacts after `after` anew where they are others by now; the records stay as they are. Answers how many changed, and the last
   * id where there are more.
   */
  rekeyContacts(after: string | undefined, limit: number): Promise<{ changed: number; last?: string }>;
  rootOf(id: string): Promise<string | undefined>;
  /** Deleted ones included. */
  membersOf(rootId: string): Promise<Contact[]>;
  /** The customers that contacts belong to, by root id, each with all member records (deleted ones too); in one transaction. */
  customersOf(ids: readonly string[]): Promise<Map<string, Contact[]>>;
  linksOf(ids: readonly string[]): Promise<Link[]>;
  /** Decisions newest first, ended ones too. */
  linksPage(offset: number, limit: number): Promise<{ links: Link[]; total: number }>;
  pairsOf(id: string): Promise<Pair[]>;
  /** Open pairs strongest first, put-off ones last. */
  pairsPage(offset: number, limit: number): Promise<{ pairs: Pair[]; total: number }>;
  provenanceOf(contactIds: readonly string[]): Promise<Provenance[]>;
  /**
   * Newest first across the given member contacts, without deleted ones. The instant is `at`, of a case `openedAt`, of a task `due`; equal
   * instants go by id downwards, as `byNewest` has them.
   */
  childrenOf<N extends 'interactions' | 'orders' | 'cases' | 'tasks' | 'moves'>(
    store: N,
    contactIds: readonly string[],
    page: Page,
  ): Promise<Records[N][]>;
  /** All of the given member contacts, in one transaction, in no order. */
  allChildrenOf<N extends 'interactions' | 'orders' | 'cases' | 'tasks' | 'moves'>(
    store: N,
    contactIds: readonly string[],
  ): Promise<Records[N][]>;
  /** The contacts that records belong to, each once, deleted records' too; the records themselves are not opened. */
  ownersOf(store: 'interactions' | 'orders' | 'cases' | 'tasks', ids: readonly string[]): Promise<string[]>;
  /** Those of the given contacts that have any record of a type. */
  ownersAmong(store: 'interactions' | 'orders' | 'cases' | 'tasks', contactIds: readonly string[]): Promise<Set<string>>;
  countChildren(store: 'interactions' | 'orders' | 'cases' | 'tasks', contactId: string): Promise<number>;
  interactionBySource(source: string, externalId: string): Promise<Interaction | undefined>;
  /** Open tasks in order of when they want attention, up to `until`. */
  openTasks(until: number, offset: number, limit: number): Promise<Task[]>;
  /** How many of them there are; counting stops at `most`. */
  countOpenTasks(until: number, most: number): Promise<number>;
  /** The first open task that wants attention after `after` and was not notified for it. */
  nextOpenTask(after: number): Promise<Task | undefined>;
  /** Open tasks that want attention up to `until` and were not notified for it, soonest first. */
  pendingTasks(until: number, limit: number): Promise<Task[]>;
  /** Of customers of a value rank (0 is high) those who began to go cold by `until`, longest ago first; not those who are planned for. */
  coldCadences(rank: number, until: number, limit: number): Promise<Cadence[]>;
  /** When the next customer begins to go cold after `after`; of the given rank. */
  nextCold(rank: number, after: number): Promise<Cadence | undefined>;
  /** Whose birthday or anniversary has one of these month-and-day numbers; at most `limit` of each. */
  occasionsOn(of: 'birthday' | 'anniversary', keys: readonly number[], limit: number): Promise<Cadence[]>;
  commit(batch: Batch): Promise<Committed>;
  fulfilled(requestId: string): Promise<unknown>;
  changesAfter(seq: number, limit: number): Promise<Change[]>;
  cursor(consumer: string): Promise<number>;
  /** How far consumers have read, in their order; 0 before the first chunk of one. */
  cursors(consumers: readonly string[]): Promise<number[]>;
  /** Consumers that found nothing to do have read so far. */
  moveCursors(cursors: readonly { consumer: string; seq: number }[]): Promise<void>;
  /** The last row of the log that was written or seen by this life of the worker. */
  lastSeq(): number;
  /** Drops change rows that every consumer has read. Returns how many. */
  compact(consumers: readonly string[], limit: number): Promise<number>;
  jobs(): Promise<Job[]>;
  putJob(job: Job): Promise<void>;
  /** Counts stores against their indexes, one at a time; resumable by store name. */
  checkCounts(store: StoreName): Promise<{ store: StoreName; records: number; indexed: number }>;
  /** Sum-checks one record store; returns the ids whose integrity tag fails. */
  verify(store: StoreName, after: string | undefined, limit: number): Promise<{ damaged: string[]; last?: string }>;
  close(): void;
};
