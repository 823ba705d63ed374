import { registeredDomain } from '../email';
import { judgeParticipant } from './judge-participant';
import type { Mailbox, MailMessage, MailThread, NeverLog } from './thread';

export const DEFAULT_MAILBOX_PEOPLE = {
  /** People of one mailbox that are shown (50 to 1,000): those with the most mails. */
  people: 300,
  /** Latest mails of a person that are read for their signature (1 to 10). */
  mails: 4,
  /** People that are worked out in one go (20 to 80). */
  slice: 60,
};

/** Somebody of a mailbox, with how many of its mails they wrote and got. */
export type MailboxPerson = { mailbox: Mailbox; wrote: number; got: number };
/** Whom a mailbox is about: the people in order, and threads of a few each from which their cards are made. `left`: people beyond the limit. */
export type MailboxPeople = { people: MailboxPerson[]; slices: MailThread[]; left: number };

/**
 * Chooses of thousands of mails the people to look over: those who wrote or were written to most, without the user, machines and lists. People of one
 * company come in one slice, so that they share its card.
 */
export function mailboxPeople(
  threads: readonly MailThread[],
  { own, never }: { own: readonly string[]; never: NeverLog },
  limits: typeof DEFAULT_MAILBOX_PEOPLE = DEFAULT_MAILBOX_PEOPLE,
): MailboxPeople {
  const known = { own: new Set(own), never };
  const all = new Map<string, MailboxPerson & { latest: MailMessage[]; counts: boolean }>();
  const latestFirst = threads.flatMap(({ messages }) => messages).toSorted((x, y) => (y.at ?? 0) - (x.at ?? 0));
  const see = (box: Mailbox | undefined, message: MailMessage, wrote: boolean) => {
    if (!box?.address) return;
    const before = all.get(box.address);
    const each = before ?? { mailbox: box, wrote: 0, got: 0, latest: [], counts: false };
    if (!before) all.set(box.address, each);
    if (each.mailbox.name === undefined && box.name !== undefined) each.mailbox = box;
    if (wrote) each.wrote += 1;
    else each.got += 1;
    if (wrote && each.latest.length < limits.mails) each.latest.push(message);
    // One mail by a machine does not make somebody a machine, but none by a person does.
    const { kind } = judgeParticipant(box, message, known);
    each.counts ||= kind === 'person' || kind === 'role';
  };
  for (const message of latestFirst) {
    see(message.from, message, true);
    for (const box of [...message.to, ...message.cc]) see(box, message, false);
  }
  const found = [...all.values()].filter(({ counts }) => counts).sort((x, y) => weight(y) - weight(x));
  const chosen = found.slice(0, limits.people);
  const byCompany = chosen.toSorted((x, y) => (domainOf(x.mailbox) < domainOf(y.mailbox) ? -1 : 1));
  const slices: MailThread[] = [];
  for (let at = 0; at < byCompany.length; at += limits.slice)
    slices.push(sliceOf(byCompany.slice(at, at + limits.slice), own, slices.length));
  return { people: chosen.map(({ mailbox, wrote, got }) => ({ mailbox, wrote, got })), slices, left: found.length - chosen.length };
}

/** Who answers is worth more than who is only written to. */
function weight({ wrote, got }: MailboxPerson): number {
  return 2 * wrote + got;
}

function domainOf({ address = '' }: Mailbox): string {
  const host = address.slice(address.lastIndexOf('@') + 1);
  return registeredDomain(host) ?? host;
}

function sliceOf(people: readonly { mailbox: Mailbox; latest: MailMessage[] }[], own: readonly string[], number: number): MailThread {
  const silent = people.filter(({ latest }) => latest.length === 0).map(({ mailbox }) => mailbox);
  const messages: MailMessage[] = people.flatMap(({ mailbox, latest }) =>
    latest.map((message) => ({ ...message, from: mailbox, replyTo: [], to: [], cc: [] })),
  );
  if (silent.length > 0) messages.push({ id: `slice-${number}`, to: silent, cc: [], body: [], path: '' });
  return {
    id: `slice-${number}`,
    adapter: 'mbox@1',
    extent: 'partial',
    own: [...own],
    messages: messages.toSorted((x, y) => (x.at ?? 0) - (y.at ?? 0)),
  };
}
