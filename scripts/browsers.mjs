import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * Finds browsers on this machine. Runs before `npm ci`: Node 20, no dependency.
 * @typedef {{ path: string, name: string }} Browser
 */

/** From this major version on branded Chrome ignores `--load-extension`. */
const BRANDED_REFUSES_FROM = 137;

const platform = process.platform;
const home = homedir();
const cacheHome = platform === 'darwin' ? join(home, 'Library', 'Caches') : platform === 'win32' ? localAppData() : join(home, '.cache');

function localAppData() {
  return process.env.LOCALAPPDATA ?? join(home, 'AppData', 'Local');
}

/** Newest first by the numbers in the name, so that `chrome-156…` comes before `chrome-99…`. @param {string} folder */
function foldersIn(folder) {
  if (!existsSync(folder)) return [];
  const byVersion = new Intl.Collator('en', { numeric: true });
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort((x, y) => byVersion.compare(y, x))
    .map((name) => join(folder, name));
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, platform === 'win32' ? `${name}.exe` : name)));
}

/** @param {string} vendor folder under Program Files @param {string} file */
function programFiles(vendor, file) {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], localAppData()];
  return platform === 'win32' ? roots.filter((root) => root !== undefined).map((root) => join(root, vendor, 'Application', file)) : [];
}

/** @param {string} app @param {string} [binary] */
function application(app, binary = app) {
  if (platform !== 'darwin') return [];
  return ['/Applications', join(home, 'Applications')].map((root) => join(root, `${app}.app`, 'Contents', 'MacOS', binary));
}

/** Where an unpacked Chrome for Testing or Chromium keeps its binary, in the folder of one version. @param {string} folder */
function unpackedChrome(folder) {
  const testing = ['Google Chrome for Testing.app', 'Contents', 'MacOS', 'Google Chrome for Testing'];
  const chromium = ['Chromium.app', 'Contents', 'MacOS', 'Chromium'];
  return [
    ['chrome-linux64', 'chrome'],
    ['chrome-linux', 'chrome'],
    ...['chrome-mac-arm64', 'chrome-mac-x64', 'chrome-mac'].flatMap((mac) => [
      [mac, ...testing],
      [mac, ...chromium],
    ]),
    ['chrome-win64', 'chrome.exe'],
    ['chrome-win', 'chrome.exe'],
  ].map((parts) => join(folder, ...parts));
}

export function puppeteerCache() {
  return process.env.PUPPETEER_CACHE_DIR ?? join(home, '.cache', 'puppeteer');
}

function playwrightFolders() {
  const root = process.env.PLAYWRIGHT_BROWSERS_PATH;
  return foldersIn(root && root !== '0' ? root : join(cacheHome, 'ms-playwright'));
}

/** @returns {{ name: string, paths: string[] }[]} in the order of preference */
function chromiumCandidates() {
  const playwright = playwrightFolders().filter((folder) => /chromium-\d+$/.test(folder));
  return [
    { name: 'Chrome for Testing', paths: foldersIn(join(puppeteerCache(), 'chrome')).flatMap(unpackedChrome) },
    {
      name: 'Chromium',
      paths: [...onPath(['chromium', 'chromium-browser']), ...application('Chromium'), ...programFiles('Chromium', 'chrome.exe')],
    },
    { name: "Playwright's Chromium", paths: playwright.flatMap(unpackedChrome) },
    {
      name: 'Microsoft Edge',
      paths: [
        ...onPath(['microsoft-edge', 'microsoft-edge-stable']),
        ...application('Microsoft Edge'),
        ...programFiles(join('Microsoft', 'Edge'), 'msedge.exe'),
      ],
    },
  ];
}

/** First path that exists. @param {string[]} paths */
function firstOf(paths) {
  return paths.find((path) => existsSync(path));
}

/** A browser that the user named, or an error that says that it is not there. @param {string[]} variables @returns {Browser | undefined} */
function named(variables) {
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!existsSync(path)) throw new Error(`browsers: ${variable} names ${path}, and there is no such file`);
    return { path, name: variable };
  }
  return undefined;
}

/**
 * A browser of Chromium's family that loads an unpacked extension from the command line: the one that `SIDECARD_BROWSER` or
 * `CHROME_PATH` names, Chrome for Testing, Chromium, Playwright's own, Edge. Branded Chrome is not among them: see `findBrandedChrome`.
 * @returns {Browser | undefined}
 */
export function findChromium() {
  const wanted = named(['SIDECARD_BROWSER', 'CHROME_PATH']);
  if (wanted) return refusesExtensions(wanted.path) ? undefined : wanted;
  for (const { name, paths } of chromiumCandidates()) {
    const path = firstOf(paths);
    if (path) return { path, name };
  }
  return undefined;
}

/** Google Chrome as users install it. @returns {Browser | undefined} */
export function findBrandedChrome() {
  const path = firstOf([
    ...onPath(['google-chrome', 'google-chrome-stable']),
    ...application('Google Chrome'),
    ...programFiles(join('Google', 'Chrome'), 'chrome.exe'),
  ]);
  return path ? { path, name: 'Google Chrome' } : undefined;
}

/** `Google Chrome 143.0.7499.40`; on Windows, where asking opens a window, from the version folder beside the program. @param {string} path */
function versionLine(path) {
  if (platform === 'win32') {
    const version = foldersIn(join(path, '..')).find((folder) => /\d+\.\d+\.\d+\.\d+$/.test(folder));
    return `${/Google[\\/]Chrome[\\/]/.test(path) ? 'Google Chrome ' : ''}${version?.split(/[\\/]/).pop() ?? ''}`;
  }
  return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000, stdio: ['ignore', 'pipe', 'ignore'] });
}

/** True for branded Chrome 137 and newer. @param {string} path */
export function refusesExtensions(path) {
  const [, major] = /^Google Chrome (\d+)\./.exec(versionLine(path)) ?? [];
  return Number(major ?? 0) >= BRANDED_REFUSES_FROM;
}

/** What to do by hand where only branded Chrome is there. @param {string} folder of the built extension */
export function byHand(folder) {
  return [
    `Google Chrome ${BRANDED_REFUSES_FROM} and newer does not load an unpacked extension from the command line. By hand:`,
    '  1. open chrome://extensions',
    '  2. switch on "Developer mode"',
    `  3. "Load unpacked", and choose ${folder}`,
    'Or install Chromium, Edge or Chrome for Testing, or name one in the environment variable SIDECARD_BROWSER, and start again.',
  ].join('\n');
}

/** Firefox: the one that `SIDECARD_FIREFOX` names, an installed one, or the one of Puppeteer's cache. @returns {Browser | undefined} */
export function findFirefox() {
  const wanted = named(['SIDECARD_FIREFOX']);
  if (wanted) return wanted;
  const cached = foldersIn(join(puppeteerCache(), 'firefox')).flatMap((folder) => [
    join(folder, 'firefox', platform === 'win32' ? 'firefox.exe' : 'firefox'),
    join(folder, 'Firefox.app', 'Contents', 'MacOS', 'firefox'),
  ]);
  const windows = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter((root) => root !== undefined);
  const path = firstOf([
    ...onPath(['firefox-esr', 'firefox']),
    ...application('Firefox', 'firefox'),
    ...(platform === 'win32' ? windows.map((root) => join(root, 'Mozilla Firefox', 'firefox.exe')) : []),
    ...cached,
  ]);
  return path ? { path, name: 'Firefox' } : undefined;
}
