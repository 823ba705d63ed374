import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ReadRequest } from '../../lib/capture/page/read-request';
import { type PageTab, type ReadOutcome, originPattern, readTab } from './page-access';
import { useTab } from './use-tab';

export type PageState = { state: 'loading'; tab?: PageTab } | { state: 'none' } | (ReadOutcome & { tab: PageTab });

export type Page = PageState & {
  /** Site of the tab as a match pattern, when the browser tells its address. */
  origin?: string;
  /** The site may be read without asking. Undefined until known. */
  always?: boolean;
  /** Reads again: all of it, or the selection, or about one link. */
  read: (request?: ReadRequest) => void;
  /** Asks for the lasting permission. Call in the click itself, before any await. False when it was refused or cannot be asked. */
  allow: (pattern?: string) => Promise<boolean>;
};

/** The page in front: read at once when the browser allows it, and again when the tab or its address changes. */
export function usePage(): Page {
  const { tab, version } = useTab();
  const [page, setPage] = useState<PageState>({ state: 'loading' });
  const [always, setAlways] = useState<boolean>();
  const turn = useRef(0);
  /** Asked for before the tab was known. */
  const waiting = useRef<ReadRequest>(undefined);
  const latest = useRef(tab);
  latest.current = tab;
  const origin = originPattern(tab?.url);

  const read = useCallback(async (request?: ReadRequest) => {
    const target = latest.current;
    if (!target) {
      waiting.current = request;
      return;
    }
    const mine = ++turn.current;
    setPage({ state: 'loading', tab: target });
    const outcome = await readTab(target, request);
    if (mine === turn.current) setPage({ ...outcome, tab: target });
  }, []);

  // Each loading of the tab is a visit, and a reason to read again.
  const visit = tab ? `${tab.id} ${version}` : tab;
  useEffect(() => {
    if (visit === null) setPage({ state: 'none' });
    else if (visit) {
      void read(waiting.current);
      waiting.current = undefined;
    }
  }, [visit, read]);

  useEffect(() => {
    setAlways(undefined);
    if (!origin) return;
    const look = () => void browser.permissions.contains({ origins: [origin] }).then(setAlways);
    look();
    browser.permissions.onAdded.addListener(look);
    browser.permissions.onRemoved.addListener(look);
    return () => {
      browser.permissions.onAdded.removeListener(look);
      browser.permissions.onRemoved.removeListener(look);
    };
  }, [origin]);

  const allow = useCallback(
    (pattern = origin) => {
      if (!pattern) return Promise.resolve(false);
      return browser.permissions.request({ origins: [pattern] }).then((granted) => {
        if (granted) void read();
        return granted;
      });
    },
    [origin, read],
  );

  return { ...page, origin, always, read: (request) => void read(request), allow };
}
