import { unwrap } from 'idb';
import type { Book } from './book';
import { type FulfilledRow, sealResult } from './fulfilled';
import { type Head, addInto, deleteFrom, putInto, readHead } from './head';
import { type AnyTransaction, readEnvelopes } from './rows';
import { type Staged, stage } from './stage';
import { StoreError, asStoreError } from './store-error';
import type { Batch, Change, Committed } from './store';

export const DEFAULT_COMMIT = {
  /** How often a batch is sealed again when rows that it did not expect anything of moved under it; 1 to 20. */
  attempts: 8,
} as const;

/** Writes of a person are on disk when they are answered. Bulk work has checkpoints and may lose its tail, so it need not wait. */
const STRICT: ReadonlySet<Batch['by']> = new Set(['user', 'capture']);

/**
 * Executes a batch: all of it or nothing. Sealing, hashing and the comparison for the change log are done outside the transaction, which
 * checks that what they were made from still stands.
 */
export async function commit(book: Book, batch: Batch): Promise<Committed> {
  book.mayWrite();
  if (![...(batch.puts ?? []).map(({ store, record: { id } }) => ({ store, id })), ...(batch.removes ?? [])].some(isKept))
    return commitAll(book, batch);
  book.documents.version += 1;
  try {
    return await commitAll(book, batch);
  } finally {
    book.documents.version += 1;
  }
}

/** A document that is read over and over. Those of a series (`imports/…`, `roll/…`) are not: an import writes some of them a hundred times. */
function isKept({ store, id }: { store: string; id: string }): boolean {
  return store === 'documents' && !id.includes('/');
}

async function commitAll(book: Book, batch: Batch): Promise<Committed> {
  const fulfils = await Promise.all((batch.fulfils ?? []).map((item) => sealResult(book, item, batch.at)));
  for (let attempt = 0; attempt < DEFAULT_COMMIT.attempts; attempt += 1) {
    const staged = await stage(book, batch);
    if (!staged) break;
    refuseTwins(staged);
    const outcome = await execute(book, batch, staged, fulfils);
    if (outcome !== 'moved') return outcome;
  }
  return { ok: false, reason: 'stale' };
}

async function execute(book: Book, batch: Batch, staged: readonly Staged[], fulfils: FulfilledRow[]): Promise<Committed | 'moved'> {
  const strict = !batch.silent && (STRICT.has(batch.by) || book.seq() === 0);
  const stores = new Set<string>([...staged, ...(batch.expect ?? [])].map(({ store }) => store));
  for (const store of ['meta', 'changes', 'cursors', 'fulfilled']) stores.add(store);
  for (const { store, after } of staged) {
    if (store === 'links' && after) book.linkEnds.add(after);
  }
  if (stores.has('contacts') || stores.has('links')) book.whoIsWho += 1;
  const tx: AnyTransaction = book.db().transaction([...stores], 'readwrite', { durability: strict ? 'strict' : 'relaxed' });
  const ended = endOf(tx);
  let head: Head;
  let outcome: Outcome;
  try {
    [head, outcome] = await Promise.all([readHead(tx.objectStore('meta')), judge(tx, batch, staged, fulfils)]);
    if (outcome === 'write') head = writeAll(tx, batch, staged, fulfils, head);
    else tx.abort();
  } catch (error) {
    abort(tx);
    throw asStoreError((await ended) ?? error);
  }
  const error = await ended;
  if (outcome === 'moved') return 'moved';
  if (outcome === 'stale') return { ok: false, reason: 'stale' };
  if (outcome === 'repeated') return { ok: true, seq: head.seq, repeated: true };
  // Another write made the record, or logged the same message, in between: the plan made again will find it.
  if (error?.name === 'ConstraintError') return { ok: false, reason: 'stale' };
  if (error !== undefined) throw asStoreError(error ?? new StoreError('failed', 'the transaction was rolled back'));
  for (const { store, id, before, after } of staged) {
    book.damaged.delete(`${store}/${id}`);
    if (store === 'contacts') book.carriers.wrote(id, before?.keys ?? [], after?.keys ?? []);
  }
  book.wrote(head.seq, strict);
  keepRecent(book, batch, staged);
  for (const { id, rootId } of batch.roots ?? []) book.roots.keep(id, rootId);
  return { ok: true, seq: head.seq };
}

