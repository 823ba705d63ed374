import { describe, expect, it } from 'vitest';
import { see } from '../support/browser/find';
import { pageSite } from './demo-site';
import { reviewPage } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const site = pageSite(() => '<title>Team</title><p><a href="mailto:ana@acme.example">Ana Acosta</a></p>');

describe('the grant of a click', () => {
  it('lasts over a navigation on the same site and ends on another, and the panel says so', async () => {
    const { page, panel } = await reviewPage(session, `http://127.0.0.1:${site.port}/team`);
    await see(panel, 'ana@acme.example');
    await page.goto(`http://127.0.0.1:${site.port}/other`);
    await see(panel, 'ana@acme.example');
    await page.goto(`http://localhost:${site.port}/team`);
    const shown = await see(panel, /may not read/);
    expect(shown).toContain('Always read this site');
    expect(shown).not.toContain('ana@acme.example');
  });
});
