import type { Deps } from '../deps';
import { CONSUMERS } from './drain';

/**
 * Rows of the change log that the consumers may be behind and a question still waits for them (50 to 1,000). More is what a large import or restore
 * leaves: that takes minutes, longer than the browser lets a message take, and is a job's.
 */
const MOST_BEHIND = 200;

export async function isFarBehind({ store }: Pick<Deps, 'store'>): Promise<boolean> {
  return store.lastSeq() - Math.min(...(await store.cursors(CONSUMERS.map(({ name }) => name)))) > MOST_BEHIND;
}
