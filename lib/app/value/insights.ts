import type { Lifecycle, Tier } from '../../domain/contact/contact';
import { addDays } from '../../domain/day';
import { minorDigits } from '../../domain/money';
import { type Result, ok } from '../../domain/result';
import type { CrossTable, Dimension } from '../../domain/segment/dimension';
import { isLateStep, stagesOf, stepValue } from '../../domain/segment/step';
import type { Insights } from '../../domain/standing/insights';
import type { RfmGroup } from '../../domain/standing/rfm-map';
import type { Move, Standing } from '../../domain/standing/standing';
import { MonthSums } from '../../value/insights';
import { fmScore, rfmGroup } from '../../value/rfm-group';
import type { Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { factTable } from '../segments/fact-table';
import { standingNow } from './standings';
import { valueContext } from './value-context';

const CHUNK = 1000;
/** Names in the lists of top customers and movers. */
const LISTED = 10;
/** Days for which a move of tier is of late. */
const MOVER_DAYS = 90;
/** Rows and columns of a cross table. */
const MOST_VALUES = 12;
const TIERS = ['high', 'mid', 'low', 'none'] as const;
const STAGES = ['prospect', 'new', 'active', 'won-back', 'at-risk', 'churned'] as const satisfies readonly Lifecycle[];

/** The whole book at a glance, from what is stored of each customer. */
export async function showInsights(deps: Deps): Promise<Result<Insights>> {
  const settings = await deps.settings();
  const { currency, value } = settings;
  const context = await valueContext(deps, settings);
  const { asOf } = context;
  const directory = await deps.directory();
  const sums = new MonthSums(asOf);
  const tiers = new Map(TIERS.map((tier) => [tier as Tier | 'none', { customers: 0, net12: 0, value12: 0 }]));
  const stages = new Map(STAGES.map((stage) => [stage as Lifecycle, { customers: 0, net12: 0 }]));
  const cells = new Map<string, { customers: number; net: number }>();
  const top: Standing[] = [];
  let standings = 0;
  let withoutRate = 0;
  for await (const chunk of scanAll(deps, 'standings')) {
    for (const stored of chunk) {
      const standing = standingNow(deps, stored, context);
      const { aggregate, scores, ledger, prediction } = standing;
      standings += 1;
      withoutRate += aggregate.otherCurrencies;
      if (ledger) sums.add(ledger);
      add(tiers.get(standing.tier ?? 'none'), { customers: 1, net12: aggregate.net12, value12: prediction?.value12 ?? 0 });
      add(stages.get(standing.lifecycle), { customers: 1, net12: aggregate.net12 });
      if (scores) {
        const key = `${scores.r} ${fmScore(scores.f, scores.m)}`;
        const cell = cells.get(key) ?? { customers: 0, net: 0 };
        add(cell, { customers: 1, net: aggregate.net });
        cells.set(key, cell);
      }
      if (aggregate.net12 > 0) keepTop(top, standing);
    }
    await deps.rest();
  }
  // Who never ordered has no standing at all.
  add(tiers.get('none'), { customers: directory.size - standings, net12: 0, value12: 0 });
  add(stages.get('prospect'), { customers: directory.size - standings, net12: 0 });
  const { flow, movers } = await movesOf(deps, asOf);
  const nameOf = (id: string) => directory.row(id)?.name ?? '';
  return ok({
    asOf,
    currency,
    customers: directory.size,
    withoutRate,
    tiers: TIERS.map((tier) => ({ tier, ...(tiers.get(tier) ?? { customers: 0, net12: 0, value12: 0 }) })),
    rfm: [5, 4, 3, 2, 1].flatMap((r) =>
      [1, 2, 3, 4, 5].map((fm) => {
        const group: RfmGroup = rfmGroup(r, fm, value.rfmMap);
        return { r, fm, group, ...(cells.get(`${r} ${fm}`) ?? { customers: 0, net: 0 }) };
      }),
    ),
    lifecycles: STAGES.map((lifecycle) => ({ lifecycle, ...(stages.get(lifecycle) ?? { customers: 0, net12: 0 }) })),
    flow,
    cohorts: sums.cohorts(),
    months: sums.months(),
    top: top.map(({ id, tier, aggregate, prediction }) => ({
      id,
      name: nameOf(id),
      tier,
      net12: aggregate.net12,
      value12: prediction?.value12 ?? 0,
    })),
    movers: movers.flatMap(({ contactId, from, to, day }) =>
      nameOf(contactId) ? [{ id: contactId, name: nameOf(contactId), from, to, day }] : [],
    ),
  });
}

function add(sums: Record<string, number> | undefined, more: Record<string, number>): void {
  if (sums) for (const [field, value] of Object.entries(more)) sums[field] = (sums[field] ?? 0) + value;
}

function keepTop(top: Standing[], standing: Standing): void {
  const worth = ({ aggregate }: Standing) => aggregate.net12;
  const last = top.at(-1);
  if (top.length >= LISTED && last && worth(last) >= worth(standing)) return;
  const at = top.findIndex((one) => worth(one) < worth(standing));
  top.splice(at < 0 ? top.length : at, 0, standing);
  top.length = Math.min(top.length, LISTED);
}

async function movesOf(deps: Deps, asOf: string): Promise<{ flow: Insights['flow']; movers: Move[] }> {
  const since = addDays(asOf, -MOVER_DAYS);
  const steps = new Map<string, Set<string>>();
  let movers: Move[] = [];
  for await (const chunk of scanAll(deps, 'moves')) {
    for (const move of chunk) {
      if (move.axis === 'tier' && move.day >= since) movers.push(move);
      if (!isLateStep(move, asOf)) continue;
      const step = stepValue(move.from, move.to);
      steps.set(step, (steps.get(step) ?? new Set()).add(move.contactId));
    }
    movers = movers.sort((x, y) => y.at - x.at).slice(0, LISTED);
    await deps.rest();
  }
  const flow: Insights['flow'] = [];
  for (const [step, ids] of steps) {
    const [from, to] = stagesOf(step) as [Lifecycle, Lifecycle];
    const customers = await customersAmong(deps, ids);
    if (customers > 0) flow.push({ from, to, customers });
  }
  return { flow: flow.sort((x, y) => y.customers - x.customers), movers };
}

/** How many customers some contacts are now, each once: as many as the list of them shows. */
async function customersAmong(deps: Deps, ids: ReadonlySet<string>): Promise<number> {
  const directory = await deps.directory();
  const merged = await deps.store.customersOf([...ids].filter((id) => !directory.row(id)));
  return new Set([...ids, ...merged.keys()].filter((id) => directory.row(id))).size;
}

async function* scanAll<N extends 'standings' | 'moves'>(deps: Deps, store: N) {
  for (let after: string | undefined; ;) {
    const chunk = await deps.store.scan(store, after, CHUNK);
    yield chunk;
    after = chunk.at(-1)?.id;
    if (chunk.length < CHUNK) return;
  }
}

/** Customers by two dimensions; one with several tags is in several cells. */
export async function showCross(deps: Deps, { rows, columns }: Request<'insights.cross'>): Promise<Result<CrossTable>> {
  const { currency } = await deps.settings();
  const unit = 10 ** minorDigits(currency);
  const { columns: facts } = await factTable(deps, false);
  const cells = new Map<string, Map<string, { customers: number; net12: number }>>();
  const totals = { rows: new Map<string, number>(), columns: new Map<string, number>() };
  for (const id of facts.ids()) {
    const net12 = Math.round(Number(facts.fact(id, 'net12') ?? 0) * unit);
    const across = valuesOf(facts.fact(id, columns));
    for (const column of across) totals.columns.set(column, (totals.columns.get(column) ?? 0) + 1);
    for (const row of valuesOf(facts.fact(id, rows))) {
      totals.rows.set(row, (totals.rows.get(row) ?? 0) + 1);
      for (const column of across) {
        const line = cells.get(row) ?? new Map<string, { customers: number; net12: number }>();
        const cell = line.get(column) ?? { customers: 0, net12: 0 };
        add(cell, { customers: 1, net12 });
        line.set(column, cell);
        cells.set(row, line);
      }
    }
  }
  const [shownRows, shownColumns] = [mostOf(rows, totals.rows), mostOf(columns, totals.columns)];
  const shown = shownRows.map((row) => shownColumns.map((column) => cells.get(row)?.get(column) ?? { customers: 0, net12: 0 }));
  const all = [...cells.values()].flatMap((line) => [...line.values()]).reduce((sum, cell) => sum + cell.customers, 0);
  const counted = shown.flat().reduce((sum, cell) => sum + cell.customers, 0);
  return ok({ by: { rows, columns }, rows: shownRows, columns: shownColumns, cells: shown, others: all - counted, currency });
}

function valuesOf(fact: unknown): readonly string[] {
  if (Array.isArray(fact)) return fact.length > 0 ? (fact as string[]) : [''];
  return [typeof fact === 'string' ? fact : ''];
}

/** The values of most customers: from high to low and from prospect to churned, months in their order, others by customers. */
function mostOf(dimension: Dimension, totals: Map<string, number>): string[] {
  const most = [...totals]
    .sort(([x, n], [y, m]) => m - n || (x < y ? -1 : 1))
    .slice(0, MOST_VALUES)
    .map(([value]) => value);
  const order: readonly string[] = { tier: TIERS, lifecycle: STAGES, cohort: [...most].sort() }[dimension as string] ?? [];
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return most.sort((x, y) => place(x) - place(y));
}
