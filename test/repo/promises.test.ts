import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { LICENCES_FILE, licencesText, lockedPackages } from '../../scripts/licences.mjs';
import config from '../../wxt.config';
import { read } from './repository';

/** Licences that ask no more than to be named, or (MPL) that changes to the library itself are published: none is changed here. */
const FREE = ['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'CC0-1.0', 'BlueOak-1.0.0', 'MPL-2.0'];
/** Of tools that are not part of the extension also these. */
const FREE_TOOLS = [...FREE, 'CC-BY-4.0', 'Python-2.0'];

const PERMISSIONS = [
  'activeTab',
  'scripting',
  'storage',
  'unlimitedStorage',
  'alarms',
  'notifications',
  'contextMenus',
  'idle',
  'downloads',
];

type Manifest = {
  permissions: string[];
  optional_host_permissions: string[];
  host_permissions?: string[];
  web_accessible_resources?: unknown;
};

async function manifestFor(browser: string): Promise<Manifest> {
  const make = config.manifest as unknown as (env: {
    browser: string;
    manifestVersion: 3;
    mode: string;
    command: string;
  }) => Promise<Manifest>;
  return make({ browser, manifestVersion: 3, mode: 'production', command: 'build' });
}

describe('licences', () => {
  it('of what is built in and of the tools are free ones', () => {
    const packages = lockedPackages();
    expect(packages.length).toBeGreaterThan(50);
    // "A AND B" (SPDX) asks for both.
    const foreign = packages.filter(
      ([, { license = 'none', dev }]) => !license.split(' AND ').every((one) => (dev ? FREE_TOOLS : FREE).includes(one)),
    );
    expect(foreign.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('travel with the extension (`node scripts/licences.mjs` writes the file anew)', () => {
    expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesText());
  });
});

describe('the manifest', () => {
  it('asks for exactly the documented permissions, and for no site at install', async () => {
    const chrome = await manifestFor('chrome');
    expect(chrome.permissions.toSorted()).toEqual([...PERMISSIONS, 'sidePanel', 'offscreen'].sort());
    expect((await manifestFor('firefox')).permissions.toSorted()).toEqual([...PERMISSIONS].sort());
    expect(chrome.host_permissions).toBeUndefined();
    expect(chrome.web_accessible_resources).toBeUndefined();
  });

  it('has each permission explained in README.md', () => {
    const readme = read('README.md');
    expect([...PERMISSIONS, 'sidePanel', 'offscreen'].filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
  });
});

describe('npm scripts', () => {
  const guides = `${read('README.md')}\n${read('CONTRIBUTING.md')}`;

  it('that the guides name exist', () => {
    const named = [...guides.matchAll(/npm run ([\w:]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in manifest.scripts))).toEqual([]);
  });

  it('are each named in README.md or CONTRIBUTING.md', () => {
    const spelled = (name: string) => (['start', 'test'].includes(name) ? `npm ${name}` : `npm run ${name}`);
    expect(Object.keys(manifest.scripts).filter((name) => !guides.includes(spelled(name)))).toEqual([]);
    expect(read('README.md')).toContain('npm start');
    expect(read('README.md')).toContain('npm test');
  });

  it('are what continuous integration calls, and nothing else', () => {
    const commands = read('.ci/run')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#') && !/^(?:set|cd) /.test(line));
    expect(commands).toEqual(['npm test -- --mail']);
  });
});
