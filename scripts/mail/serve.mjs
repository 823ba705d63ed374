import { ensureWebMail } from './install-mail.mjs';
import { startWebMail } from './web-mail.mjs';

/** `node scripts/mail/serve.mjs`: the web mail of the tests to look at, until Ctrl+C. */
const missing = ensureWebMail();
if (missing) throw new Error(`mail: ${missing}`);
const mail = await startWebMail();
process.stdout.write(`${JSON.stringify(mail.urls)} user ${mail.user}, password ${mail.password}\n`);
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => void mail.stop().then(() => process.exit(0)));
setInterval(() => undefined, 60_000);
