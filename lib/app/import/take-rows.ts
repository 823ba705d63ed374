import { isChild, isContact } from '../../domain/import/import-item';
import type { ImportRecord } from '../../domain/import/import-record';
import { chunksOf } from '../../domain/chunks';
import { type Result, fail, ok } from '../../domain/result';
import type { Answers, Request } from '../../messaging/protocol';
import { CONSUMERS, drain } from '../consumers/drain';
import type { Deps } from '../deps';
import { INCOMING, oneAtATime } from '../one-at-a-time';
import { attach } from './attach';
import { readImport } from './import-documents';
import { sliceBatch } from './slice-batch';
import { type Slice, takeAhead } from './take-ahead';
import { readContacts, takeContacts } from './take-contacts';
import { Taken } from './taken';

/**
 * Rows of one transaction. Contacts are compared with the book first, and have a dozen keys each in an index (design.md: 100); what hangs on a
 * customer is written as it came: a question of a panel waits as long for 200 of them.
 */
const SLICE = 100;
const CHILD_SLICE = 200;
/**
 * Rows after which lists and search see what was imported: at first 2,000, in a large file 4,000 (1,000 to 5,000), since rows that are known already
 * lie all over the lists, which are then written whole.
 */
const LIST_EVERY = { first: 2000, later: 4000, from: 20_000 } as const;
const LISTS = CONSUMERS.filter(({ name }) => name === 'directory');
/** Rows of a first message from which a file is large enough to look at the keys of the whole book first. */
const BULK = 200;
/** How often a slice is made again when another write came in between. */
const ATTEMPTS = 4;
/** The attempt from which a record that is not there is written over whatever stands in its place: a damaged row reads as none. */
const FORCED = 2;

/**
 * Takes the next rows of an import: checkpoint, records and the page of the ledger in one transaction, so that a message that is sent again, or to a
 * worker that died in between, writes nothing twice.
 */
export function takeRows(deps: Deps, request: Request<'imports.rows'>): Promise<Result<Answers['imports.rows']>> {
  return oneAtATime(deps.store, INCOMING, async () => {
    let record = await readImport(deps.store, request.id);
    if (!record) return fail({ reason: 'not-found' });
    if (record.state !== 'running') return fail({ reason: 'refused', detail: record.state });
    if (request.from > 0 || request.items.length >= BULK) await deps.store.warmKeys();
    if (record.next < request.from) return fail({ reason: 'refused', detail: `rows from ${record.next} on are wanted` });
    record = await takeAhead(deps, record, slicesOf(record, request));
    for (const slice of slicesOf(record, request)) {
      const taken = await takeSlice(deps, record, slice);
      if (!taken.ok) return taken;
      record = taken.value;
    }
    // Lists follow contacts in strides; values, duplicates and reminders are made once, at the end, over everything.
    if (record.kind === 'contacts' && stridesOf(record.next) > stridesOf(request.from)) await drain(deps, LISTS);
    return ok({ record });
  });
}

/** How often lists have followed when so many rows are in. */
function stridesOf(rows: number): number {
  const { first, later, from } = LIST_EVERY;
  return Math.floor(Math.min(rows, from) / first) + Math.floor(Math.max(0, rows - from) / later);
}

/** What of a message is not in the book yet, cut into transactions; what failed in the page belongs to the last. */
function slicesOf({ kind, next }: ImportRecord, { from, items, failures }: Request<'imports.rows'>): Slice[] {
  const end = from + items.length + failures.length;
  if (next >= end) return [];
  const left = items.slice(next - from);
  const slices = [...chunksOf(left, kind === 'contacts' ? SLICE : CHILD_SLICE)];
  if (slices.length === 0) return [{ items: [], failures, next: end }];
  let row = next;
  return slices.map((slice, at) => {
    row += slice.length;
    const isLast = at === slices.length - 1;
    return { items: slice, failures: isLast ? failures : [], next: isLast ? end : row };
  });
}

/** One slice, made again when another write came in between. */
async function takeSlice(deps: Deps, record: ImportRecord, { items, failures, next }: Slice): Promise<Result<ImportRecord>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const taken = new Taken();
    const contacts = items.filter(isContact);
    if (contacts.length > 0) await takeContacts(deps, contacts, await readContacts(deps, contacts), taken);
    // A file that comes for the first time, as most do, meets nothing of its own.
    const isFirst = attempt === 0 && record.counts.updated + record.counts.unchanged === 0;
    await attach(deps, record, items.filter(isChild), taken, isFirst);
    const { batch, after } = sliceBatch(deps, record, { taken, failures, next }, attempt >= FORCED);
    if ((await deps.store.commit(batch)).ok) return ok(after);
  }
  return fail({ reason: 'stale' });
}
