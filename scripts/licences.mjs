import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from './install.mjs';

/** Writes public/licenses.txt, which travels in the extension: the licences of the libraries that are built into it. */

export const LICENCES_FILE = join(ROOT, 'public', 'licenses.txt');
/** Listed as tools in package.json, but parts of them are in the built extension. */
const BUILT_IN = ['wxt', '@wxt-dev/browser', '@wxt-dev/i18n', 'tailwindcss'];

/** @returns {[path: string, entry: { version: string, license?: string, dev?: boolean, peer?: boolean, optional?: boolean }][]} */
export function lockedPackages() {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
  return Object.entries(packages).filter(([path]) => path !== '');
}

/** @param {string} path of the package in the root */
function licenceText(path) {
  const file = readdirSync(join(ROOT, path)).find((name) => /^licen[cs]e(?:[.-]|$)/i.test(name));
  return file
    ? readFileSync(join(ROOT, path, file), 'utf8')
        .replaceAll('\r\n', '\n')
        .trim()
    : '';
}

/** Name, version, licence and its text of each library that is built in. */
export function licencesText() {
  const builtIn = lockedPackages().filter(([path, { dev, peer, optional }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    if (name.startsWith('@types/') || name === 'csstype') return false;
    return BUILT_IN.includes(name) || (!dev && !peer && !optional);
  });
  const parts = builtIn.map(([path, { version, license = 'unknown' }]) => {
    const head = `${path.replace(/^.*node_modules\//, '')} ${version} (${license})`;
    return `${head}\n${'-'.repeat(head.length)}\n${licenceText(path)}\n`;
  });
  return `Libraries that are built into Sidecard, and their licences.\n\n${parts.join('\n')}`;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(LICENCES_FILE, licencesText());
