import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { see } from '../support/browser/find';
import { ROOT } from '../support/browser/folders';
import { pageSite } from './demo-site';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
let html = '';
const site = pageSite(() => html);

/** Shows a fixture at its own path on loopback: adapters go by how a page is built, not by its host. */
async function saved(fixture: string): Promise<number> {
  html = readFileSync(join(ROOT, `test/fixtures/capture/${fixture}.html`), 'utf8');
  const { pathname } = new URL(/<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? 'https://site.example/');
  const { page, panel } = await panelBeside(session, `http://127.0.0.1:${site.port}${pathname}`);
  await see(panel, /Save \d+ contacts?/);
  const count = await saveTicked(session, panel);
  await panel.close();
  await page.close();
  return count;
}

describe('site adapters', () => {
  it.each([
    { fixture: 'site-github--person', by: 'github@1', name: 'Nora Vikström', email: 'nora@vikstrom.example', org: 'fjordlab-invented' },
    { fixture: 'site-linkedin--member', by: 'linkedin@1', name: 'Ingrid Solberg-Næss', email: undefined, org: 'Fjordlab AS' },
    { fixture: 'site-x--company-ar', by: 'x@1', name: 'Rimal Trading', email: 'sales@rimal.example', org: undefined },
    { fixture: 'site-map-card--shop', by: 'map-card@1', name: 'Galata Marine Supply', email: undefined, org: undefined },
    { fixture: 'site-wikipedia--company-en', by: 'wikipedia@1', name: 'Norrland Paper AB', email: undefined, org: undefined },
    { fixture: 'site-wordpress--author-classic', by: 'wordpress@1', name: 'Tomasz Wilk', email: undefined, org: 'Harbour Notes' },
  ])('brings $fixture from the toolbar click into the book as one customer', async ({ fixture, by, name, email, org }) => {
    expect(await saved(fixture)).toBe(1);
    const { shown, provenance } = await cardNamed(session, name);
    expect(provenance.find(({ field }) => field === 'name')?.extractor).toBe(by);
    expect([shown.emails[0]?.address, shown.orgs[0]?.name]).toEqual([email, org]);
  });

  it('brings a company of a Chinese directory and its contact person, each with their own number', async () => {
    expect(await saved('site-directory-zh--company')).toBe(2);
    const company = await cardNamed(session, '宁波海拓阀门制造有限公司');
    expect(company.shown.phones.map(({ e164, ext, label }) => [e164, ext, label])).toEqual([
      ['+8657487654321', '806', undefined],
      ['+8657487654322', undefined, 'fax'],
    ]);
    expect(company.shown.vatNumber ?? company.shown.registrationNumber).toBe('91330212MA2XXXX01A');
    const contact = await cardNamed(session, '钱国栋');
    expect(contact.shown).toMatchObject({
      phones: [{ e164: '+8613905740001' }],
      orgs: [{ title: '销售经理', name: '宁波海拓阀门制造有限公司' }],
    });
  });
});
