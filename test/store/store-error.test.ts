import { describe, expect, it } from 'vitest';
import { StoreError, asStoreError } from '../../lib/store/store-error';

describe('asStoreError', () => {
  it('tells a full disk and a closed connection from other failures, and keeps what was thrown', () => {
    const thrown = ['QuotaExceededError', 'InvalidStateError', 'UnknownError'].map((name) => new DOMException('why', name));
    expect(thrown.map((error) => asStoreError(error).code)).toEqual(['quota', 'closed', 'failed']);
    expect(thrown.map((error) => asStoreError(error).cause)).toEqual(thrown);
  });
  it("knows a full disk in the browser's own words, which has no name of its own there", () => {
    const words = [
      'Connection is closing because of: IO error: .../000003.log: FILE_ERROR_NO_SPACE (ChromeMethodBFE: 3::WritableFileAppend::8)',
      'Encountered full disk while opening backing store for indexedDB.open.',
      'Encountered disk full while committing transaction.',
      'NS_ERROR_FILE_NO_DEVICE_SPACE',
    ];
    expect(words.map((why) => asStoreError(new DOMException(why, 'UnknownError')).code)).toEqual(['quota', 'quota', 'quota', 'quota']);
  });
  it('leaves a store error as it is', () => {
    const error = new StoreError('recovery', 'x');
    expect(asStoreError(error)).toBe(error);
    expect(asStoreError('odd')).toMatchObject({ code: 'failed', message: 'store: odd' });
  });
});
