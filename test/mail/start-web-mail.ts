import { ensureWebMail } from '../../scripts/mail/install-mail.mjs';
import { startWebMail } from '../../scripts/mail/web-mail.mjs';

/** Starts the web mail once for all tests against it. `SIDECARD_MAIL` names one that runs already (`node scripts/mail/serve.mjs`). */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.SIDECARD_MAIL) return undefined;
  const missing = ensureWebMail();
  if (missing) throw new Error(`mail: ${missing}`);
  const mail = await startWebMail();
  process.env.SIDECARD_MAIL = JSON.stringify(mail.urls);
  return () => mail.stop();
}
