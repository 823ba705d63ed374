import { type PageTab, type ReadOutcome, readTab } from './page-access';
import { tabInFront } from './tab-in-front';

let begun: Promise<{ tab: PageTab; outcome: ReadOutcome } | undefined> | undefined;

/** Begins to read the page in front while the interface is still being loaded: the page works in a process of its own. */
export function beginReading(): void {
  begun = tabInFront().then(async (tab) => tab && { tab, outcome: await readTab(tab) });
}

/** What was begun, once, if it is of this tab at this address; else undefined. */
export async function takeReading({ id, url }: PageTab): Promise<ReadOutcome | undefined> {
  const taken = begun;
  begun = undefined;
  const read = await taken;
  return read?.tab.id === id && read.tab.url === url ? read.outcome : undefined;
}
