/** The libraries that understand a page are loaded when the first page is there: a page of the extension opens without them. */
export const engine = () => import('../../lib/capture/candidates');

/** Loads them while a page is being read. */
export function preloadEngine(): void {
  // Who needs it asks again, and says so when it cannot be had.
  engine().catch(() => undefined);
}
