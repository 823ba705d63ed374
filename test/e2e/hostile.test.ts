import { describe, expect, it } from 'vitest';
import { find, see } from '../support/browser/find';
import { pageSite } from './demo-site';
import { cardNamed, reviewPage, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const SCRIPT = '<img src=x onerror="globalThis.pwned=1"><script>globalThis.pwned=1</script>';

function hostilePage(): string {
  const person = (name: string, email: string) =>
    `{"@context":"https://schema.org","@type":"Person","name":${JSON.stringify(name)},"email":"${email}"`;
  return [
    '<!doctype html><title>Evil & Co</title>',
    `<script type="application/ld+json">${person(SCRIPT.replaceAll('</', '<\\/'), 'script@evil.example').replaceAll('<', '\\u003c')}}</script>`,
    `<script type="application/ld+json">${person('Bidi \u202Egnp.exe\u0007', 'bidi@evil.example')},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}</script>`,
    '<script type="application/ld+json">{"@type":"Person","name":"Broken"</script>',
    `<script type="application/ld+json">${'{"@type":"Person","knows":'.repeat(3_000)}</script>`,
    '<p><a href="mailto:hana@evil.example">Hana Novak</a></p>',
    `<p data-x="${'y'.repeat(1_000_000)}">attribute</p>`,
    `<div>${'<i>'.repeat(3_000)}deep${'</i>'.repeat(3_000)}</div>`,
    '<a href="#">x</a>\n'.repeat(200_000),
  ].join('\n');
}

const site = pageSite(hostilePage);

describe('a page that lies', () => {
  it('is shown as text, runs nothing, and only what was shown is saved', async () => {
    const { panel } = await reviewPage(session, `http://127.0.0.1:${site.port}/`);
    const errors: string[] = [];
    panel.on('pageerror', (error) => errors.push(String(error)));
    await see(panel, 'Hana Novak');
    await find(panel, { role: 'button', name: /^Save \d+ contacts?$/ });
    const state = await panel.evaluate(() => ({
      pwned: 'pwned' in globalThis,
      polluted: 'polluted' in {},
      images: document.querySelectorAll('img[src="x"]').length,
      shown: document.body.innerText,
    }));
    expect(state).toMatchObject({ pwned: false, polluted: false, images: 0 });
    const unseen = [0x07, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069];
    expect(unseen.filter((code) => state.shown.includes(String.fromCodePoint(code)))).toEqual([]);
    await saveTicked(session, panel);
    expect((await cardNamed(session, 'Hana Novak')).shown.emails).toMatchObject([{ address: 'hana@evil.example' }]);
    const { rows } = await session.ask('contacts.list', { filter: {}, sort: { by: 'name', descending: false }, offset: 0, limit: 50 });
    for (const { name } of rows) expect(state.shown).toContain(name);
    expect(errors).toEqual([]);
  });
});
