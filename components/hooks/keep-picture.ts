import { browser } from 'wxt/browser';
import { loadNamedPicture } from '../../lib/capture/page/shown-picture';
import { pagePicture, toBlob } from './page-picture';
import { smallPicture } from './small-picture';

/** A picture of a page, made small, as a `data:` address for the record; undefined where it cannot be read. */
export async function keepPicture(tabId: number, windowId: number | undefined, address: string): Promise<string | undefined> {
  const blob = (await pagePicture(tabId, windowId, address)) ?? (await named(tabId, address));
  if (!blob) return undefined;
  try {
    return await smallPicture(blob);
  } catch {
    // Not a picture that the browser can draw.
    return undefined;
  }
}

async function named(tabId: number, address: string): Promise<Blob | undefined> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: loadNamedPicture, args: [address] });
    return typeof injected?.result === 'string' ? await toBlob(injected.result) : undefined;
  } catch {
    // The grant for the page has ended.
    return undefined;
  }
}
