import { sourceAddresses } from './roundcube';

/** What a mail site handed over when the user asked for the whole thread: sources of mails (bytes as Latin-1 text), or a page to print. */
export type WholeThread =
  | { kind: 'raw'; mails: { key: string; source: string }[]; total: number }
  | { kind: 'print'; html: string }
  | { kind: 'none' };

export const DEFAULT_WHOLE = {
  /** Mails fetched of one thread (10 to 100). */
  mails: 50,
  /** Bytes of one source, of a page to print, and of all (1 to 20 MiB): what lies beyond is left. */
  bytes: 6 * 1024 * 1024,
  all: 16 * 1024 * 1024,
};

type Fetch = (address: string, how: { credentials: 'same-origin'; redirect: 'error' }) => Promise<Response>;

/** Fetches the rest of the thread in front from the site that shows it, and from nowhere else. Runs only when the user asks for it. */
export async function fetchWholeThread(document: Document, location: { href: string; origin: string }, fetch: Fetch): Promise<WholeThread> {
  const url = new URL(location.href);
  const get = async (address: string, most: number): Promise<string | undefined> => {
    const target = new URL(address, location.href);
    if (target.origin !== location.origin) return undefined;
    const answer = await fetch(target.href, { credentials: 'same-origin', redirect: 'error' });
    const bytes = answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
    return bytes && bytes.length <= most ? latin1(bytes) : undefined;
  };
  const sources = sourceAddresses(document, url);
  if (sources.length > 0) {
    const mails: { key: string; source: string }[] = [];
    let left = DEFAULT_WHOLE.all;
    for (const { key, address } of sources.slice(0, DEFAULT_WHOLE.mails)) {
      const source = await get(address, Math.min(DEFAULT_WHOLE.bytes, left)).catch(() => undefined);
      if (source === undefined) continue;
      left -= source.length;
      mails.push({ key, source });
    }
    return { kind: 'raw', mails, total: sources.length };
  }
  const printed = printAddress(document);
  const page = printed === undefined ? undefined : await get(printed, DEFAULT_WHOLE.bytes).catch(() => undefined);
  return page === undefined ? { kind: 'none' } : { kind: 'print', html: page };
}

/** Gmail's page to print a thread, by the thread's name in its heading. */
function printAddress(document: Document): string | undefined {
  const heading = document.querySelector('h2[data-legacy-thread-id]')?.getAttribute('data-legacy-thread-id') ?? '';
  return /^[\da-f]{8,20}$/i.test(heading) ? `?ui=2&view=pt&search=all&th=${heading}` : undefined;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return text;
}
