import { describe, expect, it } from 'vitest';
import { TRUTH } from '../../scripts/mail/mails.mjs';
import { accessibilityFaults } from '../e2e/axe';
import { saveTicked } from '../e2e/review';
import { sidecardSession } from '../e2e/session';
import { click, see } from '../support/browser/find';
import { allowedExtension } from './allowed-extension';
import { openInbox, selectMail, webMailUrl } from './web-mail';
import { openPage, panelThroughPopup } from '../support/browser/toolbar';

describe('templates', () => {
  const session = sidecardSession({ extension: allowedExtension() });

  it('are filled from the book and put at the cursor of the message that is being written', async () => {
    const requestId = '01980000-0000-7000-8000-0000000000aa';
    const body = 'Dear {{contact.givenName}} of {{contact.company}},\nabout {{thread.subject}}: {{contact.title|}}';
    await session.ask('templates.save', { name: 'Short answer', body, requestId });
    const page = await openInbox(session.sidecard, 'elastic');
    await selectMail(page, TRUTH.subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /Save 2 contacts/);
    await saveTicked(session, panel);
    await see(panel, /All history/);
    await click(panel, { role: 'button', name: 'Insert template' });
    await click(panel, { role: 'menuitem', name: 'Short answer' });
    await see(panel, /Copied: put the cursor into a message first|could not be copied/);
    // The list with the mail stays in front; the answer is written into a box of its page.
    await page.evaluate(() => {
      const box = document.createElement('textarea');
      box.id = 'answer';
      box.value = 'Before. After.';
      document.body.prepend(box);
      box.focus();
      box.setSelectionRange(8, 8);
    });
    await click(panel, { role: 'button', name: 'Insert template' });
    await click(panel, { role: 'menuitem', name: 'Short answer' });
    await see(panel, /Sidecard never sends/);
    expect(await page.$eval('#answer', (box) => (box as HTMLTextAreaElement).value)).toBe(
      `Before. Dear Nadia of Holmsund Press AB,\nabout ${TRUTH.subject}: Maintenance ManagerAfter.`,
    );
    await panel.close();
    await page.close();
  });

  it('reach the compose box of Roundcube beside the card of who gets the message, and nothing is sent', async () => {
    const page = await openPage(session.sidecard, `${webMailUrl('elastic')}?_task=mail&_action=compose&_reply_uid=1&_mbox=INBOX`);
    await page.waitForSelector('#composebody');
    const sent: string[] = [];
    page.on('request', (request) => request.method() === 'POST' && sent.push(request.url()));
    const panel = await panelThroughPopup(session.sidecard, page);
    expect(await see(panel, /Nadia Färber-Lind/)).not.toContain('Composition options');
    expect(await accessibilityFaults(panel)).toEqual([]);
    await page.evaluate(() => {
      const box = document.querySelector<HTMLTextAreaElement>('#composebody');
      box?.focus();
      box?.setSelectionRange(0, 0);
    });
    await click(panel, { role: 'button', name: 'Insert template' });
    await click(panel, { role: 'menuitem', name: 'Short answer' });
    await see(panel, /Sidecard never sends/);
    expect(await page.$eval('#composebody', (box) => (box as HTMLTextAreaElement).value)).toMatch(/^Dear Nadia of Holmsund Press AB,/);
    expect(sent.filter((url) => url.includes('_action=send'))).toEqual([]);
    await panel.close();
    await page.close();
  });
});
