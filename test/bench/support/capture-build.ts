import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILD = `const [outDir, only] = process.argv.slice(1);
await (await import('wxt')).build({ outDir, browser: 'chrome', ...(only && { filterEntrypoints: [only] }) });`;

export type BuiltExtension = { folder: string; remove(): void };

/**
 * Builds the extension, or one entrypoint of it (the same bytes), into a folder of its own, so that runs beside each other do not meet.
 * `SIDECARD_BUILT=1` takes what lies in `.output`. @throws with the build's own words when it fails
 */
export function buildExtension(root: string, only = ''): BuiltExtension {
  if (process.env.SIDECARD_BUILT) return { folder: join(root, '.output/chrome-mv3'), remove: () => undefined };
  const outDir = mkdtempSync(join(tmpdir(), 'sidecard-bench-'));
  execFileSync(process.execPath, ['--input-type=module', '--eval', BUILD, outDir, only], { cwd: root, stdio: 'pipe' });
  return { folder: join(outDir, 'chrome-mv3'), remove: () => rmSync(outDir, { recursive: true, force: true }) };
}

/** The script that `scripting.executeScript` injects. */
export function buildPageReader(root: string): string {
  const { folder, remove } = buildExtension(root, 'page-reader');
  const code = readFileSync(join(folder, 'page-reader.js'), 'utf8');
  remove();
  return code;
}
