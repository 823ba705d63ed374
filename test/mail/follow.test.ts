import { describe, expect, it } from 'vitest';
import { TRUTH } from '../../scripts/mail/mails.mjs';
import { sidecardSession } from '../e2e/session';
import { see } from '../support/browser/find';
import { allowedExtension } from './allowed-extension';
import { panelThroughPopup } from '../support/browser/toolbar';
import { openInbox, selectMail } from './web-mail';

describe('a mail site that is always read', () => {
  const session = sidecardSession({ extension: allowedExtension() });

  it('is followed from thread to thread, in the preview pane and back to the list', async () => {
    const page = await openInbox(session.sidecard, 'elastic');
    await selectMail(page, TRUTH.subject);
    const panel = await panelThroughPopup(session.sidecard, page);
    await see(panel, /· always read/);
    await see(panel, /Nadia Färber-Lind/);
    await selectMail(page, 'Spare parts for a small workshop');
    const workshop = await see(panel, /Ewa Nowak/);
    expect(workshop).toContain('Spare parts for a small workshop');
    expect(workshop).not.toContain('Nadia');
    await selectMail(page, 'My new number');
    await see(panel, /Head of Maintenance/);
    await panel.close();
    await page.close();
  });
});
