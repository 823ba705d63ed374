import { changedFields } from '../domain/changed-fields';
import { type Book, openAll } from './book';
import { type Envelope, seal, withRoot } from './envelope';
import { readEnvelopes } from './rows';
import { StoreError } from './store-error';
import type { Batch, Put, StoreName } from './store';

/** One row that a transaction will write, made outside of it from the row that stood there before. */
export type Staged = {
  store: StoreName;
  id: string;
  before: Envelope | undefined;
  /** Undefined: the row goes. */
  after: Envelope | undefined;
  fields: readonly string[];
  /** Written whatever stood there: `before` is not known. */
  isBlind?: true;
  /** The batch expects that nothing stands there: the database refuses the row otherwise, so that nobody looks first. */
  isNew?: true;
};

type Target = { store: StoreName; id: string; put?: Put; rootId?: string; remove?: true; isNew?: true };

/** Rows of these are rebuilt, or never were the user's: they may go for good. */
const REMOVABLE: ReadonlySet<StoreName> = new Set(['pairs', 'standings', 'cadences', 'moves', 'directory', 'documents', 'tombstones']);

/** Derived rows that one writer at a time makes, whoever that is (`oneAtATime`): they may be written without a look at what they replace. */
const LONE: ReadonlySet<StoreName> = new Set(['standings', 'moves', 'directory', 'documents']);

/** Seals a batch and reads what it replaces; undefined when it roots a contact that is not there, so that its plan is out of date. */
export async function stage(book: Book, batch: Batch): Promise<Staged[] | undefined> {
  const targets = targetsOf(batch);
  const read = targets.filter((target) => !isBlind(target) && !target.isNew);
  // Sealed while the rows before are read, which may have to wait for a transaction that is still being written.
  const [before, sealed] = await Promise.all([readBefore(book, read), Promise.all(targets.map((target) => sealOne(book, target)))]);
  const isLogged = !batch.silent;
  const staged = await Promise.all(targets.map((target, at) => stageOne(book, target, before.get(nameOf(target)), sealed[at], isLogged)));
  return staged.every((row) => row !== undefined) ? staged : undefined;
}

function isBlind({ store, put }: Target): boolean {
  return put?.changed !== undefined && LONE.has(store);
}

/** What a batch touches, each row once: the last put counts. */
function targetsOf({ puts = [], roots = [], removes = [], expect = [] }: Batch): Target[] {
  const targets = new Map<string, Target>();
  for (const put of puts) targets.set(`${put.store}/${put.record.id}`, { store: put.store, id: put.record.id, put });
  for (const { id, rootId } of roots) targets.set(`contacts/${id}`, { store: 'contacts', id, ...targets.get(`contacts/${id}`), rootId });
  for (const { store, id } of removes) targets.set(`${store}/${id}`, { store, id, remove: true });
  for (const { store, id, rev } of expect) {
    const target = rev === null ? targets.get(`${store}/${id}`) : undefined;
    if (target?.put) target.isNew = true;
  }
  return [...targets.values()];
}

async function readBefore(book: Book, targets: readonly Target[]): Promise<Map<string, Envelope>> {
  const stores = [...new Set(targets.map(({ store }) => store))];
  if (stores.length === 0) return new Map();
  const tx = book.db().transaction(stores, 'readonly');
  const found = await Promise.all(
    stores.map(async (store) => {
      const ids = targets.filter((target) => target.store === store).map(({ id }) => id);
      const envelopes = await readEnvelopes(tx.objectStore(store), ids);
      return [...envelopes].map(([id, envelope]) => [`${store}/${id}`, envelope] as const);
    }),
  );
  return new Map(found.flat());
}

/** A put under its own root, which is right for every new contact; `stageOne` mends it for one that has another. */
async function sealOne(book: Book, { put, rootId }: Target): Promise<Envelope | undefined> {
  return put && seal(book.vault(), put, rootId);
}

async function stageOne(
  book: Book,
  target: Target,
  before: Envelope | undefined,
  sealed: Envelope | undefined,
  isLogged: boolean,
): Promise<Staged | undefined> {
  const { store, id, put, rootId, remove, isNew } = target;
  if (put?.changed && sealed && isBlind(target)) return { store, id, before, after: sealed, fields: put.changed, isBlind: true };
  if (remove) {
    await refusePrimary(book, target, before);
    return { store, id, before, after: undefined, fields: [] };
  }
  const moved = rootId !== undefined && rootId !== (before?.rootId ?? id) ? ['rootId'] : [];
  if (!put || !sealed) {
    if (!before) return undefined;
    return { store, id, before, after: await withRoot(before, rootId ?? id), fields: moved };
  }
  const kept = rootId ?? before?.rootId;
  const after = kept === undefined || kept === sealed.rootId ? sealed : await withRoot(sealed, kept);
  // Nobody is told what changed: what stood there need not be opened.
  if (!isLogged) return { store, id, before, after, fields: [], ...(isNew && { isNew }) };
  const [old] = before ? await openAll(book, store, [before]) : [];
  return { store, id, before, after, fields: [...changedFields(old, put.record), ...moved], ...(isNew && { isNew }) };
}

/** A primary record is marked as deleted, not dropped; sample records leave as they came. */
async function refusePrimary(book: Book, { store, id }: Target, before: Envelope | undefined): Promise<void> {
  if (REMOVABLE.has(store) || !before) return;
  const [old] = await openAll(book, store, [before]);
  if (old && 'sample' in old && old.sample) return;
  throw new StoreError('failed', `${store}/${id} is a primary record and cannot be dropped; mark it as deleted`);
}

function nameOf({ store, id }: Target): string {
  return `${store}/${id}`;
}
