import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import type { Order } from '../../lib/domain/order/order';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { type Cuts, type Standing, moveSchema, standingSchema } from '../../lib/domain/standing/standing';
import { aggregateOf } from '../../lib/value/aggregate';
import { cutValuesOf, cutsOf, fixedCuts } from '../../lib/value/cuts';
import { type StandingInput, standingOf } from '../../lib/value/standing';
import { AS_OF, aReturn, anOrder, daysAgo, ledgerUpTo, testId } from '../support/order-builder';

const SETTINGS = settingsSchema.parse({});
const ROOT = testId();
const CUTS: Cuts = { ...fixedCuts('USD', 40, AS_OF), mode: 'relative', tierHigh: 50_000, tierMid: 20_000 };

function stand(orders: Order[], patch: Partial<StandingInput> = {}) {
  const asOf = patch.asOf ?? AS_OF;
  return standingOf({
    rootId: ROOT,
    ledger: ledgerUpTo(orders, asOf),
    cuts: CUTS,
    settings: SETTINGS,
    asOf,
    at: daysAgo(0),
    pins: {},
    ...patch,
  });
}

describe('standingOf', () => {
  it('gives a prospect no scores and no tier, and no move', () => {
    const { standing, moves } = stand([]);
    expect(standing).toMatchObject({ lifecycle: 'prospect', reasons: [{ code: 'lifecycle.prospect' }] });
    expect([standing.scores, standing.tier, moves]).toEqual([undefined, undefined, []]);
  });
  it('writes one move an axis, with the same id when done twice (ST-4)', () => {
    const before = stand([], { asOf: addDays(AS_OF, -1) }).standing;
    const order = anOrder({ total: 60_000, at: daysAgo(1) });
    const { moves } = stand([order], { previous: before });
    expect(moves.map(({ id, from, to }) => [id, from, to])).toEqual([
      [`${ROOT}:tier:${AS_OF}:high`, undefined, 'high'],
      [`${ROOT}:lifecycle:${AS_OF}:new`, 'prospect', 'new'],
    ]);
    expect(stand([order], { previous: before }).moves).toEqual(moves);
    expect(stand([order], { previous: stand([order], { previous: before }).standing }).moves).toEqual([]);
  });
  it('begins the history of a book that is filled with old orders with where customers stand at the end of that day (ST-4)', () => {
    const orders = [anOrder({ total: 60_000, at: daysAgo(90) })];
    const first = stand([anOrder({ total: 100, at: daysAgo(400) })]).standing;
    expect(stand(orders, { previous: first }).moves).toEqual([]);
    expect(stand([...orders, anOrder({ at: daysAgo(0) })], { previous: first }).moves).not.toEqual([]);
  });
  it('keeps since when the value stays (ST-2)', () => {
    const orders = [anOrder({ at: daysAgo(10) }), anOrder({ at: daysAgo(40) })];
    const first = stand(orders, { asOf: addDays(AS_OF, -5) }).standing;
    const second = stand(orders, { previous: first }).standing;
    expect(second).toMatchObject({ tierSince: addDays(AS_OF, -5), lifecycleSince: addDays(AS_OF, -5), lifecycle: 'active' });
  });
  it('lets pins win, says so, and keeps what the numbers say (ST-3)', () => {
    const { standing } = stand([anOrder({ at: daysAgo(200) })], { pins: { tier: 'high', lifecycle: 'active' } });
    expect(standing).toMatchObject({ tier: 'high', lifecycle: 'active' });
    expect(standing.reasons.map((reason) => reason.code)).toEqual(['tier.pinned', 'tier.low', 'lifecycle.pinned', 'lifecycle.churned']);
  });
  it('does not use cuts of another currency (ST-5)', () => {
    const { standing } = stand([anOrder({ total: 60_000 })], { cuts: { ...CUTS, currency: 'EUR' } });
    expect(standing).toMatchObject({ tier: 'low', reasons: [{ code: 'tier.low' }, { code: 'tier.fixed' }, { code: 'lifecycle.new' }] });
  });
  it('demotes only after the close of a day, and only under the kept share (ST-1, TI-3)', () => {
    const order = anOrder({ total: 50_000 });
    const high = stand([order], { asOf: addDays(AS_OF, -1) }).standing;
    const dented = stand([order, aReturn(order, 5_000)], { previous: high });
    expect([dented.standing.tier, dented.moves]).toEqual(['high', []]);
    const broken = stand([order, aReturn(order, 5_001)], { previous: dented.standing });
    expect([broken.standing.tier, broken.standing.belowSince]).toEqual(['high', AS_OF]);
    const later = addDays(AS_OF, 30);
    const fallen = stand([order, aReturn(order, 5_001)], { previous: broken.standing, asOf: later });
    expect(fallen.moves.filter(({ axis }) => axis === 'tier').map(({ from, to }) => [from, to])).toEqual([['high', 'mid']]);
  });

  it('ends a day where one look at all of its orders does (ST-1)', () => {
    const event = fc.record({
      total: fc.integer({ min: 0, max: 60_000 }),
      days: fc.integer({ min: 0, max: 500 }),
      back: fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
    });
    const day = fc.array(event, { maxLength: 6 });
    const history = fc.array(day, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(history, (days) => {
        let scratch: Standing | undefined;
        let incremental: Standing | undefined;
        const orders: Order[] = [];
        days.forEach((events, place) => {
          const asOf = addDays(AS_OF, place);
          const at = daysAgo(-place);
          // A day without an event is still closed by the daily recomputation.
          incremental = stand(orders, { asOf, at, previous: incremental }).standing;
          for (const { total, days: ago, back } of events) {
            const order = anOrder({ total, at: daysAgo(ago) });
            orders.push(order);
            incremental = stand(orders, { asOf, at, previous: incremental }).standing;
            if (back === null) continue;
            orders.push(aReturn(order, Math.round(total * back), { at: order.at }));
            incremental = stand(orders, { asOf, at, previous: incremental }).standing;
          }
          scratch = stand(orders, { asOf, at, previous: scratch }).standing;
          expect(incremental).toEqual(scratch);
          expect(standingSchema.safeParse(scratch).error).toBeUndefined();
        });
      }),
    );
  });
  it('tells a story that folds back to the standing (ST-4)', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 0, max: 60_000 })), { maxLength: 12 }), (steps) => {
        let previous: Standing | undefined;
        let tier: string | undefined;
        let lifecycle = 'prospect';
        let day = AS_OF;
        const orders: Order[] = [];
        for (const [wait, total] of steps) {
          day = addDays(day, wait);
          if (total > 0) orders.push(anOrder({ total, at: Date.parse(`${day}T08:00:00Z`) }));
          const { standing, moves } = stand(orders, { asOf: day, previous });
          for (const move of moves) {
            moveSchema.parse(move);
            if (move.axis === 'tier') tier = move.to;
            else lifecycle = move.to ?? lifecycle;
          }
          expect([tier, lifecycle]).toEqual([standing.tier, standing.lifecycle]);
          previous = standing;
        }
      }),
    );
  });
  it('scores a single update by the stored cuts as the re-score did (SC-2)', () => {
    const books = fc.array(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 90_000 })), { minLength: 1, maxLength: 5 }),
      { minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(books, (book) => {
        const customers = book.map((rows) => rows.map(([days, total]) => anOrder({ at: daysAgo(days), total })));
        const sums = customers.map((orders) => ({ aggregate: aggregateOf(ledgerUpTo(orders, AS_OF), AS_OF) }));
        const cuts = cutsOf(cutValuesOf(sums, SETTINGS, AS_OF), SETTINGS, AS_OF);
        const shuffledCuts = cutsOf(cutValuesOf([...sums].reverse(), SETTINGS, AS_OF), SETTINGS, AS_OF);
        for (const orders of customers) expect(stand(orders, { cuts }).standing).toEqual(stand(orders, { cuts: shuffledCuts }).standing);
      }),
    );
  });
});
