import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../lib/domain/day';
import type { Order } from '../../lib/domain/order/order';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { cutsSchema, standingSchema } from '../../lib/domain/standing/standing';
import { fixedCuts } from '../../lib/value/cuts';
import { forecaster, outlookOf } from '../../lib/value/forecast';
import { remadeCuts } from '../../lib/value/remake-cuts';
import { standingOf } from '../../lib/value/standing';
import { tallyOf } from '../../lib/value/tally';
import { AS_OF, aReturn, anOrder, daysAgo, ledgerUpTo, testId } from '../support/order-builder';
import { bookOf } from '../support/value-model-builder';

const SETTINGS = settingsSchema.parse({ currency: 'USD' });
const TODAY = dayNumber(AS_OF);

/** Everything that a book of these customers says, each of them checked against the schema, which knows no NaN; their standings. */
function standAll(customers: readonly (readonly Order[])[]) {
  const ledgers = customers.map((orders) => ledgerUpTo([...orders], AS_OF));
  const cuts = remadeCuts(bookOf(ledgers), SETTINGS, fixedCuts('USD', 0, AS_OF), AS_OF);
  expect(cutsSchema.safeParse(JSON.parse(JSON.stringify(cuts))).error).toBeUndefined();
  const forecast = cuts.model && forecaster(cuts.model, SETTINGS);
  return ledgers.map((ledger) => {
    const { standing } = standingOf({ rootId: testId(), ledger, cuts, forecast, settings: SETTINGS, asOf: AS_OF, at: 0, pins: {} });
    expect(standingSchema.safeParse(JSON.parse(JSON.stringify(standing))).error).toBeUndefined();
    const outlook = cuts.model && outlookOf(cuts.model, ledger, SETTINGS, AS_OF, standing.id);
    const numbers = Object.values(outlook ?? {})
      .flat()
      .filter((part) => typeof part === 'number');
    expect(numbers.every(Number.isFinite)).toBe(true);
    return standing;
  });
}
const many = (count: number, orders: (at: number) => Order[]) => Array.from({ length: count }, (_, at) => orders(at));

describe('standingOf over odd books', () => {
  it('says of one customer where they stand, and forecasts nothing (MO-1, LM-6)', () => {
    const [standing] = standAll([[anOrder()]]);
    expect(standing).toMatchObject({ tier: 'low', lifecycle: 'new', scores: { f: 1 } });
    expect(standing?.prediction).toBeUndefined();
  });
  it('goes by days where there is no model, and by the chance where there is one (LM-6)', () => {
    const once = (ago: number) => [anOrder({ at: daysAgo(ago) })];
    expect(standAll([once(100), once(200)]).map(({ lifecycle, reasons }) => [lifecycle, reasons.at(-1)?.code])).toEqual([
      ['at-risk', 'lifecycle.at-risk'],
      ['churned', 'lifecycle.churned'],
    ]);
    const codes = standAll(many(40, (at) => once(500 + at))).map(({ reasons }) => reasons.at(-1)?.code);
    expect(new Set(codes)).toEqual(new Set(['lifecycle.unlikely']));
  });
  it('bears a book of one-time buyers (PU-3)', () => {
    const standings = standAll(many(60, (at) => [anOrder({ at: daysAgo(at * 9), total: 1000 + at })]));
    const chances = standings.map(({ prediction }) => prediction?.buys ?? Number.NaN);
    expect(chances.every((chance) => chance >= 0 && chance < 0.6)).toBe(true);
    expect(chances[0]).toBeGreaterThanOrEqual(chances.at(-1) ?? 1);
  });
  it('bears equal spend of everybody (GG-3, CU-2)', () => {
    const standings = standAll(many(60, (at) => [0, 30, 60].map((gap) => anOrder({ at: daysAgo(gap + at), total: 5000 }))));
    expect(standings.every(({ prediction }) => (prediction?.value12 ?? -1) >= 0)).toBe(true);
  });
  it('bears a book of one day, today or long ago (PU-3)', () => {
    for (const ago of [0, 3000]) {
      const standings = standAll(many(50, (at) => [anOrder({ at: daysAgo(ago), total: 100 * (at + 1) })]));
      expect(new Set(standings.map(({ lifecycle }) => lifecycle)).size).toBe(1);
      expect(new Set(standings.map(({ prediction }) => prediction?.buys)).size).toBe(1);
    }
  });
  it('bears totals of nothing and below it (PR-3, CU-5, TI-1)', () => {
    const standings = standAll([
      ...many(30, () => [anOrder({ total: 0 })]),
      ...many(30, (at) => [anOrder({ total: 50 }), anOrder({ type: 'return', total: -1000 - at })]),
    ]);
    expect(standings.every(({ tier, prediction }) => tier === 'low' && prediction?.value12 === 0)).toBe(true);
  });
  it('leaves a return without its order out, and a full return without a value (AG-3, AG-9)', () => {
    const order = anOrder();
    const [lost, back] = standAll([[aReturn(anOrder(), 10_000)], [order, aReturn(order, order.total)]]);
    expect(lost).toMatchObject({ lifecycle: 'prospect', aggregate: { orders: 0, net: 0 } });
    expect(back).toMatchObject({ lifecycle: 'prospect', aggregate: { orders: 0, returns: 1, net: 0 } });
    expect(lost?.tier).toBeUndefined();
  });
  it('does not count orders of days to come (AG-6)', () => {
    const [standing] = standAll([[anOrder({ at: daysAgo(-30) })]]);
    expect(standing).toMatchObject({ lifecycle: 'prospect', group: 'prospect', aggregate: { orders: 0 } });
    expect(standing?.ledger?.nextDay).toBe(TODAY + 30);
  });
  it('counts orders in currencies without a rate, and no money of them (AG-5, RT-3, TI-6)', () => {
    const [foreign, mixed] = standAll([
      [anOrder({ currency: 'CHF' })],
      [anOrder({ currency: 'CHF' }), anOrder({ at: daysAgo(3), total: 700 })],
    ]);
    expect(foreign).toMatchObject({ lifecycle: 'new', aggregate: { orders: 1, net: 0, otherCurrencies: 1 } });
    expect(foreign?.tier).toBeUndefined();
    expect(foreign?.reasons[0]?.code).toBe('tier.other-currency');
    expect(mixed).toMatchObject({ tier: 'low', aggregate: { orders: 2, net: 700, otherCurrencies: 1 } });
  });
  it('bears a million orders of one customer among others (AG-7, PU-3)', { timeout: 240_000 }, () => {
    const base = anOrder();
    const orders = Array.from({ length: 1_000_000 }, (_, at) => ({ ...base, id: `o${at}`, at: daysAgo(at % 3650), total: 900_000_000 }));
    const [whale] = standAll([orders, ...many(30, (at) => [anOrder({ at: daysAgo(at * 20) }), anOrder({ at: daysAgo(at * 10) })])]);
    expect(whale).toMatchObject({
      tier: 'high',
      lifecycle: 'active',
      aggregate: { orders: 1_000_000, occasions: 3650, net: 900_000_000_000_000 },
    });
    expect(tallyOf(ledgerUpTo(orders, AS_OF), TODAY).net).toBe(900_000_000_000_000);
  });
});
