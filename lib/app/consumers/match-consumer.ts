import type { Contact } from '../../domain/contact/contact';
import { isActive } from '../../domain/link/components';
import type { Link } from '../../domain/link/link';
import { project } from '../../domain/link/projection';
import type { Settings } from '../../domain/setup/settings';
import type { Candidate } from '../../match/candidate';
import { type Suggestions, suggestPairs } from '../../match/suggest-pairs';
import type { Change, Put } from '../../store/store';
import { matchCandidates } from '../contacts/match-candidates';
import type { Deps } from '../deps';
import { isScanDue } from '../match/scan-result';
import type { Consumer } from './drain';
import { affectedBy } from './roots';
import { touchedContacts } from './touched-contacts';

/** Fields of a contact that no comparison looks at: a change of these alone suggests nothing new. */
const SILENT = new Set([
  'note',
  'tags',
  'pins',
  'consent',
  'custom',
  'preferences',
  'photo',
  'picture',
  'owner',
  'language',
  'updatedAt',
  'rev',
  'fieldRevs',
]);

/** The queue of duplicates follows the contacts and the decisions about who is who. */
export const matchConsumer: Consumer = {
  name: 'match',
  async consume(deps, changes, cursor) {
    const ids = await touchedContacts(deps.store, await judgedOneByOne(deps, changes), [], (fields) =>
      fields.some((field) => !SILENT.has(field)),
    );
    if (ids.length === 0) return 'nothing';
    const settings = await deps.settings();
    const { customers, gone } = await affectedBy(deps.store, ids);
    const upserts = new Map<string, Put>();
    const drops = new Set<string>();
    for (const { rootId, members } of customers) {
      const suggestions = await suggestFor(deps, rootId, members, settings);
      for (const id of suggestions.drops) drops.add(id);
      for (const record of suggestions.upserts) upserts.set(record.id, { store: 'pairs', record });
    }
    for (const id of gone) for (const pair of await deps.store.pairsOf(id)) drops.add(pair.id);
    const removes = [...drops].filter((id) => !upserts.has(id)).map((id) => ({ store: 'pairs' as const, id }));
    const committed = await deps.store.commit({ at: deps.now(), by: 'engine', puts: [...upserts.values()], removes, cursor, silent: true });
    if (!committed.ok) throw new Error('app: pairs could not be written');
    return undefined;
  },
};

/** The engine's own merges come from a scan, which has judged everybody and sees to the pairs itself. */
function isAsked({ by }: Change): boolean {
  return by !== 'engine';
}

/**
 * An import compares what it makes before it writes it, and its pairs are in the same transaction: only what it changed is looked at again. Of one that
 * is large enough for a scan of the whole book, which follows it, not even that; but what it took back is out of the queue at once.
 */
async function judgedOneByOne(deps: Deps, changes: readonly Change[]): Promise<Change[]> {
  const asked = changes.filter(isAsked);
  if (!asked.some(({ by }) => by === 'import')) return asked;
  const isDue = await isScanDue(deps.store);
  const isJudged = (fields: readonly string[]) => (isDue ? fields.length === 0 || fields.includes('deletedAt') : !fields.includes('kind'));
  return asked.map((change) => {
    if (change.by !== 'import') return change;
    return { ...change, changes: change.changes.filter(([store, , fields]) => store !== 'contacts' || isJudged(fields)) };
  });
}

async function suggestFor(deps: Deps, rootId: string, members: readonly Contact[], settings: Settings): Promise<Suggestions> {
  const ids = members.map((member) => member.id);
  const [links, pairs] = await Promise.all([deps.store.linksOf(ids), Promise.all(ids.map((id) => deps.store.pairsOf(id)))]);
  const { shown } = project(members, links);
  const { candidates, context } = await matchCandidates(deps, shown, settings, ids);
  const apart = await rootsKeptApart(deps, links);
  return suggestPairs({
    subject: { rootId, contact: shown, members: ids },
    candidates: candidates.map((candidate) => withApart(candidate, apart)),
    links,
    existing: [...new Map(pairs.flat().map((pair) => [pair.id, pair])).values()],
    context,
    now: deps.now(),
  });
}

/** Both ends of every "not the same", by the customer that each belongs to now. */
async function rootsKeptApart(deps: Deps, links: readonly Link[]): Promise<Map<string, string[]>> {
  const ends = new Map<string, string[]>();
  for (const link of links) {
    if (link.type !== 'different' || !isActive(link)) continue;
    for (const id of [link.a, link.b]) {
      const rootId = (await deps.store.rootOf(id)) ?? id;
      ends.set(rootId, [...(ends.get(rootId) ?? []), id]);
    }
  }
  return ends;
}

function withApart(candidate: Candidate, apart: ReadonlyMap<string, string[]>): Candidate {
  return { ...candidate, members: [...(candidate.members ?? []), ...(apart.get(candidate.rootId) ?? [])] };
}
