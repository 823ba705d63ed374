import type { ContactCard } from '../../domain/contact/card';
import type { Contact } from '../../domain/contact/contact';
import { isTouch } from '../../domain/interaction/interaction';
import { project } from '../../domain/link/projection';
import { type Result, fail, ok } from '../../domain/result';
import { fireAt, isOpen } from '../../domain/task/task';
import type { Deps } from '../deps';
import { standToday } from '../value/show-outlook';

/** How many of a customer's newest rows are looked through for open follow-ups and the last contact. */
const LOOK_BACK = 200;

/** The member records of a customer that are in the book, by any member's id. */
export async function membersShown(deps: Pick<Deps, 'store'>, id: string): Promise<{ rootId: string; members: Contact[] } | undefined> {
  const rootId = await deps.store.rootOf(id);
  if (!rootId) return undefined;
  const members = (await deps.store.membersOf(rootId)).filter((member) => member.deletedAt === undefined);
  return members.length === 0 ? undefined : { rootId, members };
}

/** When the user was last in touch with any of the members. */
export async function lastTouch(deps: Pick<Deps, 'store'>, ids: readonly string[]): Promise<number | undefined> {
  const interactions = await deps.store.childrenOf('interactions', ids, { limit: LOOK_BACK });
  return interactions.find((interaction) => isTouch(interaction) && interaction.deletedAt === undefined)?.at;
}

/** The customer's card, by any member's id. */
export async function showCard(deps: Deps, id: string): Promise<Result<ContactCard>> {
  const found = await membersShown(deps, id);
  if (!found) return fail({ reason: 'not-found' });
  const ids = found.members.map((member) => member.id);
  const [links, provenance, standing, tasks, lastContactAt, pairs] = await Promise.all([
    deps.store.linksOf(ids),
    deps.store.provenanceOf(ids),
    deps.store.get('standings', found.rootId),
    deps.store.childrenOf('tasks', ids, { limit: LOOK_BACK }),
    lastTouch(deps, ids),
    Promise.all(ids.map((member) => deps.store.pairsOf(member))),
  ]);
  const { shown, from } = project(found.members, links);
  return ok({
    id: found.rootId,
    members: found.members,
    shown,
    from,
    provenance,
    ...(await standToday(deps, standing)),
    tasks: tasks.filter(isOpen).toSorted((x, y) => fireAt(x) - fireAt(y)),
    lastContactAt,
    links: links.toSorted((x, y) => y.at - x.at),
    suggested: new Set(pairs.flat().map((pair) => pair.id)).size,
  });
}
