import type { Contact } from '../../domain/contact/contact';
import { dayNumber } from '../../domain/day';
import type { ListedRow } from '../../domain/directory/row';
import { project } from '../../domain/link/projection';
import { minorDigits } from '../../domain/money';
import type { FieldDef } from '../../domain/own-field/own-field';
import { ownFacts } from '../../domain/own-field/own-facts';
import type { OwnValues } from '../../domain/own-field/own-value';
import { CONTACT_FIELDS } from '../../domain/segment/rule';
import type { Standing } from '../../domain/standing/standing';
import { behaviourOf, monthOf } from '../../value/behaviour';
import { monthName } from '../../value/insights';
import { daysOf } from '../../value/tally';
import type { Deps } from '../deps';
import { readFields } from '../fields/fields';
import { standingNow } from '../value/standings';
import { type ValueContext, todayOf, valueContext } from '../value/value-context';

type Fact = string | number | boolean | readonly string[] | undefined;
type Row = Record<string, Fact>;
/** What segments know of every customer, by root id. Held in memory while nothing changes. */
export type FactTable = { key: string; rows: Map<string, Row>; withContacts: boolean };

const CHUNK = 1000;
const kept = new WeakMap<Deps['store'], FactTable>();

/** Whether a field has to be read from the contacts. */
export function isContactField(field: string): boolean {
  return CONTACT_FIELDS.has(field) || field.startsWith('field.');
}

/** The facts of all customers; read anew when the book has changed or the day is another one. */
export async function factTable(deps: Deps, key: string, withContacts: boolean): Promise<FactTable> {
  const known = kept.get(deps.store);
  if (known?.key === key && (known.withContacts || !withContacts)) return known;
  const table: FactTable = { key, rows: new Map(), withContacts };
  const today = todayOf(deps);
  const directory = await deps.directory();
  const { rows } = directory.list({
    filter: {},
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: directory.size,
    now: deps.now(),
  });
  for (const row of rows) table.rows.set(row.id, listedFacts(row, deps.now()));
  const context = await valueContext(deps, await deps.settings());
  for await (const chunk of chunksOf(deps, 'standings')) {
    for (const standing of chunk) {
      const row = table.rows.get(standing.id);
      if (row) Object.assign(row, standingFacts(standingNow(deps, standing, context), today));
    }
    await deps.rest();
  }
  if (withContacts) {
    const own = ownReader(await readFields(deps.store), context);
    for await (const chunk of chunksOf(deps, 'contacts')) {
      const roots = await deps.store.customersOf(chunk.map(({ id }) => id));
      for (const [rootId, members] of roots) {
        const row = table.rows.get(rootId);
        addContact(row, members, today);
        if (row) Object.assign(row, own(await shownOwn(deps, members)));
      }
      await deps.rest();
    }
  }
  kept.set(deps.store, table);
  return table;
}

async function* chunksOf<N extends 'standings' | 'contacts'>(deps: Deps, store: N) {
  for (let after: string | undefined; ;) {
    const chunk = await deps.store.scan(store, after, CHUNK);
    yield chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < CHUNK) return;
  }
}

const DAY_MS = 86_400_000;

function listedFacts(row: ListedRow, now: number): Row {
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
    group: 'prospect',
    orders: row.orders,
    buying: 'never',
    lastcontact: row.lastContactAt === undefined ? Number.NaN : Math.floor((now - row.lastContactAt) / DAY_MS),
    lastorder: Number.NaN,
  };
}

function standingFacts({ aggregate, ledger, prediction, scores, group }: Standing, today: string): Row {
  const unit = aggregate.currency ? 10 ** minorDigits(aggregate.currency) : 1;
  const behaviour = ledger && behaviourOf(ledger, today);
  const months = ledger ? [...new Set(daysOf(ledger).flatMap(({ day, orders }) => (orders > 0 ? [monthName(monthOf(day))] : [])))] : [];
  return {
    group,
    r: scores?.r,
    f: scores?.f,
    m: scores?.m,
    chance: prediction && Math.round(100 * prediction.buys),
    expected: prediction?.orders12,
    value: prediction && prediction.value12 / unit,
    orders12: aggregate.orders12,
    returns: aggregate.returns,
    net: aggregate.net / unit,
    net12: aggregate.net12 / unit,
    buying: behaviour?.buying,
    cohort: months[0],
    ordered: months,
    category: ledger?.categories.map(([name]) => name),
    discount: behaviour?.onDiscount === undefined ? undefined : Math.round(100 * behaviour.onDiscount),
    lastorder: aggregate.lastDay === undefined ? Number.NaN : dayNumber(today) - dayNumber(aggregate.lastDay),
  };
}

function addContact(row: Row | undefined, members: readonly Contact[], today: string): void {
  if (!row) return;
  for (const member of members) {
    if (member.deletedAt !== undefined) continue;
    const { birthday, gender, occupation, industry, owner, language } = member;
    const age = birthday && !birthday.startsWith('--') ? Math.floor((dayNumber(today) - dayNumber(birthday)) / 365.2425) : undefined;
    for (const [name, fact] of Object.entries({ age, gender, occupation, industry, owner, language })) row[name] ??= fact;
  }
}

function ownReader(fields: readonly FieldDef[], { asOf, reading, settings }: ValueContext): (values: OwnValues) => Row {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const unit = 10 ** minorDigits(settings.currency);
  const toBook = (minor: number, currency: string) => {
    const converted = reading.convert(minor, currency, dayNumber(asOf));
    return converted === undefined ? undefined : converted / unit;
  };
  return (values) => ownFacts(values, byKey, toBook);
}

/** Own values as the card shows them: of merged records the one that was chosen, else the newest. */
async function shownOwn(deps: Deps, members: readonly Contact[]): Promise<OwnValues> {
  const living = members.filter(({ deletedAt }) => deletedAt === undefined);
  const [only] = living;
  if (living.length < 2) return only?.custom ?? {};
  return project(living, await deps.store.linksOf(living.map(({ id }) => id))).shown.custom;
}
