import { cleanLine } from '../clean';
import { queryAll } from './query';

/** What a Roundcube page says elsewhere than in the mail: in the script that sets it up, in its address, in the list beside it. */
export type Elsewhere = {
  /** `INBOX;uid=3` */
  key: string;
  own: string[];
  /** The date in ISO order, by the order of year, month and day that the user has set. */
  date(text: string | undefined): string | undefined;
  thread?: { threadId: string; total: number };
};

/** Undefined where the page does not say which mail it shows. */
export function elsewhere(document: Document, { searchParams }: URL): Elsewhere | undefined {
  const set = settings(document);
  const uid = searchParams.get('_uid') ?? text(set.uid);
  const box = searchParams.get('_mbox') ?? text(set.mailbox);
  if (!uid || !box || !/^[\w.:-]{1,60}$/.test(uid)) return undefined;
  const rows = threadRows(uid);
  const user = text(set.username) ?? '';
  return {
    key: cleanLine(`${box};uid=${uid}`, 200),
    own: /^[^\s@]+@[^\s@]+$/.test(user) ? [user.toLowerCase()] : [],
    date: (printed) => printed && ordered(printed, text(set.date_format) ?? ''),
    ...(rows.length > 1 && { thread: { threadId: cleanLine(`${box};uid=${rows[0]}`, 200), total: rows.length } }),
  };
}

/** Where the sources of this thread's mails lie: of all that the list beside shows, or of the one in front. None on another site. */
export function sourceAddresses(document: Document, url: URL): { key: string; address: string }[] {
  const here = elsewhere(document, url);
  const [, box = '', uid = ''] = /^(.*);uid=([\w.:-]+)$/.exec(here?.key ?? '') ?? [];
  if (uid === '' || queryAll(document, '#messagebody').length === 0) return [];
  const rows = threadRows(uid);
  return (rows.length > 0 ? rows : [uid]).map((each) => ({
    key: `${box};uid=${each}`,
    address: `?_task=mail&_action=viewsource&_mbox=${encodeURIComponent(box)}&_uid=${encodeURIComponent(each)}`,
  }));
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

/** The values that the page's own script was given (`rcmail.set_env({…})`), as data: nothing is run. */
function settings(document: Document): Record<string, unknown> {
  for (const script of queryAll(document, 'script:not([src])')) {
    const source = script.textContent ?? '';
    const start = source.indexOf('set_env({"');
    const end = source.indexOf('});', start);
    if (start < 0 || end < 0 || source.length > 400_000) continue;
    try {
      return JSON.parse(source.slice(start + 'set_env('.length, end + 1)) as Record<string, unknown>;
    } catch {
      // Another script than the one that is meant.
      continue;
    }
  }
  return {};
}

/** The uids of the mails that the list beside this page shows as one thread, the first of it in front; none without a list. */
export function threadRows(uid: string): string[] {
  const list = listDocument();
  if (!list) return [];
  const rows = queryAll(list, '#messagelist tr.message');
  const at = rows.findIndex((row) => uidOf(row) === uid);
  if (at < 0) return [];
  let start = at;
  while (start > 0 && isReply(rows[start])) start--;
  let end = at + 1;
  while (end < rows.length && isReply(rows[end])) end++;
  return rows.slice(start, end).flatMap((row) => uidOf(row) ?? []);
}

/** The page that this one is a frame of, if it is of the same origin and has the list. */
function listDocument(): Document | undefined {
  try {
    const { document } = window.parent;
    return queryAll(document, '#messagelist').length > 0 ? document : undefined;
  } catch {
    // A page of another origin holds this one.
    return undefined;
  }
}

function uidOf(row: Element | undefined): string | undefined {
  const href = row?.querySelector('a[href*="_uid="]')?.getAttribute('href');
  return href ? (new URL(href, 'http://x').searchParams.get('_uid') ?? undefined) : undefined;
}

/** Mails below the first of their thread are set in, all three skins write by how much. */
function isReply(row: Element | undefined): boolean {
  return /padding-left/.test(row?.querySelector('td.subject')?.getAttribute('style') ?? '');
}

/** `05.10.2026 08:30` with `dd.mm.yy` is `2026-10-05 08:30` (jQuery UI's date format, which Roundcube tells its scripts). */
function ordered(printed: string, format: string): string {
  const parts = /(\d{1,4})[-/.\s](\d{1,2})[-/.\s](\d{1,4})(.*)/s.exec(printed);
  const order = format.match(/yy|m+|d+/g)?.map((part) => part.charAt(0)) ?? [];
  if (!parts || order.length !== 3) return printed;
  const of = (part: string) => parts[order.indexOf(part) + 1] ?? '';
  return `${of('y')}-${of('m').padStart(2, '0')}-${of('d').padStart(2, '0')}${parts[4]}`;
}
