import { describe, expect, it } from 'vitest';
import { click, see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { accessibilityFaults } from './axe';
import { pageSite } from './demo-site';
import { cardNamed, reviewPage, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();

const person = (name: string, title: string, address: string) =>
  `<li><h3>${name}</h3><p>${title}</p><a href="mailto:${address}">${address}</a></li>`;
const ode = person('Ama Ode', 'Buyer', 'ama@haf.example');
const lind = person('Nils Lindqvist', 'Quality Manager', 'nils@haf.example');
const clara = person('Clara Fontaine', 'Sales Director', 'clara@haf.example');
let people = [ode, lind, clara];
const site = pageSite(() => `<!doctype html><title>Haf</title><main><h1>Our team</h1><ul>${people.join('')}</ul></main>`);

describe('a page that was captured before', () => {
  it('says so, and what changed since, field by field, to be taken with a click', async () => {
    const url = `http://127.0.0.1:${site.port}/team`;
    const first = await reviewPage(session, url);
    await see(first.panel, 'Clara Fontaine');
    await saveTicked(session, first.panel);
    await first.panel.close();

    people = [person('Ama Ode', 'Head of Buying', 'a.ode@haf.example'), lind];
    const { panel } = await reviewPage(session, `${url}/?utm_source=letter`);
    const shown = await see(panel, /3 contacts of this page are in your book/);
    expect(shown).toContain('1 of them changed since');
    expect(shown).toMatch(/No longer on this page:\s*Clara Fontaine/);
    expect(await accessibilityFaults(panel)).toEqual([]);
    await see(panel, /Buyer\s*→\s*Head of Buying/);
    await see(panel, /ama@haf\.example\s*→\s*a\.ode@haf\.example/);
    await click(panel, { role: 'button', name: 'Take the new Title: Head of Buying' });
    await until('the new title in the book', async () => {
      const { shown: ama } = await cardNamed(session, 'Ama Ode');
      return ama.orgs.length === 1 && ama.orgs[0]?.title === 'Head of Buying';
    });
    expect((await cardNamed(session, 'Ama Ode')).shown.emails).toMatchObject([{ address: 'ama@haf.example' }]);
    await click(panel, { role: 'button', name: 'Take the new E-mail: a.ode@haf.example' });
    await see(panel, /Nothing changed since/);
    const card = await cardNamed(session, 'Ama Ode');
    expect(card.shown.emails).toMatchObject([{ address: 'a.ode@haf.example' }]);
    expect(card.provenance.filter(({ field }) => field === `emails.${card.shown.emails[0]?.id}`)).toHaveLength(2);
    await panel.close();
  });

  it('keeps quiet on another page of the site', async () => {
    const { panel } = await reviewPage(session, `http://127.0.0.1:${site.port}/contact`);
    await see(panel, /2 known/);
    expect(await see(panel, 'Ama Ode')).not.toContain('of this page');
    await panel.close();
  });
});
