import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { click, see } from '../support/browser/find';
import { until } from '../support/browser/until';
import { generateMbox } from '../support/generate-mbox';
import { seeded } from '../support/random';
import { accessibilityFaults } from './axe';
import { demoSite } from './demo-site';
import { cardNamed, panelBeside, saveTicked } from './review';
import { sidecardSession } from './session';

const session = sidecardSession();
const demo = demoSite();

/** A mailbox file as text; `times`: how often it is repeated, so that it is as large as a real one without crossing to the page. */
async function dropMailbox(panel: Page, name: string, text: string, times = 1): Promise<void> {
  await see(panel, '127.0.0.1');
  await panel.evaluate(
    ({ name: called, text: once, times: often }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(
        new File(
          Array.from({ length: often }, () => once),
          called,
        ),
      );
      for (const kind of ['dragover', 'drop'])
        document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
    },
    { name, text, times },
  );
}

function generated(bytes: number): string {
  return Buffer.concat([...generateMbox(seeded(3), bytes)]).toString('latin1');
}

const THREAD = [
  'From ada.li@lantern.example Mon Mar 16 10:00:00 2026',
  'From: Ada Li <ada.li@lantern.example>',
  'To: Rep <rep@sidecard.example>',
  'Delivered-To: rep@sidecard.example',
  'Subject: Forty pumps',
  'Date: Mon, 16 Mar 2026 10:00:00 +0000',
  'Message-ID: <p1@lantern.example>',
  '',
  'Hello,',
  '',
  'please quote forty pumps.',
  '',
  'Best regards,',
  'Ada Li',
  'Head of Buying | Lantern Ltd',
  'Tel: +44 20 7946 0812',
  '',
  'From rep@sidecard.example Mon Mar 16 11:00:00 2026',
  'From: Rep <rep@sidecard.example>',
  'To: Ada Li <ada.li@lantern.example>',
  'Subject: Re: Forty pumps',
  'Date: Mon, 16 Mar 2026 11:00:00 +0000',
  'Message-ID: <p2@sidecard.example>',
  'In-Reply-To: <p1@lantern.example>',
  '',
  'The quote is attached.',
  '',
  'On Mon, 16 Mar 2026 at 10:00, Ada Li <ada.li@lantern.example> wrote:',
  '> please quote forty pumps.',
  '',
  'From news@shop.example Tue Mar 17 10:00:00 2026',
  'From: Shop <newsletter@shop.example>',
  'To: Rep <rep@sidecard.example>',
  'Subject: Offers',
  'Precedence: bulk',
  '',
  'Buy now.',
  '',
].join('\n');

describe('a mailbox file in the panel', () => {
  it('shows its people with what they sign, and logs its mails without quotation and signature, each once', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await dropMailbox(panel, 'Inbox.mbox', THREAD);
    await see(panel, /3 messages · 2 conversations/);
    await see(panel, 'Ada Li');
    expect(await accessibilityFaults(panel)).toEqual([]);
    expect(await saveTicked(session, panel)).toBeGreaterThan(0);
    const { shown, id } = await cardNamed(session, 'Ada Li');
    expect(shown).toMatchObject({ orgs: [{ name: 'Lantern Ltd', title: 'Head of Buying' }], phones: [{ e164: '+442079460812' }] });
    await click(panel, { role: 'button', name: 'Log 2 messages' });
    const texts = await until('two mails on the timeline', async () => {
      const { entries } = await session.ask('timeline.page', { id, limit: 20 });
      const mails = entries.flatMap((entry) => (entry.of === 'interaction' && entry.record.type === 'email' ? [entry.record] : []));
      return mails.length === 2 ? mails.map(({ direction, text }) => `${direction} ${text}`).toSorted() : undefined;
    });
    expect(texts).toEqual(['in Hello,\n\nplease quote forty pumps.', 'out The quote is attached.']);
    await panel.close();
  });

  it('tells how far a large one is, and lets go of it when the user cancels', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await dropMailbox(panel, 'Archive.mbox', generated(2_000_000), 100);
    await see(panel, /\d+ messages? found so far/);
    await click(panel, { role: 'button', name: 'Cancel' });
    expect(await see(panel, '127.0.0.1')).not.toContain('Archive.mbox');
    await panel.close();
  });

  it('says of an encrypted mail and of an invitation what was read', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    const head = 'From: Bo Ek <bo@ek.example>\nTo: rep@sidecard.example\nSubject: Closed\n';
    await dropMailbox(panel, 'closed.eml', `${head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMIIB\n`);
    await see(panel, /This mail is encrypted/);
    await see(panel, 'Bo Ek');
    await click(panel, { role: 'button', name: 'Back to the page' });
    await dropMailbox(panel, 'invited.eml', `${head}Content-Type: text/calendar; method=REQUEST\n\nBEGIN:VCALENDAR\nEND:VCALENDAR\n`);
    expect(await see(panel, /This is an invitation/)).not.toContain('This mail is encrypted');
    await panel.close();
  });

  it('says that there is nobody in what is no mailbox', async () => {
    const { panel } = await panelBeside(session, `${demo.url}/profile.html`);
    await dropMailbox(panel, 'empty.mbox', 'just some text\n');
    expect(await see(panel, 'No contact in empty.mbox')).not.toContain('Log ');
    await panel.close();
  });
});
