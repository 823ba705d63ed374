import { beforeEach, describe, expect, it } from 'vitest';
import type { AskWorker } from '../../../components/hooks/backup/make-backup';
import { verifyBackup } from '../../../components/hooks/backup/read-file';
import { previewRestore, restoreBackup } from '../../../components/hooks/backup/restore-backup';
import { loadSample } from '../../../lib/app/book/sample';
import { search } from '../../../lib/app/contacts/find-contacts';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import { showCard } from '../../../lib/app/contacts/show-card';
import { updateContact } from '../../../lib/app/contacts/update-contact';
import type { Deps } from '../../../lib/app/deps';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { merge } from '../../../lib/app/pairs/decide';
import { listFields } from '../../../lib/app/fields/fields';
import { BACKUP_STORES, BACKUP_VERSION, BOOK_SCHEMA } from '../../../lib/domain/backup/backup-file';
import { BackupError } from '../../../lib/interchange/backup/read-backup';
import { MIGRATIONS } from '../../../lib/store/migrations/migrations';
import schema1 from '../../fixtures/backup/schema-1.sidecard.json?raw';
import schema2 from '../../fixtures/backup/schema-2.sidecard.json?raw';
import { backUp as backUpText, newBackupBook } from '../../support/backup-book';
import { draftOf } from '../../support/contact-builder';
import { chen, value, wei } from '../../support/people';
import { sampleFor } from '../../support/sample-records';
import { risingId } from '../../support/test-deps';

/** What each released schema's version of Sidecard wrote as its backup. Made once with its code, never again. */
const OLD_BACKUPS = [
  { schema: 1, text: schema1 },
  { schema: 2, text: schema2 },
];

const newBook = () => newBackupBook('backup');
async function backUp(ask: AskWorker): Promise<{ file: Blob; text: string }> {
  const text = await backUpText(ask);
  return { file: new Blob([text]), text };
}
/** Every record of the book by type, as stored. */
async function everything(deps: Deps) {
  const all: Record<string, unknown[]> = {};
  for (const store of BACKUP_STORES) all[store] = await deps.store.scan(store, undefined, 5000);
  all.documents = (all.documents as { id: string }[]).filter(
    ({ id }) => !/^(?:cuts|daily|counters|directory-size|value|followup|roll)/.test(id),
  );
  return all;
}
async function names(deps: Deps, text: string): Promise<string[]> {
  return value(await search(deps, { text, limit: 20 })).hits.map(({ row }) => row.name);
}

let first: Awaited<ReturnType<typeof newBook>>;
let merged: string;
beforeEach(async () => {
  first = await newBook();
  value(await loadSample(first.deps, await sampleFor(first.deps)));
  const saved = value(
    await saveContacts(first.deps, { items: [wei(), chen()].map((draft) => ({ draft, requestId: risingId(), provenance: [] })) }),
  ).saved.map(({ id }) => id);
  merged = saved[0]!;
  value(await merge(first.deps, { a: saved[0]!, b: saved[1]!, choices: {} }));
  await runJobs(first.deps);
});

describe('a restore drill', () => {
  it('brings a whole book into an empty profile: records, merges, lists and values', async () => {
    const { file, text } = await backUp(first.ask);
    expect(JSON.parse(text)).toMatchObject({ sidecard: 'backup', version: BACKUP_VERSION });
    expect((await verifyBackup(file)).records).toBeGreaterThan(100);
    const second = await newBook();
    const preview = await previewRestore(second.ask, file);
    expect(preview.byStore.get('contacts')).toMatchObject({ different: 0, same: 0, extra: 0, invalid: 0 });
    const restored = await restoreBackup(second.ask, file, 'whole');
    expect(restored.refused).toBe(0);
    await runJobs(second.deps);
    expect(await everything(second.deps)).toEqual(await everything(first.deps));
    expect(value(await showCard(second.deps, merged)).members).toHaveLength(2);
    expect(await names(second.deps, 'chen')).toEqual(await names(first.deps, 'chen'));
    expect(await second.deps.store.count('standings')).toBe(await first.deps.store.count('standings'));
    expect(second.outside.errors).toEqual([]);
  });

  it('goes on by itself where the page or the worker ended before the end', async () => {
    const { file } = await backUp(first.ask);
    const second = await newBook();
    const cut = (async (name: string, payload: unknown) =>
      name === 'restore.finish' ? { ok: false, failure: { reason: 'failed' } } : second.ask(name as never, payload as never)) as AskWorker;
    await expect(restoreBackup(cut, file, 'whole')).rejects.toThrow('failed');
    await runJobs(second.deps);
    expect(value(await showCard(second.deps, merged)).members).toHaveLength(2);
    expect((await second.deps.store.jobs()).find(({ type }) => type === 'finish-restore')).toMatchObject({ state: 'done' });
    expect(second.outside.errors).toEqual([]);
  });

  it('unpacks a packed file, and restores nothing twice', async () => {
    const { file } = await backUp(first.ask);
    const packed = await new Response(file.stream().pipeThrough(new CompressionStream('gzip'))).blob();
    const second = await newBook();
    await restoreBackup(second.ask, packed, 'missing');
    expect(await restoreBackup(second.ask, packed, 'missing')).toEqual({ written: 0, removed: 0, refused: 0, erased: 0 });
    expect(await restoreBackup(second.ask, packed, 'whole')).toMatchObject({ written: 0, removed: 0 });
  });

  it('makes the book as it was, or adds only what is missing', async () => {
    const { file } = await backUp(first.ask);
    const { deps, ask, outside } = first;
    outside.now += 60_000;
    const contact = await deps.store.get('contacts', merged);
    value(await updateContact(deps, { id: merged, rev: contact?.rev ?? '', patch: { note: 'Changed since.' } }));
    const extra =
      value(await saveContacts(deps, { items: [{ draft: draftOf('Later Person'), requestId: risingId(), provenance: [] }] })).saved[0]
        ?.id ?? '';
    const preview = await previewRestore(ask, file);
    expect(preview.byStore.get('contacts')).toMatchObject({ missing: 0, different: 1, extra: 1 });

    await restoreBackup(ask, file, 'missing');
    expect((await deps.store.get('contacts', merged))?.note).toBe('Changed since.');
    await restoreBackup(ask, file, 'whole');
    const back = await deps.store.get('contacts', merged);
    expect(back?.note).toBe(contact?.note);
    expect((back?.rev ?? '') > (contact?.rev ?? '')).toBe(true);
    expect((await deps.store.get('contacts', extra))?.deletedAt).toBeDefined();
    expect(await names(deps, 'later')).toEqual([]);
  });

  it('is of one moment: what changes while it is made is written behind it', async () => {
    let isChanged = false;
    const text = await backUpText(first.ask, async (sofar) => {
      if (isChanged || !sofar.includes('"store":"orders"')) return;
      isChanged = true;
      value(await saveContacts(first.deps, { items: [{ draft: draftOf('Meanwhile Person'), requestId: risingId(), provenance: [] }] }));
    });
    const second = await newBook();
    await restoreBackup(second.ask, new Blob([text]), 'whole');
    expect(await names(second.deps, 'meanwhile')).toEqual(['Meanwhile Person']);
  });
});

