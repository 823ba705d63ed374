import type { CapturedThread } from '../../lib/capture/candidate';
import type { InteractionDraft } from '../../lib/domain/interaction/interaction';

export const MAIL_SOURCE = 'mail';

/** The mails of a thread as a customer's history; `externalId` keeps each from being logged twice. `in` when one of `addresses` wrote it. */
export function threadDrafts(
  thread: CapturedThread,
  customer: { id: string; addresses: readonly string[] },
  page: { url: string; now: number },
): InteractionDraft[] {
  const own = new Set(customer.addresses.map((address) => address.toLowerCase()));
  return thread.messages.map((message) => {
    const from = message.participants.find(({ role }) => role === 'from');
    const subject = (message.subject ?? thread.subject)?.trim().slice(0, 500);
    const text = message.text.trim().slice(0, 20_000);
    return {
      contactId: customer.id,
      type: 'email' as const,
      at: message.at ?? page.now,
      direction: own.has(from?.address?.toLowerCase() ?? '') ? ('in' as const) : ('out' as const),
      participants: message.participants.map(({ role, name, address }) => ({
        role,
        ...(name?.trim() ? { name: name.trim().slice(0, 500) } : {}),
        ...(address?.trim() ? { address: address.trim() } : {}),
      })),
      ...(subject ? { subject } : {}),
      ...(text ? { text } : {}),
      ...(page.url ? { url: page.url } : {}),
      source: MAIL_SOURCE,
      externalId: message.externalId,
    };
  });
}