function keepRecent(book: Book, { puts = [] }: Batch, staged: readonly Staged[]): void {
  const written = new Map(staged.map(({ store, id, after }) => [`${store}/${id}`, after]));
  for (const { store, record } of puts) {
    const envelope = written.get(`${store}/${record.id}`);
    if (envelope) book.recent.keep(store, envelope, record);
  }
}

type Outcome = 'write' | 'stale' | 'moved' | 'repeated';

async function judge(tx: AnyTransaction, batch: Batch, staged: readonly Staged[], fulfils: readonly FulfilledRow[]): Promise<Outcome> {
  const before = await Promise.all(fulfils.map(({ id }) => tx.objectStore('fulfilled').getKey(id)));
  if (before.length > 0 && before.every((key) => key !== undefined)) return 'repeated';
  if (before.some((key) => key !== undefined)) return 'stale';
  const added = new Set(staged.flatMap(({ store, id, isNew }) => (isNew ? [`${store}/${id}`] : [])));
  const expect = (batch.expect ?? []).filter(({ store, id }) => !added.has(`${store}/${id}`));
  const stores = [...new Set([...staged, ...expect].map(({ store }) => store))];
  const answers = await Promise.all(
    stores.map(async (store): Promise<Outcome> => {
      const rows = staged.filter((row) => row.store === store && !row.isBlind && !row.isNew);
      const expected = expect.filter((item) => item.store === store);
      const found = await readEnvelopes(tx.objectStore(store), [...new Set([...rows, ...expected].map(({ id }) => id))]);
      if (expected.some(({ id, rev }) => (rev === null ? found.has(id) : found.get(id)?.rev !== rev))) return 'stale';
      return rows.some(({ id, before: old }) => found.get(id)?.sum !== old?.sum) ? 'moved' : 'write';
    }),
  );
  return answers.find((answer) => answer === 'stale') ?? answers.find((answer) => answer === 'moved') ?? 'write';
}

/** Issues every write of the batch at once and answers the head after it. */
function writeAll(tx: AnyTransaction, batch: Batch, staged: readonly Staged[], fulfils: readonly FulfilledRow[], head: Head): Head {
  for (const { store, id, before, after, isNew } of staged) {
    if (after && isNew) addInto(tx.objectStore(store), after);
    else if (after) putInto(tx.objectStore(store), after);
    else if (before) deleteFrom(tx.objectStore(store), id);
  }
  const changes = staged
    .filter(({ before, after }) => before || after)
    .map(({ store, id, fields }): Change['changes'][number] => [store, id, [...fields]]);
  const logged = !batch.silent && changes.length > 0;
  const next: Head = { ...head, seq: head.seq + (logged ? 1 : 0), keyEntries: head.keyEntries + keyDelta(staged) };
  if (logged) putInto(tx.objectStore('changes'), { seq: next.seq, at: batch.at, by: batch.by, changes } satisfies Change);
  if (next.seq !== head.seq || next.keyEntries !== head.keyEntries) putInto(tx.objectStore('meta'), next);
  if (batch.cursor) putInto(tx.objectStore('cursors'), batch.cursor);
  for (const row of fulfils) putInto(tx.objectStore('fulfilled'), row);
  return next;
}

function keyDelta(staged: readonly Staged[]): number {
  const contacts = staged.filter(({ store }) => store === 'contacts');
  return contacts.reduce((sum, { before, after }) => sum + (after?.keys?.length ?? 0) - (before?.keys?.length ?? 0), 0);
}

/** Two records of one message in one batch would be refused for ever: a fault of the plan, said at once. */
function refuseTwins(staged: readonly Staged[]): void {
  const seen = new Set<unknown>();
  for (const { store, id, after } of staged) {
    if (after?.external === undefined) continue;
    if (seen.has(after.external))
      throw new StoreError('failed', `${store}/${id} has the source and external id of another row of the batch`);
    seen.add(after.external);
  }
}

/** Why a transaction was rolled back; null when it was by our own `abort`, undefined when it is complete. */
async function endOf(tx: AnyTransaction): Promise<DOMException | null | undefined> {
  const raw = unwrap(tx) as IDBTransaction;
  const aborted = new Promise<DOMException | null>((resolve) => {
    raw.addEventListener('abort', () => resolve(raw.error));
  });
  // idb rejects `done` already when a request fails: the reason of the abort is known only after it.
  return await tx.done.then(
    () => undefined,
    () => aborted,
  );
}

function abort(tx: AnyTransaction): void {
  try {
    tx.abort();
  } catch (error) {
    // A transaction that ended by itself cannot be aborted again; that is what was wanted.
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}
