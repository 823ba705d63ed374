/** The folder that the user picked for backups lies as a handle in a database of its own: handles can be kept nowhere else. */
const DATABASE = 'sidecard-folder';
const STORE = 'handles';
const KEY = 'backups';

type Handle = FileSystemDirectoryHandle & {
  queryPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { mode: 'readwrite' }): Promise<PermissionState>;
};
type Picker = { showDirectoryPicker?(options: { id: string; mode: 'readwrite' }): Promise<Handle> };

function withStore<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(DATABASE, 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    opening.addEventListener('error', () => reject(opening.error ?? new Error('backup: the folder cannot be remembered')));
    opening.addEventListener('success', () => {
      const db = opening.result;
      const request = work(db.transaction(STORE, mode).objectStore(STORE));
      request.addEventListener('success', () => {
        resolve(request.result);
        db.close();
      });
      request.addEventListener('error', () => reject(request.error ?? new Error('backup: the folder cannot be remembered')));
    });
  });
}

/** The browser can let a page write into a folder (File System Access; Chromium). */
export function canPickFolder(): boolean {
  return 'showDirectoryPicker' in window;
}

/** The folder that was picked, and whether it may be written to without asking. */
export async function pickedFolder(): Promise<{ handle: Handle; isGranted: boolean } | undefined> {
  const handle = await withStore<Handle | undefined>('readonly', (store) => store.get(KEY) as IDBRequest<Handle | undefined>);
  return handle && { handle, isGranted: (await handle.queryPermission?.({ mode: 'readwrite' })) === 'granted' };
}

/** Lets the user pick a folder; undefined when they did not. Needs a click. */
export async function pickFolder(): Promise<Handle | undefined> {
  try {
    const handle = await (window as unknown as Picker).showDirectoryPicker?.({ id: 'sidecard-backups', mode: 'readwrite' });
    if (handle) await withStore('readwrite', (store) => store.put(handle, KEY));
    return handle;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined;
    throw error;
  }
}

/** Asks for the folder again, after the browser was started anew. Needs a click. */
export async function grantFolder(handle: Handle): Promise<boolean> {
  return (await handle.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

export async function forgetFolder(): Promise<void> {
  await withStore('readwrite', (store) => store.delete(KEY));
}
