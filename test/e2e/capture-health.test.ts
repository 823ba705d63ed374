import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/browser/folders';
import { see } from '../support/browser/find';
import { pageSite } from './demo-site';
import { panelBeside } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();

const profile = readFileSync(join(ROOT, 'test/fixtures/capture/site-github--person.html'), 'utf8');
let html = profile;
const site = pageSite(() => html);
const url = () => `http://127.0.0.1:${site.port}/ama-ode`;

describe('a site adapter', () => {
  it('says so when it finds nothing where it used to, and leaves the page to the general readers', async () => {
    const first = await panelBeside(session, url());
    expect(await see(first.panel, /\d (?:person|company)/)).not.toContain('found nothing here');
    await first.panel.close();

    html =
      '<!doctype html><title>Ama</title><main><h1>Ama Ode</h1><p>Managing Director</p><p><a href="mailto:ama@haf.example">ama@haf.example</a></p></main>';
    const { panel } = await panelBeside(session, url());
    const shown = await see(panel, /The reader for this kind of site \(GitHub profile\) found nothing here\. It used to find \d+ values/);
    expect(shown).toContain('Ama Ode');
    expect(shown).toContain('Look it over before you save');
    await panel.close();
  });

  it('says before saving that a card has nothing but a name', async () => {
    html = profile;
    const { panel } = await panelBeside(session, url());
    await see(panel, /Save 1 contact|Nothing selected/);
    for (let at = 0; at < 12; at += 1) {
      const ticked = await panel.$$('[role=checkbox][aria-checked=true]:not([data-disabled])');
      const field = (
        await Promise.all(
          ticked.map(async (box) => ((await box.evaluate((each) => each.getAttribute('aria-label'))) ?? '').startsWith('Save ')),
        )
      ).indexOf(true);
      if (field < 0) break;
      await ticked[field]?.click();
    }
    expect(await see(panel, 'has nothing but a name')).toContain('Save 1 contact');
    await panel.close();
  });
});
