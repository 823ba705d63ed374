import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Health } from '../../lib/domain/setup/status';
import { aContact } from '../support/record-builders';
import { bookName, closeTestBooks, openRaw, openTestBook, put, save, settled } from '../support/test-book';

afterEach(closeTestBooks);

describe('openBook', () => {
  it('says that it is blocked while another connection holds the database, and comes free with it', async () => {
    const name = bookName();
    const holder = await openRaw(name, 1);
    const removal = settled(indexedDB.deleteDatabase(name));
    const heard: Health[] = [];
    const book = await openTestBook({ name, openTimeout: 150, onHealth: (health) => heard.push(health) });
    expect(book.health()).toEqual({ state: 'blocked' });
    await expect(book.get('contacts', 'x')).rejects.toMatchObject({ name: 'StoreError', code: 'blocked' });
    await expect(save(book, put('contacts', aContact()))).rejects.toMatchObject({ code: 'blocked' });
    await expect(book.acceptRecovery('fresh')).rejects.toMatchObject({ code: 'blocked' });
    holder.close();
    await removal;
    await vi.waitFor(() => expect(heard).toEqual([{ state: 'ok' }]));
    expect(await save(book, put('contacts', aContact()))).toMatchObject({ ok: true });
  });

  it('steps aside for a newer version, and says that it is closed', async () => {
    const name = bookName();
    const heard: Health[] = [];
    const book = await openTestBook({ name, onHealth: (health) => heard.push(health) });
    const newer = await openRaw(name, 99);
    expect(heard).toEqual([{ state: 'failed', detail: 'store: another version of Sidecard took the database over' }]);
    await expect(book.count('contacts')).rejects.toMatchObject({ code: 'closed' });
    newer.close();
  });

  it('refuses a database of a newer version, and changes nothing in it', async () => {
    const name = bookName();
    (await openRaw(name, 99, (db) => db.createObjectStore('future'))).close();
    const book = await openTestBook({ name });
    expect(book.health()).toMatchObject({ state: 'failed', detail: expect.stringContaining('newer version') });
    await expect(book.count('contacts')).rejects.toMatchObject({ code: 'failed' });
    const raw = await openRaw(name);
    expect([raw.version, [...raw.objectStoreNames]]).toEqual([99, ['future']]);
    raw.close();
  });

  it('fails with the reason when the witness cannot be read', async () => {
    const witness = { read: async () => Promise.reject(new Error('no storage')), write: async () => undefined };
    expect((await openTestBook({ witness })).health()).toEqual({ state: 'failed', detail: 'store: Error: no storage' });
  });

  it('answers closed after it was closed', async () => {
    const book = await openTestBook();
    book.close();
    await expect(book.count('contacts')).rejects.toMatchObject({ code: 'closed' });
  });
});
