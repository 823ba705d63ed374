/**
 * Why the store could not do what was asked. `quota`: the disk is full. `blocked`: another version holds the database. `closed`: the
 * connection is gone, open the book again. `recovery`: the user has not yet answered the recovery screen. `failed`: anything else.
 */
export type StoreErrorCode = 'quota' | 'blocked' | 'closed' | 'recovery' | 'failed';

export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(`store: ${message}`, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** A full disk in the words of the browser's own storage, where the error has no name of its own: Chromium (`leveldb_env`), Firefox (`NS_ERROR_FILE_…`). */
const FULL = /FILE_ERROR_NO_SPACE|NO_DEVICE_SPACE|full disk|disk full|no space left/i;

/** What IndexedDB threw, as a store error; one that is already one stays itself. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  const message = error instanceof Error || error instanceof DOMException ? `${error.name}: ${error.message}` : String(error);
  if (name === 'QuotaExceededError' || FULL.test(message)) return new StoreError('quota', message, { cause: error });
  if (name === 'InvalidStateError') return new StoreError('closed', message, { cause: error });
  return new StoreError('failed', message, { cause: error });
}
