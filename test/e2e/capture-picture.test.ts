import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/browser/folders';
import { see } from '../support/browser/find';
import { raise } from '../support/browser/worker';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession({ attachWorker: true });

const picture = (name: string) => readFileSync(join(ROOT, 'test/fixtures/interchange', name));
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  if (request.url?.endsWith('.png')) {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(picture(request.url.slice(1)));
    return;
  }
  const { port } = server.address() as { port: number };
  // localhost is another origin than 127.0.0.1: a canvas of this page may not read that picture.
  const there = `http://localhost:${port}/qr--mecard-zh.png`;
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><title>Stand 12</title><main><h1>Visit us</h1><img alt="card" src="/qr--vcard.png"><img alt="card" src="${there}"></main>`,
  );
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, () => resolve()));
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The entry of the context menu on a picture, as the browser reports the click. The panel stands open: a raised event is no user gesture. */
async function captureFromPicture(page: Page, src: string): Promise<void> {
  const tabId = await session.sidecard.probe.evaluate(
    async (url) =>
      (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id ?? (await chrome.tabs.query({ active: true })).at(-1)?.id,
    page.url(),
  );
  const tab = await session.sidecard.probe.evaluate((id) => chrome.tabs.get(id as number), tabId);
  await raise(
    session.sidecard,
    'contextMenus.onClicked',
    { menuItemId: 'capture-picture', srcUrl: src, pageUrl: page.url(), editable: false },
    tab,
  );
}

async function dropPicture(panel: Page, name: string): Promise<void> {
  await see(panel, '127.0.0.1');
  await panel.evaluate(
    ({ file, base64 }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], file, { type: 'image/png' }));
      document.body.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    },
    { file: name, base64: picture(name).toString('base64') },
  );
}

describe('a picture with a contact code', () => {
  it('of the page goes through the same review, without being loaded again', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/stand`);
    await page.waitForNetworkIdle({ idleTime: 200 });
    const before = asked.length;
    await captureFromPicture(page, `${origin}/qr--vcard.png`);
    await see(panel, '1 person in qr--vcard.png');
    await saveTicked(session, panel);
    const { shown, provenance } = await cardNamed(session, 'Signe Østby');
    expect(shown).toMatchObject({ phones: [{ e164: '+4520550199' }], orgs: [{ name: 'Fjordlys ApS', title: 'Buyer' }] });
    expect(provenance.find(({ field }) => field === 'name')).toMatchObject({ extractor: 'code@1', url: `${origin}/stand` });
    expect(asked.length).toBe(before);
    await panel.close();
  });

  it('of another site is read off the screen, or the user is told to drop the file', async () => {
    const { page, panel } = await panelBeside(session, `${origin}/stand`);
    await page.waitForNetworkIdle({ idleTime: 200 });
    await page.bringToFront();
    const before = asked.length;
    await captureFromPicture(page, `${origin.replace('127.0.0.1', 'localhost')}/qr--mecard-zh.png`);
    const shown = await see(panel, /1 person in qr--mecard-zh\.png|This picture comes from another site/);
    expect(shown).toContain('陈伟');
    expect(asked.length).toBe(before);
    await panel.close();
  });

  it('is read when it is dropped on the panel, light on dark too', async () => {
    const { panel } = await panelBeside(session, `${origin}/stand`);
    await dropPicture(panel, 'qr--mecard-zh.png');
    await see(panel, '陈伟');
    expect(await see(panel, 'chen.wei@lantern.example')).toContain('+8613800138000');
    await panel.close();
  });

  it('is read when it is pasted', async () => {
    const { panel } = await panelBeside(session, `${origin}/stand`);
    await see(panel, '127.0.0.1');
    await panel.evaluate((base64) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([Uint8Array.from(atob(base64), (each) => each.charCodeAt(0))], 'image.png', { type: 'image/png' }));
      document.body.dispatchEvent(new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }));
    }, picture('qr--vcard.png').toString('base64'));
    expect(await see(panel, 'in image.png')).toContain('Signe Østby');
    await panel.close();
  });

  it('says what it says when that is no contact', async () => {
    const { panel } = await panelBeside(session, `${origin}/stand`);
    await dropPicture(panel, 'qr--no-contact.png');
    expect(await see(panel, 'holds no contact')).toContain('https://haf.example/menu');
    await panel.close();
  });
});
