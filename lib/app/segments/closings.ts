import { addDays } from '../../domain/day';
import { type SegmentMove, foldMoves, moveBetween } from '../../domain/segment/closing';
import { parseRule } from '../../domain/segment/parse-rule';
import { type Fact, type Facts, type Rule, fieldsOf } from '../../domain/segment/rule';
import { type Result, fail, ok } from '../../domain/result';
import type { Segment } from '../../domain/setup/field-def';
import type { Answers, Request } from '../../messaging/protocol';
import type { Put } from '../../store/store';
import type { Deps } from '../deps';
import type { JobType } from '../jobs/run-jobs';
import { type FactTable, factTable, isContactField } from './fact-table';

export const DEFAULT_CLOSINGS = {
  /** Days that steps are kept, 40 to 400: a month and what was missed of it. */
  keepDays: 100,
  /** Steps that one answer names, 20 to 200. */
  named: 100,
} as const;
/** Parts that a closing is written in, by the last letter of an id: a transaction writes one. */
const PARTS = [...'0123456789abcdef'];
const FACTS = 'segment-facts:';
const MOVES = 'segment-moves:';
const READ = 500;

/** What was known of one part of the customers at the last closing, of the fields that segments ask about; and since when each rule is kept. */
type Closing = {
  day: string;
  fields: string[];
  customers: [id: string, ...facts: (Fact | null)[]][];
  rules: Record<string, { filter: string; since: string }>;
};
type Parsed = { id: string; filter: string; rule: Rule };

/** Writes down once a day, and when a segment is new, who came into each segment and who left (value SPEC, SG-1 to SG-5). */
export const closingJob: JobType = {
  type: 'segments',
  async step(deps, job) {
    const at = Number(job.cursor ?? 0);
    const part = PARTS[at];
    if (part === undefined) return { ...job, done: PARTS.length, total: PARTS.length, state: 'done', cursor: undefined };
    const segments = await savedRules(deps);
    if (segments.length === 0) return { ...job, state: 'done', cursor: undefined };
    const table = await tableOf(deps, segments);
    const before = await readClosing(deps, part);
    const puts: Put[] = [];
    for (const segment of segments) {
      const moves = await withStored(deps, segment, part, stepsOf(segment, before, table, part), table.asOf);
      if (moves) puts.push({ store: 'documents', record: { id: movesId(segment.id, table.asOf, part), value: moves } });
    }
    puts.push({ store: 'documents', record: { id: FACTS + part, value: closingOf(segments, before, table, part) } });
    const removes = at === 0 ? await outdated(deps, segments, table.asOf) : [];
    await deps.store.commit({ at: deps.now(), by: 'engine', puts, removes, silent: true });
    return { ...job, done: at + 1, total: PARTS.length, cursor: at + 1 };
  },
};

/** Who came into a segment and left it in the last days up to now, with the reason where it is known. */
export async function segmentMoves(deps: Deps, { id, days }: Request<'segments.moves'>): Promise<Result<Answers['segments.moves']>> {
  const segment = (await savedRules(deps)).find((one) => one.id === id);
  if (!segment) return fail({ reason: 'not-found' });
  const table = await tableOf(deps, [segment]);
  const from = addDays(table.asOf, -days);
  const moves = (await scanDocuments(deps, `${MOVES}${id}:`)).flatMap(({ value }) => {
    const stored = value as { filter: string; moves: SegmentMove[] };
    return stored.filter === segment.filter ? stored.moves.filter(({ day }) => day > from) : [];
  });
  let since: string | undefined;
  for (const part of PARTS) {
    const before = await readClosing(deps, part);
    const kept = before?.rules[id];
    if (kept?.filter === segment.filter) since = since === undefined || kept.since < since ? kept.since : since;
    moves.push(...stepsOf(segment, before, table, part));
  }
  const { entered, left } = foldMoves(moves.toSorted((x, y) => (x.day < y.day ? -1 : x.day > y.day ? 1 : 0)));
  const directory = await deps.directory();
  const named = (steps: SegmentMove[]) =>
    steps
      .toSorted((x, y) => (x.day > y.day ? -1 : 1))
      .slice(0, DEFAULT_CLOSINGS.named)
      .map((step) => ({ ...step, name: directory.row(step.id)?.name ?? '' }));
  return ok({ since, entered: { customers: entered.length, some: named(entered) }, left: { customers: left.length, some: named(left) } });
}

