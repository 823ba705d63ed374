import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BUILD = `const [outDir, only] = process.argv.slice(1);
await (await import('wxt')).build({ outDir, browser: 'chrome', ...(only && { filterEntrypoints: [only] }) });`;

export type BuiltExtension = {
  folder: string;
  /** The script that `scripting.executeScript` injects. */
  pageReader: string;
  remove(): void;
};

/**
 * Builds the extension, or one entrypoint of it (the same bytes), into a folder of its own, so that runs beside each other do not meet.
 * `SIDECARD_BUILT=1` takes what lies in `.output`. @throws with the build's own words when it fails
 */
export function buildExtension(root: string, only = ''): BuiltExtension {
  if (process.env.SIDECARD_BUILT) return built(join(root, '.output/chrome-mv3'), () => undefined);
  const outDir = mkdtempSync(join(tmpdir(), 'sidecard-bench-'));
  const remove = (): void => rmSync(outDir, { recursive: true, force: true });
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', BUILD, outDir, only], {
    cwd: root,
    encoding: 'utf8',
  });
  if (status === 0) return built(join(outDir, 'chrome-mv3'), remove);
  remove();
  throw new Error(`bench: the extension was not built\n${stderr}`);
}

function built(folder: string, remove: () => void): BuiltExtension {
  return { folder, pageReader: readFileSync(join(folder, 'page-reader.js'), 'utf8'), remove };
}
