import { type Result, fail, ok } from '../../domain/result';
import type { FactColumns } from '../../domain/segment/fact-columns';
import { type RuleProblem, parseRule } from '../../domain/segment/parse-rule';
import { withDays } from '../../domain/segment/relative-days';
import { type Rule, fieldsOf } from '../../domain/segment/rule';
import type { Segment } from '../../domain/setup/field-def';
import type { Answers, Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { startJob } from '../jobs/start-job';
import { amend, stamp } from '../stamp';
import { once, write } from '../write';
import { type FactTable, factTable, isContactField } from './fact-table';

/** Customers of a rule, with a name for this answer: it is another one after the book has changed. */
export type Found = { ok: true; key: string; ids: ReadonlySet<string> } | { ok: false; problem: RuleProblem };

const answers = new WeakMap<FactColumns, { key: string; found: Map<string, ReadonlySet<string>> }>();
/** Rules whose customers are remembered. */
const MOST_RULES = 30;
/** Values of a field that are offered. */
const MOST_VALUES = 200;

/** Root ids of the customers that meet a rule. */
export async function findSegment(deps: Deps, text: string): Promise<Found> {
  const parsed = parseRule(text);
  if (!parsed.ok) return parsed;
  const { key, columns, rule } = await tableFor(deps, parsed.rule);
  const known = answers.get(columns);
  const held = known?.key === key ? known : { key, found: new Map<string, ReadonlySet<string>>() };
  answers.set(columns, held);
  let ids = held.found.get(text);
  if (!ids) {
    ids = columns.meeting(rule);
    if (held.found.size >= MOST_RULES) held.found.clear();
    held.found.set(text, ids);
  }
  return { ok: true, key, ids };
}

/** The facts that a rule asks for, and the rule with its days of today. */
async function tableFor(deps: Deps, rule: Rule): Promise<FactTable & { rule: Rule }> {
  const table = await factTable(deps, [...fieldsOf(rule)].some(isContactField));
  return { ...table, rule: withDays(rule, table.asOf) };
}

/** Root ids of the customers in a saved segment; undefined where there is no such segment, or its rule is no longer understood. */
export async function membersOfSegment(deps: Deps, id: string): Promise<ReadonlySet<string> | undefined> {
  const segment = await deps.store.get('segments', id);
  if (!segment || segment.deletedAt !== undefined) return undefined;
  const found = await findSegment(deps, segment.filter);
  return found.ok ? found.ids : undefined;
}

/** All saved segments with how many customers each has now; -1 for one whose rule is no longer understood. */
export async function listSegments(deps: Deps): Promise<Result<Answers['segments.list']>> {
  const segments = (await deps.store.scan('segments', undefined, 500)).filter(({ deletedAt }) => deletedAt === undefined);
  const counted = [];
  for (const { id, name, filter } of segments) {
    const found = await findSegment(deps, filter);
    counted.push({ id, name, filter, customers: found.ok ? found.ids.size : -1 });
  }
  return ok({ segments: counted.toSorted((x, y) => (x.name < y.name ? -1 : 1)) });
}

/** How many customers a rule has, or what is wrong with it. */
export async function tryRule(deps: Deps, { filter }: Request<'segments.try'>): Promise<Result<Answers['segments.try']>> {
  const parsed = parseRule(filter);
  if (!parsed.ok) return ok({ problem: parsed.problem });
  const { columns, rule } = await tableFor(deps, parsed.rule);
  return ok({ customers: columns.count(rule) });
}

/** The values that a field has in the book, most frequent first: what a rule can ask for. */
export async function fieldValues(deps: Deps, { field }: Request<'segments.values'>): Promise<Result<Answers['segments.values']>> {
  const { columns } = await factTable(deps, isContactField(field));
  return ok({ values: columns.values(field, MOST_VALUES) });
}

export function saveSegment(
  deps: Deps,
  { requestId, id, name, filter }: Request<'segments.save'>,
): Promise<Result<Answers['segments.save']>> {
  return once<'segments.save'>(deps, requestId, async () => {
    const saved = await write(deps, async () => {
      if (!parseRule(filter).ok) return fail({ reason: 'invalid', issues: [{ path: 'filter', code: 'custom' }] });
      const before = id === undefined ? undefined : await deps.store.get('segments', id);
      if (id !== undefined && !before) return fail({ reason: 'not-found' });
      const record: Segment = before ? amend<Segment>(deps, before, { name, filter }) : stamp<Segment>(deps, { name, filter });
      const value = { id: record.id };
      return ok({
        batch: {
          at: deps.now(),
          by: 'user' as const,
          puts: [{ store: 'segments' as const, record }],
          fulfils: [{ requestId, result: value }],
        },
        value,
      });
    });
    // From here on it is told who comes and who goes.
    if (saved.ok) await startJob(deps, 'segments');
    return saved;
  });
}

export function deleteSegment(deps: Deps, { id }: Request<'segments.delete'>): Promise<Result<{ id: string }>> {
  return write(deps, async () => {
    const before = await deps.store.get('segments', id);
    if (!before) return fail({ reason: 'not-found' });
    const record = amend<Segment>(deps, before, { deletedAt: deps.now() });
    return ok({ batch: { at: deps.now(), by: 'user' as const, puts: [{ store: 'segments' as const, record }] }, value: { id } });
  });
}
