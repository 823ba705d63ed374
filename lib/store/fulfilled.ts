import type { Book } from './book';
import type { Body } from './codec';
import { sumOf } from './envelope';

/** What a request of a page was answered, so that asking twice is writing once. */
export type FulfilledRow = { id: string; at: number; sum: string; body: Body };

export async function sealResult(book: Book, item: { requestId: string; result: unknown }, at: number): Promise<FulfilledRow> {
  const body = await book.vault().codec.seal(JSON.stringify(item.result ?? null), `fulfilled/${item.requestId}`);
  return { id: item.requestId, at, body, sum: await sumOf('fulfilled', { id: item.requestId, at }, body) };
}

/** The answer given to a request; undefined when it was not fulfilled, null when it had none. */
export async function readFulfilled(book: Book, requestId: string): Promise<unknown> {
  const row = (await book.db().get('fulfilled', requestId)) as FulfilledRow | undefined;
  if (!row) return undefined;
  if (row.sum !== (await sumOf('fulfilled', { id: row.id, at: row.at }, row.body))) {
    book.damaged.add(`fulfilled/${requestId}`);
    return undefined;
  }
  return JSON.parse(await book.vault().codec.open(row.body, `fulfilled/${requestId}`));
}
