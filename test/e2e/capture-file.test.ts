import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, see } from '../support/browser/find';
import { accessibilityFaults } from './axe';
import { demoSite } from './demo-site';
import { cardNamed, countContacts, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const demo = demoSite();

const CARDS = [
  'BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=98stby;Signe;;;\r\nTEL;CELL:+45 20 55 01 99\r\nORG:Fjordlys ApS\r\nTITLE:Buyer\r\nEND:VCARD',
  'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Kwabena Osei\r\nEMAIL;TYPE=work:kwabena@goldleaf.example\r\nEND:VCARD',
].join('\r\n');
const MAIL = [
  'From: Yuki Tanabe <yuki.tanabe@kitanami.example>',
  'To: me@own.example',
  'Subject: Samples',
  'Date: Mon, 16 Mar 2026 10:00:00 +0900',
  '',
  'Hello, the samples left today.',
].join('\r\n');

type Dropped = { name: string; type: string; text: string };

/** Drops a file on the panel as the browser hands it over: a DataTransfer with a File in it. */
async function dropFile(panel: Page, file: Dropped): Promise<void> {
  await see(panel, '127.0.0.1');
  await panel.evaluate(({ name, type, text }) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], name, { type }));
    for (const kind of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }, file);
}

describe('a file in the panel', () => {
  it('brings the cards of a dropped .vcf through the same review into the book', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await see(panel, '127.0.0.1');
    await dropFile(panel, { name: 'team.vcf', type: 'text/vcard', text: CARDS });
    await see(panel, '2 people in team.vcf');
    expect(await accessibilityFaults(panel)).toEqual([]);
    expect(await saveTicked(session, panel)).toBe(2);
    const { shown, provenance } = await cardNamed(session, 'Signe Østby');
    expect(shown).toMatchObject({
      phones: [{ e164: '+4520550199', label: 'cell' }],
      orgs: [{ name: 'Fjordlys ApS', title: 'Buyer' }],
    });
    expect(provenance.map(({ extractor, method, title }) => [extractor, method, title])).toContainEqual(['vcard@1', 'import', 'team.vcf']);
    await click(panel, { role: 'button', name: 'Back to the page' });
    await see(panel, '127.0.0.1');
    await panel.close();
  });

  it('knows them when the file is picked again, and says so before anything is written', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    const before = await countContacts(session);
    const input = (await panel.waitForSelector('input[type=file]')) as ElementHandle<HTMLInputElement>;
    await input.evaluate((element, text) => {
      const files = new DataTransfer();
      files.items.add(new File([text], 'again.vcf'));
      element.files = files.files;
      element.dispatchEvent(new Event('change', { bubbles: true }));
    }, CARDS);
    await see(panel, /2 known/);
    expect(await countContacts(session)).toBe(before);
    await panel.close();
  });

  it('reads the people and the message of a dropped .eml', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await dropFile(panel, { name: 'samples.eml', type: 'message/rfc822', text: MAIL });
    await see(panel, 'Yuki Tanabe');
    await see(panel, /Samples[^]*1 message/);
    await saveTicked(session, panel);
    expect((await cardNamed(session, 'Yuki Tanabe')).shown.emails[0]?.address).toBe('yuki.tanabe@kitanami.example');
    await panel.close();
  });

  it('says in words when a file is none that it reads', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await dropFile(panel, { name: 'notes.txt', type: 'text/plain', text: 'Ama Ode' });
    expect(await see(panel, 'notes.txt was not read')).toContain('Sidecard reads contact files');
    await panel.close();
  });
});
