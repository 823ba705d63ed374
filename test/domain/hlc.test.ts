import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CLOCK, parseRev, receive, tick } from '../../lib/domain/hlc';
import { revSchema } from '../../lib/domain/record';

const instant = fc.integer({ min: -1_000, max: 4_000_000_000_000 });

describe('tick', () => {
  it('writes wall time, counter and node, readable again', () => {
    expect(parseRev(tick(undefined, 1_700_000_000_000, 'desk'))).toEqual({ at: 1_700_000_000_000, counter: 0, node: 'desk' });
  });
  it('grows as a string whatever the wall clock does', () => {
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2, maxLength: 50 }), (times) => {
        let last: string | undefined;
        for (const now of times) {
          const next = tick(last, now, 'desk');
          expect(next > (last ?? '')).toBe(true);
          last = next;
        }
      }),
    );
  });
  it('counts within one millisecond and starts again in the next', () => {
    const first = tick(undefined, 5, 'n');
    const second = tick(first, 5, 'n');
    expect(parseRev(second)).toMatchObject({ at: 5, counter: 1 });
    expect(parseRev(tick(second, 6, 'n'))).toMatchObject({ at: 6, counter: 0 });
  });
  it('goes into the next millisecond when the counter is full', () => {
    const full = '000000000005-fffff-n';
    expect(parseRev(tick(full, 5, 'n'))).toEqual({ at: 6, counter: 0, node: 'n' });
  });
  it('fits what records take for a revision', () => {
    expect(revSchema.parse(tick(undefined, Number.MAX_SAFE_INTEGER, 'a'.repeat(40))).length).toBeLessThanOrEqual(80);
  });
  it('refuses a node that would break the order of strings, and a last revision that it cannot read', () => {
    expect(() => tick(undefined, 1, 'a-b')).toThrow(/domain: revision/);
    expect(() => tick('r1', 1, 'n')).toThrow('domain: revision r1 is not readable');
  });
});

describe('receive', () => {
  it('answers a revision after the last own one and after the remote one', () => {
    fc.assert(
      fc.property(instant, instant, fc.integer({ min: 0, max: DEFAULT_CLOCK.maxDrift }), (before, now, ahead) => {
        const last = tick(undefined, before, 'desk');
        const remote = tick(undefined, Math.max(now, 0) + ahead, 'phone');
        const received = receive(last, remote, Math.max(now, 0), 'desk');
        expect(received.ok && received.rev > last && received.rev > remote).toBe(true);
      }),
    );
  });
  it('refuses a clock that runs ahead by more than the drift allowed, and says by how much', () => {
    const remote = tick(undefined, 10_000, 'phone');
    expect(receive(undefined, remote, 4_000, 'desk', 5_999)).toEqual({ ok: false, reason: 'drift', ahead: 6_000 });
    expect(receive(undefined, remote, 4_000, 'desk', 6_000).ok).toBe(true);
  });
  it('refuses a text that is no revision', () => {
    expect(receive(undefined, 'yesterday', 1, 'desk')).toEqual({ ok: false, reason: 'malformed' });
  });
});
