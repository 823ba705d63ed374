import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../support/browser/folders';

const BUILD = `const [outDir, browser] = process.argv.slice(1); await (await import('wxt')).build({ outDir, browser })`;

/**
 * Builds the extension once for all end-to-end tests, into a folder of this run's own: a build or another run beside it does not change what
 * is tested. `SIDECARD_BUILT=1` takes what lies in `.output`. @throws with the build's own words when it fails
 */
export default function build(): (() => void) | undefined {
  if (process.env.SIDECARD_BUILT) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-build-'));
  for (const browser of ['chrome', 'firefox']) {
    execFileSync(process.execPath, ['--input-type=module', '--eval', BUILD, folder, browser], { cwd: ROOT, stdio: 'pipe' });
  }
  process.env.SIDECARD_BUILD = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
