import { browser } from 'wxt/browser';
import type { MessageReading } from '../../lib/capture/page/mail/mail-reading';
import type { WholeThread } from '../../lib/capture/page/mail/whole-thread';
import { isSameMail, type MailInTab, readMailTab } from './read-mail';

/** `moved`: the page showed another thread before this one was there; nothing of it is taken. */
export type WholeOutcome = { ok: true; mail: MailInTab } | { ok: false; why: 'failed' | 'moved' };

const readers = () =>
  Promise.all([
    import('../../lib/interchange/eml/read-eml'),
    import('../../lib/capture/page/mail/read-body'),
    import('../../lib/capture/page/mail/print-view'),
    import('../../lib/capture/page/mail-body'),
  ]);

/** Has the mail site hand over all mails of the thread in front, from its own origin alone, and reads them here. */
export async function readWholeThread(tabId: number, shown: MailInTab): Promise<WholeOutcome> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId, frameIds: [shown.frame] }, files: ['/mail-whole.js'] });
    const whole = injected?.result as WholeThread | null | undefined;
    const messages = whole ? await messagesOf(whole) : [];
    const { mail: now } = await readMailTab(tabId);
    if (!isSameMail(now, shown)) return { ok: false, why: 'moved' };
    if (messages.length === 0) return { ok: false, why: 'failed' };
    const total = whole?.kind === 'raw' ? whole.total : messages.length;
    const { whole: _, ...mail } = shown;
    return { ok: true, mail: { ...mail, messages: inFront(messages, shown), total } };
  } catch {
    // The frame was left while its thread was fetched.
    return { ok: false, why: 'moved' };
  }
}

/** A mail that the page shows keeps its place there. */
function inFront(messages: readonly MessageReading[], shown: MailInTab): MessageReading[] {
  return messages.map((message) => ({
    ...message,
    path: shown.messages.find(({ key }) => key !== undefined && key === message.key)?.path ?? '',
  }));
}

async function messagesOf(whole: WholeThread): Promise<MessageReading[]> {
  const [{ readEml }, { documentBody, documentPage }, { printedMails }, { plainBody }] = await readers();
  // Parsed, never shown: nothing in such a document runs or is loaded.
  const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
  if (whole.kind === 'print') return printedMails(documentPage(parse(new TextDecoder().decode(bytesOf(whole.html)))));
  if (whole.kind !== 'raw') return [];
  const read = await Promise.all(
    whole.mails.map(async ({ key, source }): Promise<MessageReading[]> => {
      const mail = await readEml(bytesOf(source));
      const boxes = (role: 'from' | 'to' | 'cc') =>
        mail?.participants
          .filter((each) => each.role === role)
          .map(({ name, address }) => ({ ...(name && { name }), address: address.toLowerCase() })) ?? [];
      const [from] = boxes('from');
      if (!mail || !from) return [];
      return [
        {
          key,
          from,
          to: boxes('to').slice(0, 100),
          cc: boxes('cc').slice(0, 100),
          ...(mail.date && { date: mail.date }),
          ...(mail.subject && { subject: mail.subject }),
          body: mail.html ? documentBody(parse(mail.html)) : plainBody(mail.text),
          headers: mail.headers,
          path: '',
        },
      ];
    }),
  );
  return read.flat();
}

function bytesOf(latin1: string): Uint8Array {
  return Uint8Array.from(latin1, (letter) => letter.charCodeAt(0) & 255);
}
