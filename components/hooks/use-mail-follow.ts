import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';

/** Name of the port between the panel and `mail.content`. */
const PORT = 'sidecard-mail';
const SCRIPT = '/content-scripts/mail.js';

/**
 * Calls back whenever the mail page in a tab shows something else, for as long as `on`: the page watches itself only while the panel listens, and says
 * nothing but that it has moved.
 */
export function useMailFollow(tabId: number | undefined, on: boolean, onMoved: () => void): void {
  const latest = useRef(onMoved);
  latest.current = onMoved;
  useEffect(() => {
    if (!on || tabId === undefined) return;
    let gone = false;
    let port: ReturnType<typeof browser.tabs.connect> | undefined;
    const connect = (again: boolean) => {
      port = browser.tabs.connect(tabId, { name: PORT, frameId: 0 });
      port.onMessage.addListener(() => latest.current());
      // What moved before anybody listened.
      latest.current();
      port.onDisconnect.addListener(() => {
        // Nobody there: a page that was open before its site was allowed.
        if (gone || !again || !browser.runtime.lastError) return;
        void browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] }).then(
          () => !gone && connect(false),
          () => undefined,
        );
      });
    };
    connect(true);
    return () => {
      gone = true;
      port?.disconnect();
    };
  }, [tabId, on]);
}

/** Has the page script of a mail site run whenever the site is loaded. Asking again changes nothing. */
export async function registerMailSite(pattern: string): Promise<void> {
  const id = `mail ${pattern}`;
  const [known] = await browser.scripting.getRegisteredContentScripts({ ids: [id] });
  if (known) return;
  await browser.scripting.registerContentScripts([
    { id, matches: [pattern], js: [SCRIPT.slice(1)], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
