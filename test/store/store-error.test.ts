import { describe, expect, it } from 'vitest';
import { StoreError, asStoreError } from '../../lib/store/store-error';

describe('asStoreError', () => {
  it('tells a full disk and a closed connection from other failures, and keeps what was thrown', () => {
    const thrown = ['QuotaExceededError', 'InvalidStateError', 'UnknownError'].map((name) => new DOMException('why', name));
    expect(thrown.map((error) => asStoreError(error).code)).toEqual(['quota', 'closed', 'failed']);
    expect(thrown.map((error) => asStoreError(error).cause)).toEqual(thrown);
  });
  it('leaves a store error as it is', () => {
    const error = new StoreError('recovery', 'x');
    expect(asStoreError(error)).toBe(error);
    expect(asStoreError('odd')).toMatchObject({ code: 'failed', message: 'store: odd' });
  });
});
