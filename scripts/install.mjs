import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrandedChrome, findChromium, findFirefox, puppeteerCache } from './browsers.mjs';

/** Installs what a fresh clone lacks. Runs before `npm ci`: Node 20, no dependency. */

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const BIN = join(ROOT, 'node_modules', '.bin');
const windows = process.platform === 'win32';
/** Set in the process that runs on the Node of node_modules, so that it is entered once. */
const REENTERED = 'SIDECARD_NODE';
/** Node 24 runs the TypeScript of the tour as it is. */
const NODE_NEEDED = 24;

/** @param {string} line */
function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Path of a command that a package brought. @param {string} name */
export function bin(name) {
  return join(BIN, windows ? `${name}.cmd` : name);
}

/** The environment of this process with the commands of node_modules (Node 24 among them) before all others. */
export function toolEnvironment() {
  const path = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [path]: `${BIN}${windows ? ';' : ':'}${process.env[path] ?? ''}` };
}

/** Runs a command in the root with its output shown. @param {string} command @param {string[]} args @returns {boolean} whether it ended well */
export function run(command, args) {
  const { status, error } = spawnSync(command, args, { cwd: ROOT, stdio: 'inherit', env: toolEnvironment(), shell: windows });
  if (error) say(`${command}: ${error.message}`);
  return status === 0;
}

/** Every package of the lockfile lies in node_modules in its version (npm keeps its own list there); optional ones may be of another platform. */
function packagesMatch() {
  const installed = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  const has = JSON.parse(readFileSync(installed, 'utf8')).packages;
  const wants = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages);
  return wants.every(([path, entry]) => path === '' || entry.optional || has[path]?.version === entry.version);
}

/** Installs the packages of the lockfile where they are absent or older than it. @throws when npm fails */
export function ensurePackages() {
  if (packagesMatch() && existsSync(bin('vitest'))) return;
  say('Installing packages (npm ci) …');
  const quiet = ['--no-audit', '--no-fund', '--include=dev', '--loglevel=error'];
  if (run('npm', ['ci', ...quiet])) return;
  say('npm ci failed; installing without writing the lockfile (npm install --no-save) …');
  if (!run('npm', ['install', '--no-save', ...quiet])) throw new Error('install: npm could not install the packages');
}

/**
 * Runs the calling script again on the Node of node_modules where this one is too old for the tools, and ends with its exit code.
 * Returns only in a process that is new enough.
 */
export function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= NODE_NEEDED) return;
  if (process.env[REENTERED])
    throw new Error(`install: Node ${process.versions.node} is older than ${NODE_NEEDED}, and node_modules brought no newer one`);
  const node = join(BIN, windows ? 'node.exe' : 'node');
  const path = windows && !existsSync(node) ? bin('node') : node;
  const { status } = spawnSync(path, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...toolEnvironment(), [REENTERED]: path },
    shell: path.endsWith('.cmd'),
  });
  process.exit(status ?? 1);
}

/** Whether packages can be installed with apt-get. */
export function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return existsSync('/etc/os-release') && /debian/i.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} packages @returns {boolean} */
export function aptInstall(packages) {
  say(`Installing ${packages.join(', ')} (apt-get) …`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  const quiet = ['-qq', '-o', 'Dpkg::Use-Pty=0'];
  return run('apt-get', [...quiet, 'update']) && run('apt-get', [...quiet, 'install', '--yes', '--no-install-recommends', ...packages]);
}

/** The browser that `findChromium` names, installed where there is none. @throws with what to do by hand */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  const branded = findBrandedChrome();
  if (branded)
    say(`Found ${branded.name}, which cannot load an unpacked extension from the command line; looking for a Chromium beside it.`);
  if (isDebianRoot()) aptInstall(['chromium']);
  if (!findChromium()) {
    say("Installing Playwright's Chromium …");
    run(bin('playwright'), ['install', 'chromium']);
  }
  const installed = findChromium();
  if (!installed) throw new Error('install: no browser of the Chromium family; install Chromium or Edge, or name one in SIDECARD_BROWSER');
  return installed;
}

/** The browser that `findFirefox` names, installed where there is none. @throws with what to do by hand */
export function ensureFirefox() {
  const found = findFirefox();
  if (found) return found;
  if (isDebianRoot()) aptInstall(['firefox-esr']);
  if (!findFirefox()) {
    say('Installing Firefox …');
    run(bin('browsers'), ['install', 'firefox@stable', '--path', puppeteerCache()]);
  }
  const installed = findFirefox();
  if (!installed) throw new Error('install: no Firefox; install it, or name one in SIDECARD_FIREFOX');
  return installed;
}

function hasChineseFont() {
  return existsSync('/usr/bin/fc-list') && execFileSync('/usr/bin/fc-list', [':lang=zh-cn'], { encoding: 'utf8' }).trim() !== '';
}

/** On Debian, which packs them apart: a font with Chinese characters and Chromium's interface in languages other than English. */
export function ensureChinese() {
  if (!isDebianRoot()) return;
  const locales = '/usr/lib/chromium/locales';
  const missing = [
    ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
    ...(existsSync(locales) && !existsSync(join(locales, 'zh-CN.pak')) ? ['chromium-l10n'] : []),
  ];
  if (missing.length > 0) aptInstall(missing);
}
