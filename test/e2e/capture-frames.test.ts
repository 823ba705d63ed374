import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { see } from '../support/browser/find';
import { raise } from '../support/browser/worker';
import { until } from '../support/browser/until';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession({ attachWorker: true });
const TEAM = `<!doctype html><html lang="en"><title>Staff</title><main><h1>Staff</h1>${['Ada Berg', 'Jonas Falk', 'Mira Holm']
  .map(
    (name) =>
      `<div id="${name.split(' ')[0]}"><h3>${name}</h3><p>Engineer</p><a href="mailto:${name.toLowerCase().replace(' ', '.')}@kestrel.example">mail</a></div>`,
  )
  .join('')}</main></html>`;
const PAGES: Record<string, string> = {
  '/frameset': '<!doctype html><title>Kestrel</title><frameset cols="100,*"><frame src="/menu"><frame src="/team"></frameset>',
  '/app': `<!doctype html><title>Kestrel</title><h1>Kestrel Instruments</h1><p>${'We build instruments for harbours. '.repeat(20)}</p><iframe src="/team" width="600" height="500"></iframe>`,
  '/menu': '<!doctype html><title>Menu</title><a href="/team">Team</a>',
};
const server = createServer((request, response) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(PAGES[request.url ?? ''] ?? TEAM);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a page in frames', () => {
  it('is read in the frame that holds the people, and values are shown there', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/frameset`);
    await see(panel, /Save 3 contacts/);
    expect(await saveTicked(session, panel)).toBe(3);
    const { shown, provenance } = await cardNamed(session, 'Ada Berg');
    expect(shown.emails[0]?.address).toBe('ada.berg@kestrel.example');
    expect(provenance.find(({ field }) => field === 'name')?.url).toBe(`${origin}/team`);
    await panel.close();
    await page.close();
  });

  it('gives the selection of whichever frame has one', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/app`);
    await see(panel, '127.0.0.1');
    const frame = await until('the frame', async () => page.frames().find((each) => each.url() === `${origin}/team`));
    await frame.evaluate(() => {
      const selected = document.querySelector('#Mira');
      if (selected) document.getSelection()?.selectAllChildren(selected);
    });
    const tab = await session.sidecard.probe.evaluate(
      async (url) => (await chrome.tabs.query({})).find((each) => each.url === url),
      page.url(),
    );
    await raise(session.sidecard, 'contextMenus.onClicked', { menuItemId: 'capture-selection', pageUrl: page.url(), editable: false }, tab);
    expect(await see(panel, /1 person/)).toContain('Mira Holm');
    await panel.close();
  });
});
