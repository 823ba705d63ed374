import { currentAffiliation, type Contact, type ContactDraft } from '../domain/contact/contact';
import type { DirectoryRow } from '../domain/directory/row';
import type { Standing } from '../domain/standing/standing';
import { fireAt, type Task } from '../domain/task/task';
import { foldContact } from './fold-contact';
import { placeOf } from './region';

export type RowSource = {
  rootId: string;
  /** What the user sees of the customer. */
  shown: ContactDraft;
  /** The member records; at least one. */
  members: readonly Pick<Contact, 'createdAt' | 'updatedAt'>[];
  standing?: Standing | undefined;
  /** The open follow-up that wants attention first. */
  nextTask?: Pick<Task, 'title' | 'due' | 'snoozedUntil'> | undefined;
};

type Stands = Pick<DirectoryRow, 'tier' | 'lifecycle' | 'net12' | 'currency' | 'orders' | 'lastContactAt'>;

/** A row after its customer's standing alone has changed. Pins have come into the standing when it was made. */
export function withStanding(row: DirectoryRow, standing: Standing): DirectoryRow {
  const { tier: _tier, net12: _net12, currency: _currency, lastContactAt: _last, ...kept } = row;
  return { ...kept, ...standsAt(standing) };
}

/** The directory's row of one customer. A pinned tier or lifecycle wins over the computed one; without orders one is a prospect. */
export function rowOf({ rootId, shown, members, standing, nextTask }: RowSource): DirectoryRow {
  const affiliation = currentAffiliation(shown);
  const phone = shown.phones[0];
  return {
    id: rootId,
    kind: shown.kind,
    name: shown.name.full,
    ...given('org', affiliation?.name),
    ...given('title', affiliation?.title ?? shown.occupation),
    ...given('email', shown.emails[0]?.address),
    ...given('phone', phone?.e164 ?? phone?.raw),
    tags: [...shown.tags],
    ...placeOf(shown),
    ...standsAt(standing, shown.pins),
    ...(nextTask && { nextDueAt: fireAt(nextTask), nextTask: nextTask.title }),
    createdAt: members.reduce((least, member) => Math.min(least, member.createdAt), Infinity),
    updatedAt: members.reduce((most, member) => Math.max(most, member.updatedAt), -Infinity),
    fold: foldContact(shown),
  };
}

function standsAt(standing: Standing | undefined, pins: ContactDraft['pins'] = {}): Stands {
  return {
    ...given('tier', pins.tier ?? standing?.tier),
    lifecycle: pins.lifecycle ?? standing?.lifecycle ?? 'prospect',
    ...(standing?.aggregate.currency && isPriced(standing) && { net12: standing.aggregate.net12, currency: standing.aggregate.currency }),
    orders: standing?.aggregate.orders ?? 0,
    ...given('lastContactAt', standing?.lastInteractionAt),
  };
}

/** Of orders that are all in currencies without a rate nothing is known, least of all that it is 0. */
function isPriced({ aggregate: { orders, otherCurrencies } }: Standing): boolean {
  return orders === 0 || orders > otherCurrencies;
}

function given<K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [key in K]?: V });
}
