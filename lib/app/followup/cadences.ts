import type { Contact } from '../../domain/contact/contact';
import { LinksByEnd } from '../../domain/link/links-by-end';
import { project } from '../../domain/link/projection';
import type { Cadence } from '../../domain/standing/cadence';
import type { Standing } from '../../domain/standing/standing';
import type { Settings } from '../../domain/setup/settings';
import { type Task, isOpen } from '../../domain/task/task';
import { type CadenceSubject, DEFAULT_CADENCE_RULES, cadenceOf } from '../../followup/cadence';
import { LUNAR, monthDay } from '../../followup/occasions';
import type { Put } from '../../store/store';
import { lastTouch } from '../contacts/show-card';
import type { Deps } from '../deps';

type Customer = { rootId: string; members: readonly Contact[] };

/** Characters of a segment's name. */
const MOST_NAME = 60;
const RANKS = { high: 0, mid: 1, low: 2 } as const;

/** In which segments with a rule a customer is. */
export type SegmentsOf = (customer: Customer) => readonly string[];

/**
 * The cadences of customers as they stand now, where they differ from what is written; customers that need none lose theirs. `segmentsOf` is known
 * to whoever looks at all customers; else it is what was written then.
 */
export async function putCadences(
  deps: Deps,
  customers: readonly Customer[],
  segmentsOf?: SegmentsOf,
): Promise<{ puts: Put[]; removes: string[] }> {
  const roots = customers.map(({ rootId }) => rootId);
  const memberIds = customers.flatMap(({ members }) => members.map(({ id }) => id));
  const merged = customers.flatMap(({ members }) => (members.length > 1 ? members.map(({ id }) => id) : []));
  const [settings, standings, before, tasks, links] = await Promise.all([
    deps.settings(),
    deps.store.getMany('standings', roots),
    deps.store.getMany('cadences', memberIds),
    deps.store.allChildrenOf('tasks', memberIds),
    merged.length > 0 ? deps.store.linksOf(merged) : [],
  ]);
  const decided = new LinksByEnd(links);
  const open = Map.groupBy(tasks.filter(isOpen), ({ contactId }) => contactId);
  const written = new Map(before.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const then: SegmentsOf = ({ members }) => members.flatMap(({ id }) => written.get(id)?.segments ?? []);
  const ruled = await ruledSegments(deps, settings);
  const unsaid = customers.flatMap(({ members }, at) =>
    standings[at]?.lastInteractionAt === undefined ? members.map(({ id }) => id) : [],
  );
  const talked = settings.cadence.on ? await deps.store.ownersAmong('interactions', unsaid) : new Set<string>();
  const puts: Put[] = [];
  const removes: string[] = [];
  for (const [at, customer] of customers.entries()) {
    const segments = [...new Set((segmentsOf ?? then)(customer))].filter((id) => ruled.has(id)).toSorted();
    const next = await cadence(deps, customer, { standing: standings[at], settings, open, decided, talked, segments, names: ruled });
    const old = written.get(customer.rootId);
    if (next && JSON.stringify(next) !== JSON.stringify(old)) puts.push({ store: 'cadences', record: next });
    if (!next && old) removes.push(old.id);
  }
  return { puts, removes };
}

/** Names of the segments that have a rule. */
export async function ruledSegments(deps: Deps, { cadence: { on, rules } }: Settings): Promise<ReadonlyMap<string, string>> {
  const ids = on && rules ? rules.flatMap(({ of, value }) => (of === 'segment' ? [value] : [])) : [];
  if (ids.length === 0) return new Map();
  const found = await deps.store.getMany('segments', ids);
  return new Map(found.flatMap((one) => (one && one.deletedAt === undefined ? [[one.id, one.name] as const] : [])));
}

type Known = {
  standing: Standing | undefined;
  settings: Settings;
  open: ReadonlyMap<string | undefined, readonly Task[]>;
  /** Decisions about who is who that touch the customers at hand. */
  decided: LinksByEnd;
  /** Members with whom the user was in touch, of whom their standing does not say when. */
  talked: ReadonlySet<string>;
  segments: readonly string[];
  names: ReadonlyMap<string, string>;
};

async function cadence(
  deps: Deps,
  { rootId, members }: Customer,
  { standing, settings, open, decided, talked, segments, names }: Known,
): Promise<Cadence | undefined> {
  const ids = members.map(({ id }) => id);
  const [only] = members;
  const shown = only && members.length === 1 ? only : project(members, decided.of(ids)).shown;
  const subject: CadenceSubject = { own: shown.cadence, tier: standing?.tier, lifecycle: standing?.lifecycle, tags: shown.tags, segments };
  const chosen = settings.cadence.on ? cadenceOf(subject, settings.cadence.rules ?? DEFAULT_CADENCE_RULES) : undefined;
  const value = chosen?.of === 'segment' ? names.get(chosen.value ?? '')?.slice(0, MOST_NAME) : chosen?.value;
  const birthday = shown.birthday === undefined ? undefined : monthDay(shown.birthday);
  const anniversary = shown.anniversary === undefined ? undefined : monthDay(shown.anniversary);
  if (!chosen && birthday === undefined && anniversary === undefined) return undefined;
  const touchedAt = chosen && (standing?.lastInteractionAt ?? (ids.some((id) => talked.has(id)) ? await lastTouch(deps, ids) : undefined));
  const firstSeen = Math.min(...members.map(({ createdAt }) => createdAt));
  return {
    id: rootId,
    ...(chosen && { rhythm: chosen.rhythm, of: chosen.of, ...(value !== undefined && { value }) }),
    over: chosen?.over ?? 0,
    ...(chosen && { since: touchedAt ?? firstSeen }),
    never: chosen !== undefined && touchedAt === undefined,
    rank: standing?.tier ? RANKS[standing.tier] : 3,
    ...(segments.length > 0 && { segments: [...segments] }),
    planned: ids.some((id) => open.has(id)),
    ...(birthday !== undefined && { birthday: birthday + (shown.birthdayCalendar === 'chinese' ? LUNAR : 0) }),
    ...(anniversary !== undefined && { anniversary }),
  };
}
