import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Closed, foldMoves, moveBetween } from '../../../lib/domain/segment/closing';
import { meets } from '../../../lib/domain/segment/meets';
import { parseRule } from '../../../lib/domain/segment/parse-rule';
import type { Fact, Rule } from '../../../lib/domain/segment/rule';

const FOUND = parseRule('tier = high and lastorder <= 90 or tag = VIP');
const RULE: Rule = FOUND.ok ? FOUND.rule : { is: 'all', of: [] };

function closed(day: string, facts: Record<string, Fact> | undefined): Closed {
  return { day, facts: facts && ((field) => facts[field]) };
}

describe('moveBetween', () => {
  it('SG-3 says which condition turned, with what was known before and now', () => {
    const move = moveBetween(
      'c',
      RULE,
      closed('2026-03-01', { tier: 'high', lastorder: 90 }),
      closed('2026-03-02', { tier: 'high', lastorder: 91 }),
    );
    expect(move).toEqual({
      id: 'c',
      day: '2026-03-02',
      to: 'out',
      because: { why: 'turned', turned: [{ condition: 'lastorder <= 90', holds: false, was: 90, now: 91 }] },
    });
  });
  it('SG-3 says who came into the book and who is no longer in it', () => {
    const vip = { tag: ['VIP'] };
    expect(moveBetween('c', RULE, closed('2026-03-01', undefined), closed('2026-03-02', vip))).toMatchObject({
      to: 'in',
      because: { why: 'added' },
    });
    expect(moveBetween('c', RULE, closed('2026-03-01', vip), closed('2026-03-02', undefined))).toMatchObject({
      to: 'out',
      because: { why: 'gone' },
    });
    expect(moveBetween('c', RULE, closed('2026-03-01', vip), closed('2026-03-02', vip))).toBeUndefined();
  });
});

describe('foldMoves', () => {
  it('SG-4 comes, over any days, to the difference between the members at both ends', () => {
    const facts = fc.option(fc.record({ tier: fc.constantFrom('high', 'low'), lastorder: fc.constantFrom(1, 100) }), { nil: undefined });
    const life = fc.array(facts, { minLength: 2, maxLength: 8 });
    fc.assert(
      fc.property(fc.array(life, { maxLength: 5 }), fc.nat(6), (lives, from) => {
        const day = (at: number) => `2026-03-${String(at + 1).padStart(2, '0')}`;
        const moves = lives.flatMap((days, customer) =>
          days.slice(1).flatMap((now, at) => {
            const move = moveBetween(`c${customer}`, RULE, closed(day(at), days[at]), closed(day(at + 1), now));
            return move && at >= from ? [move] : [];
          }),
        );
        const { entered, left } = foldMoves(moves);
        for (const [customer, days] of lives.entries()) {
          const isIn = (known: (typeof days)[number]) =>
            known !== undefined && meets(RULE, (field) => (known as Record<string, Fact>)[field]);
          const [was, is] = [isIn(days[Math.min(from, days.length - 1)]), isIn(days.at(-1))];
          expect(entered.some(({ id }) => id === `c${customer}`)).toBe(!was && is);
          expect(left.some(({ id }) => id === `c${customer}`)).toBe(was && !is);
        }
        expect(foldMoves(moves)).toEqual({ entered, left });
      }),
    );
  });
});
