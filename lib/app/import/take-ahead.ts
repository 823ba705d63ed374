import { type ImportItem, isChild, isContact } from '../../domain/import/import-item';
import type { ImportFailure, ImportRecord } from '../../domain/import/import-record';
import type { Deps } from '../deps';
import { attach } from './attach';
import type { Pending } from './match-many';
import { sliceBatch } from './slice-batch';
import { type ReadContacts, readContacts, takeContacts } from './take-contacts';
import { Taken } from './taken';

/** Rows of one transaction, what of them failed in the page, and the number of the row after them. */
export type Slice = { items: readonly ImportItem[]; failures: ImportFailure[]; next: number };

/** Records that hang on customers and on nothing else of the file, so that a slice can be planned before the one before it is written. */
const ALONE: ReadonlySet<ImportItem['kind']> = new Set(['orders', 'interactions', 'cases', 'deals']);

/**
 * Slices one after the other, each planned while the database writes the one before it: two processes work at once. Answers the import as far as it
 * came: where another write came in between, or an import is of a kind that must see each slice in the book, the rest is for `takeRows`.
 */
export async function takeAhead(deps: Deps, start: ImportRecord, slices: readonly Slice[]): Promise<ImportRecord> {
  let done = start;
  let planned = start;
  let under: { after: ImportRecord; ended: Promise<boolean> } | undefined;
  /** What the next slice's part of the book, which is read meanwhile, may lack: the slice that is being written, and the one after it. */
  let unseen: Pending[] = [];
  let next = readSlice(deps, slices[0]);
  try {
    for (const [at, slice] of slices.entries()) {
      if (!isAlone(slice, planned)) break;
      const taken = new Taken();
      const read = await next;
      // Asked while the slice before is written: the database answers it right after that, while this slice is planned.
      next = readSlice(deps, slices[at + 1]);
      next.catch(() => undefined);
      if (read) {
        read.matched.follow(unseen);
        await takeContacts(deps, slice.items.filter(isContact), read, taken);
        unseen = [read.matched.pending, ...unseen].slice(0, 2);
      } else await attach(deps, planned, slice.items.filter(isChild), taken, true);
      const { batch, after } = sliceBatch(deps, planned, { taken, failures: slice.failures, next: slice.next });
      if (under && !(await under.ended)) return done;
      done = under?.after ?? done;
      const ended = deps.store.commit(batch).then(({ ok }) => ok);
      // It is waited for after the next slice is planned.
      ended.catch(() => undefined);
      under = { after, ended };
      planned = after;
    }
    return under && (await under.ended) ? under.after : done;
  } finally {
    // Nothing of this is still on its way into the book when the same rows are sent again.
    await Promise.allSettled([under?.ended]);
  }
}

async function readSlice(deps: Deps, slice: Slice | undefined): Promise<ReadContacts | undefined> {
  return slice && slice.items.length > 0 && slice.items.every(isContact) ? await readContacts(deps, slice.items) : undefined;
}

function isAlone({ items }: Slice, { policy, counts }: ImportRecord): boolean {
  if (items.every(isContact)) return true;
  return policy.missing === 'wait' && counts.updated + counts.unchanged === 0 && items.every(({ kind }) => ALONE.has(kind));
}
