import { emptyContactDraft } from '../domain/contact/contact';
import type { SampleRecord } from '../domain/sample/sample-record';
import { type LocalCalendar, atHour } from '../followup/calendar';
import { scaledMinor } from '../value/defaults';
import type { SampleCase, SampleInteraction, SampleTask } from './history';
import type { SampleOrganisation } from './organisations';
import type { SamplePerson } from './people';
import { type Words, inLanguage } from './words';

export type SampleContext = {
  now: number;
  newId(): string;
  calendar: LocalCalendar;
  /** Of the book; the sample orders are in it, so that they count. */
  currency: string;
  /** The user's languages, BCP 47, first choice first. */
  languages: readonly string[];
};

type Of<N extends SampleRecord['store']> = Extract<SampleRecord, { store: N }>['record'];
type Contact = Of<'contacts'>;
type Order = Of<'orders'>;

/** Hour at which the sample's reminders for a whole day come. */
const MORNING = 9;

function base(context: SampleContext, at: number) {
  return { id: context.newId(), createdAt: at, updatedAt: at, sample: true as const };
}
/** Some minute of a working day, `daysAgo` days back; the same for the same number. */
function workTime({ calendar, now }: SampleContext, daysAgo: number, place = 0): number {
  return atHour(calendar, now, -daysAgo, MORNING + ((daysAgo + place * 3) % 8), (daysAgo * 7 + place * 13) % 60);
}
function say({ languages }: SampleContext, words: Words): string {
  return inLanguage(words, languages);
}

export function makeOrganisation(context: SampleContext, org: SampleOrganisation): Contact {
  return {
    ...emptyContactDraft('org', org.full),
    ...base(context, workTime(context, 320)),
    legalName: org.legalName,
    domains: [org.domain],
    industry: say(context, org.industry),
    size: org.size,
    emails: [{ id: 'e1', address: `info@${org.domain}` }],
    phones: org.phone ? [{ id: 'p1', raw: org.phone, e164: org.phone.replaceAll(' ', ''), label: 'work' }] : [],
    urls: [{ id: 'u1', uri: `https://www.${org.domain}/` }],
    addresses: [{ id: 'a1', full: `${org.locality}, ${org.country}`, locality: org.locality, country: org.country }],
    language: org.language,
  };
}

export function makePerson(context: SampleContext, person: SamplePerson, org: Contact | undefined): Contact {
  const first = Math.max(person.captured?.daysAgo ?? 0, ...(person.orders ?? []).map(([daysAgo]) => daysAgo), person.captured ? 0 : 30);
  return {
    ...emptyContactDraft('individual', person.full),
    ...base(context, workTime(context, first)),
    name: { full: person.full, given: person.given, surname: person.surname },
    emails: person.email ? [{ id: 'e1', address: person.email, label: 'work' }] : [],
    phones: person.phone ? [{ id: 'p1', raw: person.phone, e164: person.phone.replaceAll(' ', ''), label: 'cell' }] : [],
    orgs: org || person.title ? [{ id: 'o1', ...(org && { orgId: org.id, name: org.name.full }), title: person.title, current: true }] : [],
    profiles: person.profile ? [{ id: 's1', ...person.profile }] : [],
    addresses: person.country
      ? [{ id: 'a1', full: `${person.locality}, ${person.country}`, locality: person.locality, country: person.country }]
      : [],
    language: person.language,
    tags: (person.tags ?? []).map((tag) => say(context, tag)),
    note: person.note && say(context, person.note),
    consent: person.email && person.orders ? { email: 'granted' } : {},
  };
}

const GOODS: readonly Words[] = [
  { en: 'Walnut side table', zh: '胡桃木边桌' },
  { en: 'Linen set', zh: '亚麻布草套装' },
  { en: 'Gift box, large', zh: '礼盒（大）' },
  { en: 'Glass lamp', zh: '玻璃台灯' },
];
const CHANNELS = ['web', 'email', 'phone'] as const;

