import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { ImportRecord } from '../../lib/domain/import/import-record';
import { ask } from '../support/browser/ask';
import { click, see } from '../support/browser/find';
import { smallDisk } from '../support/browser/small-disk';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { DAY, orderDraft, saveItem } from './drafts';
import { sidecardSession } from './session';

const MB = 1_000_000;
const ROOMY = 250 * MB;
const ROWS = 20_000;
/** Rows that are in the book before somebody else fills the disk. */
const FEW = 2_000;
/** A machine ten times slower writes some hundred rows a second. */
const SLOW = { within: 200_000 };

const disk = smallDisk(500);
const files = mkdtempSync(join(tmpdir(), 'sidecard-full-'));
afterAll(() => {
  rmSync(files, { recursive: true, force: true });
  disk?.remove();
});

const SYLLABLES = ['ba', 'ce', 'di', 'fo', 'gu', 'ka', 'le', 'mi', 'no', 'ru'];

function people(count: number, host: string): string {
  const note = 'met at the fair, asks for the new list of prices. '.repeat(3);
  const word = (at: number) => Array.from(String(at), (digit) => SYLLABLES[Number(digit)]).join('');
  const row = (_: unknown, at: number) => {
    // Every twentieth is in the file a second time, with a telephone.
    const who = at % 20 === 19 ? at - 1 : at;
    const phone = at === who ? '' : `+1 415 555 ${1000 + (at % 9000)}`;
    return `${word(who)},${word((who * 7919 + 13) % 100_003)},${word(who)}@${host}${who}.example,${phone},"${note}"`;
  };
  return ['First Name,Last Name,Email,Phone Number,Note', ...Array.from({ length: count }, row)].join('\n');
}

/** A record without the times and revisions that a restore renews. */
function told(record: string): string {
  const { id, name, emails, phones, note, total } = JSON.parse(record) as Record<string, unknown>;
  return JSON.stringify({ id, name, emails, phones, note, total });
}

