import { describe, expect, it } from 'vitest';
import { runSchedule } from '../support/reminders/schedule';

/** `npm run test:faults -- reminders --schedules N` asks for more. */
const SCHEDULES = Number(process.env.SIDECARD_REMINDER_SCHEDULES ?? 200);
const FIRST = Number(process.env.SIDECARD_REMINDER_SEED ?? 1);
const EVENTS = 40;
/** Each found what `test/app/owed-notices.test.ts` shows by itself: what waits to be shown while the user decides, travels, or it comes due again. */
const ONCE_AT_FAULT = [5064, 5145, 5890, 6105, 7633];

describe('reminders', () => {
  it(
    `are neither missed nor shown twice in ${SCHEDULES} schedules of clock jumps, sleep, travel, crashes and kills`,
    async () => {
      const totals = { missed: 0, twice: 0, unwanted: 0, notifications: 0 };
      const seeds: string[] = [];
      for (let seed = FIRST; seed < FIRST + SCHEDULES; seed += 1) {
        const { faults, notifications } = await runSchedule(seed, EVENTS);
        totals.notifications += notifications;
        for (const { kind } of faults) totals[kind] += 1;
        if (faults.length > 0) seeds.push(`${seed}: ${faults[0]?.kind} ${faults[0]?.what}`);
      }
      process.stdout.write(
        `reminders: ${SCHEDULES} schedules from seed ${FIRST}, ${totals.notifications} notifications, ${totals.missed} missed, ${totals.twice} twice, ${totals.unwanted} unwanted\n`,
      );
      expect(seeds.slice(0, 10)).toEqual([]);
      expect(totals.notifications).toBeGreaterThan(SCHEDULES);
    },
    6 * 3_600_000,
  );
  it.each(ONCE_AT_FAULT)('are as the user may expect in schedule %i', async (seed) => {
    expect((await runSchedule(seed, EVENTS)).faults).toEqual([]);
  });
});
