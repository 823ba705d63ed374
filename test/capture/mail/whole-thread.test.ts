import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { printedMails } from '../../../lib/capture/page/mail/print-view';
import { documentPage } from '../../../lib/capture/page/mail/read-body';
import { fetchWholeThread } from '../../../lib/capture/page/mail/whole-thread';
import { mailHtmlFixture } from '../../support/mail-fixture';

const PRINTED = `<div class="maincontent"><h1>Trial of the resin sampler</h1>
<table class="message"><tbody>
<tr><td><font size="-1"><b>Hanna Virtanen </b>&lt;hanna.virtanen@resinlab.example&gt;</font></td><td align="right"><font size="-1">Tue, Oct 6, 2026 at 9:14 AM</font></td></tr>
<tr><td colspan="2"><font size="-1" class="recipient"><div>To: Sam Taylor &lt;sam.taylor@northquay.example&gt;</div><div>Cc: "jari.laine@resinlab.example" &lt;jari.laine@resinlab.example&gt;</div></font></td></tr>
<tr><td colspan="2"><table><tbody><tr><td><div style="overflow: hidden;"><font size="-1"><div>Dear Sam,</div><div>could we try the sampler?</div></font></div></td></tr></tbody></table></td></tr>
</tbody></table>
<table class="message"><tbody>
<tr><td><font size="-1"><b>Sam Taylor </b>&lt;sam.taylor@northquay.example&gt;</font></td><td align="right"><font size="-1">Tue, Oct 6, 2026 at 2:40 PM</font></td></tr>
<tr><td colspan="2"><font size="-1" class="recipient"><div>To: Hanna Virtanen &lt;hanna.virtanen@resinlab.example&gt;</div></font></td></tr>
<tr><td colspan="2"><div>We ship it on Monday.</div></td></tr>
</tbody></table></div>`;

const dom = (html: string, url: string) => new JSDOM(html, { url }).window.document;

describe('printedMails', () => {
  it('reads every mail of a page to print: who wrote to whom, when, and what', () => {
    const mails = printedMails(documentPage(dom(PRINTED, 'https://mail.google.com/mail/u/0/')));
    expect(mails.map(({ from, to, cc, date, body }) => ({ from, to, cc, date, text: body.map(({ text }) => text).join('\n') }))).toEqual([
      {
        from: { name: 'Hanna Virtanen', address: 'hanna.virtanen@resinlab.example' },
        to: [{ name: 'Sam Taylor', address: 'sam.taylor@northquay.example' }],
        cc: [{ address: 'jari.laine@resinlab.example' }],
        date: 'Tue, Oct 6, 2026 9:14 AM',
        text: 'Dear Sam,\ncould we try the sampler?',
      },
      {
        from: { name: 'Sam Taylor', address: 'sam.taylor@northquay.example' },
        to: [{ name: 'Hanna Virtanen', address: 'hanna.virtanen@resinlab.example' }],
        cc: [],
        date: 'Tue, Oct 6, 2026 2:40 PM',
        text: 'We ship it on Monday.',
      },
    ]);
  });
});

describe('fetchWholeThread', () => {
  it('asks the mail site itself for the page to print, and nobody else', async () => {
    const { html, url = '' } = mailHtmlFixture('gmail--thread-folded');
    const asked: string[] = [];
    const whole = await fetchWholeThread(dom(html, url), new URL(url), async (address) => {
      asked.push(address);
      return new Response(PRINTED);
    });
    expect(asked).toEqual(['https://mail.google.com/mail/u/0/?ui=2&view=pt&search=all&th=1926c0ffee000001']);
    expect(whole).toMatchObject({ kind: 'print', html: PRINTED });
  });

  it('takes neither a refusal nor more than it may', async () => {
    const { html, url = '' } = mailHtmlFixture('gmail--thread-folded');
    const page = dom(html, url);
    expect(await fetchWholeThread(page, new URL(url), async () => new Response('no', { status: 403 }))).toEqual({ kind: 'none' });
    expect(await fetchWholeThread(page, new URL(url), async () => new Response(new Uint8Array(7 * 1024 * 1024)))).toEqual({ kind: 'none' });
    expect(await fetchWholeThread(page, new URL(url), () => Promise.reject(new Error('offline')))).toEqual({ kind: 'none' });
  });

  it('asks a site that has no such way for nothing', async () => {
    const { html, url = '' } = mailHtmlFixture('yahoo--message');
    const refuse = () => Promise.reject(new Error('asked'));
    expect(await fetchWholeThread(dom(html, url), new URL(url), refuse)).toEqual({ kind: 'none' });
  });
});
