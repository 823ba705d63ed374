import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { caseSchema } from '../../lib/domain/case/case';
import { type Contact, contactSchema } from '../../lib/domain/contact/contact';
import { dayNumber, daysBetween } from '../../lib/domain/day';
import { interactionSchema } from '../../lib/domain/interaction/interaction';
import { type Order, orderSchema } from '../../lib/domain/order/order';
import { provenanceSchema } from '../../lib/domain/provenance/provenance';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { type Task, isOpen, taskSchema } from '../../lib/domain/task/task';
import { sampleBook } from '../../lib/app/sample/sample-book';
import type { Put } from '../../lib/store/store';
import { dayOf, intlCalendar } from '../../lib/followup/calendar';
import { todayRows } from '../../lib/followup/today';
import { remadeCuts } from '../../lib/value/remake-cuts';
import { bookOf } from '../support/value-model-builder';
import { converter } from '../../lib/value/convert';
import { ledgerOf } from '../../lib/value/ledger';
import { fixedCuts } from '../../lib/value/cuts';
import { standingOf } from '../../lib/value/standing';
import { testId } from '../support/order-builder';

const SCHEMAS: Partial<Record<Put['store'], z.ZodType>> = {
  contacts: contactSchema,
  orders: orderSchema,
  interactions: interactionSchema,
  cases: caseSchema,
  tasks: taskSchema,
  provenance: provenanceSchema,
};
const NOW = Date.parse('2026-11-22T15:00:00Z');
/** Ranges kept for fiction, by NANPA, Ofcom, Bundesnetzagentur, ARCEP and PTS. */
const FICTION = [
  /^\+1\d{3}55501\d\d$/,
  /^\+447700900\d{3}$/,
  /^\+442079460\d{3}$/,
  /^\+493023125\d{3}$/,
  /^\+3363998\d{4}$/,
  /^\+467017406\d\d$/,
];

function aBook({ now = NOW, zone = 'UTC', currency = 'USD', languages = ['en'] } = {}) {
  let rev = 0;
  const calendar = intlCalendar(zone);
  const puts = sampleBook({ now, newId: testId, nextRev: () => `r${String((rev += 1)).padStart(6, '0')}`, calendar, currency, languages });
  const of = <T>(store: Put['store']): T[] => puts.filter((put) => put.store === store).map((put) => put.record as T);
  return { puts, calendar, contacts: of<Contact>('contacts'), orders: of<Order>('orders'), tasks: of<Task>('tasks') };
}

