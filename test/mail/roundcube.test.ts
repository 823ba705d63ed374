import { describe, expect, it } from 'vitest';
import { TRUTH } from '../../scripts/mail/mails.mjs';
import { accessibilityFaults } from '../e2e/axe';
import { cardNamed, saveTicked } from '../e2e/review';
import { sidecardSession } from '../e2e/session';
import { click, see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { panelThroughPopup } from '../support/browser/toolbar';
import { openInbox, selectMail, SKINS } from './web-mail';

const [nadia] = TRUTH.people;

describe.each(SKINS)('Roundcube with the skin %s', (skin) => {
  const session = sidecardSession();

  it('shows the people of the mail in the preview pane, with what its signature says of its writer', async () => {
    const page = await openInbox(session.sidecard, skin);
    await selectMail(page, TRUTH.subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /Save 2 contacts/);
    await see(panel, /2 participants do not become contacts/);
    expect(await saveTicked(session, panel)).toBe(2);
    const { shown, provenance } = await cardNamed(session, nadia?.name ?? '');
    expect(shown.phones.map(({ e164 }) => e164)).toEqual(nadia?.phones);
    expect(shown.orgs[0]).toMatchObject({ title: nadia?.title, name: nadia?.org });
    expect(shown.addresses[0]?.full?.replace(/[\s,]+/g, ' ')).toBe(nadia?.address.replace(/[\s,]+/g, ' '));
    expect(shown.profiles.map(({ service, handle }) => `${service}:${handle}`)).toEqual([nadia?.profile]);
    expect(provenance.find(({ field }) => field.startsWith('phones.'))).toMatchObject({ extractor: 'signature@1', title: TRUTH.subject });
    const { hits } = await session.ask('search.query', { text: TRUTH.self, limit: 5 });
    expect(hits).toEqual([]);

    await click(panel, { role: 'button', name: 'Log 1 message' });
    await see(panel, /Messages logged/);
    const timeline = await session.ask('timeline.page', { id: (await cardNamed(session, nadia?.name ?? '')).id, limit: 20 });
    const mails = timeline.entries.flatMap((entry) => (entry.of === 'interaction' && entry.record.type === 'email' ? [entry.record] : []));
    expect(mails).toMatchObject([
      {
        direction: 'in',
        subject: TRUTH.subject,
        text: 'Hi Sam,\ncould you quote 24 seal kits for press line 3 by Friday?',
      },
    ]);
    await panel.close();
    await page.close();
  });

  it('shows the card and the history of whom is known at once, and logs no mail twice', async () => {
    const page = await openInbox(session.sidecard, skin);
    await selectMail(page, TRUTH.subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /All history/);
    expect(await see(panel, /Latest history|All history/)).toContain('Maintenance Manager · Holmsund Press AB');
    await see(panel, /1 logged/);
    const button = await until('the log button to be off', async () => {
      const [found] = await panel.$$('aria/[name="Messages logged"][role="button"]');
      return found;
    });
    expect(await button.evaluate((element) => (element as HTMLButtonElement).disabled)).toBe(true);
    await panel.close();
    await page.close();
  });

  it('reads the whole thread when it is asked for: everybody, and what each signature says', async () => {
    const page = await openInbox(session.sidecard, skin);
    await selectMail(page, TRUTH.subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /1 of 3 messages read/);
    expect(await accessibilityFaults(panel)).toEqual([]);
    await click(panel, { role: 'button', name: 'Read the whole thread' });
    await see(panel, /3 messages · the whole thread/);
    // Saved before as somebody whom the first mail only names: what the signature adds is proposed.
    await see(panel, /New in the signature/);
    await click(panel, { role: 'button', name: 'Take all' });
    await see(panel, /\d new values? taken|New value taken/);
    for (const { name, email, title, org, phones, address } of TRUTH.people) {
      const { hits } = await session.ask('search.query', { text: email, limit: 5 });
      const { shown } = await session.ask('contacts.card', { id: hits[0]?.row.id ?? '' });
      expect(hits).toHaveLength(1);
      expect(shown.name.full).toContain(name);
      expect(shown.orgs[0]).toMatchObject({ title, name: org });
      expect(shown.phones.map(({ e164, ext }) => [e164, ext && `ext ${ext}`].filter(Boolean).join(' '))).toEqual(phones);
      expect(shown.addresses[0]?.full?.replace(/[\s,]+/g, ' ')).toBe(address.replace(/[\s,]+/g, ' '));
    }
    await click(panel, { role: 'button', name: /^Log \d messages$/ });
    await see(panel, /Messages logged/);
    const { hits } = await session.ask('search.query', { text: nadia?.email ?? '', limit: 1 });
    const { entries } = await session.ask('timeline.page', { id: hits[0]?.row.id ?? '', limit: 20 });
    const mails = entries.flatMap((entry) => (entry.of === 'interaction' && entry.record.type === 'email' ? [entry.record] : []));
    expect(mails.map(({ direction, text }) => [direction, text])).toEqual([
      ['out', 'Hello Nadia,\n\nthe quote is attached; delivery takes three weeks.'],
      ['in', 'Hi Sam,\ncould you quote 24 seal kits for press line 3 by Friday?'],
    ]);
    await panel.close();
    await page.close();
  });
});
