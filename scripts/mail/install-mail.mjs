import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { isDebianRoot, aptInstall } from '../install.mjs';

/** Debian's Roundcube with its three skins, PHP to run it, and dovecot to keep the mail. No mail leaves: there is no SMTP server. */
const PACKAGES = ['roundcube-core', 'roundcube-sqlite3', 'roundcube-skin-larry', 'roundcube-skin-classic', 'dovecot-imapd'];
const PHP = ['cli', 'sqlite3', 'intl', 'mbstring', 'xml'];

export const ROUNDCUBE = '/var/lib/roundcube/public_html';
export const SKINS = /** @type {const} */ (['elastic', 'larry', 'classic']);

function phpVersion() {
  const folder = '/usr/lib/php';
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => /^\d+\.\d+$/.test(name)) : [];
  if (versions.length > 0) return versions.toSorted().at(-1);
  const release = /VERSION_ID="?(\d+)/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1];
  return Number(release) >= 13 ? '8.4' : '8.2';
}

function isInstalled() {
  return ['/usr/sbin/dovecot', '/usr/bin/php', ...SKINS.map((skin) => `${ROUNDCUBE}/skins/${skin}`)].every((path) => existsSync(path));
}

/** Installs what is missing where that may be: on Debian, as root. @returns {string | undefined} why the web mail cannot run here */
export function ensureWebMail() {
  if (!isDebianRoot()) return 'Roundcube and dovecot come from Debian and are started as root: this is not Debian, or not root';
  if (isInstalled()) return undefined;
  const version = phpVersion();
  aptInstall([...PHP.map((name) => `php${version}-${name}`), ...PACKAGES]);
  return isInstalled() ? undefined : 'apt-get could not install Roundcube and dovecot; its message is above';
}
