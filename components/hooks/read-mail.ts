import { browser } from 'wxt/browser';
import type { PageReading } from '../../lib/capture/observation';
import type { MailReading } from '../../lib/capture/page/mail/mail-reading';

/** The mail that is open in a tab, and the frame that shows it. Hostile until `toThread` has parsed it. */
export type MailInTab = MailReading & { frame: number };
/** What was read of a tab. With `mail`, what is in front is a thread, and its people are the page's. */
export type TabReading = PageReading & { mail?: MailInTab };

/** Reads the mail in front: in whichever frame it is. Undefined when the tab shows none; then `onSite` says whether it is a mail site at all. */
export async function readMailTab(tabId: number): Promise<{ mail?: MailInTab; onSite: boolean }> {
  try {
    const results = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/mail-reader.js'] });
    return bestFrame(results.map(({ frameId, result }) => ({ frame: frameId, reading: result as MailReading | null })));
  } catch {
    // Out of reach: the page reader, which runs beside it, is told why.
    return { onSite: false };
  }
}

/** A known site's frame before the labels of any other: text in a frame may look like a header and be none. */
export function bestFrame(frames: readonly { frame: number; reading: MailReading | null }[]): { mail?: MailInTab; onSite: boolean } {
  const read = frames.flatMap(({ frame, reading }) => (reading && Array.isArray(reading.messages) ? [{ ...reading, frame }] : []));
  const isKnown = ({ adapter }: MailReading) => !adapter.startsWith('mail-generic@');
  const sites = read.filter((each) => isKnown(each) || each.changed);
  const open = (each: MailInTab) => each.messages.length > 0;
  const mail =
    sites.find((each) => isKnown(each) && open(each)) ??
    sites.find(open) ??
    sites.find(isComposing) ??
    sites.find(({ changed }) => changed) ??
    (sites.length > 0 ? undefined : read.find(open));
  return { ...(mail && { mail }), onSite: sites.length > 0 };
}

/** Whether a message is being written and no thread is open. */
export function isComposing(mail: MailReading): boolean {
  return mail.messages.length === 0 && mail.composing !== undefined;
}

/** A thread as the reading of its page: people are looked up by the addresses in it, and by nothing else that stands around it. */
export function readingOfMail(mail: MailInTab): TabReading {
  const own = new Set(mail.own);
  const participants = (messages: MailInTab['messages']) =>
    messages.map(({ from, to, cc }) => ({
      participants: [from, ...to, ...cc]
        .filter(({ address }) => !own.has(address ?? ''))
        .map((each) => ({ role: 'from' as const, ...each })),
      text: '',
      path: '',
    }));
  const written = (mail.composing ?? []).map((each) => ({ participants: [{ role: 'from' as const, ...each }], text: '', path: '' }));
  const { url, title, lang, took } = mail;
  return {
    version: 1,
    url,
    title,
    lang,
    took,
    observations: [],
    orders: [],
    notes: [],
    thread: { messages: [...participants(mail.messages), ...written] },
    mail,
  };
}

/** Whether two readings show the same mails: the reader was asked again, and nothing has moved. */
export function isSameMail(x: MailInTab | undefined, y: MailInTab | undefined): boolean {
  const key = (mail: MailInTab | undefined) =>
    mail &&
    JSON.stringify([
      mail.adapter,
      mail.threadId,
      mail.subject,
      mail.total,
      mail.composing,
      mail.messages.map(({ key: id, from, date, body }) => [id, from, date, body.length]),
    ]);
  return key(x) === key(y);
}
