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

/** Longest breath, in ms, while a question of a page is being answered; 0 to 200. */
const REST_MS = 15;
let open = 0;
let waiting: (() => void)[] = [];

/** Answers a question of a page: `rest` lets it through first. */
export async function answering<T>(work: () => Promise<T>): Promise<T> {
  open += 1;
  try {
    return await work();
  } finally {
    open -= 1;
    if (open === 0) {
      for (const go of waiting) go();
      waiting = [];
    }
  }
}

/** A breath between two steps of long work: what has come in meanwhile is begun, and what is being answered may end. Nobody asks: it is over at once. */
export async function rest(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (open === 0) return;
  await new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, REST_MS);
    waiting.push(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
