import { browser } from 'wxt/browser';

const DONE = 'once';

/** Runs `work` once in the life of the browser: session storage lives as long, the worker does not. What failed is run again. */
export async function oncePerBrowser(work: () => Promise<void>): Promise<void> {
  const { [DONE]: done } = await browser.storage.session.get(DONE);
  if (done !== undefined) return;
  await work();
  await browser.storage.session.set({ [DONE]: true });
}
