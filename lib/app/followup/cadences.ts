import type { Contact } from '../../domain/contact/contact';
import { project } from '../../domain/link/projection';
import type { Cadence } from '../../domain/standing/cadence';
import type { Standing } from '../../domain/standing/standing';
import type { Settings } from '../../domain/setup/settings';
import { type Task, isOpen } from '../../domain/task/task';
import { DEFAULT_CADENCE_RULES, cadenceOf } from '../../followup/cadence';
import { LUNAR, monthDay } from '../../followup/occasions';
import type { Put } from '../../store/store';
import { lastTouch } from '../contacts/show-card';
import type { Deps } from '../deps';

type Customer = { rootId: string; members: readonly Contact[] };

const RANKS = { high: 0, mid: 1, low: 2 } as const;

/** The cadences of customers as they stand now, where they differ from what is written; customers that need none lose theirs. */
export async function putCadences(deps: Deps, customers: readonly Customer[]): Promise<{ puts: Put[]; removes: string[] }> {
  const roots = customers.map(({ rootId }) => rootId);
  const memberIds = customers.flatMap(({ members }) => members.map(({ id }) => id));
  const [settings, standings, before, tasks] = await Promise.all([
    deps.settings(),
    deps.store.getMany('standings', roots),
    deps.store.getMany('cadences', roots),
    deps.store.allChildrenOf('tasks', memberIds),
  ]);
  const open = Map.groupBy(tasks.filter(isOpen), ({ contactId }) => contactId);
  const puts: Put[] = [];
  const removes: string[] = [];
  for (const [at, customer] of customers.entries()) {
    const next = await cadence(deps, customer, standings[at], settings, open);
    const old = before[at];
    if (next && JSON.stringify(next) !== JSON.stringify(old)) puts.push({ store: 'cadences', record: next });
    if (!next && old) removes.push(old.id);
  }
  return { puts, removes };
}

async function cadence(
  deps: Deps,
  { rootId, members }: Customer,
  standing: Standing | undefined,
  settings: Settings,
  open: ReadonlyMap<string | undefined, readonly Task[]>,
): Promise<Cadence | undefined> {
  const ids = members.map(({ id }) => id);
  const [only] = members;
  const links = members.length > 1 ? await deps.store.linksOf(ids) : [];
  const shown = only && members.length === 1 ? only : project(members, links).shown;
  const subject = { own: shown.cadence, tier: standing?.tier, lifecycle: standing?.lifecycle, tags: shown.tags };
  const chosen = settings.cadence.on ? cadenceOf(subject, settings.cadence.rules ?? DEFAULT_CADENCE_RULES) : undefined;
  const birthday = shown.birthday === undefined ? undefined : monthDay(shown.birthday);
  const anniversary = shown.anniversary === undefined ? undefined : monthDay(shown.anniversary);
  if (!chosen && birthday === undefined && anniversary === undefined) return undefined;
  const touchedAt = chosen && (standing?.lastInteractionAt ?? (await lastTouch(deps, ids)));
  const firstSeen = Math.min(...members.map(({ createdAt }) => createdAt));
  return {
    id: rootId,
    ...(chosen && { rhythm: chosen.rhythm, of: chosen.of, ...(chosen.value !== undefined && { value: chosen.value }) }),
    over: chosen?.over ?? 0,
    ...(chosen && { since: touchedAt ?? firstSeen }),
    never: chosen !== undefined && touchedAt === undefined,
    rank: standing?.tier ? RANKS[standing.tier] : 3,
    planned: ids.some((id) => open.has(id)),
    ...(birthday !== undefined && { birthday: birthday + (shown.birthdayCalendar === 'chinese' ? LUNAR : 0) }),
    ...(anniversary !== undefined && { anniversary }),
  };
}
