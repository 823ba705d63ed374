import type { Contact } from '../../domain/contact/contact';
import { minorDigits } from '../../domain/money';
import type { FieldDef } from '../../domain/own-field/own-field';
import { FactColumns } from '../../domain/segment/fact-columns';
import { CONTACT_FIELDS } from '../../domain/segment/rule';
import type { Standing } from '../../domain/standing/standing';
import { hashOf } from '../../value/hash';
import type { Change } from '../../store/store';
import { touched } from '../consumers/drain';
import { affectedBy } from '../consumers/roots';
import { touchedContacts } from '../consumers/touched-contacts';
import type { Deps } from '../deps';
import { oneAtATime } from '../one-at-a-time';
import { standingNow } from '../value/standings';
import { type ValueContext, valueContext } from '../value/value-context';
import { type FactDay, type Facts, contactFacts, listedFacts, standingFacts, stepFacts } from './facts';

/**
 * What segments know of every customer, by root id. `basis` names day, settings and marks, under which all of it holds; `key` changes with every
 * change of the book too.
 */
export type FactTable = { key: string; asOf: string; basis: string; seq: number; columns: FactColumns; withContacts: boolean };

const DEFAULT_TABLE = {
  /** Records read at once. */
  chunk: 1000,
  /** Rows of the change log, and records named in them, that are caught up with one by one; more make the table anew. */
  changes: 200,
  records: 5000,
} as const;
const kept = new WeakMap<Deps['store'], FactTable>();

/** Whether a field has to be read from the contacts. */
export function isContactField(field: string): boolean {
  return CONTACT_FIELDS.has(field) || field.startsWith('field.');
}

/** The facts of all customers. After a change of the book those of whom it tells are read again; on another day, or under other settings, all are. */
export function factTable(deps: Deps, withContacts: boolean): Promise<FactTable> {
  return oneAtATime(deps.store, 'facts', async () => {
    const settings = await deps.settings();
    const context = await valueContext(deps, settings);
    const seq = await deps.store.cursor('directory');
    const fieldDefs = (await deps.store.scan('fieldDefs', undefined, DEFAULT_TABLE.chunk)).filter(
      ({ deletedAt }) => deletedAt === undefined,
    );
    const basis = hashOf(JSON.stringify([context.asOf, deps.zone(), settings, context.cuts, fieldDefs]));
    const day = dayOf(context, fieldDefs);
    const known = kept.get(deps.store);
    const holds = known?.basis === basis ? known : undefined;
    if (holds?.seq === seq && (holds.withContacts || !withContacts)) return holds;
    const changes = holds && (await changesSince(deps, holds.seq, seq));
    if (holds && changes) await catchUp(deps, holds, changes, context, day);
    const columns = holds && changes ? holds.columns : await readAll(deps, context, day);
    const isWhole = holds !== undefined && changes !== undefined && holds.withContacts;
    if (withContacts && !isWhole) await addContacts(deps, columns, day);
    const table = { key: `${basis} ${seq}`, asOf: context.asOf, basis, seq, columns, withContacts: isWhole || withContacts };
    kept.set(deps.store, table);
    return table;
  });
}

/** All that was written between two places of the log; undefined where that is too much, or no longer in the log. */
async function changesSince(deps: Deps, after: number, upTo: number): Promise<Change[] | undefined> {
  if (upTo < after || upTo - after > DEFAULT_TABLE.changes) return undefined;
  const changes = (await deps.store.changesAfter(after, upTo - after)).filter(({ seq }) => seq <= upTo);
  const records = changes.reduce((sum, change) => sum + change.changes.length, 0);
  return changes.length === upTo - after && records <= DEFAULT_TABLE.records ? changes : undefined;
}

async function catchUp(
  deps: Deps,
  { columns, withContacts }: FactTable,
  changes: Change[],
  context: ValueContext,
  day: FactDay,
): Promise<void> {
  const ids = await touchedContacts(deps.store, changes, ['tasks', 'interactions', 'orders'], () => true);
  const { customers, gone } = await affectedBy(deps.store, [...new Set([...ids, ...touched(changes, 'standings')])]);
  const standings = await deps.store.getMany(
    'standings',
    customers.map(({ rootId }) => rootId),
  );
  const directory = await deps.directory();
  const moves = withContacts ? await movesOf(deps, customers) : undefined;
  for (const id of gone) columns.drop(id);
  for (const [at, { rootId, members }] of customers.entries()) {
    const row = directory.row(rootId);
    if (!row) continue;
    const standing = standings[at];
    const facts: Facts = { ...listedFacts(row, day), ...(standing && standingFacts(standingNow(deps, standing, context), day)) };
    columns.put(rootId, moves ? { ...facts, ...contactFacts(members, day), ...stepFacts(moves(members), day) } : facts);
  }
}

async function readAll(deps: Deps, context: ValueContext, day: FactDay): Promise<FactColumns> {
  const columns = new FactColumns();
  for (const row of (await deps.directory()).rows()) columns.add(row.id, listedFacts(row, day));
  await deps.rest();
  for await (const chunk of standingsOf(deps)) {
    for (const standing of chunk)
      if (columns.has(standing.id)) columns.add(standing.id, standingFacts(standingNow(deps, standing, context), day));
    await deps.rest();
  }
  return columns;
}

/** The steps of some customers, under whichever contact of theirs they were written. */
async function movesOf(deps: Deps, customers: readonly { members: readonly Contact[] }[]) {
  const ids = customers.flatMap(({ members }) => members.map(({ id }) => id));
  const byContact = Map.groupBy(await deps.store.allChildrenOf('moves', ids), ({ contactId }) => contactId);
  return (members: readonly Contact[]) => members.flatMap(({ id }) => byContact.get(id) ?? []);
}

/** The fields that stand in the contacts, and in the history of their steps, alone. */
async function addContacts(deps: Deps, columns: FactColumns, day: FactDay): Promise<void> {
  const ids = [...columns.ids()];
  for (let at = 0; at < ids.length; at += DEFAULT_TABLE.chunk) {
    const roots = await deps.store.customersOf(ids.slice(at, at + DEFAULT_TABLE.chunk));
    const moves = await movesOf(
      deps,
      [...roots.values()].map((members) => ({ members })),
    );
    for (const [rootId, members] of roots)
      if (columns.has(rootId)) columns.add(rootId, { ...contactFacts(members, day), ...stepFacts(moves(members), day) });
    await deps.rest();
  }
}

function dayOf({ asOf, reading, cuts }: ValueContext, fieldDefs: readonly FieldDef[]): FactDay {
  return {
    asOf,
    today: reading.asOf,
    dayOf: reading.dayOf,
    usualDay: cuts.usualDay,
    fields: new Map(fieldDefs.map((field) => [field.key, field])),
    toBook: (minor, currency) => {
      const own = reading.convert(minor, currency, reading.asOf);
      return own === undefined ? undefined : own / 10 ** minorDigits(reading.currency);
    },
  };
}

async function* standingsOf(deps: Deps): AsyncGenerator<Standing[]> {
  for (let after: string | undefined; ;) {
    const chunk = await deps.store.scan('standings', after, DEFAULT_TABLE.chunk);
    yield chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < DEFAULT_TABLE.chunk) return;
  }
}
