import { JSDOM } from 'jsdom';
import type { MailLine } from '../../lib/capture/mail/thread';
import { Budget } from '../../lib/capture/page/budget';
import { DEFAULT_LIMITS } from '../../lib/capture/page/limits';
import { mailBody } from '../../lib/capture/page/mail-body';
import { snapshot } from '../../lib/capture/page/snapshot';

/** The lines of an HTML mail, as the reader of files makes them. Nothing runs and nothing is loaded. */
export function htmlBody(html: string): MailLine[] {
  const { document } = new JSDOM(html).window;
  const page = snapshot(document, { url: '', limits: DEFAULT_LIMITS, budget: new Budget(() => 0, 1), note: () => undefined });
  const root = page.nodes.find(({ tag }) => tag === 'body');
  return root ? mailBody(page, root) : [];
}
