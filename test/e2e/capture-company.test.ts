import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { click, see } from '../support/browser/find';
import { ROOT } from '../support/browser/folders';
import { pageSite } from './demo-site';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
let html = '';
const site = pageSite(() => html);

/** Cloudflare's way of hiding an address: the first byte is the key. */
const scrambled = (address: string) =>
  `5a${[...address].map((sign) => (sign.charCodeAt(0) ^ 0x5a).toString(16).padStart(2, '0')).join('')}`;
const backwards = (text: string) => [...text].reverse().join('');
const card = (name: string, title: string, address: string) => `<section><h3>${name}</h3><p>${title}</p><p>${address}</p></section>`;

describe('one click', () => {
  it('brings a company with its numbers, and its role mailboxes to it rather than to a person', async () => {
    html = readFileSync(join(ROOT, 'test/fixtures/capture/impressum--gmbh-de.html'), 'utf8');
    const { candidates } = JSON.parse(readFileSync(join(ROOT, 'test/fixtures/capture/impressum--gmbh-de.expected.json'), 'utf8')) as {
      candidates: { type: string; name: string; emails?: string[]; vat?: string }[];
    };
    const company = candidates.find(({ type }) => type === 'org');
    if (!company) throw new Error('test: the fixture tells of no company');
    const { panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/impressum`);
    await see(panel, company.name);
    await click(panel, { role: 'checkbox', name: 'Select all' });
    await saveTicked(session, panel);
    const { shown } = await cardNamed(session, company.name);
    expect(shown.emails.map(({ address }) => address)).toEqual(expect.arrayContaining(company.emails ?? []));
    expect(shown.registrationNumber).toMatch(/\d{3}/);
    expect((await cardNamed(session, 'Friedhelm Brennecke')).shown.emails).toEqual([]);
    expect(shown.addresses).toHaveLength(1);
    await panel.close();
  });

  it('reads addresses however a page hides them from collectors', async () => {
    html = `<!doctype html><html lang="en"><style>.flip{unicode-bidi:bidi-override;direction:rtl}.no{display:none}</style><title>Team</title><main><h1>Team</h1>
      ${card('Ada Berg', 'Head of Sales', 'ada.berg [at] kestrel (dot) example')}
      ${card('Jonas Falk', 'Buyer', '&#106;&#111;nas&#46;falk&#64;kestrel&#46;example')}
      ${card('Mira Holm', 'Office Manager', `<a class="__cf_email__" data-cfemail="${scrambled('mira.holm@kestrel.example')}">[email&#160;protected]</a>`)}
      ${card('Otto Lund', 'Engineer', '<span>otto</span>.<span>lund</span><span class="no">nospam</span>@<span>kestrel</span>.<span>example</span>')}
      ${card('Petra Moen', 'Designer', `<span class="flip">${backwards('petra.moen@kestrel.example')}</span>`)}
      ${card('Rolf Ness', 'Accountant', backwards('rolf.ness@kestrel.example'))}
      ${card('Siri Vold', 'Lawyer', 'siri.vold (ät) kestrel (punkt) example')}</main></html>`;
    const { panel } = await panelBeside(session, `http://127.0.0.1:${site.port}/team`);
    await see(panel, /Save 7 contacts/);
    expect(await saveTicked(session, panel)).toBe(7);
    for (const name of ['Ada Berg', 'Jonas Falk', 'Mira Holm', 'Otto Lund', 'Petra Moen', 'Rolf Ness', 'Siri Vold']) {
      const { shown } = await cardNamed(session, name);
      expect(shown.emails.map(({ address }) => address)).toEqual([`${name.toLowerCase().replace(' ', '.')}@kestrel.example`]);
    }
    await panel.close();
  });
});
