import type { Changed } from './protocol';
import { sendMessage } from './wire';

/** Chrome's and Firefox's words for "no page is open to hear it". */
const NOBODY = /Receiving end does not exist|message port closed before a response/;

/** Tells every open page that something changed; nobody listening is no error. */
export function broadcast(changed: Changed, report: (error: unknown) => void): void {
  sendMessage('changed', changed).catch((error: unknown) => {
    if (!NOBODY.test(String(error)) && !String(error).includes('No response')) report(error);
  });
}
