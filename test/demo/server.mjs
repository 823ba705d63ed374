import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
const TYPES = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml' };

/**
 * Serves the demo pages on loopback only. `port` 0 takes a free one.
 * @param {number} [port]
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serveDemo(port = 0) {
  const server = createServer((request, response) => {
    void answer(request.url ?? '/').then(({ status, type, body }) => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(body);
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(undefined));
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('demo: the server has no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} requested */
async function answer(requested) {
  const { pathname } = new URL(requested, 'http://demo');
  const type = TYPES[/** @type {keyof typeof TYPES} */ (extname(pathname) || '.html')];
  const file = normalize(join(FOLDER, pathname === '/' ? 'index.html' : pathname));
  try {
    if (!type || !file.startsWith(FOLDER.endsWith(sep) ? FOLDER : FOLDER + sep)) throw new Error(`demo: ${pathname} is not served`);
    return { status: 200, type, body: await readFile(file) };
  } catch (error) {
    return { status: 404, type: 'text/plain; charset=utf-8', body: `Not found: ${pathname} (${String(error instanceof Error && 'code' in error ? error.code : 'refused')})` };
  }
}
