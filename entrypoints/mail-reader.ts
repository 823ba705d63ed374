import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readMail } from '../lib/capture/page/mail/read-mail';

/** Injected on demand into every frame of a tab; the reading, or null where no mail is open, is the injection's result. */
export default defineUnlistedScript(() => readMail(document, location, { now: () => performance.now() }) ?? null);
