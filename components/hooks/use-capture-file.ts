import { useCallback, useRef, useState } from 'react';
import type { Capture } from '../../lib/capture/candidate';
import type { Settings } from '../../lib/domain/setup/settings';
import { ask } from '../../lib/messaging/client';
import { type FileFailure, readCaptureFile } from './read-capture-file';

export type CaptureFile =
  | { state: 'none' }
  | { state: 'reading'; name: string }
  | { state: 'failed'; name: string; why: FileFailure }
  | { state: 'ready'; name: string; capture: Capture; settings: Settings; turn: number };

/** A file under review in place of the page, from the moment it is dropped until the user goes back. */
export function useCaptureFile(onOpen: () => void): { held: CaptureFile; open: (file: File) => void; close: () => void } {
  const [held, setHeld] = useState<CaptureFile>({ state: 'none' });
  const turn = useRef(0);
  const latest = useRef(onOpen);
  latest.current = onOpen;

  const open = useCallback((file: File) => {
    const mine = ++turn.current;
    latest.current();
    const { name } = file;
    setHeld({ state: 'reading', name });
    void read(file).then((next) => {
      if (mine === turn.current) setHeld(next.state === 'ready' ? { ...next, turn: mine } : next);
    });
  }, []);
  const close = useCallback(() => {
    turn.current += 1;
    setHeld({ state: 'none' });
  }, []);
  return { held, open, close };
}

async function read(file: File): Promise<CaptureFile> {
  const { name } = file;
  const settings = await ask('settings.get', {});
  if (!settings.ok) return { state: 'failed', name, why: 'broken' };
  const { country, currency } = settings.value;
  const outcome = await readCaptureFile(file, { country, currency, now: Date.now() });
  if (!outcome.ok) return { state: 'failed', name, why: outcome.why };
  return { state: 'ready', name, capture: outcome.capture, settings: settings.value, turn: 0 };
}
