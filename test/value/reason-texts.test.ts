import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { settingsSchema } from '../../lib/domain/setup/settings';
import type { Cuts } from '../../lib/domain/standing/standing';
import type { Reason } from '../../lib/domain/reason';
import { intlCalendar } from '../../lib/followup/calendar';
import { todayRows } from '../../lib/followup/today';
import { fixedCuts } from '../../lib/value/cuts';
import { RFM_GROUPS } from '../../lib/domain/standing/rfm-map';
import { standingOf } from '../../lib/value/standing';
import { placeholdersOf, textsOf } from '../repo/locales';
import { AS_OF, aReturn, anOrder, daysAgo, ledgerUpTo, testId } from '../support/order-builder';
import { aValueModel } from '../support/value-model-builder';
import { aTask } from '../support/task-builder';

const TEXTS = { en: textsOf('en'), 'zh-CN': textsOf('zh-CN') };
const keyOf = (code: string): string => code.replaceAll(/[.-]/g, '_');

/** Every reason that a wide set of customers and tasks brings forth. */
function allReasons(): Map<string, Reason> {
  const settings = settingsSchema.parse({});
  const fixed = fixedCuts('USD', 40, AS_OF);
  const returned = anOrder();
  const books = [
    [],
    [returned, aReturn(returned, returned.total)],
    [anOrder({ currency: 'EUR' })],
    ...[50, 450_000, 460_000, 600_000, 200_000].flatMap((total) =>
      [5, 60, 120, 200].flatMap((days) => [
        [anOrder({ total, at: daysAgo(days) })],
        [anOrder({ total, at: daysAgo(days) }), anOrder({ at: daysAgo(days + 300) })],
      ]),
    ),
  ];
  const standings = books.flatMap((orders) => {
    const input = { rootId: testId(), ledger: ledgerUpTo(orders, AS_OF), settings, asOf: AS_OF, at: daysAgo(0), pins: {} };
    const before = standingOf({ ...input, asOf: '2026-01-01', cuts: { ...fixed, tierHigh: 1, tierMid: 1 } }).standing;
    return (['relative', 'absolute'] as const).flatMap((mode) => [
      standingOf({ ...input, cuts: { ...fixed, mode } }).standing,
      standingOf({ ...input, cuts: { ...fixed, mode }, previous: before, pins: { tier: 'high', lifecycle: 'active' } }).standing,
    ]);
  });
  const model = aValueModel();
  const expected: Cuts = { ...fixed, model, measure: 'expected', mode: 'relative', tops: [600_000, 100_000] };
  const modelled = books.flatMap((orders) =>
    [0, 90, 300, 900].map((later) => {
      const asOf = addDays(AS_OF, later);
      const ledger = ledgerUpTo(orders, asOf);
      const input = { rootId: testId(), ledger, settings, asOf, at: daysAgo(0), pins: {}, subscriber: later === 90 && orders.length === 2 };
      return standingOf({ ...input, cuts: { ...expected, tierHigh: 300_000, tierMid: 1_000 } }).standing;
    }),
  );
  const contact = { id: testId(), name: 'Noah Williams', tier: 'high' as const };
  const rows = (['at-risk', 'won-back', 'new'] as const).flatMap((lifecycle) =>
    [-50, -20, -1, 1, 20, 60].flatMap((hours) => {
      const due = daysAgo(0) + hours * 3_600_000;
      const tasks = [
        aTask(due, { contactId: contact.id, priority: 'high' }),
        aTask(due, { allDay: true }),
        aTask(0, { snoozedUntil: due }),
      ];
      return todayRows(tasks, new Map([[contact.id, { ...contact, lifecycle }]]), daysAgo(0), intlCalendar('UTC'));
    }),
  );
  return new Map(
    [...[...standings, ...modelled].flatMap((one) => one.reasons), ...rows.flatMap((row) => row.why)].map((reason) => [
      reason.code,
      reason,
    ]),
  );
}

describe('reasons', () => {
  const reasons = allReasons();
  const written = ['lib/value/tier.ts', 'lib/value/lifecycle.ts', 'lib/value/standing.ts', 'lib/followup/today.ts'].flatMap((path) =>
    [...readFileSync(path, 'utf8').matchAll(/'((?:tier|lifecycle|due)\.[a-z-]+)'/g)].map((match) => match[1] ?? ''),
  );

  it('are all brought forth by the customers of this test', () => {
    expect(written.length).toBeGreaterThan(20);
    expect(written.filter((code) => !reasons.has(code))).toEqual([]);
  });
  it.each(['en', 'zh-CN'] as const)('have a text in %s that uses all of their parameters or fewer', (language) => {
    const broken = [...reasons.values()].filter(({ code, params }) => {
      const text = TEXTS[language].get(`reason.${keyOf(code)}`);
      return text === undefined || placeholdersOf(text).some((placeholder) => Number(placeholder.slice(1)) > Object.keys(params).length);
    });
    expect(broken).toEqual([]);
  });
  it.each(['en', 'zh-CN'] as const)('name every RFM group in %s', (language) => {
    expect(RFM_GROUPS.filter((group) => !TEXTS[language].has(`rfm.${keyOf(group)}`))).toEqual([]);
  });
});
