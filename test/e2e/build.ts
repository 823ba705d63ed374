import { execFileSync } from 'node:child_process';
import { bin } from '../../scripts/install.mjs';
import { ROOT } from '../support/browser/folders';

/** Builds the extension once for all end-to-end tests. `SIDECARD_BUILT=1` takes what is there. */
export default function build(): void {
  if (process.env.SIDECARD_BUILT) return;
  for (const browser of ['chrome', 'firefox']) {
    execFileSync(bin('wxt'), ['build', '-b', browser], { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  }
}