/** A person's orders, and the returns that point to them. `number` gives order numbers. */
export function makeOrders(context: SampleContext, person: SamplePerson, contactId: string, number: () => string): Order[] {
  const foreign = context.currency === 'EUR' ? 'USD' : 'EUR';
  const order = (daysAgo: number, amount: number, currency: string, place: number): Order => {
    const at = workTime(context, daysAgo, place);
    const total = scaledMinor(amount, currency);
    const quantity = amount < 300 ? 2 : 10;
    const name = say(context, GOODS[(daysAgo + place) % GOODS.length] ?? { en: 'Goods', zh: '商品' });
    return {
      ...base(context, at),
      contactId,
      type: 'order',
      number: number(),
      at,
      status: daysAgo < 10 ? 'shipped' : 'fulfilled',
      lines: [{ name, quantity, unitPrice: total / quantity }],
      total,
      currency,
      channel: CHANNELS[daysAgo % CHANNELS.length],
    };
  };
  const orders = (person.orders ?? []).map(([daysAgo, amount], place) => order(daysAgo, amount, context.currency, place));
  if (person.foreignOrder) orders.push(order(...person.foreignOrder, foreign, orders.length));
  const { returned } = person;
  const taken = returned && orders[returned.order];
  if (!returned || !taken) return orders;
  const at = workTime(context, returned.daysAgo);
  const back: Order = {
    ...base(context, at),
    contactId,
    type: 'return',
    at,
    status: 'refunded',
    lines: [],
    total: -scaledMinor(returned.amount, taken.currency),
    currency: taken.currency,
    returns: taken.id,
    reason: say(context, returned.reason),
  };
  return [...orders, back];
}

export function makeInteraction(context: SampleContext, row: SampleInteraction, contactId: string): Of<'interactions'> {
  const at = workTime(context, row.daysAgo, 1);
  return {
    ...base(context, at),
    contactId,
    type: row.type,
    at,
    direction: row.direction,
    outcome: row.outcome,
    duration: row.duration,
    subject: row.subject && say(context, row.subject),
    text: say(context, row.text),
  };
}

/** The capture that a person came from: a row of the timeline, and where each value was found. */
export function makeCapture(
  context: SampleContext,
  captured: NonNullable<SamplePerson['captured']>,
  contact: Contact,
  domain: string,
): { interaction: Of<'interactions'>; provenance: Of<'provenance'>[] } {
  const at = workTime(context, captured.daysAgo);
  const url = `https://www.${domain}${captured.path}`;
  const values = [
    ['name', contact.name.full],
    ...contact.emails.map((email) => [`emails.${email.id}`, email.address]),
    ...contact.phones.map((phone) => [`phones.${phone.id}`, phone.raw]),
    ...contact.orgs.map((org) => [`orgs.${org.id}`, [org.title, org.name].filter(Boolean).join(', ')]),
  ] as const;
  return {
    interaction: { ...base(context, at), contactId: contact.id, type: 'capture', at, subject: captured.title, url },
    provenance: values.map(([field = 'name', snippet]) => ({
      ...base(context, at),
      contactId: contact.id,
      field,
      url,
      title: captured.title,
      at,
      extractor: 'json-ld@1',
      method: 'structured',
      snippet,
      confidence: 0.95,
    })),
  };
}

export function makeCase(context: SampleContext, row: SampleCase, contactId: string): Of<'cases'> {
  const openedAt = workTime(context, row.daysAgo, 2);
  const { type, status, priority, satisfaction, closedDaysAgo } = row;
  return {
    ...base(context, openedAt),
    contactId,
    type,
    openedAt,
    status,
    priority,
    satisfaction,
    subject: say(context, row.subject),
    resolution: row.resolution && say(context, row.resolution),
    closedAt: closedDaysAgo === undefined ? undefined : Math.max(openedAt, workTime(context, closedDaysAgo, 3)),
  };
}

export function makeTask(context: SampleContext, row: SampleTask, contactId: string): Of<'tasks'> {
  const due = atHour(context.calendar, context.now, row.inDays, row.hour ?? MORNING);
  const made = workTime(context, 14);
  const done = row.done ? { status: 'completed' as const, completedAt: due } : { status: 'needs-action' as const };
  return {
    ...base(context, made),
    contactId,
    title: say(context, row.title),
    due,
    allDay: row.hour === undefined,
    anchor: 'due',
    alarms: [],
    priority: row.priority ?? 'normal',
    ...done,
  };
}
