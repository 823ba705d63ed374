import type { Lifecycle, Tier } from '../../domain/contact/contact';
import { type Result, fail, ok } from '../../domain/result';
import { type Settings, settingsSchema } from '../../domain/setup/settings';
import type { RfmGroup } from '../../domain/standing/rfm-map';
import type { Standing } from '../../domain/standing/standing';
import type { ValuePreview } from '../../domain/standing/preview';
import type { Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { BookSums } from '../../value/book-sums';
import { remadeCuts } from '../../value/remake-cuts';
import { ledgerOf } from '../../value/ledger';
import { isCurrent, isReadable, restandStored } from './standings';
import { type ValueContext, valueContext } from './value-context';

/** Standings read at once. */
const CHUNK = 1000;
/** Customers named among those who would move. */
const NAMED = 5;
/** Customers whose orders are read again to say where they would stand, and of how many at once; of the others it is said that it is not known. */
const READ_AGAIN = 3000;
const AT_ONCE = 50;

/** Who would stand elsewhere under other settings. Nothing is written. Customers whose orders must be read again are counted as not known. */
export async function previewValue(deps: Deps, { patch }: Request<'value.preview'>): Promise<Result<ValuePreview>> {
  const next = settingsSchema.safeParse({ ...(await deps.settings()), ...patch });
  if (!next.success)
    return fail({ reason: 'invalid', issues: next.error.issues.map((issue) => ({ path: issue.path.join('.'), code: issue.code })) });
  const standings: Standing[] = [];
  for (let after: string | undefined; ;) {
    const chunk = await deps.store.scan('standings', after, CHUNK);
    standings.push(...chunk);
    after = chunk.at(-1)?.id;
    if (chunk.length < CHUNK) break;
  }
  const context = await valueContext(deps, next.data);
  const known = await readAnew(deps, await underTags(deps, standings, next.data), context);
  const preview = compare(deps, standings, known, await contextUnder(deps, next.data, known));
  const names = await deps.store.getMany('contacts', preview.some);
  return ok({ ...preview, some: names.flatMap((contact) => (contact ? [contact.name.full] : [])) });
}

/** Customers as they are under the tags of subscribers that would hold. What is stored stays true where nothing but these tags would change. */
async function underTags(deps: Deps, standings: readonly Standing[], next: Settings): Promise<Standing[]> {
  const settings = await deps.settings();
  const before = (await valueContext(deps, { ...settings, value: { ...settings.value, subscriberTags: next.value.subscriberTags } }))
    .reading;
  const now = (await valueContext(deps, settings)).reading;
  if (before.basis === now.basis) return [...standings];
  const directory = await deps.directory();
  const wanted = new Set(next.value.subscriberTags);
  return standings.map((standing) => ({
    ...standing,
    subscriber: directory.row(standing.id)?.tags.some((tag) => wanted.has(tag)) ?? false,
    ...(standing.ledger?.basis === now.basis && { ledger: { ...standing.ledger, basis: before.basis } }),
  }));
}

/** Customers whose orders tell something else under other currencies or rates, from their orders; the first `READ_AGAIN` of them. */
async function readAnew(deps: Deps, standings: readonly Standing[], context: ValueContext): Promise<Standing[]> {
  const stale = standings.filter(({ ledger }) => !ledger || !isCurrent(ledger, context)).slice(0, READ_AGAIN);
  const anew = new Map<string, Standing['ledger']>();
  for (let at = 0; at < stale.length; at += AT_ONCE) {
    const customers = await deps.store.customersOf(stale.slice(at, at + AT_ONCE).map(({ id }) => id));
    for (const [rootId, members] of customers) {
      const ids = members.flatMap(({ id, deletedAt }) => (deletedAt === undefined ? [id] : []));
      anew.set(rootId, ledgerOf(await deps.store.allChildrenOf('orders', ids), context.reading));
    }
    await deps.rest();
  }
  return standings.map((standing) => ({ ...standing, ledger: anew.get(standing.id) ?? standing.ledger }));
}

async function contextUnder(deps: Deps, settings: Settings, standings: readonly Standing[]) {
  const context = await valueContext(deps, settings);
  const book = new BookSums(context.reading.asOf, settings.currency);
  for (const { ledger } of standings) if (ledger && isReadable(ledger)) book.add(ledger);
  return valueContext(deps, settings, remadeCuts(book, settings, context.cuts, context.asOf));
}

function compare(deps: Deps, before: readonly Standing[], standings: readonly Standing[], context: ValueContext): ValuePreview {
  const tiers = new Map<string, { from?: Tier; to?: Tier; customers: number }>();
  const lives = new Map<string, { from: Lifecycle; to: Lifecycle; customers: number }>();
  const groups = new Map<string, { from?: RfmGroup; to?: RfmGroup; customers: number }>();
  const preview: ValuePreview = { customers: standings.length, moved: 0, unknown: 0, tiers: [], lifecycles: [], groups: [], some: [] };
  for (const [at, known] of standings.entries()) {
    const standing = before[at] ?? known;
    // Judged without what was: the question is where they would stand, not how soon they would get there.
    const result = restandStored(deps, { ...known, closing: undefined, asOf: context.asOf }, context);
    if (!result) {
      preview.unknown += 1;
      continue;
    }
    const { tier: to, lifecycle, group } = result.standing;
    if (to !== standing.tier) count(tiers, `${standing.tier} ${to}`, { from: standing.tier, to, customers: 0 });
    if (lifecycle !== standing.lifecycle)
      count(lives, `${standing.lifecycle} ${lifecycle}`, { from: standing.lifecycle, to: lifecycle, customers: 0 });
    if (group !== standing.group) count(groups, `${standing.group} ${group}`, { from: standing.group, to: group, customers: 0 });
    if (to === standing.tier && lifecycle === standing.lifecycle && group === standing.group) continue;
    preview.moved += 1;
    if (preview.some.length < NAMED) preview.some.push(standing.id);
  }
  const most = (x: { customers: number }, y: { customers: number }) => y.customers - x.customers;
  return {
    ...preview,
    tiers: [...tiers.values()].sort(most),
    lifecycles: [...lives.values()].sort(most),
    groups: [...groups.values()].sort(most),
  };
}

function count<T extends { customers: number }>(counts: Map<string, T>, key: string, first: T): void {
  const entry = counts.get(key) ?? first;
  entry.customers += 1;
  counts.set(key, entry);
}
