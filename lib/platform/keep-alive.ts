import { browser } from 'wxt/browser';

/** Chrome ends a worker after 30 s without an extension event, even while it writes (measured, facts.md). */
const BEAT_MS = 20_000;

/** Keeps the worker alive while `work` runs. */
export async function keepAlive<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

/** Milliseconds between two steps of long work; 0 to 200. */
const REST_MS = 15;

export function rest(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, REST_MS));
}
