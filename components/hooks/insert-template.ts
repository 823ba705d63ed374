import { browser } from 'wxt/browser';
import { insertText } from '../../lib/capture/page/mail/insert-text';

/** Puts a text at the cursor of the message that is being written in a tab; else onto the clipboard. Nothing is ever sent. */
export async function insertTemplate(tabId: number, text: string): Promise<'inserted' | 'copied' | 'failed'> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, func: insertText, args: [text] });
    if (results.some(({ result }) => result === true)) return 'inserted';
  } catch {
    // The page cannot be reached any more: the clipboard can.
  }
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    // The browser does not let this page write to the clipboard just now: the caller says so.
    return 'failed';
  }
}