async function savedRules(deps: Deps): Promise<Parsed[]> {
  const saved: Segment[] = await deps.store.scan('segments', undefined, READ);
  return saved.flatMap(({ id, filter, deletedAt }) => {
    const parsed = deletedAt === undefined ? parseRule(filter) : undefined;
    return parsed?.ok ? [{ id, filter, rule: parsed.rule }] : [];
  });
}

function fieldsOfAll(segments: readonly Parsed[]): string[] {
  return [...new Set(segments.flatMap(({ rule }) => [...fieldsOf(rule)]))].sort();
}

function tableOf(deps: Deps, segments: readonly Parsed[]): Promise<FactTable> {
  return factTable(deps, fieldsOfAll(segments).some(isContactField));
}

async function readClosing(deps: Deps, part: string): Promise<Closing | undefined> {
  return (await deps.store.get('documents', FACTS + part))?.value as Closing | undefined;
}

/** Steps of one part since the last closing; none of a rule that was not closed yet: it begins here. */
function stepsOf({ id, filter, rule }: Parsed, before: Closing | undefined, table: FactTable, part: string): SegmentMove[] {
  if (before?.rules[id]?.filter !== filter) return [];
  const at = new Map(before.fields.map((field, index) => [field, index]));
  const old = new Map(before.customers.map(([customer, ...facts]) => [customer, facts]));
  const oldFacts = (customer: string): Facts | undefined => {
    const facts = old.get(customer);
    return facts && ((field) => facts[at.get(field) ?? -1] ?? undefined);
  };
  const now = new Set(idsOf(table, part));
  return [...new Set([...old.keys(), ...now])].flatMap((customer) => {
    const facts: Facts | undefined = now.has(customer) ? (field) => table.columns.fact(customer, field) : undefined;
    return moveBetween(customer, rule, { day: before.day, facts: oldFacts(customer) }, { day: table.asOf, facts }) ?? [];
  });
}

function idsOf({ columns }: FactTable, part: string): string[] {
  return [...columns.ids()].filter((id) => id.endsWith(part));
}

/** A part that is closed twice a day comes to the same as once: steps of the day that were written already stay, and end where they end now. */
async function withStored(deps: Deps, { id, filter }: Parsed, part: string, steps: SegmentMove[], day: string) {
  if (steps.length === 0) return undefined;
  const stored = (await deps.store.get('documents', movesId(id, day, part)))?.value as { filter: string; moves: SegmentMove[] } | undefined;
  const { entered, left } = foldMoves([...(stored?.filter === filter ? stored.moves : []), ...steps]);
  return { filter, moves: [...entered, ...left] };
}

function closingOf(segments: readonly Parsed[], before: Closing | undefined, table: FactTable, part: string): Closing {
  const fields = fieldsOfAll(segments);
  return {
    day: table.asOf,
    fields,
    customers: idsOf(table, part).map((id) => [id, ...fields.map((field) => table.columns.fact(id, field) ?? null)]),
    rules: Object.fromEntries(
      segments.map(({ id, filter }) => {
        const known = before?.rules[id];
        return [id, { filter, since: known?.filter === filter ? known.since : table.asOf }];
      }),
    ),
  };
}

function movesId(segment: string, day: string, part: string): string {
  return `${MOVES}${segment}:${day}:${part}`;
}

/** Steps of segments that are gone, and those that are too old to be asked for. */
async function outdated(deps: Deps, segments: readonly Parsed[], today: string) {
  const known = new Set(segments.map(({ id }) => id));
  const oldest = addDays(today, -DEFAULT_CLOSINGS.keepDays);
  return (await scanDocuments(deps, MOVES)).flatMap(({ id }) => {
    const [segment = '', day = ''] = id.slice(MOVES.length).split(':');
    return known.has(segment) && day >= oldest ? [] : [{ store: 'documents' as const, id }];
  });
}

async function scanDocuments(deps: Deps, prefix: string): Promise<{ id: string; value: unknown }[]> {
  const found = [];
  for (let after = prefix; ;) {
    const chunk = await deps.store.scan('documents', after, READ);
    const own = chunk.filter(({ id }) => id.startsWith(prefix));
    found.push(...own);
    after = chunk.at(-1)?.id ?? after;
    if (own.length < READ) return found;
  }
}
