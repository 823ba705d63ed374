import { keysOf } from '../../../lib/app/keys-of';
import { identityCodec } from '../../../lib/store/codec';
import { openBook } from '../../../lib/store/open-book';
import type { BookStore } from '../../../lib/store/store';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>>; set(values: object): Promise<void> } } };

/** The book of the installed extension, opened from one of its own pages as its worker opens it. The worker must be asleep. */
export function openInstalledBook(): Promise<BookStore> {
  return openBook({
    name: 'sidecard',
    codec: identityCodec,
    keysOf: (name, record) => keysOf(name, record, 'US'),
    witness: {
      read: async () => (await chrome.storage.local.get('witness')).witness as never,
      write: (value: object) => chrome.storage.local.set({ witness: value }),
    },
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
}
