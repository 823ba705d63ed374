import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, find, findAll, see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { countContacts, reviewPage } from './review';
import { pageSite } from './demo-site';
import { sidecardSession } from './session';

const session = sidecardSession();

const GIVEN =
  'Anna Boris Clara David Elena Felix Greta Henrik Irena Jonas Karin Lukas Marta Nina Oskar Paula Robert Sofia Thomas Vera'.split(' ');
const FAMILY = 'Albrecht Berger Claussen Dahlberg Eriksen Fontaine Gruber Hoffmann Jansen Keller Lindgren Meyer Novak Olsen Petersen'.split(
  ' ',
);
/** Three hundred people, no two of one name. */
const people = FAMILY.flatMap((family) =>
  GIVEN.map((given) => {
    const address = `${given}.${family}@guild.example`.toLowerCase();
    return `<li><h3>${given} ${family}</h3><p>Managing Director</p><a href="mailto:${address}">${address}</a></li>`;
  }),
);
const site = pageSite(() => `<!doctype html><title>Guild</title><main><h1>Members</h1><ul>${people.join('')}</ul></main>`);

/** The panel with all of them found and ticked; a machine under load reads a page in part, and is asked again. */
async function allTicked(): Promise<Page> {
  const { panel } = await reviewPage(session, `http://127.0.0.1:${site.port}/members`);
  await until(
    'three hundred people',
    async () => {
      if ((await see(panel, /people on/)).includes('300 people')) return true;
      await click(panel, { role: 'button', name: 'Read this page again' });
      return false;
    },
    { within: 45_000 },
  );
  await until('all of them judged', async () => (await see(panel, /new/)).includes('300 new'), { within: 45_000 });
  if (!(await see(panel, /of 300 selected/)).includes('300 of 300')) await click(panel, { role: 'checkbox', name: 'Select all' });
  await see(panel, '300 of 300 selected');
  return panel;
}

async function checked(panel: Page, name: string): Promise<boolean> {
  const box = await find(panel, { role: 'checkbox', name });
  return (await box.evaluate((element) => element.getAttribute('aria-checked'))) === 'true';
}

/** Presses Cancel in the panel the moment that it says so: from out here, all may be saved before the button is found. */
async function cancelAt(panel: Page, progress: string): Promise<void> {
  await panel.evaluate((source) => {
    const says = new RegExp(source);
    const watch = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll('button')].find((button) => button.textContent === 'Cancel');
      if (!cancel || !says.test(document.body.innerText)) return;
      watch.disconnect();
      cancel.click();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
  }, progress);
}

describe('three hundred people of one page', () => {
  it('are selected all, none, or a range from one click to another with Shift', async () => {
    const panel = await allTicked();
    await click(panel, { role: 'checkbox', name: 'Select all' });
    await see(panel, '0 of 300 selected');
    const boxes = await findAll(panel, { role: 'checkbox', name: 'Include ' });
    expect(boxes.length).toBeGreaterThan(5);
    await boxes[1]?.click();
    await panel.keyboard.down('Shift');
    await boxes[4]?.click();
    await panel.keyboard.up('Shift');
    await see(panel, '4 of 300 selected');
    await see(panel, 'Save 4 contacts');
    await click(panel, { role: 'checkbox', name: 'Select all' });
    await see(panel, '300 of 300 selected');
    expect(await checked(panel, 'Select all')).toBe(true);
    await panel.close();
  });

  it('are saved with progress, stop between chunks when cancelled, and go on from there', async () => {
    const panel = await allTicked();
    await cancelAt(panel, '\\b[2468]0 / 300');
    await click(panel, { role: 'button', name: 'Save 300 contacts' });
    await see(panel, /\d+ of 300 contacts saved/);
    const saved = await countContacts(session);
    expect(saved).toBeGreaterThan(0);
    expect(saved).toBeLessThan(300);
    expect(saved % 20).toBe(0);
    await click(panel, { role: 'button', name: `Save ${300 - saved} contacts` });
    await until('all of them', async () => (await countContacts(session)) === 300, { within: 90_000 });
    await see(panel, 'All saved');
    await panel.close();
  });
});
