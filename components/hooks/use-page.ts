import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import type { ReadRequest } from '../../lib/capture/page/read-request';
import { type PageTab, type ReadOutcome, originPattern, readTab } from './page-access';
import { takeReading } from './early-reading';
import { isComposing, isSameMail, type MailInTab, readingOfMail, readMailTab } from './read-mail';
import { siteRules } from './site-rules';
import { registerMailSite, useMailFollow } from './use-mail-follow';
import { useTab } from './use-tab';

export type PageState =
  | { state: 'loading'; tab?: PageTab }
  | { state: 'none' }
  /** `pass` counts readings; `settled` when the user's rules for the site, if there are any, have had their say. */
  | (ReadOutcome & { tab: PageTab; pass: number; settled: boolean });

export type Page = PageState & {
  /** Site of the tab as a match pattern, when the browser tells its address. */
  origin?: string;
  /** The site may be read without asking. Undefined until known. */
  always?: boolean;
  /** Reads again: all of it, or the selection, or about one link. */
  read: (request?: ReadRequest) => void;
  /** Shows more of the thread in front than the page does, until the page moves on. */
  extend: (mail: MailInTab) => void;
  /** Asks for the lasting permission. Call in the click itself, before any await. False when it was refused or cannot be asked. */
  allow: (pattern?: string) => Promise<boolean>;
};

/** The page in front: read at once when the browser allows it, and again when the tab or its address changes. */
export function usePage(): Page {
  const { tab, version } = useTab();
  const [page, setPage] = useState<PageState>({ state: 'loading' });
  const [always, setAlways] = useState<boolean>();
  const turn = useRef(0);
  const passes = useRef(0);
  /** The tab and address of the plain reading that is under way. */
  const reading = useRef<string>(undefined);
  /** Asked for before the tab was known. */
  const waiting = useRef<ReadRequest>(undefined);
  const latest = useRef(tab);
  latest.current = tab;
  /** The thread that the page itself shows. */
  const front = useRef<MailInTab>(undefined);
  const [mailTab, setMailTab] = useState<number>();
  const origin = originPattern(tab?.url);

  const read = useCallback(async (request?: ReadRequest, isVisit = false) => {
    const target = latest.current;
    if (!target) {
      waiting.current = request;
      return;
    }
    const key = request ? undefined : `${target.id} ${target.url}`;
    // The panel reads when it opens and is asked to read at the same time: one reading serves both.
    if (key !== undefined && key === reading.current && !isVisit) return;
    reading.current = key;
    const mine = ++turn.current;
    // A thread stays in front until the next one is there.
    setPage((before) => (isThreadOf(before, target) ? before : { state: 'loading', tab: target }));
    const asked = target.url ? siteRules(target.url) : undefined;
    const outcome = (request ? undefined : await takeReading(target)) ?? (await readTab(target, request));
    if (mine !== turn.current) return;
    reading.current = undefined;
    front.current = outcome.state === 'ready' ? outcome.reading.mail : undefined;
    setMailTab(outcome.state === 'ready' && outcome.mailSite ? target.id : undefined);
    if (front.current && (front.current.messages.length > 0 || isComposing(front.current))) {
      setPage({ ...outcome, tab: target, pass: ++passes.current, settled: true });
      return;
    }
    // A frame may be of another site than the tab: then its own rules count.
    const isInFrame = outcome.state === 'ready' && outcome.frame !== undefined;
    const rules = (isInFrame ? undefined : asked) ?? siteRules(outcome.state === 'ready' ? outcome.reading.url : undefined);
    // A page without rules is shown at once, before the worker has answered that there are none.
    const soon = await Promise.race([rules, undefined]);
    const first = ++passes.current;
    const show = (what: ReadOutcome, pass: number, settled: boolean) => {
      if (mine === turn.current) setPage({ ...what, tab: target, pass, settled });
    };
    if (soon === undefined) show(outcome, first, false);
    const own = soon ?? (await rules);
    if (own.length === 0 || outcome.state !== 'ready' || mine !== turn.current) show(outcome, first, true);
    else show(await readTab(target, { ...request, rules: own }), ++passes.current, true);
  }, []);

  /** The mail page says that it has moved: only another thread than the one in front is news. */
  const follow = useCallback(async () => {
    const target = latest.current;
    const mine = turn.current;
    if (!target) return;
    const { mail } = await readMailTab(target.id);
    if (mine !== turn.current || isSameMail(mail, front.current)) return;
    const wasOpen = front.current !== undefined;
    front.current = mail;
    if (mail && (mail.messages.length > 0 || isComposing(mail)))
      setPage({ state: 'ready', reading: readingOfMail(mail), mailSite: true, tab: target, pass: ++passes.current, settled: true });
    else if (wasOpen) void read();
  }, [read]);
  useMailFollow(tab?.id, always === true && mailTab !== undefined && mailTab === tab?.id, () => void follow());

  const extend = useCallback((mail: MailInTab) => {
    const target = latest.current;
    if (target)
      setPage({ state: 'ready', reading: readingOfMail(mail), mailSite: true, tab: target, pass: ++passes.current, settled: true });
  }, []);

  // Each loading of the tab is a visit, and a reason to read again.
  const visit = tab ? `${tab.id} ${version}` : tab;
  useEffect(() => {
    if (visit === null) setPage({ state: 'none' });
    else if (visit) {
      void read(waiting.current, true);
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
        if (granted && mailTab !== undefined) void registerMailSite(pattern);
        return granted;
      });
    },
    [origin, read, mailTab],
  );

  return { ...page, origin, always, read: (request) => void read(request), extend, allow };
}

function isThreadOf(page: PageState, tab: PageTab): boolean {
  return page.state === 'ready' && page.tab.id === tab.id && (page.reading.mail?.messages.length ?? 0) > 0;
}
