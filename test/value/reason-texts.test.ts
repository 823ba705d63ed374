import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { settingsSchema } from '../../lib/domain/setup/settings';
import type { Reason } from '../../lib/domain/reason';
import { intlCalendar } from '../../lib/followup/calendar';
import { todayRows } from '../../lib/followup/today';
import { aggregate } from '../../lib/value/aggregate';
import { fixedCuts } from '../../lib/value/cuts';
import { RFM_GROUPS } from '../../lib/value/rfm-group';
import { standingOf } from '../../lib/value/standing';
import { placeholdersOf, textsOf } from '../repo/locales';
import { AS_OF, aReturn, anOrder, daysAgo, testId, utcDay } from '../support/order-builder';
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
    const sums = aggregate(orders, { asOf: AS_OF, dayOf: utcDay, currency: 'USD' });
    const input = { rootId: testId(), aggregate: sums, settings, asOf: AS_OF, at: daysAgo(0), pins: {} };
    const before = standingOf({ ...input, asOf: '2026-01-01', cuts: { ...fixed, tierHigh: 1, tierMid: 1 } }).standing;
    return (['relative', 'absolute'] as const).flatMap((mode) => [
      standingOf({ ...input, cuts: { ...fixed, mode } }).standing,
      standingOf({ ...input, cuts: { ...fixed, mode }, previous: before, pins: { tier: 'high', lifecycle: 'active' } }).standing,
    ]);
  });
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
  return new Map([...standings.flatMap((one) => one.reasons), ...rows.flatMap((row) => row.why)].map((reason) => [reason.code, reason]));
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
