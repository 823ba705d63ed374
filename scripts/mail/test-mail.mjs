import { bin, ensureChromium, ensureNode, ensurePackages, run } from '../install.mjs';
import { ensureWebMail } from './install-mail.mjs';

/**
 * `npm run test:mail`: the end-to-end tests against a real Roundcube with its three skins. Installs it from Debian where that may be; where it may
 * not, says so and tests nothing.
 */
ensurePackages();
ensureNode();
ensureChromium();
const missing = ensureWebMail();
if (missing) process.stdout.write(`test:mail was not run: ${missing}.\n`);
else process.exitCode = run(bin('vitest'), ['run', '--project', 'mail', ...process.argv.slice(2)]) ? 0 : 1;
