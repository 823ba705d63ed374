import { describe, expect, it } from 'vitest';
import { noticeTime } from '../../lib/app/tasks/notices';
import { aTask } from '../support/task-builder';

const HOUR = 3_600_000;
const DUE = Date.UTC(2026, 2, 16, 9);

describe('noticeTime (REM-8)', () => {
  it('tells of an alarm ahead when it is due, also where the alarm itself comes late', () => {
    const task = aTask(DUE, { alarms: [60] });
    expect(noticeTime(task, DUE - HOUR, false)).toEqual({ at: DUE, isDay: false, is: 'ahead' });
    expect(noticeTime(task, DUE - HOUR, true)).toEqual({ at: DUE, isDay: false, is: 'ahead' });
  });
  it('tells the time only of what comes late, of a snooze the time it was due at first', () => {
    expect(noticeTime(aTask(DUE), DUE, false).is).toBe('now');
    expect(noticeTime(aTask(DUE), DUE, true)).toEqual({ at: DUE, isDay: false, is: 'late' });
    expect(noticeTime(aTask(DUE, { snoozedUntil: DUE + HOUR }), DUE + HOUR, true)).toEqual({ at: DUE, isDay: false, is: 'late' });
  });
  it('tells of a series the occurrence that came, not the one that is still open', () => {
    expect(noticeTime(aTask(DUE, { rrule: 'FREQ=DAILY' }), DUE + 24 * HOUR, true).at).toBe(DUE + 24 * HOUR);
  });
});