describe('a backup of an earlier version', () => {
  const settings = { currency: 'EUR', country: 'DE', welcomeDone: true };

  it('is kept for every schema that a book ever had', () => {
    expect(OLD_BACKUPS.map(({ schema }) => schema)).toEqual(MIGRATIONS.map((_, at) => at + 1));
    expect(BOOK_SCHEMA).toBe(MIGRATIONS.length);
  });

  it.each(OLD_BACKUPS)('restores a book of schema $schema whole, as it is written today', async ({ schema, text }) => {
    expect(JSON.parse(text)).toMatchObject({ schema });
    const file = new Blob([text]);
    const { counts } = await verifyBackup(file);
    const { deps, ask, outside } = await newBook();
    expect(await restoreBackup(ask, file, 'whole')).toMatchObject({ refused: 0, removed: 0 });
    await runJobs(deps);
    for (const store of BACKUP_STORES.filter((name) => !['moves', 'pairs', 'documents'].includes(name)))
      expect([store, await deps.store.count(store)]).toEqual([store, counts[store]]);
    const fields = value(await listFields(deps)).fields.map(({ key, type, on, choices }) => ({ key, type, on, choices }));
    expect(fields).toEqual([
      { key: 'size', type: 'choice', on: ['individual', 'org'], choices: ['S', 'L'].map((size) => ({ key: size, label: size })) },
      { key: 'seats', type: 'number', on: ['individual', 'org'], choices: undefined },
      { key: 'newsletter', type: 'yes-no', on: ['individual', 'org'], choices: undefined },
    ]);
    const [hit] = value(await search(deps, { text: 'ana keller', limit: 5 })).hits;
    const card = value(await showCard(deps, hit?.row.id ?? ''));
    expect(card.members).toHaveLength(2);
    expect(card.shown).toMatchObject({
      custom: { size: 'L', seats: 3, newsletter: true },
      birthday: '1980-04-12',
      unknownProps: [{ name: 'X-SPOUSE', params: {}, value: 'Sam' }],
      ...(schema > 1 && { cadence: { ideal: 30, latest: 45 }, anniversary: '--06-01' }),
    });
    expect(await deps.store.get('standings', card.id)).toMatchObject({ aggregate: { orders: 1, net: 450 } });
    expect((await deps.settings()).value).toBeDefined();
    expect(await deps.settings()).toMatchObject(settings);
    const again = await previewRestore(ask, file);
    // Suggested pairs are found anew, and this one is none.
    again.byStore.delete('pairs');
    for (const [store, { missing, invalid }] of again.byStore) expect([store, missing, invalid]).toEqual([store, 0, 0]);
    expect(outside.errors).toEqual([]);
  });
});

describe('readBackup', () => {
  it('refuses a file with any flipped byte, a cut one, a newer one and another kind, and leaves the book as it was', async () => {
    const { text } = await backUp(first.ask);
    const second = await newBook();
    const faults: [string, string][] = [
      ['newer', text.replace(`"version":${BACKUP_VERSION}`, `"version":${BACKUP_VERSION + 1}`)],
      ['newer', text.replace(`"schema":${BOOK_SCHEMA}`, `"schema":${BOOK_SCHEMA + 1}`)],
      ['truncated', text.slice(0, text.lastIndexOf('],"manifest"'))],
      ['truncated', text.slice(0, Math.floor(text.length * 0.7))],
      ['kind', '{"a":1}\n'],
      ['kind', ''],
    ];
    for (let at = 3; at < text.length; at += Math.ceil(text.length / 60)) {
      const flipped = String.fromCharCode(text.charCodeAt(at) ^ 1);
      faults.push(['', text.slice(0, at) + flipped + text.slice(at + 1)]);
    }
    for (const [why, broken] of faults) {
      const error = await restoreBackup(second.ask, new Blob([broken]), 'whole').catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(BackupError);
      expect(why === '' || (error as BackupError).why === why).toBe(true);
    }
    expect(await second.deps.store.count('contacts')).toBe(0);
  });
});
