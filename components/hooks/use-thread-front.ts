import { useMemo } from 'react';
import type { ContactCard } from '../../lib/domain/contact/card';
import type { TimelineEntry } from '../../lib/domain/history/timeline';
import type { MailInTab } from './read-mail';
import { useAnswer } from './use-answer';
import { useMark } from './use-mark';

export const DEFAULT_FRONT = {
  /** Rows of the history that stand under the card (2 to 8). */
  rows: 3,
  /** Addresses that the correspondent is looked for by. */
  addresses: 20,
};

/** `card`: the customer whose thread is in front; undefined when nobody of it is known. */
export type ThreadFront = { state: 'loading' | 'ready'; card?: ContactCard; entries: TimelineEntry[] };

/** Who the user is writing with, at once: by the addresses alone, before anything else of the thread is understood. */
export function useThreadFront(mail: MailInTab | undefined): ThreadFront {
  const correspondents = useMemo(() => (mail ? correspondentsOf(mail) : []), [mail]);
  const [first] = correspondents;
  const ask = (emails: string[]) => (emails.length > 0 ? { emails, phones: [], uris: [] } : null);
  const sender = useAnswer('contacts.lookup', ask(first === undefined ? [] : [first]), { stores: ['contacts', 'links'] });
  const others = useAnswer('contacts.lookup', sender.value?.rows.length === 0 ? ask(correspondents.slice(1)) : null, {
    stores: ['contacts', 'links'],
  });
  const id = sender.value?.rows[0]?.id ?? others.value?.rows[0]?.id;
  const card = useAnswer('contacts.card', id === undefined ? null : { id });
  const history = useAnswer('timeline.page', id === undefined ? null : { id, limit: DEFAULT_FRONT.rows });
  useMark('thread-card', card.value && `${mail?.url} ${card.value.id}`);
  const asked =
    first !== undefined &&
    (sender.state === 'loading' || (sender.value?.rows.length === 0 && correspondents.length > 1 && others.state === 'loading'));
  const isLoading = asked || (id !== undefined && card.state === 'loading');
  return { state: isLoading ? 'loading' : 'ready', ...(card.value && { card: card.value }), entries: history.value?.entries ?? [] };
}

/** Addresses of those who write with the user, the latest writer first, then whom the user wrote to. */
export function correspondentsOf(mail: Pick<MailInTab, 'messages' | 'own' | 'composing'>): string[] {
  const own = new Set(mail.own.map((address) => address.toLowerCase()));
  const latest = mail.messages.toReversed();
  const all = [...(mail.composing ?? []), ...latest.map(({ from }) => from), ...latest.flatMap(({ to, cc }) => [...to, ...cc])];
  const addresses = all.flatMap(({ address }) => (address === undefined || own.has(address.toLowerCase()) ? [] : [address.toLowerCase()]));
  return [...new Set(addresses)].slice(0, DEFAULT_FRONT.addresses);
}
