import type { Lifecycle, Tier } from '../../domain/contact/contact';
import { type Result, fail, ok } from '../../domain/result';
import { type Settings, settingsSchema } from '../../domain/setup/settings';
import type { Standing } from '../../domain/standing/standing';
import type { ValuePreview } from '../../domain/standing/preview';
import type { Request } from '../../messaging/protocol';
import type { Deps } from '../deps';
import { BookSums } from '../../value/book-sums';
import { remadeCuts } from '../../value/remake-cuts';
import { isReadable, restandStored } from './standings';
import { valueContext } from './value-context';

/** Standings read at once. */
const CHUNK = 1000;
/** Customers named among those who would move. */
const NAMED = 5;

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
  const preview = compare(deps, standings, await contextUnder(deps, next.data, standings));
  const names = await deps.store.getMany('contacts', preview.some);
  return ok({ ...preview, some: names.flatMap((contact) => (contact ? [contact.name.full] : [])) });
}

async function contextUnder(deps: Deps, settings: Settings, standings: readonly Standing[]) {
  const context = await valueContext(deps, settings);
  const book = new BookSums(context.reading.asOf, settings.currency);
  for (const { ledger } of standings) if (ledger && isReadable(ledger)) book.add(ledger);
  return valueContext(deps, settings, remadeCuts(book, settings, context.cuts, context.asOf));
}

function compare(deps: Deps, standings: readonly Standing[], context: Awaited<ReturnType<typeof valueContext>>): ValuePreview {
  const tiers = new Map<string, { from?: Tier; to?: Tier; customers: number }>();
  const lives = new Map<string, { from: Lifecycle; to: Lifecycle; customers: number }>();
  const preview: ValuePreview = { customers: standings.length, moved: 0, unknown: 0, tiers: [], lifecycles: [], some: [] };
  for (const standing of standings) {
    // Judged without what was: the question is where they would stand, not how soon they would get there.
    const result = restandStored(deps, { ...standing, closing: undefined, asOf: context.asOf }, context);
    if (!result) {
      preview.unknown += 1;
      continue;
    }
    const { tier: to, lifecycle } = result.standing;
    if (to !== standing.tier) count(tiers, `${standing.tier} ${to}`, { from: standing.tier, to, customers: 0 });
    if (lifecycle !== standing.lifecycle)
      count(lives, `${standing.lifecycle} ${lifecycle}`, { from: standing.lifecycle, to: lifecycle, customers: 0 });
    if (to === standing.tier && lifecycle === standing.lifecycle) continue;
    preview.moved += 1;
    if (preview.some.length < NAMED) preview.some.push(standing.id);
  }
  const most = (x: { customers: number }, y: { customers: number }) => y.customers - x.customers;
  return { ...preview, tiers: [...tiers.values()].sort(most), lifecycles: [...lives.values()].sort(most) };
}

function count<T extends { customers: number }>(counts: Map<string, T>, key: string, first: T): void {
  const entry = counts.get(key) ?? first;
  entry.customers += 1;
  counts.set(key, entry);
}
