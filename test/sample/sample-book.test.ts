import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, daysBetween } from '../../lib/domain/day';
import { type SampleRecord, sampleRecordsSchema } from '../../lib/domain/sample/sample-record';
import { settingsSchema } from '../../lib/domain/setup/settings';
import { isOpen } from '../../lib/domain/task/task';
import { sampleBook } from '../../lib/sample/sample-book';
import { dayOf, intlCalendar } from '../../lib/followup/calendar';
import { todayRows } from '../../lib/followup/today';
import { remadeCuts } from '../../lib/value/remake-cuts';
import { bookOf } from '../support/value-model-builder';
import { converter } from '../../lib/value/convert';
import { ledgerOf } from '../../lib/value/ledger';
import { fixedCuts } from '../../lib/value/cuts';
import { standingOf } from '../../lib/value/standing';
import { testId } from '../support/order-builder';

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

/** As the worker writes it. */
type Of<N extends SampleRecord['store']> = Extract<SampleRecord, { store: N }>['record'] & { rev: string };

function aBook({ now = NOW, zone = 'UTC', currency = 'USD', languages = ['en'] } = {}) {
  const calendar = intlCalendar(zone);
  const made = sampleBook({ now, newId: testId, calendar, currency, languages });
  return { made, calendar, contacts: of('contacts'), orders: of('orders'), tasks: of('tasks') };

  function of<N extends SampleRecord['store']>(store: N): Of<N>[] {
    return made.flatMap((each) => (each.store === store ? [{ ...each.record, rev: 'r1' } as unknown as Of<N>] : []));
  }
}

describe('sampleBook', () => {
  const { made, calendar, contacts, orders } = aBook();

  it('makes one message of records that the door takes, as they cross', () => {
    const taken = sampleRecordsSchema.safeParse(JSON.parse(JSON.stringify(made)));
    expect(taken.error).toBeUndefined();
    expect(taken.data).toEqual(made);
    expect(new Set(made.map(({ record }) => record.id)).size).toBe(made.length);
    expect(new Set(made.map(({ store }) => store)).size).toBe(6);
  });
  it('ties every child to a contact of its own, and every employee to an organisation', () => {
    const ids = new Set(contacts.map((contact) => contact.id));
    const named = made.flatMap(({ record }) => ('contactId' in record && record.contactId !== undefined ? [record.contactId] : []));
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
    const twice = (values: (contact: Of<'contacts'>) => string[]): string[] => {
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
          for (const { store, record } of book.made) {
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
    const linesOf = (order: Of<'orders'>): number => order.lines.reduce((sum, line) => sum + line.quantity * (line.unitPrice ?? 0), 0);
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

describe('sampleRecordsSchema', () => {
  const { made } = aBook();
  const refuses = (change: (each: SampleRecord) => unknown): boolean => !sampleRecordsSchema.safeParse(made.map(change)).success;

  it.each(['contacts', 'orders', 'interactions', 'cases', 'tasks', 'provenance'])(
    'refuses %s that are not marked, or not whole',
    (store) => {
      const but = (fields: object) => (each: SampleRecord) =>
        each.store === store ? { store, record: { ...each.record, ...fields } } : each;
      expect(refuses((each) => each)).toBe(false);
      expect(refuses(but({ sample: undefined }))).toBe(true);
      expect(refuses(but({ sample: false }))).toBe(true);
      expect(refuses(but({ createdAt: 'today' }))).toBe(true);
      expect(refuses(but({ surprise: 1 }))).toBe(true);
    },
  );
  it('refuses what the worker alone gives, stores of another kind, and more than a sample has', () => {
    for (const fields of [{ rev: '1' }, { fieldRevs: {} }, { deletedAt: NOW }])
      expect(refuses(({ store, record }) => ({ store, record: { ...record, ...fields } }))).toBe(true);
    expect(refuses(({ record }) => ({ store: 'documents', record }))).toBe(true);
    expect(sampleRecordsSchema.safeParse([...made, ...made, ...made].slice(0, 401)).error?.issues).toMatchObject([{ code: 'too_big' }]);
    expect(sampleRecordsSchema.safeParse([]).success).toBe(false);
  });
  it('refuses a record that hangs on a contact from outside the sample', () => {
    expect(refuses((each) => (each.store === 'tasks' ? { ...each, record: { ...each.record, contactId: testId() } } : each))).toBe(true);
  });
});
