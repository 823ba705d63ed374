import { browser } from 'wxt/browser';

export const NEXT_DUE = 'next-due';
export const SWEEP = 'sweep';
/** Minutes between two sweeps: how late a reminder can be whose own alarm was lost. */
export const SWEEP_MINUTES = 15;

/** Sets the one alarm for the next due time, or clears it. The browser fires no alarm sooner than 30 s from now. */
export async function setNextAlarm(when: number | undefined): Promise<void> {
  if (when === undefined) await browser.alarms.clear(NEXT_DUE);
  else await browser.alarms.create(NEXT_DUE, { when });
}

/**
 * Makes sure that a worker that dies before it has planned anything is woken again: where the alarm for the next due time was lost, one stands at
 * `when` until `setNextAlarm` says better.
 */
export async function ensureNextAlarm(when: number): Promise<void> {
  if (!(await browser.alarms.get(NEXT_DUE))) await browser.alarms.create(NEXT_DUE, { when });
}

/**
 * Makes sure that the periodic sweep exists; alarms are lost on a crash and not kept by Firefox. One that lies further ahead than its period was
 * left there by a clock that has been set back since, and would not ring until then.
 */
export async function ensureSweep(now: number): Promise<void> {
  const sweep = await browser.alarms.get(SWEEP);
  if (!sweep || sweep.scheduledTime - now > SWEEP_MINUTES * 60_000) {
    await browser.alarms.create(SWEEP, { periodInMinutes: SWEEP_MINUTES });
  }
}
