import type { ContactDraft } from '../../domain/contact/contact';
import type { Settings } from '../../domain/setup/settings';
import type { Candidate, MatchContext } from '../../match/candidate';
import { type Frequencies, frequenciesFrom } from '../../match/frequencies';
import { isWeighed, matchKeys } from '../../match/keys';
import type { Deps } from '../deps';
import { readSize } from '../directory-rows';
import { readModel } from '../match/stored-model';
import { readOnce } from '../read-once';

export const DEFAULT_BLOCKING = {
  /** Contacts expanded per key; a key that more share is counted, not followed (reference/match.md: 30 to 60). */
  cap: 60,
  /** Candidates compared in full (10 to 60). */
  most: 15,
  /**
   * Least that the keys two contacts share must come to, each 1 / log2(carriers + 2) (0.2 to 0.35): one key of at most eight carriers, or several. The
   * larger a book, the more strangers share only the rougher keys; reading them is what made a look-up in it slower, and finds nobody.
   */
  least: 0.3,
} as const;

export type Found = { candidates: Candidate[]; context: MatchContext & { frequencies: Frequencies } };

/**
 * Contacts of the book that share a key with a draft, those with the rarest keys first. `own` are the draft's own member records when it is
 * in the book; without them it counts as one more carrier of each of its keys.
 */
export async function matchCandidates(deps: Deps, draft: ContactDraft, settings: Settings, own: readonly string[] = []): Promise<Found> {
  const keys = matchKeys(draft, settings.country);
  const [{ counts, contacts }, bookSize, { model }] = await Promise.all([
    deps.store.contactsNear(keys, { cap: DEFAULT_BLOCKING.cap, counted: isWeighed, choose: (found) => rarestFirst(found.values(), own) }),
    readOnce(deps.store, 'size', () => readSize(deps.store)),
    readOnce(deps.store, 'model', () => readModel(deps.store)),
  ]);
  const candidates = contacts.flatMap(({ contact, rootId }): Candidate[] =>
    contact.deletedAt === undefined ? [{ contact, rootId, members: [...new Set([rootId, contact.id])] }] : [],
  );
  return {
    candidates,
    context: {
      country: settings.country,
      bookSize,
      bounds: settings.match,
      model,
      frequencies: frequenciesFrom(keys, counts, bookSize, own.length === 0 ? 1 : 0),
    },
  };
}

/** Ids from the lists under several keys, those with the rarest keys first; `own`, and who shares too little, left out. */
export function rarestFirst(
  lists: Iterable<readonly string[]>,
  own: readonly string[] = [],
  { least, most }: { least: number; most: number } = DEFAULT_BLOCKING,
): string[] {
  const ranks = new Map<string, number>();
  for (const ids of lists) for (const id of ids) if (!own.includes(id)) ranks.set(id, (ranks.get(id) ?? 0) + 1 / Math.log2(ids.length + 2));
  return [...ranks]
    .filter(([, rank]) => rank >= least)
    .toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, most)
    .map(([id]) => id);
}
