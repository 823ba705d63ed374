import { browser } from 'wxt/browser';
import { z } from 'zod';

const witnessSchema = z.object({
  epoch: z.string(),
  lastSeq: z.int().nonnegative(),
  hashKey: z.string().optional(),
  database: z.string().optional(),
});
export type Witness = z.infer<typeof witnessSchema>;
const KEY = 'witness';

/** What `chrome.storage.local`, which survives the loss of IndexedDB's folder, remembers of the book. */
export const localWitness = {
  async read(): Promise<Witness | undefined> {
    const stored = await browser.storage.local.get(KEY);
    return stored[KEY] === undefined ? undefined : witnessSchema.parse(stored[KEY]);
  },
  async write(witness: Witness): Promise<void> {
    await browser.storage.local.set({ [KEY]: witness });
  },
};
