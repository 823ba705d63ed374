import type { Page } from 'puppeteer-core';

/** Milliseconds of one question, by the clock of the page that asks. */
export async function timedQuestion(probe: Page, name: string, payload: object): Promise<number> {
  return probe.evaluate(
    async (data) => {
      const started = performance.now();
      await chrome.runtime.sendMessage({ id: Math.floor(Math.random() * 1e9), type: 'ask', data, timestamp: Date.now() });
      return performance.now() - started;
    },
    { name, payload },
  );
}