describe.skipIf(!disk)('a disk that is full', () => {
  const session = sidecardSession({ profile: join(disk?.folder ?? '', 'profile') });

  /** What the book holds of its customers, as a backup would read it. */
  async function living(): Promise<string[]> {
    const found: string[] = [];
    for (const store of ['contacts', 'orders', 'pairs'] as const)
      for (let after: string | undefined; ;) {
        const page = await session.ask('book.page', { store, limit: 500, ...(after !== undefined && { after }) });
        found.push(...page.records.filter((record) => !('deletedAt' in record)).map((record) => JSON.stringify(record)));
        after = page.last;
        if (after === undefined) break;
      }
    return found.sort();
  }
  async function lastImport(): Promise<ImportRecord | undefined> {
    return (await session.ask('imports.list', {})).imports[0];
  }
  async function dataPage(tab: string): Promise<Page> {
    return openExtensionPage(session.sidecard, `dashboard.html#/data/${tab}`);
  }
  async function begin(page: Page, name: string, text: string): Promise<void> {
    const file = join(files, name);
    writeFileSync(file, text);
    const input = (await page.waitForSelector('input[type=file][aria-label="Choose a file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await see(page, 'First rows');
    await click(page, { role: 'button', name: /^Import$/ });
  }
  async function halfWay(name: string): Promise<void> {
    await until('some rows', async () => {
      const record = await lastImport();
      return record?.file === name && record.next >= FEW;
    });
  }
  async function person(name: string): Promise<string> {
    const { saved } = await session.ask('contacts.save', { items: [saveItem({ name, email: `${name.toLowerCase()}@old.example` })] });
    return saved[0]?.id ?? '';
  }

  it('stops an import while there is room to take it back, and leaves the book as it was', { timeout: 400_000 }, async () => {
    disk?.leave(ROOMY);
    await session.ask('settings.set', { patch: { welcomeDone: true, currency: 'USD' } });
    await session.ask('backup.plan', { plan: { every: 'off', downloads: false } });
    await session.ask('orders.save', {
      draft: orderDraft(await person('Greta'), Date.now() - DAY, 10_000),
      requestId: crypto.randomUUID(),
    });
    const before = await living();
    expect(before).toHaveLength(2);
    const page = await dataPage('import');
    await begin(page, 'fair.csv', people(ROWS, 'fair'));
    await halfWay('fair.csv');
    disk?.leave(30 * MB);
    await see(page, 'The disk became full, and all of fair.csv was taken back');
    await until('all of it taken back', async () => (await lastImport())?.state === 'undone', SLOW);
    expect((await lastImport())?.next).toBeLessThan(ROWS);
    expect(await living()).toEqual(before);
    await click(page, { role: 'button', name: 'Done' });
    await see(page, 'Undone');
    // A file that cannot fit is not begun.
    disk?.leave(24 * MB);
    await begin(page, 'again.csv', people(FEW, 'again'));
    await see(page, 'There is not enough room on the disk for again.csv');
    expect(await living()).toEqual(before);
    await click(page, { role: 'button', name: 'Done' });
    disk?.leave(ROOMY);
    await begin(page, 'again.csv', people(FEW, 'again'));
    await see(page, 'again.csv is imported');
    await until('the list of it', async () => (await session.ask('status.get', {})).counts.contacts > FEW * 0.9, SLOW);
    await page.close();
  });

  it(
    'keeps the book through a disk that others fill at one stroke, and takes the import back once there is room',
    { timeout: 600_000 },
    async () => {
      disk?.leave(ROOMY);
      const before = await living();
      const page = await dataPage('import');
      await begin(page, 'stroke.csv', people(ROWS, 'stroke'));
      await halfWay('stroke.csv');
      disk?.leave(0);
      await see(page, /The disk is full/);
      const refused = await ask(session.sidecard.probe, 'contacts.save', {
        items: [saveItem({ name: 'Late', email: 'late@old.example' })],
      });
      expect(refused).toEqual({ ok: false, failure: { reason: 'quota' } });
      disk?.leave(ROOMY);
      await until('all of it taken back', async () => (await lastImport())?.state === 'undone', SLOW);
      expect(await living()).toEqual(before);
      const id = await person('Later');
      // What a full disk did to the browser's own files shows at the next start, and the one after it.
      await session.restart();
      expect((await session.ask('status.get', {})).health).toEqual({ state: 'ok' });
      await person('Restarted');
      await session.restart();
      expect((await session.ask('status.get', {})).health).toEqual({ state: 'ok' });
      expect((await session.ask('contacts.card', { id })).shown.name.full).toBe('Later');
      expect(await living()).toHaveLength(before.length + 2);
    },
  );

  it('stops a restore, which goes on from there when there is room', { timeout: 400_000 }, async () => {
    disk?.leave(ROOMY);
    const full = await living();
    const page = await dataPage('backup');
    await click(page, { role: 'button', name: 'Back up now' });
    await see(page, 'Last backup that was read back and checked: today, in this browser');
    const { imports } = await session.ask('imports.list', {});
    await session.ask('imports.undo', { id: imports.find(({ file, state }) => file === 'again.csv' && state === 'done')?.id ?? '' });
    await until('an emptier book', async () => (await session.ask('status.get', {})).counts.contacts < 10, SLOW);
    disk?.leave(20 * MB);
    await click(page, { role: 'button', name: 'Compare' });
    await see(page, 'Make it as it was');
    disk?.leave(20 * MB);
    await click(page, { role: 'button', name: 'Make it as it was' });
    await see(page, 'The disk is full, so the restore stopped');
    disk?.leave(ROOMY);
    await click(page, { role: 'button', name: 'Choose another backup' });
    await click(page, { role: 'button', name: 'Compare' });
    await click(page, { role: 'button', name: 'Make it as it was' });
    const known = (records: string[]) => records.map((record) => told(record)).sort();
    await until('everybody back', async () => (await living()).length === full.length, SLOW);
    expect(known(await living())).toEqual(known(full));
    await page.close();
  });
});
