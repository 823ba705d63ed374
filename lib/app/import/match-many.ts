import type { Contact, ContactDraft } from '../../domain/contact/contact';
import type { Settings } from '../../domain/setup/settings';
import type { Candidate, MatchContext } from '../../match/candidate';
import { keepFeatures } from '../../match/features';
import { type Frequencies, frequenciesFrom } from '../../match/frequencies';
import { matchKeys } from '../../match/keys';
import { DEFAULT_BLOCKING, rarestFirst } from '../contacts/match-candidates';
import type { Deps } from '../deps';
import { readSize } from '../directory-rows';
import { rememberKeys, uidsOf } from '../keys-of';
import { readModel } from '../match/stored-model';
import { readOnce } from '../read-once';

export type Matched = { candidates: Candidate[]; context: MatchContext & { frequencies: Frequencies } };

/**
 * `matchCandidates` for the drafts of one transaction: their keys are looked up together, and what the transaction is about to write counts as in
 * the book, so that a person who is in a file twice is known the second time.
 */
export async function matchMany(deps: Deps, drafts: readonly ContactDraft[], settings: Settings) {
  const keysOf = drafts.map((draft) => [...uidsOf(draft), ...matchKeys(draft, settings.country)]);
  const keys = [...new Set(keysOf.flat())];
  const [found, bookSize, { model }] = await Promise.all([
    deps.store.contactsByKeys(keys, DEFAULT_BLOCKING.cap + 1),
    readOnce(deps.store, 'size', () => readSize(deps.store)),
    readOnce(deps.store, 'model', () => readModel(deps.store)),
  ]);
  const full = keys.filter((key) => (found.get(key)?.length ?? 0) > DEFAULT_BLOCKING.cap);
  const counts = full.length > 0 ? await deps.store.countKeys(full) : [];
  const count = new Map([
    ...[...found].map(([key, ids]) => [key, ids.length] as const),
    ...full.map((key, at) => [key, counts[at] ?? 0] as const),
  ]);
  const ranked = keysOf.map((own) => rank(own, found));
  const stored = await deps.store.contactsWithRoots([...new Set(ranked.flat())]);
  const pending = new Map<string, string[]>();
  let written = 0;

  return {
    /** Candidates of the draft at `at`, those of earlier drafts of the transaction included. */
    of(at: number): Matched {
      const own = keysOf[at] ?? [];
      const near = [...new Set([...own.flatMap((key) => pending.get(key) ?? []), ...(ranked[at] ?? [])])];
      const candidates = near.flatMap((id): Candidate[] => {
        const known = stored.get(id);
        return known ? [{ contact: known.contact, rootId: known.rootId, members: [...new Set([known.rootId, id])] }] : [];
      });
      const countOf = own.map((key) => (count.get(key) ?? 0) + (pending.get(key)?.length ?? 0));
      const context = {
        country: settings.country,
        bookSize: bookSize + written,
        bounds: settings.match,
        model,
        frequencies: frequenciesFrom(own, countOf, bookSize + written, 1),
      };
      return { candidates: candidates.slice(0, DEFAULT_BLOCKING.most), context };
    },
    /** A record that the transaction writes; a changed one takes the place of the one that is stored. */
    take(contact: Contact, at: number, isNew: boolean): void {
      stored.set(contact.id, { contact, rootId: stored.get(contact.id)?.rootId ?? contact.id });
      if (!isNew) return;
      rememberKeys(contact, settings.country, keysOf[at] ?? []);
      const draft = drafts[at];
      if (draft) keepFeatures(contact, draft);
      written += 1;
      for (const key of keysOf[at] ?? []) pending.set(key, [...(pending.get(key) ?? []), contact.id]);
    },
    /** The stored or pending contact of an id. */
    get: (id: string): Contact | undefined => stored.get(id)?.contact,
  };
}

/** Ids that share a key with a draft. A key that too many share is counted, not followed. */
function rank(keys: readonly string[], found: ReadonlyMap<string, string[]>): string[] {
  return rarestFirst(keys.map((key) => found.get(key) ?? []).filter((ids) => ids.length <= DEFAULT_BLOCKING.cap));
}
