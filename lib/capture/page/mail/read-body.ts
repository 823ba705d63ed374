import type { MailLine } from '../../mail/thread';
import { Budget } from '../budget';
import { DEFAULT_LIMITS, type ReadLimits } from '../limits';
import { mailBody } from '../mail-body';
import { attr, within, type Page, type PageNode } from '../page-node';
import { profileService } from '../profile-hosts';
import { snapshot } from '../snapshot';
import { MAIL_ATTRIBUTES } from './mail-site';

/** Caps of one document of a mail site. */
export const LIMITS: ReadLimits = { ...DEFAULT_LIMITS, nodes: 40_000, jsonLd: 0 };

/** The lines of an element that is a mail's body. */
export function bodyLines(page: Page, body: PageNode): MailLine[] {
  return mailBody(page, withProfiles(page, body));
}

/** What a link to somebody's page on a network shows (`LinkedIn`) says nothing: its address is put behind, for the reader of signatures. */
function withProfiles(page: Page, body: PageNode): PageNode {
  for (const link of within(page, body)) {
    const href = link.tag === 'a' ? attr(link, 'href') : '';
    if (!/^https?:/i.test(href) || !URL.canParse(href) || !profileService(new URL(href))) continue;
    const text = within(page, link).findLast(({ tag }) => tag === '#text');
    const address = href.replace(/[?#].*$/, '').slice(0, 300);
    if (text && !text.text.includes(address.replace(/^https?:\/\/(?:www\.)?/i, ''))) text.text = `${text.text} ${address}`;
  }
  return body;
}

/** The lines of a body; of one in a frame of the same origin those of its document. */
export function bodyOf(page: Page, body: PageNode): MailLine[] {
  const frame = body.tag === 'iframe' ? body : within(page, body).find(({ tag }) => tag === 'iframe');
  const inner = frame && (page.elementOf?.(frame) as HTMLIFrameElement | undefined)?.contentDocument;
  return inner?.documentElement ? documentBody(inner) : bodyLines(page, body);
}

/** The lines of a document that is all body: of a frame, or of the HTML of a mail, parsed and never shown. */
export function documentBody(document: Document): MailLine[] {
  const inside = documentPage(document);
  const [root] = inside.nodes;
  return root ? bodyLines(inside, root) : [];
}

/** A document as the readers of mails take it. The clock stands still: its caps hold all the same. */
export function documentPage(document: Document): Page {
  return snapshot(document, { url: '', limits: LIMITS, budget: new Budget(() => 0, 1), note: () => undefined, keep: MAIL_ATTRIBUTES });
}
