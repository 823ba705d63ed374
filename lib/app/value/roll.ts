import type { Standing } from '../../domain/standing/standing';
import { aggregateOf } from '../../value/aggregate';
import type { Deps } from '../deps';
import { isReadable } from './standings';
import type { ValueContext } from './value-context';

/**
 * The roll: what a re-score needs of every customer, many in one row, because reading 300,000 standings one by one takes longer than everything
 * else. A copy and no more: a page holds for those whose standing has not changed since it was written, which the change log tells; the others are
 * read where they stand. Where the log tells too much, or not enough, the roll is made again.
 */
export type Roll = {
  pages: readonly Page[];
  /** Up to where the log has been read. */
  until(): number;
  /** Reads what was written since. */
  update(): Promise<void>;
  isStale(id: string, seq: number): boolean;
  /** For whom their page no longer holds, of those whose last change was written up to `until`. */
  changed(until?: number): string[];
};
/** The first customer of a page, and where the change log was when it was written. */
export type Page = { first: string; seq: number };
type Head = { epoch: string; basis: string; pages: Page[] };

export const DEFAULT_ROLL = {
  /** Customers of a page: some 100 kB. 100 to 2,000. */
  page: 500,
  /** Share of changed customers, and rows of the log, from which the roll is made again. */
  share: 0.05,
  rows: 20_000,
} as const;

type Limits = { share: number; rows: number };
export const NO_LIMITS: Limits = { share: Number.POSITIVE_INFINITY, rows: Number.POSITIVE_INFINITY };

export const ROLL = 'roll';
/** Rows of the log read at once. */
const CHUNK = 1000;

function pageId(at: number): string {
  return `${ROLL}/${at.toString().padStart(6, '0')}`;
}

/** Without what is made of the rest anew. */
function packed({ aggregate: _a, reasons: _r, prediction: _p, model: _m, ...standing }: Standing): object {
  return standing;
}

/** A standing as packed; its sums come from its ledger. Reasons and forecast are left out. Undefined for one whose contacts are all gone: it had no orders to be made again from. */
function unpacked(entry: Omit<Standing, 'aggregate' | 'reasons' | 'model'>): Standing | undefined {
  const { ledger, asOf } = entry;
  return ledger && isReadable(ledger) ? { ...entry, aggregate: aggregateOf(ledger, asOf), reasons: [], model: '' } : undefined;
}

/** The roll where it can be used: of this book, calendar, rates and currency, and with a log that says what changed since. Within a re-score it holds whatever changes: `NO_LIMITS`. */
export async function rollInForce(deps: Deps, context: ValueContext, limits: Limits = DEFAULT_ROLL): Promise<Roll | undefined> {
  const stored = await deps.store.get('documents', ROLL);
  const head = stored?.value as Head | undefined;
  // Without a page it does not say since when the log is to be read.
  if (!head || head.pages.length === 0 || head.epoch !== deps.store.epoch || head.basis !== context.reading.basis) return undefined;
  const since = head.pages.reduce((least, { seq }) => Math.min(least, seq), Number.POSITIVE_INFINITY);
  const log = await changedSince(deps, since, limits.rows);
  if (!log) return undefined;
  const changed = (until = Number.POSITIVE_INFINITY) =>
    [...log].flatMap(([id, seq]) => (seq <= until && seq > (pageOf(head.pages, id)?.seq ?? since) ? [id] : []));
  if (changed().length > limits.share * DEFAULT_ROLL.page * head.pages.length) return undefined;
  return {
    pages: head.pages,
    until: () => logs.get(deps.store)?.until ?? since,
    update: async () => void (deps.store.lastSeq() > (logs.get(deps.store)?.until ?? 0) && (await changedSince(deps, since, limits.rows))),
    isStale: (id, seq) => (log.get(id) ?? 0) > seq,
    changed,
  };
}

/** The customers of a page for whom it holds, and whether it does for all of them; undefined where it is damaged. */
export async function readPage(deps: Deps, roll: Roll, at: number): Promise<{ standings: Standing[]; isWhole: boolean } | undefined> {
  const stored = await deps.store.get('documents', pageId(at));
  const seq = roll.pages[at]?.seq ?? 0;
  if (!Array.isArray(stored?.value)) return undefined;
  const entries = stored.value as Parameters<typeof unpacked>[0][];
  const standings: Standing[] = [];
  for (const entry of entries) {
    const standing = roll.isStale(entry.id, seq) ? undefined : unpacked(entry);
    if (standing) standings.push(standing);
  }
  return { standings, isWhole: standings.length === entries.length };
}

/** Writes a page, while no consumer writes a standing. @returns where the log is: from there on it holds */
export async function putPage(deps: Deps, at: number, standings: readonly Standing[]): Promise<number> {
  const record = { id: pageId(at), value: standings.map(packed) };
  const puts = [{ store: 'documents' as const, record, changed: ['value'] }];
  const done = await deps.store.commit({ at: deps.now(), by: 'engine', puts, silent: true });
  if (!done.ok) throw new Error('app: a page of the roll could not be written');
  return done.seq;
}

/** Before its first page is written over: pages of two rolls are none. */
export async function dropHead(deps: Deps): Promise<void> {
  await deps.store.commit({
    at: deps.now(),
    by: 'engine',
    puts: [{ store: 'documents', record: { id: ROLL, value: null }, changed: ['value'] }],
    silent: true,
  });
}

/** The roll is complete: from now on the log is kept from where its first page stood. */
export async function putHead(deps: Deps, context: ValueContext, pages: readonly Page[]): Promise<void> {
  const head: Head = { epoch: deps.store.epoch, basis: context.reading.basis, pages: [...pages] };
  const seq = pages.reduce((least, page) => Math.min(least, page.seq), Number.POSITIVE_INFINITY);
  await deps.store.commit({
    at: deps.now(),
    by: 'engine',
    puts: [{ store: 'documents', record: { id: ROLL, value: head }, changed: ['value'] }],
    ...(Number.isFinite(seq) && { cursor: { consumer: ROLL, seq } }),
    silent: true,
  });
}

function pageOf(pages: readonly Page[], id: string): Page | undefined {
  let [low, high] = [0, pages.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pages[middle]?.first ?? '') <= id) low = middle + 1;
    else high = middle;
  }
  return pages[low - 1];
}

type Log = { epoch: string; since: number; until: number; rows: number; ids: Map<string, number> };
/** What was read of the log is not read again in this life of the worker. */
const logs = new WeakMap<Deps['store'], Log>();

/** When each standing was last written after `since`; undefined where the log was shortened beyond it, or is too long. */
async function changedSince(deps: Deps, since: number, most: number): Promise<Map<string, number> | undefined> {
  const { epoch } = deps.store;
  let log = logs.get(deps.store);
  if (log?.epoch !== epoch || log.since !== since) log = { epoch, since, until: since, rows: 0, ids: new Map() };
  logs.set(deps.store, log);
  for (;;) {
    const end = deps.store.lastSeq();
    const rows = await deps.store.changesAfter(log.until, CHUNK);
    const [first] = rows;
    if (first ? first.seq !== log.until + 1 : end > log.until) {
      logs.delete(deps.store);
      return undefined;
    }
    for (const { seq, changes } of rows) {
      for (const [store, id] of changes) if (store === 'standings') log.ids.set(id, seq);
      log.until = seq;
    }
    log.rows += rows.length;
    if (log.rows > most) return undefined;
    if (rows.length < CHUNK) return log.ids;
  }
}