describe('sampleBook', () => {
  const { puts, calendar, contacts, orders } = aBook();

  it('makes records that every door takes, each marked as sample', () => {
    const refused = puts.filter(({ store, record }) => !SCHEMAS[store]?.safeParse(record).success);
    expect(refused).toEqual([]);
    expect(puts.filter(({ record }) => !('sample' in record && record.sample === true))).toEqual([]);
    expect(new Set(puts.map(({ record }) => record.id)).size).toBe(puts.length);
    expect(Object.keys(SCHEMAS).every((store) => puts.some((put) => put.store === store))).toBe(true);
  });
  it('ties every child to a contact of its own, and every employee to an organisation', () => {
    const ids = new Set(contacts.map((contact) => contact.id));
    const named = puts.flatMap(({ record }) => ('contactId' in record && record.contactId !== undefined ? [record.contactId] : []));
    const employers = contacts.flatMap((contact) => contact.orgs.flatMap((org) => (org.orgId === undefined ? [] : [org.orgId])));
    expect([...named, ...employers].filter((id) => !ids.has(id))).toEqual([]);
    expect(named.length).toBeGreaterThan(80);
    expect(employers.length).toBeGreaterThan(8);
  });
  it('is plainly invented: .example addresses and numbers kept for fiction', () => {
    for (const contact of contacts) {
      for (const { address } of contact.emails) expect(address).toMatch(/\.example$/);
      const real = contact.phones.filter(({ e164 }) => !FICTION.some((range) => range.test(e164 ?? '')));
      expect(real).toEqual([]);
      for (const { uri } of [...contact.profiles, ...contact.urls]) expect(new URL(uri).hostname).toMatch(/\.example$/);
    }
  });
  it('has two people twice: by the same e-mail and by the same number', () => {
    const twice = (values: (contact: Contact) => string[]): string[] => {
      const all = contacts.flatMap(values);
      return all.filter((value, place) => all.indexOf(value) !== place);
    };
    expect(twice((contact) => contact.emails.map((email) => email.address))).toEqual(['ana.gomez@casaluna.example']);
    expect(twice((contact) => contact.phones.map((phone) => phone.e164 ?? ''))).toEqual(['+15105550132']);
  });

  it.each(['USD', 'CNY', 'JPY', 'EUR'])('shows every tier and every stage of life in a book kept in %s', (currency) => {
    const book = aBook({ currency });
    const settings = settingsSchema.parse({ currency });
    const asOf = dayOf(calendar, NOW);
    const reading = {
      asOf: dayNumber(asOf),
      dayOf: (instant: number) => dayNumber(dayOf(calendar, instant)),
      currency,
      convert: converter(currency, []),
      basis: '',
    };
    const ledgers = book.contacts.map(({ id }) =>
      ledgerOf(
        book.orders.filter((order) => order.contactId === id),
        reading,
      ),
    );
    const cuts = remadeCuts(bookOf(ledgers, asOf, currency), settings, fixedCuts(currency, 0, asOf), asOf);
    const standings = book.contacts.map(({ id }, at) => {
      const ledger = ledgers[at] ?? ledgerOf([], reading);
      return standingOf({ rootId: id, ledger, cuts, settings, asOf, at: NOW, pins: {} }).standing;
    });
    expect(cuts.mode).toBe('relative');
    expect(new Set(standings.map((standing) => standing.tier))).toEqual(new Set(['high', 'mid', 'low', undefined]));
    expect(new Set(standings.map((standing) => standing.lifecycle))).toEqual(
      new Set(['prospect', 'new', 'active', 'at-risk', 'churned', 'won-back']),
    );
    expect(standings.filter((standing) => standing.aggregate.otherCurrencies > 0)).toHaveLength(1);
    const samuel = standings[book.contacts.findIndex(({ name }) => name.full === 'Samuel Okafor')];
    expect(samuel).toMatchObject({ tier: 'mid', lifecycle: 'active', prediction: { horizonDays: 365 } });
  });

  it('has nothing in the future but follow-ups, and one overdue, one today and some this week, at any hour in any zone', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2029, 0, 1) }),
        fc.constantFrom('UTC', 'America/Los_Angeles', 'Asia/Shanghai', 'Pacific/Auckland', 'Europe/Berlin'),
        (now, zone) => {
          const book = aBook({ now, zone });
          const open = book.tasks.filter(isOpen);
          const groups = todayRows(open, new Map(), now, book.calendar).map((row) => row.group);
          expect(groups).toEqual(['overdue', 'today', 'week', 'week', 'week', 'later']);
          for (const { store, record } of book.puts) {
            if (store === 'tasks') continue;
            const {
              at = 0,
              openedAt = 0,
              closedAt = 0,
              createdAt,
            } = record as { at?: number; openedAt?: number; closedAt?: number; createdAt: number };
            expect(Math.max(at, openedAt, closedAt, createdAt)).toBeLessThan(now);
          }
          const days = book.orders.map((order) => daysBetween(dayOf(book.calendar, order.at), dayOf(book.calendar, now)));
          expect(days.filter((day) => day === 6)).toHaveLength(1);
        },
      ),
      { numRuns: 30 },
    );
  });
  it('adds up: an order’s lines make its total, a return takes back no more than its order', () => {
    const linesOf = (order: Order): number => order.lines.reduce((sum, line) => sum + line.quantity * (line.unitPrice ?? 0), 0);
    expect(orders.filter((order) => order.type === 'order' && linesOf(order) !== order.total)).toEqual([]);
    const takenBack = orders.filter((order) => order.type === 'return');
    expect(takenBack.filter((back) => -back.total > (orders.find((order) => order.id === back.returns)?.total ?? 0))).toEqual([]);
    expect(takenBack).toHaveLength(2);
  });
  it('writes notes and tasks in the user’s language, names in their own', () => {
    const chinese = aBook({ languages: ['zh-CN', 'en'] });
    expect(chinese.tasks.every((task) => /\p{Script=Han}/u.test(task.title))).toBe(true);
    expect(aBook({ languages: ['fr-FR'] }).tasks.some((task) => /\p{Script=Han}/u.test(task.title))).toBe(false);
    expect(chinese.contacts.map((contact) => contact.name.full)).toEqual(contacts.map((contact) => contact.name.full));
  });
});
