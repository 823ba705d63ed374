import type { ContactDraft } from '../../domain/contact/contact';
import type { Settings } from '../../domain/setup/settings';
import type { Candidate, MatchContext } from '../../match/candidate';
import { type Frequencies, frequenciesFrom } from '../../match/frequencies';
import { matchKeys } from '../../match/keys';
import type { Deps } from '../deps';
import { readSize } from '../directory-rows';
import { readModel } from '../match/stored-model';

export const DEFAULT_BLOCKING = {
  /** Contacts expanded per key; a key that more share is counted, not followed (reference/match.md: 30 to 60). */
  cap: 60,
  /** Candidates compared in full (10 to 60). */
  most: 15,
} as const;

export type Found = { candidates: Candidate[]; context: MatchContext & { frequencies: Frequencies } };

/**
 * Contacts of the book that share a key with a draft, those with the rarest keys first. `own` are the draft's own member records when it is
 * in the book; without them it counts as one more carrier of each of its keys.
 */
export async function matchCandidates(deps: Deps, draft: ContactDraft, settings: Settings, own: readonly string[] = []): Promise<Found> {
  const keys = matchKeys(draft, settings.country);
  const [found, counts, bookSize, { model }] = await Promise.all([
    deps.store.contactsByKeys(keys, DEFAULT_BLOCKING.cap + 1),
    deps.store.countKeys(keys),
    readSize(deps.store),
    readModel(deps.store),
  ]);
  const ranks = new Map<string, number>();
  for (const ids of found.values()) {
    if (ids.length > DEFAULT_BLOCKING.cap) continue;
    for (const id of ids) if (!own.includes(id)) ranks.set(id, (ranks.get(id) ?? 0) + 1 / Math.log2(ids.length + 2));
  }
  const ids = [...ranks]
    .toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, DEFAULT_BLOCKING.most)
    .map(([id]) => id);
  const [contacts, rootIds] = await Promise.all([deps.store.getMany('contacts', ids), Promise.all(ids.map((id) => deps.store.rootOf(id)))]);
  const candidates = contacts.flatMap((contact, index): Candidate[] => {
    if (!contact || contact.deletedAt !== undefined) return [];
    const rootId = rootIds[index] ?? contact.id;
    return [{ contact, rootId, members: [...new Set([rootId, contact.id])] }];
  });
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
