import { describe, expect, it } from 'vitest';
import { PAYLOAD_LIMITS, brokenLimit } from '../../lib/messaging/limits';

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = { value };
  return value;
}

describe('brokenLimit', () => {
  it('passes what a page of the extension sends', () => {
    expect(brokenLimit({ name: 'search.query', payload: { text: '陈伟', limit: 20 } }, PAYLOAD_LIMITS.page)).toBeUndefined();
  });

  it('names depth without recursing, however deep', () => {
    expect(brokenLimit(nested(100_000), PAYLOAD_LIMITS.page)).toBe('depth');
  });

  it('names bytes for one text over 256 KiB from a content script', () => {
    expect(brokenLimit({ text: 'x'.repeat(128 * 1024 + 1) }, PAYLOAD_LIMITS.content)).toBe('bytes');
    expect(brokenLimit({ text: 'x'.repeat(64 * 1024) }, PAYLOAD_LIMITS.content)).toBeUndefined();
  });

  it('counts the names of fields as well as their values', () => {
    expect(brokenLimit({ ['k'.repeat(200_000)]: 1 }, PAYLOAD_LIMITS.content)).toBe('bytes');
  });

  it('names nodes for many small values', () => {
    expect(
      brokenLimit(
        Array.from({ length: 30_000 }, () => true),
        PAYLOAD_LIMITS.content,
      ),
    ).toBe('nodes');
  });
});
