import { afterEach, describe, expect, it } from 'vitest';
import { anOrder, testId } from '../support/order-builder';
import { aContact, aProvenance, anInteraction } from '../support/record-builders';
import { aTask } from '../support/task-builder';
import { CODECS, bookName, closeTestBooks, openTestBook, put, rawRows } from '../support/test-book';

afterEach(closeTestBooks);

/** Words of the user's, each in some field of some record. */
const WORDS = [
  'Zhangova',
  'zhangova@secret.example',
  '+14155550123',
  'vip-club',
  'quarterly rebate',
  'mail-7781',
  'INV-5531',
  'Call the bank',
];

async function writtenRows(codec: Awaited<ReturnType<(typeof CODECS)[number][1]>>) {
  const name = bookName();
  const book = await openTestBook({ name, codec });
  const contact = aContact({
    name: { full: 'Olga Zhangova' },
    emails: [{ id: 'e1', address: 'zhangova@secret.example' }],
    phones: [{ id: 'p1', raw: '+14155550123', e164: '+14155550123' }],
    tags: ['vip-club'],
  });
  await book.commit({
    at: 1,
    by: 'user',
    puts: [
      put('contacts', contact),
      put('interactions', anInteraction(contact.id, 1, { subject: 'quarterly rebate', source: 'mail', externalId: 'mail-7781' })),
      put('orders', anOrder({ contactId: contact.id, number: 'INV-5531' })),
      put('tasks', aTask(5, { contactId: contact.id, title: 'Call the bank' })),
      put('provenance', aProvenance(contact.id, { snippet: 'Olga Zhangova, zhangova@secret.example' })),
      put('directory', { id: 'text.000', rows: 'olga Zhangova\nzhangova@secret.example' }),
    ],
    fulfils: [{ requestId: testId(), result: { name: 'Olga Zhangova' } }],
  });
  await book.putJob({
    id: 'j',
    type: 'import',
    state: 'running',
    cursor: 'Zhangova',
    done: 0,
    total: 1,
    startedAt: 1,
    updatedAt: 1,
    detail: 'vip-club',
  });
  await book.flush();
  return await rawRows(name);
}
/** Everything in the rows as text; bytes one letter each. */
function textOf(rows: unknown): string {
  return JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? String.fromCharCode(...value) : value));
}

describe('the stored form', () => {
  it('holds no word of the user under AES-GCM, in no column, key, index or log', async () => {
    const [, makeCodec] = CODECS[1] ?? [];
    if (!makeCodec) throw new Error('test: no AES-GCM codec');
    const text = textOf(await writtenRows(await makeCodec()));
    expect(text.length).toBeGreaterThan(1_000);
    expect(WORDS.filter((word) => text.toLowerCase().includes(word.toLowerCase()))).toEqual([]);
  });

  it('holds words in bodies alone under the identity codec', async () => {
    const [, makeCodec] = CODECS[0] ?? [];
    if (!makeCodec) throw new Error('test: no identity codec');
    const rows = await writtenRows(await makeCodec());
    const bare = Object.fromEntries(
      Object.entries(rows).map(([store, list]) => [store, list.map((row) => ({ ...(row as object), body: undefined }))]),
    );
    expect(WORDS.filter((word) => textOf(bare).includes(word))).toEqual([]);
    expect(WORDS.filter((word) => textOf(rows).includes(word))).toEqual(WORDS);
  });
});
