import { describe, expect, it } from 'vitest';
import type { Deps } from '../../../lib/app/deps';
import { endImport, startImport, undoImport } from '../../../lib/app/import/imports';
import { readImport } from '../../../lib/app/import/import-documents';
import { takeRows } from '../../../lib/app/import/take-rows';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import { type ImportItem, importItemSchema } from '../../../lib/domain/import/import-item';
import { draftOf } from '../../support/contact-builder';
import { value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

const ROWS = 380;
/** Where the first twenty come again. */
const COPIES = [20, 111, 231, 351];

/** Twenty people are in the file five times: beside the first, a slice later, two slices later, and near the end, each time with something more. */
function people(): ImportItem[] {
  const rows = Array.from({ length: ROWS }, (_, at) => {
    const copy = COPIES.find((from) => at >= from && at < from + 20) ?? 0;
    const who = at - copy;
    const draft = draftOf(`Person${who} Surname${who}`);
    draft.emails = [{ id: 'e0', address: `p${who}@company${who}.example` }];
    draft.phones = [{ id: 'p0', raw: `+4930${1_000_000 + at}` }];
    return { kind: 'contacts' as const, row: at + 2, draft };
  });
  return rows.map((row) => importItemSchema.parse(row));
}

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function begin(deps: Deps): Promise<string> {
  const id = risingId();
  value(await startImport(deps, { id, file: 'a.csv', size: 1, kind: 'contacts', policy: { missing: 'wait' }, fields: [] }));
  return id;
}

async function phonesByName(deps: Deps): Promise<[string, string[]][]> {
  const stored = await deps.store.scan('contacts', undefined, 2 * ROWS);
  return stored
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ name, phones }): [string, string[]] => [name.full, phones.map(({ raw }) => raw).toSorted()])
    .toSorted(([x], [y]) => (x < y ? -1 : 1));
}

describe('takeAhead', () => {
  it('makes of a message of several slices what each slice alone makes', async () => {
    const [one, other] = [await newTestBook('ahead'), await newTestBook('alone')];
    const items = people();
    const ahead = await begin(one.deps);
    const together = value(await takeRows(one.deps, { id: ahead, from: 0, items, failures: [] })).record;
    const alone = await begin(other.deps);
    let record = together;
    for (let from = 0; from < items.length; from += 100)
      ({ record } = value(await takeRows(other.deps, { id: alone, from, items: items.slice(from, from + 100), failures: [] })));
    expect(together.counts).toEqual(record.counts);
    expect(together.counts).toMatchObject({ created: ROWS - 80, updated: 80 });
    expect(await phonesByName(one.deps)).toEqual(await phonesByName(other.deps));
    expect([...one.outside.errors, ...other.outside.errors]).toEqual([]);
  });

  it('goes on slice by slice when another write comes in between, and keeps it', async () => {
    const { deps, outside } = await newTestBook('ahead');
    const items = people();
    const id = await begin(deps);
    value(await takeRows(deps, { id, from: 0, items: items.slice(0, 20), failures: [] }));
    const [first] = await deps.store.scan('contacts', undefined, 1);
    // A user's word on somebody whom the slice that is planned meanwhile adds to.
    const { commit } = deps.store;
    let commits = 0;
    deps.store.commit = async (batch) => {
      if (batch.by === 'import' && (commits += 1) === 1) {
        deps.store.commit = commit;
        value(await updateContact(deps, { id: first?.id ?? '', rev: first?.rev ?? '', patch: { note: 'Call in May' } }));
      }
      return await commit(batch);
    };
    const { record } = value(await takeRows(deps, { id, from: 20, items: items.slice(20), failures: [] }));
    expect(record).toMatchObject({ next: ROWS, counts: { created: ROWS - 80, updated: 80 } });
    expect(await deps.store.get('contacts', first?.id ?? '')).toMatchObject({ note: 'Call in May' });
    expect((await phonesByName(deps)).filter(([, phones]) => phones.length === 5)).toHaveLength(20);
    expect(outside.errors).toEqual([]);
  });

  it('has nothing on its way into the book any more when it fails', async () => {
    const { deps } = await newTestBook('ahead');
    const id = await begin(deps);
    const { commit } = deps.store;
    deps.store.commit = async (batch) => {
      await later(50);
      return await commit(batch);
    };
    let slices = 0;
    deps.rest = async () => {
      if ((slices += 1) === 2) throw new Error('test: the second slice cannot be planned');
    };
    await expect(takeRows(deps, { id, from: 0, items: people(), failures: [] })).rejects.toThrow('second slice');
    const stood = await readImport(deps.store, id);
    await later(200);
    expect(await readImport(deps.store, id)).toEqual(stood);
    expect(stood?.next).toBe(100);
  });

  it('leaves a ledger by which all is taken back', async () => {
    const { deps } = await newTestBook('ahead');
    const id = await begin(deps);
    value(await takeRows(deps, { id, from: 0, items: people(), failures: [] }));
    value(await endImport(deps, { id, state: 'done' }));
    value(await undoImport(deps, { id }));
    await runJobs(deps);
    expect(await phonesByName(deps)).toEqual([]);
  });
});
