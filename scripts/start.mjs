import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { byHand, findBrandedChrome, findChromium } from './browsers.mjs';
import { ROOT, bin, ensureChinese, ensureChromium, ensureNode, ensurePackages, run, toolEnvironment } from './install.mjs';

/**
 * `npm start`: installs what is missing, builds, and opens Sidecard in a fresh browser with sample data and the demo site; without a display, or
 * with `--tour`, the guided tour headless. `--lang zh-CN` and `--dark` choose language and scheme.
 */
function main() {
  ensurePackages();
  ensureNode();
  if (!run(bin('wxt'), ['build'])) throw new Error('start: the build failed; its message is above');
  try {
    ensureChromium();
  } catch (error) {
    const branded = findBrandedChrome();
    if (branded) process.stdout.write(`${byHand(join(ROOT, '.output', 'chrome-mv3'))}\n`);
    throw error;
  }
  const tour = process.argv.includes('--tour') || !hasDisplay();
  if (tour) ensureChinese();
  process.stdout.write(`Browser: ${findChromium()?.name} (${findChromium()?.path})\n`);
  const script = join(ROOT, 'scripts', 'tour', tour ? 'tour.ts' : 'open.ts');
  const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
    env: toolEnvironment(),
  });
  process.exitCode = status ?? 1;
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

main();
