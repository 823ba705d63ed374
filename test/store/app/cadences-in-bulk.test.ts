import { expect, it } from 'vitest';
import { endImport, startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { setSettings } from '../../../lib/app/settings';
import { type ImportItem, importItemSchema } from '../../../lib/domain/import/import-item';
import { draftOf } from '../../support/contact-builder';
import { value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

/** More than are derived one by one. */
const MANY = 620;
/** Rows of one message. */
const MESSAGE = 310;

function born(from: number, count: number): ImportItem[] {
  return Array.from({ length: count }, (_, at) => {
    const who = from + at;
    const draft = draftOf(`Person${who} Surname${who}`);
    draft.emails = [{ id: 'e0', address: `p${who}@company${who}.example` }];
    draft.birthday = `1990-05-${String((who % 28) + 1).padStart(2, '0')}`;
    return importItemSchema.parse({ kind: 'contacts' as const, row: at + 2, draft });
  });
}

it('knows the birthdays of everybody in a large import by one look at the book, of a few at once', async () => {
  const { deps, outside } = await newTestBook('cadences-in-bulk');
  value(await setSettings(deps, { patch: { match: { reviewFrom: 40, knownFrom: 60, auto: { on: false, precision: 0.999 } } } }));
  const take = async (items: ImportItem[]) => {
    const id = risingId();
    value(await startImport(deps, { id, file: 'a.csv', size: 1, kind: 'contacts', policy: { missing: 'wait' }, fields: [] }));
    for (let from = 0; from < items.length; from += MESSAGE)
      value(await takeRows(deps, { id, from, items: items.slice(from, from + MESSAGE), failures: [] }));
    value(await endImport(deps, { id, state: 'done' }));
  };
  await take(born(0, MANY));
  expect(await deps.store.count('cadences')).toBe(0);
  expect((await deps.store.jobs()).find(({ type }) => type === 'cadences')?.state).toBe('running');
  await runJobs(deps);
  expect(await deps.store.count('cadences')).toBe(MANY);
  expect((await deps.store.occasionsOn('birthday', [501], 100)).length).toBe(Math.ceil(MANY / 28));
  await take(born(MANY, 30));
  expect(await deps.store.count('cadences')).toBe(MANY + 30);
  expect((await deps.store.jobs()).find(({ type }) => type === 'cadences')?.state).toBe('done');
  expect(outside.errors).toEqual([]);
});
