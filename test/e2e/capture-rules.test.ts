import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, find, see } from '../support/browser/find';
import { openExtensionPage } from '../support/browser/toolbar';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { pageSite } from './demo-site';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();

/** Call signs and lower case: nothing here that a general reader takes for a person. */
const crew = [
  ['nightjar 7', 'runs the night desk', 'nightjar at example'],
  ['wren 12', 'keeps the stores', 'wren at example'],
  ['heron 3', 'drives the lorry', 'heron at example'],
];
const row = ([name, job]: string[]) => `<div class="tile"><div><i>${name}</i></div><div><span>${job}</span></div></div>`;
const whole = () => `<div class="board">${crew.map(row).join('')}</div>`;
let body = whole();
const site = pageSite(() => `<!doctype html><title>Crew</title><main><h2>Our crew</h2>${body}<p><a href="/">home</a></p></main>`);
const crewUrl = () => `http://127.0.0.1:${site.port}/crew`;

async function clickOn(page: Page, text: string): Promise<void> {
  const box = await page.evaluate((wanted) => {
    const found = [...document.querySelectorAll('i, span')].find((element) => element.textContent === wanted);
    const { x, y, width, height } = (found as Element).getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  }, text);
  await page.mouse.click(box.x, box.y);
}

describe('rules of the user', () => {
  it('come of pointing at one contact, and catch the whole list', async () => {
    const { page, panel } = await panelBeside(session, crewUrl());
    await click(panel, { role: 'button', name: 'Point at values in the page' });
    await find(page, { role: 'button', name: 'Save the rule' });
    await clickOn(page, 'wren 12');
    await clickOn(page, 'keeps the stores');
    await click(page, { role: 'button', name: 'Save the rule' });
    await see(panel, 'Rule for 127.0.0.1');
    await see(panel, '3 people');
    await see(panel, 'runs the night desk');
    expect(await page.evaluate(() => document.documentElement.lastElementChild?.localName)).toBe('body');
    const { rules } = await session.ask('rules.list', {});
    expect(rules).toMatchObject([{ origin: `http://127.0.0.1:${site.port}`, version: 1, selectors: { name: 'div:nth-of-type(1) > i' } }]);
    await panel.close();
  });

  it('read the site at the next visit without being asked, before any other reader', async () => {
    const { panel } = await panelBeside(session, crewUrl());
    await see(panel, 'heron 3');
    if ((await see(panel, /\d of 3 selected/)).includes('0 of 3')) await click(panel, { role: 'checkbox', name: 'Select all' });
    await saveTicked(session, panel);
    const { shown, provenance } = await cardNamed(session, 'heron 3');
    expect(shown.orgs).toMatchObject([{ title: 'drives the lorry' }]);
    expect(provenance.map(({ extractor }) => extractor)).toContain('rule@1');
    await panel.close();
  });

  it('say so when they stop finding anything, and leave the page to the general readers', async () => {
    body =
      '<table><tr><td>Ama Ode</td><td>Managing Director</td><td><a href="mailto:ama@haf.example">ama@haf.example</a></td></tr></table>';
    const { panel } = await panelBeside(session, crewUrl());
    await see(panel, /Your rule for 127\.0\.0\.1.* found nothing here\. It used to find 6 values/);
    expect(await see(panel, 'Ama Ode')).toContain('found by the general readers');
    expect(await accessibilityFaults(panel)).toEqual([]);
    await click(panel, { role: 'button', name: 'Delete the rule' });
    await until('no rule left', async () => (await session.ask('rules.list', {})).rules.length === 0);
    await until('the note gone', async () => !(await see(panel, 'Ama Ode')).includes('Your rule'));
    await panel.close();
    body = whole();
  });

  it('are made with the keyboard alone, and Escape ends without a trace', async () => {
    const { page, panel } = await panelBeside(session, crewUrl());
    await click(panel, { role: 'button', name: 'Point at values in the page' });
    await find(page, { role: 'button', name: 'Save the rule' });
    await page.bringToFront();
    // From the heading to the board, its first tile, the first line of it, the name.
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown'] as const) await page.keyboard.press(key);
    await page.keyboard.press('Enter');
    await until(
      'three found',
      async () =>
        (await page.$$('aria/Found in this page: 3')).length > 0 ||
        (await find(page, { role: 'button', name: 'Save the rule' })).evaluate((save) => !(save as HTMLButtonElement).disabled),
    );
    await page.keyboard.press('Escape');
    await until('the picker gone', () => page.evaluate(() => document.documentElement.lastElementChild?.localName === 'body'));
    expect((await session.ask('rules.list', {})).rules).toEqual([]);
    await panel.close();
  });

  it('are shared as a file with a version, listed and deleted in the settings', async () => {
    const origin = `http://127.0.0.1:${site.port}`;
    const file = {
      format: 'sidecard-rules',
      version: 1,
      rules: [{ origin, selectors: { record: 'body > main > div.board > div.tile', name: 'div > i' } }],
    };
    const settings = await openExtensionPage(session.sidecard, 'dashboard.html#/settings/capture');
    const take = (text: string) =>
      settings.evaluate((given) => {
        const input = document.querySelector('input[accept*=json]') as HTMLInputElement;
        const files = new DataTransfer();
        files.items.add(new File([given], 'shared.json'));
        input.files = files.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    await see(settings, 'No rules yet');
    await take('{"format":"sidecard-rules","version":2,"rules":[]}');
    await see(settings, 'A later version of Sidecard wrote shared.json');
    await take(JSON.stringify({ ...file, rules: [{ origin, selectors: { record: 'javascript:alert(1)', name: '' } }] }));
    await see(settings, 'shared.json is not a file of capture rules');
    await take(JSON.stringify(file));
    await see(settings, '1 rule taken in');
    expect((await session.ask('rules.list', { origin })).rules).toMatchObject([{ selectors: file.rules[0]?.selectors }]);
    expect(await accessibilityFaults(settings)).toEqual([]);
    await click(settings, { role: 'button', name: 'Delete the rule for 127.0.0.1' });
    await see(settings, 'No rules yet');
    await click(settings, { role: 'button', name: 'Undo' });
    await until('the rule back', async () => (await session.ask('rules.list', {})).rules.length === 1);
    await settings.close();
  });
});
