import type { Classification } from '../../lib/domain/pair/pair';
import type { CapturedMail, ReadCapture } from './use-capture';
import type { Review } from './review-state';

/** Who of a thread is in the book, by address. */
export type ThreadContacts = ReadonlyMap<string, { contactId: string; name: string }>;

/** People of a thread who are in the book: saved from this review, or known to it before. */
export function threadContacts(
  { candidates }: Pick<ReadCapture, 'candidates'>,
  { people }: Pick<CapturedMail, 'people'>,
  review: Review,
  found: Readonly<Record<string, Classification>>,
): ThreadContacts {
  const contacts = new Map<string, { contactId: string; name: string }>();
  for (const { mailbox, candidateId } of people) {
    if (candidateId === undefined || mailbox.address === undefined) continue;
    const status = review[candidateId]?.status;
    const known = found[candidateId]?.state === 'known' ? found[candidateId].matches[0] : undefined;
    const contactId = status?.at === 'saved' ? status.id : known?.rootId;
    const name = known?.name ?? candidates.find(({ id }) => id === candidateId)?.draft.name.full ?? mailbox.address;
    if (contactId !== undefined) contacts.set(mailbox.address, { contactId, name });
  }
  return contacts;
}

/** Of those in the book whom the user writes with: the latest writer first. */
export function correspondent(
  { messages, own }: Pick<CapturedMail['thread'], 'messages' | 'own'>,
  contacts: ThreadContacts,
): { contactId: string; name: string } | undefined {
  const latest = messages.toReversed();
  const all = [...latest.flatMap(({ from }) => from ?? []), ...latest.flatMap(({ to, cc }) => [...to, ...cc])];
  for (const { address } of all) {
    const contact = address === undefined || own.includes(address) ? undefined : contacts.get(address);
    if (contact) return contact;
  }
  return undefined;
}
