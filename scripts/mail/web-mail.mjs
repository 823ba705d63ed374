import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACCOUNT, dovecotConf, roundcubeConfig } from './config.mjs';
import { ROUNDCUBE, SKINS } from './install-mail.mjs';
import { MAILS } from './mails.mjs';

/**
 * A real web mail on loopback: dovecot with our mails and one Roundcube a skin, each on a free unprivileged port, all of it in one folder that is
 * deleted again. No system service is touched.
 * @typedef {{ urls: Record<string, string>, user: string, password: string, stop(): Promise<void> }} WebMail
 */

const START_WITHIN = 20_000;

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Writes the mails as a Maildir, read, with the times of their headers. @param {string} box */
function fillMaildir(box) {
  for (const name of ['cur', 'new', 'tmp']) mkdirSync(join(box, name), { recursive: true });
  for (const [index, { raw, at }] of MAILS.entries()) {
    const path = join(box, 'cur', `${at}.M${index}.sidecard:2,S`);
    writeFileSync(path, raw);
    utimesSync(path, at, at);
  }
}

/** @param {string} folder @param {string} skin @param {number} imap @param {number} port */
function startRoundcube(folder, skin, imap, port) {
  const home = join(folder, `rc-${skin}`);
  for (const name of ['logs', 'temp', 'config']) mkdirSync(join(home, name), { recursive: true });
  writeFileSync(join(home, 'config', 'config.inc.php'), roundcubeConfig({ folder, imap, skin }));
  for (const file of ['defaults.inc.php', 'mimetypes.php']) copyFileSync(join('/etc/roundcube', file), join(home, 'config', file));
  const schema = readFileSync('/usr/share/roundcube/SQL/sqlite.initial.sql', 'utf8');
  const create = `$d = new PDO("sqlite:" . $argv[1]); $d->exec(file_get_contents("php://stdin"));`;
  execFileSync('php', ['-r', create, join(home, 'rc.sqlite')], { input: schema });
  execFileSync('chown', ['-R', 'www-data:www-data', home]);
  const log = openSync(join(folder, 'log', `php-${skin}.log`), 'a');
  // Workers: a page of the web mail asks for its frame and its list at once.
  return spawn('php', ['-d', `session.save_path=${join(home, 'temp')}`, '-S', `127.0.0.1:${port}`, '-t', ROUNDCUBE], {
    cwd: ROUNDCUBE,
    stdio: ['ignore', log, log],
    env: { ...process.env, ROUNDCUBE_CONFIG_DIR: join(home, 'config'), PHP_CLI_SERVER_WORKERS: '3' },
    detached: true,
  });
}

/** @param {string} url */
async function answers(url) {
  for (const end = Date.now() + START_WITHIN; Date.now() < end;) {
    const fine = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (fine) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`web-mail: ${url} did not answer within ${START_WITHIN / 1000} s`);
}

/** Starts it all. @returns {Promise<WebMail>} @throws when a server does not come up; what was started is then stopped */
export async function startWebMail() {
  const folder = mkdtempSync(join(tmpdir(), 'sidecard-mail-'));
  for (const name of ['run', 'log']) mkdirSync(join(folder, name), { recursive: true });
  execFileSync('chmod', ['o+x', folder]);
  fillMaildir(join(folder, 'mail', ACCOUNT.user));
  execFileSync('chown', ['-R', 'www-data:www-data', join(folder, 'mail')]);
  const imap = await freePort();
  writeFileSync(join(folder, 'dovecot.conf'), dovecotConf(folder, imap));
  /** @type {import('node:child_process').ChildProcess[]} */
  const servers = [];
  const stop = async () => {
    for (const { pid } of servers) if (pid !== undefined) killGroup(pid);
    if (existsSync(join(folder, 'run', 'master.pid')))
      execFileSync('dovecot', ['-c', join(folder, 'dovecot.conf'), 'stop'], { stdio: 'ignore' });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    execFileSync('dovecot', ['-c', join(folder, 'dovecot.conf')], { stdio: 'ignore' });
    /** @type {Record<string, string>} */
    const urls = {};
    for (const skin of SKINS) {
      const port = await freePort();
      servers.push(startRoundcube(folder, skin, imap, port));
      urls[skin] = `http://127.0.0.1:${port}/`;
    }
    await Promise.all(Object.values(urls).map(answers));
    return { urls, ...ACCOUNT, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The server and its workers: they were started as a group of their own. @param {number} pid */
function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGTERM');
  } catch (error) {
    // It ended by itself.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
  }
}
