import { createServer } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { serveDemo } from '../demo/server.mjs';

/** The demo site on loopback for the tests of a file. `url` has no slash at its end. */
export function demoSite(): { readonly url: string } {
  let demo: Awaited<ReturnType<typeof serveDemo>> | undefined;
  beforeAll(async () => {
    demo = await serveDemo();
  });
  afterAll(() => demo?.close());
  return {
    get url() {
      return demo?.url ?? '';
    },
  };
}

/** One page of HTML at every address of a loopback server, for the tests of a file. */
export function pageSite(html: () => string): { readonly port: number } {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html());
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve())));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    get port() {
      const address = server.address();
      return typeof address === 'object' && address ? address.port : 0;
    },
  };
}
