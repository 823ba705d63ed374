import { describe, expect, it } from 'vitest';
import { ask } from '../support/browser/ask';
import { click, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { stopWorker } from '../support/browser/worker';
import { accessibilityFaults } from './axe';
import { saveItem } from './drafts';
import { sidecardSession } from './session';

const session = sidecardSession();

/** Deletes the book's database behind the worker's back, as a damaged profile would lose it. */
async function loseDatabase(): Promise<void> {
  const { probe } = session.sidecard;
  await stopWorker(probe);
  await probe.evaluate(async () => {
    for (const { name } of await indexedDB.databases()) {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name ?? '');
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(new Error(String(request.error))));
        request.addEventListener('blocked', () => reject(new Error('blocked')));
      });
    }
  });
}

describe('a book that was lost', () => {
  it('is a first run only when nothing was ever written', async () => {
    expect(await session.ask('status.get', {})).toMatchObject({ health: { state: 'ok' }, fresh: true });
  });

  it('is noticed, and nothing is written over what is left until the user says so', async () => {
    await session.ask('contacts.save', { items: [saveItem({ name: 'Hana Ito', email: 'hana@ito.example' })] });
    const backup = await openExtensionPage(session.sidecard, 'dashboard.html#/data/backup');
    await click(backup, { role: 'button', name: 'Back up now' });
    await see(backup, 'Last backup that was read back and checked');
    await backup.close();
    expect(await session.ask('status.get', {})).toMatchObject({ fresh: false, counts: { contacts: 1 } });
    await loseDatabase();
    const status = await session.ask('status.get', {});
    expect(status).toMatchObject({ health: { state: 'recovery', found: 'gone' }, fresh: false });
    const refused = await ask(session.sidecard.probe, 'contacts.save', { items: [saveItem({ name: 'Too Soon' })] });
    expect(refused).toMatchObject({ ok: false, failure: { reason: 'recovery' } });
  });

  it('is shown as what it is on every screen, never as an empty book or a first run', async () => {
    const dashboard = await openExtensionPage(session.sidecard, 'dashboard.html#/contacts');
    await see(dashboard, 'The customer book is missing');
    expect(await accessibilityFaults(dashboard)).toEqual([]);
    await dashboard.close();
    for (const path of ['popup.html', 'sidepanel.html']) {
      const page = await openExtensionPage(session.sidecard, path);
      await see(page, /book/i);
      await page.close();
    }
  });

  it('leads from there to the backups that outlived the book', async () => {
    const page = await openExtensionPage(session.sidecard, 'dashboard.html#/contacts');
    await see(page, 'This browser still has a backup of');
    await click(page, { role: 'button', name: 'Go on to the backups' });
    await click(page, { role: 'button', name: 'Compare' });
    await see(page, 'Made on');
    await click(page, { role: 'button', name: 'Only what is missing' });
    await see(page, /\d+ records? restored/);
    const { hits } = await session.ask('search.query', { text: 'hana', limit: 1 });
    expect(hits.map(({ row }) => row.name)).toEqual(['Hana Ito']);
    await page.close();
  });

  it('goes on as a book after the user saw it', async () => {
    expect(await session.ask('status.get', {})).toMatchObject({ health: { state: 'ok' }, fresh: false });
    await session.ask('contacts.save', { items: [saveItem({ name: 'Ivo Novak' })] });
    await session.restart();
    expect(await session.ask('status.get', {})).toMatchObject({ health: { state: 'ok' }, counts: { contacts: 2 } });
  });
});
