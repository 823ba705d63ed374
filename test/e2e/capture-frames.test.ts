import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { click, find, see } from '../support/browser/find';
import type { Frame, Page } from 'puppeteer-core';
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
/** Call signs: nothing here that a general reader takes for a person. */
const CREW = `<!doctype html><html lang="en"><title>Crew</title><main><h2>Our crew</h2><div class="board">${[
  ['nightjar 7', 'runs the night desk'],
  ['wren 12', 'keeps the stores'],
  ['heron 3', 'drives the lorry'],
]
  .map(([name, job]) => `<div class="tile"><div><i>${name}</i></div><div><span>${job}</span></div></div>`)
  .join('')}</div></main></html>`;
const PAGES: Record<string, string> = {
  '/crew': CREW,
  '/crew-frames': '<!doctype html><title>Crew</title><frameset cols="100,*"><frame src="/menu"><frame src="/crew"></frameset>',
  '/beside': `<!doctype html><title>Kestrel</title><h1>Kestrel Instruments</h1><p>${'We build instruments for harbours. '.repeat(20)}</p><iframe src="/crew" title="Crew" width="600" height="300"></iframe>`,
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

  it('is pointed at in the frame that was read, and its rule reads the frame at the next visit', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/crew-frames`);
    const crew = await until('the frame', async () => page.frames().find((each) => each.url() === `${origin}/crew`));
    await click(panel, { role: 'button', name: 'Point at values in the page' });
    await until('the picker in the frame', () => crew.evaluate(() => document.documentElement.lastElementChild?.localName === 'div'));
    await clickIn(crew, page, 'wren 12');
    await clickIn(crew, page, 'keeps the stores');
    await (await crew.waitForSelector('aria/Save the rule[role="button"]'))?.click();
    await see(panel, 'Rule for 127.0.0.1');
    await see(panel, '3 people');
    await panel.close();
    await page.close();
    const again = await panelBeside(session, `${origin}/crew-frames`);
    expect(await see(again.panel, 'runs the night desk')).toContain('3 people');
    await session.ask('rules.delete', { id: (await session.ask('rules.list', {})).rules[0]?.id ?? '' });
    await again.panel.close();
    await again.page.close();
  });

  it('says that pointing does not reach into a frame within it', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/beside`);
    await click(panel, { role: 'button', name: 'Point at values in the page' });
    await find(page, { role: 'button', name: 'Save the rule' });
    const frame = await page.$('iframe');
    await until('the words about the frame', async () => {
      await page.mouse.move(5, 5);
      await frame?.hover();
      const [status] = await page.$$('aria/[role="status"]');
      return status?.evaluate((element) => element.textContent?.startsWith('This part is a frame of its own'));
    });
    await click(page, { role: 'button', name: 'Cancel' });
    await until('the picker gone', () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body'));
    expect((await session.ask('rules.list', {})).rules).toEqual([]);
    await panel.close();
  });
});

async function clickIn(frame: Frame, page: Page, text: string): Promise<void> {
  const element = await frame.waitForSelector(`::-p-text(${text})`);
  const box = await element?.boundingBox();
  if (!box) throw new Error(`frames: ${text} is not on screen`);
  await page.bringToFront();
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}
