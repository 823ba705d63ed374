import { isGatewayFooter } from './quote-signs';
import { readQuotes } from './quotes';
import { readSignature } from './signature';
import type { Mailbox, MailLine } from './thread';

/** What a mail says that is new: without quotations, signature and what gateways add. Empty when it says nothing of its own. */
export function newText(body: readonly MailLine[], sender: Mailbox, earlier: readonly (readonly string[])[] = []): string {
  const reply = readQuotes(body);
  const signature = new Set(readSignature(body, reply, sender, earlier)?.lines ?? []);
  const lines: string[] = [];
  for (const at of reply.lines) {
    const text = body[at]?.text ?? '';
    if (lines.length > 0 && isGatewayFooter(text)) break;
    if (signature.has(at)) continue;
    // What stood around the signature leaves one blank line.
    if (text === '' && (lines.length === 0 || lines.at(-1) === '')) continue;
    lines.push(text);
  }
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
}

/** The replies of a sender's other mails, for the tail that repeats under all of them. */
export function earlierReplies(body: readonly MailLine[], others: readonly (readonly MailLine[])[]): string[][] {
  return others.filter((other) => other !== body).map((other) => readQuotes(other).lines.map((at) => other[at]?.text ?? ''));
}
