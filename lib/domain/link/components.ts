import type { Link } from './link';

/** A decision that holds: neither undone nor deleted. */
export function isActive(link: Pick<Link, 'undoneAt' | 'deletedAt'>): boolean {
  return link.undoneAt === undefined && link.deletedAt === undefined;
}

/** The order in which `same` decisions are followed: the user's before the engine's, then oldest first. The same on every device. */
export function byStanding(x: Link, y: Link): number {
  if (x.by !== y.by) return x.by === 'user' ? -1 : 1;
  return x.at - y.at || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
}

/**
 * Root of each id: the smallest id among those connected by active `same` decisions. An edge that would bring two contacts together
 * that an active `different` decision keeps apart has no effect, so "not the same" always holds, also through a third contact and
 * when two devices decided at once. Ids of active `same` links are included beside `ids`.
 */
export function components(ids: Iterable<string>, links: readonly Link[]): Map<string, string> {
  const parent = new Map<string, string>();
  const apart = new Map<string, Set<string>>();
  const find = (id: string): string => {
    let root = id;
    for (let up = parent.get(root); up !== undefined && up !== root; up = parent.get(root)) root = up;
    for (let at = id; at !== root;) {
      const next = parent.get(at) ?? root;
      parent.set(at, root);
      at = next;
    }
    return root;
  };
  for (const id of ids) parent.set(id, id);
  const active = links.filter(isActive);
  const edges = active.filter((link) => link.type === 'same').sort(byStanding);
  for (const { a, b } of edges) {
    parent.set(a, a);
    parent.set(b, b);
  }
  for (const { type, a, b } of active) {
    if (type !== 'different' || a === b) continue;
    apart.set(a, (apart.get(a) ?? new Set()).add(b));
    apart.set(b, (apart.get(b) ?? new Set()).add(a));
  }
  for (const { a, b } of edges) {
    const x = find(a);
    const y = find(b);
    if (x === y || isKeptApart(apart.get(x), y, find)) continue;
    const [root, child] = x < y ? [x, y] : [y, x];
    parent.set(child, root);
    const enemies = apart.get(child);
    if (!enemies) continue;
    const united = apart.get(root) ?? new Set<string>();
    for (const enemy of enemies) united.add(enemy);
    apart.set(root, united);
  }
  return new Map([...parent.keys()].map((id) => [id, find(id)]));
}

function isKeptApart(enemies: ReadonlySet<string> | undefined, root: string, find: (id: string) => string): boolean {
  for (const enemy of enemies ?? []) if (find(enemy) === root) return true;
  return false;
}

/** The ids that belong to the component of `id`, sorted; `id` alone when no decision touches it. */
export function membersOf(id: string, links: readonly Link[]): string[] {
  const roots = components([id], links);
  const root = roots.get(id);
  return [...roots.keys()].filter((each) => roots.get(each) === root).sort();
}

/**
 * Every decision that the planning of a merge or undo about `ids` needs: those of all contacts that can be reached over active `same`
 * decisions, also ones that are without effect now. `linksOf` answers the links that touch any of the given ids.
 */
export async function reachLinks(ids: readonly string[], linksOf: (ids: readonly string[]) => Promise<Link[]>): Promise<Link[]> {
  const links = new Map<string, Link>();
  const seen = new Set<string>();
  for (let ask = [...new Set(ids)]; ask.length > 0;) {
    for (const id of ask) seen.add(id);
    for (const link of await linksOf(ask)) links.set(link.id, link);
    const ends = [...links.values()].filter((link) => link.type === 'same' && isActive(link)).flatMap(({ a, b }) => [a, b]);
    ask = [...new Set(ends)].filter((id) => !seen.has(id));
  }
  return [...links.values()];
}
