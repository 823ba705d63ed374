import { useCallback, useRef, useState } from 'react';
import { i18n } from '#i18n';
import type { Settings } from '../../lib/domain/setup/settings';
import { ask } from '../../lib/messaging/client';
import { pagePicture } from './page-picture';
import type { ReadCapture } from '../capture/use-capture';
import { type FileFailure, type FileOptions, type FileOutcome, type FileWatch, readCaptureFile } from './read-capture-file';
import type { FileProgress } from './read-mail-file';
import { readPicture } from './read-picture';

export type CaptureFile =
  | { state: 'none' }
  | { state: 'reading'; name: string; progress?: FileProgress }
  | { state: 'failed'; name: string; why: FileFailure; detail?: string }
  | { state: 'ready'; name: string; capture: ReadCapture; settings: Settings; turn: number };

/** A picture in a page: its tab, its address, and the page's. */
export type PagePicture = { tabId: number; windowId?: number; srcUrl: string; pageUrl?: string };

/** A file or picture under review in place of the page, from the moment it is dropped or asked for until the user goes back. */
export function useCaptureFile(onOpen: () => void): {
  held: CaptureFile;
  open: (file: File) => void;
  openPicture: (picture: PagePicture) => void;
  close: () => void;
} {
  const [held, setHeld] = useState<CaptureFile>({ state: 'none' });
  const turn = useRef(0);
  const latest = useRef(onOpen);
  latest.current = onOpen;

  const stop = useRef(new AbortController());

  const run = useCallback(async (name: string, read: (options: FileOptions, watch: FileWatch) => Promise<FileOutcome>) => {
    const mine = ++turn.current;
    stop.current.abort();
    stop.current = new AbortController();
    latest.current();
    setHeld({ state: 'reading', name });
    const onProgress = (progress: FileProgress) => mine === turn.current && setHeld({ state: 'reading', name, progress });
    const watch = { signal: stop.current.signal, onProgress };
    const next = await outcome(name, (options) => read(options, watch));
    if (mine === turn.current) setHeld(next.state === 'ready' ? { ...next, turn: mine } : next);
  }, []);
  const open = useCallback((file: File) => void run(file.name, (options, watch) => readCaptureFile(file, options, watch)), [run]);
  const openPicture = useCallback(
    (picture: PagePicture) => {
      const name = nameOf(picture.srcUrl);
      void run(name, (options) => readShown(picture, name, options));
    },
    [run],
  );
  const close = useCallback(() => {
    turn.current += 1;
    stop.current.abort();
    setHeld({ state: 'none' });
  }, []);
  return { held, open, openPicture, close };
}

async function readShown({ tabId, windowId, srcUrl, pageUrl }: PagePicture, name: string, options: FileOptions): Promise<FileOutcome> {
  const picture = await pagePicture(tabId, windowId, srcUrl);
  if (!picture) return { ok: false, why: 'closed' };
  try {
    return await readPicture(picture, name, options, pageUrl);
  } catch {
    return { ok: false, why: 'broken' };
  }
}

async function outcome(name: string, read: (options: FileOptions) => Promise<FileOutcome>): Promise<CaptureFile> {
  const settings = await ask('settings.get', {});
  if (!settings.ok) return { state: 'failed', name, why: 'broken' };
  const { country, currency, mail } = settings.value;
  const found = await read({ country, currency, now: Date.now(), never: mail.never, own: mail.own });
  if (!found.ok) return { state: 'failed', name, why: found.why, detail: found.detail };
  return { state: 'ready', name, capture: found.capture, settings: settings.value, turn: 0 };
}

/** What a picture is called by: the last step of its address. */
function nameOf(srcUrl: string): string {
  const { pathname = '', protocol = '' } = URL.canParse(srcUrl) ? new URL(srcUrl) : {};
  const last = /^https?:$/.test(protocol) ? pathname.split('/').filter(Boolean).at(-1) : undefined;
  return (last ?? i18n.t('file.picture')).slice(0, 80);
}
