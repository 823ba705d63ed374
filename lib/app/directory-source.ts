import { Directory } from '../domain/directory/directory';
import { fold } from '../match/fold';
import type { BookStore } from '../store/store';

/** Chunks read at once while the directory is loaded. */
const READ_CHUNKS = 200;

/** The directory of a book: loaded on first use, once a worker life, thrown away when memory and store may differ. */
export function directorySource(store: Pick<BookStore, 'scan'>): { get(): Promise<Directory>; forget(): void } {
  let loading: Promise<Directory> | undefined;
  return {
    get() {
      loading ??= load(store).catch((error: unknown) => {
        loading = undefined;
        throw error;
      });
      return loading;
    },
    forget() {
      loading = undefined;
    },
  };
}

async function load(store: Pick<BookStore, 'scan'>): Promise<Directory> {
  const chunks = [];
  for (let after: string | undefined; ;) {
    const read = await store.scan('directory', after, READ_CHUNKS);
    chunks.push(...read);
    after = read.at(-1)?.id;
    if (read.length < READ_CHUNKS) return Directory.fromChunks(chunks, { fold });
  }
}
