import { describe, expect, it } from 'vitest';
import { type ExportKind, exportBook } from '../../../components/hooks/export/export-book';
import type { AskWorker } from '../../../components/hooks/backup/make-backup';
import { fileOutcomes } from '../../../components/hooks/import/file-outcomes';
import { openFile } from '../../../components/hooks/import/open-file';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { pageExport } from '../../../lib/app/export/export-page';
import { listFields } from '../../../lib/app/fields/fields';
import { endImport, startImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { merge } from '../../../lib/app/pairs/decide';
import { saveTask } from '../../../lib/app/tasks/change-task';
import { type ImportItem, importItemSchema } from '../../../lib/domain/import/import-item';
import { requests } from '../../../lib/messaging/requests';
import { newBackupBook } from '../../support/backup-book';
import { draftOf } from '../../support/contact-builder';
import { testReaders } from '../../support/import-readers';
import { chen, value, wei } from '../../support/people';
import { TEST_NOW, risingId } from '../../support/test-deps';

/** An empty book with what an export asks its worker for. */
async function newBook() {
  const { deps, ask: backup } = await newBackupBook('json');
  const ask = (async (message: keyof typeof requests, payload: unknown) => {
    if (message === 'export.page') return pageExport(deps, requests['export.page'].parse(structuredClone(payload)));
    return message === 'fields.list' ? listFields(deps) : backup(message as 'book.page', payload as never);
  }) as AskWorker;
  return { deps, ask };
}
/** The text of the file that Export writes. */
async function exported(ask: AskWorker, kind: ExportKind): Promise<string> {
  const { content } = await exportBook(ask, { kind, format: 'json', filter: {} }, { day: '2026-03-16', now: TEST_NOW });
  return content.text();
}
async function itemsOf(text: string): Promise<ImportItem[]> {
  const result = await openFile(new File([text], 'sidecard.json'), { dates: 'ymd', decimals: '.' });
  if (!result.ok || result.opened.type !== 'table' || !result.table) throw new Error(`test: ${JSON.stringify(result)}`);
  const { encoding, delimiter, proposal, own } = result.opened;
  const plan = { type: 'table', encoding, delimiter, header: proposal.header, mapping: proposal.mapping, own } as const;
  const items: ImportItem[] = [];
  for await (const { outcome } of fileOutcomes(result.table, plan, testReaders)) {
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
    items.push(importItemSchema.parse(outcome.item));
  }
  return items;
}
async function importAll(deps: Deps, text: string, kind: ExportKind) {
  const id = risingId();
  value(await startImport(deps, { id, file: 'sidecard.json', size: text.length, kind, policy: { missing: 'wait' }, fields: [] }));
  const { record } = value(await takeRows(deps, { id, from: 0, items: await itemsOf(text), failures: [] }));
  value(await endImport(deps, { id, state: 'done' }));
  return record.counts;
}
/** What stands in a file of records, without the times and revisions of one book, and without when a follow-up reminds next. */
function contentOf(text: string): object[] {
  return (JSON.parse(text) as { id: string }[])
    .map((record) =>
      Object.fromEntries(Object.entries(record).filter(([key]) => !/^(?:rev|fieldRevs|createdAt|updatedAt|remindAt)$/.test(key))),
    )
    .toSorted((x, y) => (String(x.id) < String(y.id) ? -1 : 1));
}

describe('exportBook as JSON and openFile', () => {
  it('give an empty book the same contacts, merged ones as they are shown, and their follow-ups', async () => {
    const full = await newBook();
    const drafts = [
      wei(),
      chen(),
      draftOf('Ama Ode', { note: "'=1+1\nsecond line", tags: ['vip'], custom: { size: 'L', gift: true, n: 3 } }),
    ];
    const ids = value(
      await saveContacts(full.deps, { items: drafts.map((draft) => ({ draft, requestId: risingId(), provenance: [] })) }),
    ).saved.map(({ id }) => id);
    value(await merge(full.deps, { a: ids[0] ?? '', b: ids[1] ?? '', choices: {} }));
    const draft = { title: 'Call Ama', due: TEST_NOW + 86_400_000, allDay: false, alarms: [10], anchor: 'due', priority: 'high' } as const;
    value(
      await saveTask(full.deps, { draft: { ...draft, alarms: [10], status: 'needs-action', contactId: ids[2] }, requestId: risingId() }),
    );
    await runJobs(full.deps);
    const contacts = await exported(full.ask, 'contacts');
    const tasks = await exported(full.ask, 'tasks');
    expect(contentOf(contacts)).toHaveLength(2);

    const empty = await newBook();
    expect(await importAll(empty.deps, contacts, 'contacts')).toMatchObject({ created: 2, failed: 0 });
    expect(await importAll(empty.deps, tasks, 'tasks')).toMatchObject({ created: 1, waiting: 0, failed: 0 });
    await runJobs(empty.deps);
    expect(contentOf(await exported(empty.ask, 'contacts'))).toEqual(contentOf(contacts));
    // A table gives a record of a customer an id that is made of the one it had, so that it is taken once.
    const withoutId = (text: string) => contentOf(text).map((record) => ({ ...record, id: undefined }));
    expect(withoutId(await exported(empty.ask, 'tasks'))).toEqual(withoutId(tasks));
    expect(await importAll(empty.deps, tasks, 'tasks')).toMatchObject({ created: 0, unchanged: 1, failed: 0 });
    expect(await importAll(empty.deps, contacts, 'contacts')).toMatchObject({ created: 0, unchanged: 2, failed: 0 });
  });
});
