import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import type { Ledger } from '../../lib/domain/standing/standing';
import { predictionSchema } from '../../lib/domain/standing/standing';
import { valueModelSchema } from '../../lib/domain/standing/value-model';
import { dayNumber } from '../../lib/domain/day';
import { forecaster, outlookOf } from '../../lib/value/forecast';
import { seededRandom } from '../../lib/domain/seeded-random';
import { gammaDraw } from '../../lib/value/purchase/random';
import { fitValueModel, isModelDue } from '../../lib/value/value-model';
import { bookOf } from '../support/value-model-builder';
import { AS_OF, aReturn, anOrder, daysAgo, ledgerUpTo } from '../support/order-builder';

const SETTINGS = settingsSchema.parse({});
const TODAY = dayNumber(AS_OF);

function drawLedgers(count: number, seed = 1): Ledger[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const gap = 10 + 60 / (0.3 + gammaDraw(random, 1));
    const start = Math.floor(random() * 700) + 1;
    const end = random() < 0.4 ? Math.floor(random() * start) : 0;
    const orders = [];
    for (let ago = start; ago >= end; ago -= 1 + Math.floor(-Math.log(1 - random()) * gap))
      orders.push(anOrder({ at: daysAgo(ago), total: Math.round(5_000 * gammaDraw(random, 4)) }));
    return ledgerUpTo(orders, AS_OF);
  });
}
const fit = (ledgers: readonly Ledger[], settings: typeof SETTINGS, asOf: string) => fitValueModel(bookOf(ledgers, asOf), settings, asOf);
const book = drawLedgers(150);

describe('fitValueModel', () => {
  it('has nothing to say with nine buyers, and says that it is limited with ten (MO-1)', () => {
    expect(fit(drawLedgers(9), SETTINGS, AS_OF)).toBeUndefined();
    expect(fit(drawLedgers(10), SETTINGS, AS_OF)).toMatchObject({ ladder: 'limited', buyers: 10 });
    expect(fit(drawLedgers(200), SETTINGS, AS_OF)).toMatchObject({ ladder: 'full' });
  });
  it('is the same for the customers in another order, under the same name (MO-2)', () => {
    const [one, other] = [fit(book, SETTINGS, AS_OF), fit(book.toReversed(), SETTINGS, AS_OF)];
    expect(valueModelSchema.safeParse(one).error).toBeUndefined();
    expect(other?.inputs).toBe(one?.inputs);
    expect(other?.params.r).toBeCloseTo(one?.params.r ?? 0, 6);
    expect(fit(book.slice(1), SETTINGS, AS_OF)?.inputs).not.toBe(one?.inputs);
  });
  it('says when nobody seems ever to leave (MO-4)', () => {
    const faithful = Array.from({ length: 1200 }, (_, at) =>
      ledgerUpTo(
        Array.from({ length: 30 }, (__, n) => anOrder({ at: daysAgo(n * 12 + (at % 11)) })),
        AS_OF,
      ),
    );
    const found = fit(faithful, SETTINGS, AS_OF);
    expect(found?.nobodyLeaves).toBe(true);
    expect(fit(book, SETTINGS, AS_OF)?.nobodyLeaves).toBe(false);
  });
});

describe('isModelDue', () => {
  const model = fit(book, SETTINGS, AS_OF);
  const same = { buyers: model?.buyers ?? 0, occasions: model?.occasions ?? 0 };
  it('asks for a fit at 5 % change, after 7 days and under other settings, and not before (MO-3)', () => {
    expect(isModelDue(model, same, SETTINGS, addDays(AS_OF, 6))).toBe(false);
    expect(isModelDue(model, same, SETTINGS, addDays(AS_OF, 7))).toBe(true);
    expect(isModelDue(model, { ...same, occasions: Math.ceil(same.occasions * 1.05) }, SETTINGS, AS_OF)).toBe(true);
    expect(isModelDue(model, { ...same, occasions: same.occasions + 1 }, SETTINGS, AS_OF)).toBe(false);
    expect(isModelDue(model, same, { ...SETTINGS, currency: 'EUR' }, AS_OF)).toBe(true);
    expect(isModelDue(undefined, { buyers: 9, occasions: 9 }, SETTINGS, AS_OF)).toBe(false);
  });
});

describe('forecaster and outlookOf', () => {
  const model = fit(book, SETTINGS, AS_OF);
  if (!model) throw new Error('test: no model of 150 buyers');
  const forecast = forecaster(model, SETTINGS);
  it('agree to the digits that are kept (PR-1)', () => {
    for (const [at, ledger] of book.entries()) {
      const [quick, whole] = [forecast(ledger, TODAY), outlookOf(model, ledger, SETTINGS, AS_OF, String(at))];
      expect(quick?.buys).toBeCloseTo(whole?.buys ?? -1, 1);
      expect(quick?.orders12).toBeCloseTo(whole?.orders12 ?? -1, 0);
      expect(Math.abs((quick?.value12 ?? 0) - (whole?.value12 ?? 0))).toBeLessThanOrEqual(0.006 * (whole?.value12 ?? 0) + 1);
      expect(whole && whole.value12 <= whole.value36 && whole.orders[0] <= whole.orders[1] && whole.sales[0] <= whole.sales[1]).toBe(true);
    }
  });
  it('give half the margin half the value, and a later day a smaller chance (PR-2)', () => {
    const half = forecaster(model, { value: { ...SETTINGS.value, margin: 0.5 } });
    const ledger = book.find(({ days }) => days.length > 3) ?? ledgerUpTo([], AS_OF);
    expect((half(ledger, TODAY)?.value12 ?? 0) / (forecast(ledger, TODAY)?.value12 ?? 1)).toBeCloseTo(0.5, 1);
    expect(forecast(ledger, TODAY + 400)?.buys).toBeLessThan(forecast(ledger, TODAY)?.buys ?? 0);
  });
  it('expect nothing in money of who gave everything back, and nothing at all of who never bought (PR-3)', () => {
    const order = anOrder({ at: daysAgo(40) });
    expect(forecast(ledgerUpTo([anOrder({ total: 0 }), order, aReturn(order, 9_999)], AS_OF), TODAY)?.value12).toBeGreaterThan(0);
    expect(forecast(ledgerUpTo([anOrder({ total: 100 }), anOrder({ type: 'return', total: -100 })], AS_OF), TODAY)?.value12).toBe(0);
    expect(forecast(ledgerUpTo([], AS_OF), TODAY)).toBeUndefined();
  });
  it('are finite and sane for any orders, future and negative ones included (PR-4)', () => {
    const row = fc.record({
      days: fc.integer({ min: -400, max: 4000 }),
      total: fc.integer({ min: -1e15, max: 1e15 }),
      refunded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const orders = rows.map(({ days, total, refunded }) =>
          anOrder({ at: daysAgo(days), total, type: total < 0 ? 'return' : 'order', status: refunded ? 'refunded' : 'paid' }),
        );
        const ledger = ledgerUpTo(orders, AS_OF);
        const own = fit([ledger, ...drawLedgers(9)], SETTINGS, AS_OF) ?? model;
        for (const used of [model, own]) {
          const prediction = forecaster(used, SETTINGS)(ledger, TODAY);
          expect(prediction === undefined || predictionSchema.safeParse(prediction).success).toBe(true);
          const outlook = outlookOf(used, ledger, SETTINGS, AS_OF, 'x');
          expect(
            Object.values(outlook ?? {})
              .flat()
              .every((part) => typeof part !== 'number' || Number.isFinite(part)),
          ).toBe(true);
        }
      }),
      { numRuns: 40, seed: 3 },
    );
  });
});
