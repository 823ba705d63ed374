import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NEXT_DUE, ensureNextAlarm, setNextAlarm } from '../../lib/platform/alarms';

const SOON = 4_000_000_000_000;
const planned = async () => (await fakeBrowser.alarms.get(NEXT_DUE))?.scheduledTime;

describe('ensureNextAlarm', () => {
  beforeEach(() => fakeBrowser.reset());

  it('arms a worker that may die before it has planned anything, where the alarm was lost', async () => {
    await ensureNextAlarm(SOON);
    expect(await planned()).toBe(SOON);
  });

  it('leaves an alarm alone that stands', async () => {
    await setNextAlarm(SOON + 5000);
    await ensureNextAlarm(SOON);
    expect(await planned()).toBe(SOON + 5000);
  });
});
