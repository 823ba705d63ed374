import { describe, expect, it } from 'vitest';
import { sidecardSession } from '../e2e/session';
import { click, see } from '../support/browser/find';
import { allowedExtension } from './allowed-extension';
import { panelThroughPopup } from '../support/browser/toolbar';
import { openInbox, selectMail } from './web-mail';

describe('mails that are not to be believed', () => {
  const session = sidecardSession({ extension: allowedExtension() });

  it.each([
    { subject: 'Invoice', shows: /attacker@evil\.example/, hides: /ceo@holmsund|Nadia|\u202e/ },
    { subject: 'Two thousand guests', shows: /Guest 0/, hides: /Guest 1500/ },
    { subject: 'Five megabytes', shows: /Big Sender/, hides: /row of a very long report/ },
    { subject: 'A hundred deep', shows: /Deep Quoter/, hides: /earlier/ },
    { subject: 'Invitation: site visit', shows: /Omar Haddad/, hides: /BEGIN:VCALENDAR/ },
    { subject: 'Encrypted offer', shows: /Petra Horvat/, hides: /MIAGCS/ },
    { subject: 'Ten trends in sealing', shows: /do(?:es)? not become/, hides: /Save 1/ },
  ])('shows the people of "$subject" and nothing that its text makes up', async ({ subject, shows, hides }) => {
    const page = await openInbox(session.sidecard, 'elastic');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await selectMail(page, subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    panel.on('request', (request) => asked.push(request.url()));
    const text = await see(panel, shows);
    expect(text).not.toMatch(hides);
    await panel.close();
    await page.close();
    expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith('http://127.0.0.1'))).toEqual([]);
  });

  it('keeps a customer at a free-mail domain, and a mail that says nothing', async () => {
    const page = await openInbox(session.sidecard, 'elastic');
    await selectMail(page, 'Spare parts for a small workshop');
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /Ewa Nowak/);
    await see(panel, /Save 1 contact/);
    await click(panel, { role: 'button', name: 'Read the whole thread' });
    expect(await see(panel, /1 message · the whole thread/)).toContain('ewa.nowak.1988@gmail.com');
    await panel.close();
    await page.close();
  });
});
