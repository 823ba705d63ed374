import { takeHandedOver } from './hand-over';
import { type PageTab, type ReadOutcome, readTab } from './page-access';
import { tabInFront } from './tab-in-front';

let begun: Promise<{ tab: PageTab; outcome: ReadOutcome } | undefined> | undefined;
let inFront: PageTab | undefined;

/**
 * Begins to read the page in front while the interface is still being loaded: the page works in a process of its own. `handedOver`: what the popup
 * read a moment ago will do.
 */
export function beginReading({ handedOver = false } = {}): void {
  begun = tabInFront().then(async (tab) => {
    inFront = tab;
    if (!tab) return undefined;
    const handed = handedOver ? await takeHandedOver(tab, Date.now()) : undefined;
    return { tab, outcome: handed ?? (await readTab(tab)) };
  });
}

/** The tab that is being read, as soon as the browser has told it: who draws the page need not ask again first. */
export function tabBegun(): PageTab | undefined {
  return inFront;
}

/** What was begun, once, if it is of this tab at this address; else undefined. */
export async function takeReading({ id, url }: PageTab): Promise<ReadOutcome | undefined> {
  const taken = begun;
  begun = undefined;
  const read = await taken;
  return read?.tab.id === id && read.tab.url === url ? read.outcome : undefined;
}
