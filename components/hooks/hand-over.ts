import { browser } from 'wxt/browser';
import type { Capture } from '../../lib/capture/candidate';
import type { TabReading } from './read-mail';
import type { PageTab, ReadOutcome } from './page-access';

export const DEFAULT_HAND_OVER = {
  /** Milliseconds after which the popup's reading is too old for the panel that it opened (2 to 20 s). */
  lasts: 8_000,
  /** Lines, values and marked elements up to which a reading is handed over: writing a larger one takes as long as reading the page. */
  most: 3_000,
};

const KEY = 'handedReading';

type Ready = Extract<ReadOutcome, { state: 'ready' }>;
type Handed = { tabId: number; url: string; at: number; outcome: Ready; capture: Capture };

const captures = new WeakMap<TabReading, Capture>();

/** Leaves what the popup read, and made of it, for the panel that it opens: the page need not be read and understood twice. In this browser run's memory, for pages of the extension only. */
export function handOver({ id, url }: PageTab, { reading, mailSite, frame }: Ready, capture: Capture | undefined, at: number): void {
  if (reading.mail || !capture || url === undefined) return;
  const { lines = [], observations, marked = [] } = reading;
  if (lines.length + observations.length + marked.length > DEFAULT_HAND_OVER.most) return;
  const outcome: Ready = { state: 'ready', reading, ...(mailSite && { mailSite }), ...(frame !== undefined && { frame }) };
  const handed: Handed = { tabId: id, url, at, outcome, capture };
  // Without it the panel reads the page itself.
  browser.storage.session.set({ [KEY]: handed }).catch(() => undefined);
}

/** What was left for this tab at this address, once. */
export async function takeHandedOver({ id, url }: PageTab, now: number): Promise<ReadOutcome | undefined> {
  const handed = (await browser.storage.session.get(KEY))[KEY] as Handed | undefined;
  if (!handed) return undefined;
  void browser.storage.session.remove(KEY);
  if (handed.tabId !== id || handed.url !== url || now - handed.at > DEFAULT_HAND_OVER.lasts) return undefined;
  captures.set(handed.outcome.reading, handed.capture);
  return handed.outcome;
}

/** What was made of a reading before it was handed over. */
export function handedCapture(reading: TabReading): Capture | undefined {
  return captures.get(reading);
}
