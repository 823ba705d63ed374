import { beforeEach, describe, expect, it } from 'vitest';
import { saveContacts } from '../../../lib/app/contacts/save-contacts';
import type { Deps } from '../../../lib/app/deps';
import { endImport, imports, startImport, undoImport } from '../../../lib/app/import/imports';
import { takeRows } from '../../../lib/app/import/take-rows';
import { isScanDue } from '../../../lib/app/match/scan-result';
import { runJobs } from '../../../lib/app/jobs/run-jobs';
import { itemsOf } from '../../support/import-items';
import { ana, value } from '../../support/people';
import { newTestBook, risingId } from '../../support/test-deps';

/** As many as make a scan of the whole book due. */
const PEOPLE =
  'Maria Rossi;Tom Becker;Yuki Tanaka;Elena Petrova;Ana Gómez;Chen Wei;Olga Nowak;Piet Janssen;Karim Haddad;Lucia Ferri;Sven Lindqvist;Amara Okafor;Ines Duarte;Ravi Menon;Greta Vogel;Hugo Laurent;Nadia Kovacs;Bruno Silva;Freya Olsen;Omar Farouk;Zoe Papadakis;Ian Murphy'.split(
    ';',
  );
let deps: Deps;

beforeEach(async () => {
  ({ deps } = await newTestBook('import-undo'));
});

describe('undoImport', () => {
  const shown = async () =>
    (await deps.store.scan('contacts', undefined, 100))
      .filter(({ deletedAt }) => deletedAt === undefined)
      .map(({ id, name, emails, phones, updatedAt }) => ({ id, name, emails, phones, updatedAt }));
  const rows = (phones: readonly string[], who = 'Tom Becker,tom@becker.example') =>
    `Name,Email,Phone\n${phones.map((phone) => `${who},${phone}`).join('\n')}\n`;
  /** Slices of one row each, as a large file has the same customer in several. */
  async function importApart(text: string, rowsAtOnce = 1): Promise<string> {
    const id = risingId();
    value(await startImport(deps, { id, file: 'a.csv', size: 1, kind: 'contacts', policy: { missing: 'wait' }, fields: [] }));
    const items = itemsOf(text);
    for (let from = 0; from < items.length; from += rowsAtOnce)
      value(await takeRows(deps, { id, from, items: items.slice(from, from + rowsAtOnce), failures: [] }));
    value(await endImport(deps, { id, state: 'done' }));
    return id;
  }
  const importWhole = (text: string) => importApart(text, 100);
  async function undone(id: string) {
    value(await undoImport(deps, { id }));
    await runJobs(deps);
    return value(await imports(deps)).imports[0];
  }

  it('leaves nobody behind whom the same file added to, in one write or in several', async () => {
    const id = await importWhole(rows(['+4930123456', '+4940654321', '+4989111222']));
    expect(await shown()).toHaveLength(1);
    expect(await undone(id)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await shown()).toEqual([]);
    const apart = await importApart(rows(['+4930123456', '+4940654321', '+4989111222']));
    expect((await shown())[0]?.phones).toHaveLength(3);
    expect(await undone(apart)).toMatchObject({ state: 'undone', kept: 0 });
    expect(await shown()).toEqual([]);
  });

  it('takes back every addition to a customer of the book, whichever row it came with', async () => {
    value(await saveContacts(deps, { items: [{ draft: ana(), requestId: risingId(), provenance: [] }] }));
    const before = await shown();
    const { name, emails } = ana();
    const text = rows(['+4930123456', '+4940654321', '+4989111222'], `${name.full},${emails[0]?.address}`);
    const id = await importWhole(text);
    expect((await shown())[0]?.phones.length).toBeGreaterThan(before[0]?.phones.length ?? 0);
    await undone(id);
    expect(await shown()).toEqual(before);
    const apart = await importApart(text);
    expect(await shown()).not.toEqual(before);
    await undone(apart);
    expect(await shown()).toEqual(before);
  });

  it('leaves no suggested duplicate of what it takes back, of a large import that was never ended too', async () => {
    const table = (host: string) =>
      `Name,Email\n${PEOPLE.map((name, at) => `${name},${name.split(' ')[0]}.${at}@${host}${at}.example`).join('\n')}\n`;
    await importWhole(table('acme'));
    await runJobs(deps);
    expect(await deps.store.count('pairs')).toBe(0);
    const id = risingId();
    value(await startImport(deps, { id, file: 'b.csv', size: 1, kind: 'contacts', policy: { missing: 'wait' }, fields: [] }));
    value(await takeRows(deps, { id, from: 0, items: itemsOf(table('other')), failures: [] }));
    expect(await deps.store.count('pairs')).toBeGreaterThan(0);
    await undone(id);
    expect([await deps.store.count('pairs'), (await shown()).length]).toEqual([0, PEOPLE.length]);
    expect(await isScanDue(deps.store)).toBe(false);
  });

  it('is made sure of again where a full disk kept its job from being noted', async () => {
    const id = await importWhole(rows(['+4930123456']));
    value(await undoImport(deps, { id }));
    await deps.store.putJob({
      id: 'import-undo',
      type: 'import-undo',
      state: 'failed',
      done: 0,
      total: 0,
      startedAt: 1,
      updatedAt: 1,
      cursor: undefined,
    });
    expect(await undone(id)).toMatchObject({ state: 'undone' });
    expect(await shown()).toEqual([]);
  });
});
