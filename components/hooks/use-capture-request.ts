import { useEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { CAPTURE_REQUEST_KEY, type CaptureRequest, captureRequestSchema } from '../../lib/messaging/capture-request';

export const DEFAULT_REQUEST = {
  /** Milliseconds after which a request that nobody took is no longer meant (5 to 60 s). */
  lives: 20_000,
};

/** Calls back with what a click outside wants of this page, once each: those already waiting and those that come. */
export function useCaptureRequest(onRequest: (request: CaptureRequest) => void): void {
  const latest = useRef(onRequest);
  latest.current = onRequest;
  useEffect(() => {
    let gone = false;
    const take = (value: unknown) => {
      const parsed = captureRequestSchema.safeParse(value);
      if (gone || !parsed.success || Date.now() - parsed.data.at > DEFAULT_REQUEST.lives) return;
      void browser.storage.session.remove(CAPTURE_REQUEST_KEY);
      latest.current(parsed.data);
    };
    const changed = (changes: Record<string, { newValue?: unknown }>) => {
      const change = changes[CAPTURE_REQUEST_KEY];
      if (change?.newValue !== undefined) take(change.newValue);
    };
    void browser.storage.session.get(CAPTURE_REQUEST_KEY).then((held) => take(held[CAPTURE_REQUEST_KEY]));
    browser.storage.session.onChanged.addListener(changed);
    return () => {
      gone = true;
      browser.storage.session.onChanged.removeListener(changed);
    };
  }, []);
}
