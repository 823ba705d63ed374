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

/** Makes sure that the periodic sweep exists; alarms are lost on a crash and not kept by Firefox. */
export async function ensureSweep(): Promise<void> {
  if (!(await browser.alarms.get(SWEEP))) await browser.alarms.create(SWEEP, { periodInMinutes: SWEEP_MINUTES });
}
