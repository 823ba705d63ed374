import { describe, expect, it } from 'vitest';
import { readOnce } from '../../lib/app/read-once';

/** A book whose documents are written when the test says so. */
function bookAt() {
  const book = { version: 0, reads: 0, documentsVersion: () => book.version };
  const read = () => readOnce(book, 'settings', async () => (book.reads += 1));
  return { book, read };
}

describe('readOnce', () => {
  it('reads once until a document is written, for several who ask at once too', async () => {
    const { book, read } = bookAt();
    expect(await Promise.all([read(), read()])).toEqual([1, 1]);
    expect(await read()).toBe(1);
    book.version += 1;
    expect(await read()).toBe(2);
  });

  it('does not keep what was read while a document was written', async () => {
    const { book, read } = bookAt();
    const before = read();
    book.version += 1;
    await before;
    expect(await read()).toBe(2);
  });

  it('does not keep a failure, nor one name under another', async () => {
    const { book } = bookAt();
    await expect(readOnce(book, 'settings', () => Promise.reject(new Error('closed')))).rejects.toThrow('closed');
    expect(await readOnce(book, 'settings', async () => 'read')).toBe('read');
    expect(await readOnce(book, 'model', async () => 'other')).toBe('other');
  });
});
