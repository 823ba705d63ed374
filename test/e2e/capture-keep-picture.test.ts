import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../support/browser/folders';
import { click, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();

const portrait = readFileSync(join(ROOT, 'public/icon/128.png'));
const person = (name: string, photo: string) =>
  `<div class="h-card"><img class="u-photo" alt="" src="${photo}"><h1 class="p-name">${name}</h1><p class="p-job-title">Managing Director</p><a class="u-email" href="mailto:${name.split(' ')[0]?.toLowerCase()}@haf.example">write</a></div>`;
const server = createServer((request, response) => {
  if (request.url?.endsWith('.png')) {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.end(portrait);
    return;
  }
  const { port } = server.address() as { port: number };
  const photo = request.url === '/far' ? `http://localhost:${port}/far.png` : '/near.png';
  const name = { '/near': 'Ama Ode', '/far': 'Nils Lindqvist' }[request.url ?? ''] ?? 'Clara Fontaine';
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html><title>Haf</title><main>${person(name, photo)}</main>`);
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

async function keep(path: string) {
  const { page, panel } = await panelBeside(session, `${origin}${path}`);
  await see(panel, 'Keep the picture itself');
  await page.bringToFront();
  await click(panel, { role: 'checkbox', name: 'Keep the picture itself' });
  await panel.waitForSelector('img[src^="data:image/jpeg"]');
  await saveTicked(session, panel);
  await panel.close();
}

describe('the picture of a contact', () => {
  it('is kept by its address alone unless the user ticks it', async () => {
    const { panel } = await panelBeside(session, `${origin}/plain`);
    await see(panel, 'Keep the picture itself');
    await saveTicked(session, panel);
    const { shown } = await cardNamed(session, 'Clara Fontaine');
    expect(shown.photo).toBe(`${origin}/near.png`);
    expect(shown.picture).toBeUndefined();
    await panel.close();
  });

  it('is kept small within the record when it is ticked, and shown from there', async () => {
    await keep('/near');
    const card = await cardNamed(session, 'Ama Ode');
    expect(card.shown.photo).toBe(`${origin}/near.png`);
    expect(card.shown.picture).toMatch(/^data:image\/jpeg;base64,/);
    expect(card.shown.picture?.length).toBeLessThan(20_000);
    const dashboard = await openExtensionPage(session.sidecard, `dashboard.html#/contacts/${card.id}`);
    expect(await dashboard.waitForSelector('img[src^="data:image/jpeg"]')).not.toBeNull();
    await dashboard.close();
  });

  it('of another site is taken as it stands on the screen', async () => {
    await keep('/far');
    expect((await cardNamed(session, 'Nils Lindqvist')).shown.picture).toMatch(/^data:image\/jpeg;base64,/);
  });
});
