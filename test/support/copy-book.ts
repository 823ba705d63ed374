import { openRaw, settled } from './test-book';

/** Row by row into a book that was just made, so that a set-up is made once and killed often. */
export async function copyBook(from: string, to: string): Promise<void> {
  const [source, target] = [await openRaw(from), await openRaw(to)];
  for (const name of source.objectStoreNames) {
    const reading = source.transaction(name).objectStore(name);
    const [keys, rows] = await Promise.all([settled(reading.getAllKeys()), settled(reading.getAll())]);
    const writing = target.transaction(name, 'readwrite').objectStore(name);
    await settled(writing.clear());
    for (const [index, row] of rows.entries()) writing.put(row, writing.keyPath === null ? keys[index] : undefined);
    await settled(writing.count());
  }
  source.close();
  target.close();
}
