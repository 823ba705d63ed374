import type { Deps } from '../../lib/app/deps';
import { showCard } from '../../lib/app/contacts/show-card';
import { isActive } from '../../lib/domain/link/components';
import type { StoreName } from '../../lib/store/store';
import type { Outside } from './test-deps';

const COUNTED: readonly StoreName[] = ['contacts', 'provenance', 'interactions', 'orders', 'tasks', 'standings', 'moves', 'pairs'];

/** Everything that a user could see of a small book and its reminders, told by names instead of ids, so that two runs can be compared. */
export async function fingerprint(deps: Deps, outside: Outside) {
  const { store } = deps;
  const contacts = await store.scan('contacts', undefined, 1000);
  const nameOf = new Map(contacts.map(({ id, name }) => [id, name.full]));
  const named = (id: string | undefined): string => nameOf.get(id ?? '') ?? `? ${id}`;
  const customers = [];
  for (const { id } of contacts) {
    if ((await store.rootOf(id)) !== id) continue;
    const card = await showCard(deps, id);
    if (!card.ok) continue;
    const { members, shown, standing, tasks, suggested } = card.value;
    customers.push({
      members: members.map((member) => member.name.full).sort(),
      emails: shown.emails.map(({ address }) => address).sort(),
      standing: standing && { tier: standing.tier, lifecycle: standing.lifecycle, ...standing.aggregate, reasons: standing.reasons.length },
      tasks: tasks.map(({ title, notifiedFor, snoozedUntil }) => ({ title, notifiedFor, snoozedUntil })),
      suggested,
    });
  }
  const links = await store.scan('links', undefined, 1000);
  const directory = await deps.directory();
  const counts = [];
  for (const name of COUNTED) counts.push([name, await store.count(name)]);
  return {
    counts: Object.fromEntries(counts) as Record<string, number>,
    customers: customers.sort((x, y) => (x.members.join() < y.members.join() ? -1 : 1)),
    links: links.map((link) => `${named(link.a)} ${link.type} ${named(link.b)}${isActive(link) ? '' : ' (undone)'}`).sort(),
    pairs: (await store.scan('pairs', undefined, 1000)).map((pair) => [named(pair.a), named(pair.b)].sort().join(' ~ ')).sort(),
    directory: directory
      .search('', 1000)
      .hits.map(({ row: { name, email, tier, lifecycle, net12, orders } }) => ({ name, email, tier, lifecycle, net12, orders }))
      .sort((x, y) => (x.name < y.name ? -1 : 1)),
    listed: directory.size,
    cuts: (await store.get('documents', 'cuts'))?.value,
    jobs: (await store.jobs()).map(({ type, state }) => `${type} ${state}`),
    shown: [...outside.shown.values()].map(({ title, message }) => `${title}: ${message}`).sort(),
    badge: outside.badge,
    alarm: outside.alarm,
  };
}
