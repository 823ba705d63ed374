import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { JSDOM } from 'jsdom';
import type { Mailbox } from '../../lib/capture/mail/thread';
import type { MailReading } from '../../lib/capture/page/mail/mail-reading';
import { readMail } from '../../lib/capture/page/mail/read-mail';

const folder = fileURLToPath(new URL('../fixtures/capture/mail/', import.meta.url));

export const MAIL_FIXTURES = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** Reads HTML as the mail reader does in a frame of a tab. Frames have their text, scripts do not run, the clock stands still. */
export function readMailHtml(html: string, url = 'https://mail.site.example/read'): MailReading | undefined {
  const { window } = new JSDOM(html, { url });
  // jsdom leaves `srcdoc` to whoever uses it.
  for (const frame of window.document.querySelectorAll('iframe[srcdoc]')) {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    if (inner) inner.documentElement.innerHTML = frame.getAttribute('srcdoc') ?? '';
  }
  const reading = readMail(window.document, { href: url }, { now: () => 0 });
  return reading && (JSON.parse(JSON.stringify(reading)) as MailReading);
}

/** A stored page and the address that it says it has. */
export function mailHtmlFixture(name: string): { html: string; url?: string } {
  const html = readFileSync(`${folder}${name}.html`, 'utf8');
  const url = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  return { html, ...(url !== undefined && { url }) };
}

/** What was read on a fixture, in the few words in which the expected files are written, and what a person reads there. */
export function readMailFixture(name: string): { found: unknown; expected: unknown } {
  const { html, url } = mailHtmlFixture(name);
  const reading = readMailHtml(html, url);
  return { found: reading && summariseMail(reading), expected: JSON.parse(readFileSync(`${folder}${name}.expected.json`, 'utf8')) };
}

function summariseMail({ version: _, url: __, title: ___, lang: ____, took: _____, messages, ...rest }: MailReading) {
  return {
    ...rest,
    messages: messages.map(({ from, to, cc, body, path: ______, subject: _______, ...message }) => ({
      ...message,
      from: written(from),
      to: to.map(written),
      cc: cc.map(written),
      text: body.map(({ text }) => text).join('\n'),
    })),
  };
}

function written({ name, address }: Mailbox): string {
  return name && address ? `${name} <${address}>` : (address ?? name ?? '');
}
