import type { Contact } from '../../domain/contact/contact';
import { dayNumber } from '../../domain/day';
import type { ListedRow } from '../../domain/directory/row';
import { minorDigits } from '../../domain/money';
import { type ToBook, ownFacts } from '../../domain/own-field/own-facts';
import type { OwnField } from '../../domain/own-field/own-field';
import type { Fact } from '../../domain/segment/rule';
import { isLateStep, stepValue } from '../../domain/segment/step';
import type { Move, Standing } from '../../domain/standing/standing';
import { behaviourOf } from '../../value/behaviour';
import { monthsOrdered } from '../../value/insights';

export type Facts = Record<string, Fact>;
/** The user's day as text and number, how instants fall on days, and the median net of an order day of the book. */
export type FactDay = { asOf: string; today: number; dayOf: (instant: number) => number; usualDay: number | undefined } & OwnReading;
/** The user's own fields by key, and amounts of other currencies in the book's. */
export type OwnReading = { fields: ReadonlyMap<string, OwnField>; toBook: ToBook };

/** What the directory knows of a customer; money and orders of one who never ordered are 0. */
export function listedFacts(row: ListedRow, { today, dayOf }: FactDay): Facts {
  const since = (instant: number | undefined) => (instant === undefined ? undefined : today - dayOf(instant));
  const due = since(row.nextDueAt);
  return {
    kind: row.kind,
    name: row.name,
    org: row.org,
    title: row.title,
    tag: row.tags,
    country: row.country,
    region: row.region,
    tier: row.tier ?? 'none',
    lifecycle: row.lifecycle,
    lastcontact: since(row.lastContactAt),
    created: since(row.createdAt),
    due: due === undefined ? undefined : -due,
    group: 'prospect',
    buying: 'never',
    orders: row.orders,
    orders12: 0,
    occasions: 0,
    returns: 0,
    net: 0,
    net12: 0,
  };
}

/** What the orders of a customer tell, over what the directory knows. */
export function standingFacts({ aggregate, ledger, prediction, scores, group }: Standing, { asOf, today, usualDay }: FactDay): Facts {
  const unit = aggregate.currency ? 10 ** minorDigits(aggregate.currency) : 1;
  const behaviour = ledger && behaviourOf(ledger, asOf, usualDay);
  const months = ledger ? monthsOrdered(ledger, today) : [];
  const since = (day: string | undefined) => (day === undefined ? undefined : today - dayNumber(day));
  return {
    group: group ?? 'prospect',
    r: scores?.r,
    f: scores?.f,
    m: scores?.m,
    chance: prediction && Math.round(100 * prediction.buys),
    expected: prediction?.orders12,
    value: prediction && prediction.value12 / unit,
    orders12: aggregate.orders12,
    occasions: aggregate.occasions,
    returns: aggregate.returns,
    net: aggregate.net / unit,
    net12: aggregate.net12 / unit,
    spend: aggregate.occasions > 0 ? Math.round(aggregate.net / aggregate.occasions) / unit : undefined,
    buying: behaviour?.buying ?? 'never',
    cohort: months[0],
    ordered: months,
    category: ledger?.categories.map(([name]) => name),
    discount: behaviour?.onDiscount === undefined ? undefined : Math.round(100 * behaviour.onDiscount),
    firstorder: since(aggregate.firstDay),
    lastorder: since(aggregate.lastDay),
  };
}

/** What stands in the records of a customer alone: of several that were merged the first that says something, and all elements of lists. */
export function contactFacts(members: readonly Contact[], { today, fields, toBook }: FactDay): Facts {
  const living = members.filter(({ deletedAt }) => deletedAt === undefined);
  const first = <T>(read: (contact: Contact) => T | undefined) => living.map(read).find((value) => value !== undefined);
  const all = (read: (contact: Contact) => readonly string[]) => [...new Set(living.flatMap(read))];
  const birthday = first((contact) => contact.birthday);
  const own = Object.assign({}, ...living.toReversed().map(({ custom }) => ownFacts(custom, fields, toBook))) as Facts;
  return {
    age: birthday && !birthday.startsWith('--') ? Math.floor((today - dayNumber(birthday)) / YEAR_DAYS) : undefined,
    birthmonth: birthday && Number(birthday.slice(-5, -3)),
    gender: first((contact) => contact.gender),
    occupation: first((contact) => contact.occupation),
    industry: first((contact) => contact.industry),
    owner: first((contact) => contact.owner),
    language: first((contact) => contact.language),
    email: all(({ emails }) => emails.map(({ address }) => address)),
    phone: all(({ phones }) => phones.map(({ raw, e164 }) => e164 ?? raw)),
    city: first(({ addresses }) => addresses.find(({ locality }) => locality !== undefined)?.locality),
    department: first(({ orgs }) => orgs.find(({ department }) => department !== undefined)?.department),
    domain: all(({ domains }) => domains),
    profile: all(({ profiles }) => profiles.map(({ service }) => service)),
    consent: all(({ consent }) => Object.entries(consent).flatMap(([channel, given]) => (given === 'granted' ? [channel] : []))),
    size: first((contact) => contact.size),
    preferences: first((contact) => contact.preferences),
    note: first((contact) => contact.note),
    ...own,
  };
}

/** The steps in life that a customer took of late, each once. */
export function stepFacts(moves: readonly Move[], { asOf }: FactDay): Facts {
  return { step: [...new Set(moves.filter((move) => isLateStep(move, asOf)).map(({ from, to }) => stepValue(from, to)))] };
}

const YEAR_DAYS = 365.2425;
