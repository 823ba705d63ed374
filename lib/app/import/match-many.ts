import type { Contact, ContactDraft } from '../../domain/contact/contact';
import type { Settings } from '../../domain/setup/settings';
import type { Candidate, MatchContext } from '../../match/candidate';
import { keepFeatures } from '../../match/features';
import { type Frequencies, frequenciesFrom } from '../../match/frequencies';
import { isWeighed, matchKeys } from '../../match/keys';
import { DEFAULT_BLOCKING, rarestFirst } from '../contacts/match-candidates';
import type { Deps } from '../deps';
import { readSize } from '../directory-rows';
import { rememberKeys, uidsOf } from '../keys-of';
import { readModel } from '../match/stored-model';
import { readOnce } from '../read-once';

/**
 * Whom a row of a file is compared with: fewer than a page's contact, since the scan that follows a large import looks at all who share less. `least`
 * (0.3 to 0.6): one key of at most two carriers, as an address or a number is, or several of the name and the company. `most`: 5 to 15.
 */
const BULK = { least: 0.45, most: 6 } as const;

/** Contacts that are planned and not in the book yet, and how many of them are new. */
export type Pending = { made: number; contacts: Map<string, { contact: Contact; rootId: string }>; byKey: Map<string, string[]> };
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
  const full = keys.filter((key) => (found.get(key)?.length ?? 0) > DEFAULT_BLOCKING.cap && isWeighed(key));
  const counts = full.length > 0 ? await deps.store.countKeys(full) : [];
  const count = new Map([
    ...[...found].map(([key, ids]) => [key, ids.length] as const),
    ...full.map((key, at) => [key, counts[at] ?? 0] as const),
  ]);
  const ranked = keysOf.map((own) => rank(own, found));
  const stored = await deps.store.contactsWithRoots([...new Set(ranked.flat())]);
  /** What the transaction is about to write, and before it those that this one's part of the book may lack: by id, and new ones by key. */
  const own: Pending = { made: 0, contacts: new Map(), byKey: new Map() };
  let pending: readonly Pending[] = [own];
  const contactOf = (id: string) => firstOf(pending, ({ contacts }) => contacts.get(id)) ?? stored.get(id);
  const newUnder = (key: string) => pending.flatMap(({ byKey }) => byKey.get(key) ?? []);

  return {
    pending: own,
    /** Slices before this one, the last first, that may not have been written when this one's part of the book was read. */
    follow(before: readonly Pending[]): void {
      pending = [own, ...before];
    },
    /** Candidates of the draft at `at`, those of earlier drafts of the transaction included. */
    of(at: number): Matched {
      const keysHere = keysOf[at] ?? [];
      const near = keysHere.some((key) => newUnder(key).length > 0) ? rank(keysHere, found, newUnder) : (ranked[at] ?? []);
      const candidates = near.flatMap((id): Candidate[] => {
        const known = contactOf(id);
        return known ? [{ contact: known.contact, rootId: known.rootId, members: [...new Set([known.rootId, id])] }] : [];
      });
      const countOf = keysHere.map((key) => {
        const [stands, comes] = [found.get(key) ?? [], newUnder(key)];
        return (count.get(key) ?? 0) + comes.filter((id) => !stands.includes(id)).length;
      });
      const size = bookSize + pending.reduce((sum, { made }) => sum + made, 0);
      const context = {
        country: settings.country,
        bookSize: size,
        bounds: settings.match,
        model,
        frequencies: frequenciesFrom(keysHere, countOf, size, 1),
      };
      return { candidates: candidates.slice(0, BULK.most), context };
    },
    /** A record that the transaction writes; a changed one takes the place of the one that is stored. */
    take(contact: Contact, at: number, isNew: boolean): void {
      own.contacts.set(contact.id, { contact, rootId: contactOf(contact.id)?.rootId ?? contact.id });
      if (!isNew) return;
      own.made += 1;
      rememberKeys(contact, settings.country, keysOf[at] ?? []);
      const draft = drafts[at];
      if (draft) keepFeatures(contact, draft);
      for (const key of keysOf[at] ?? []) own.byKey.set(key, [...(own.byKey.get(key) ?? []), contact.id]);
    },
    /** The stored or pending contact of an id. */
    get: (id: string): Contact | undefined => contactOf(id)?.contact,
  };
}

function firstOf<T, R>(items: readonly T[], read: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const value = read(item);
    if (value !== undefined) return value;
  }
  return undefined;
}

/** Ids that share a key with a draft, those of contacts that are planned included. A key that too many share is counted, not followed. */
function rank(keys: readonly string[], found: ReadonlyMap<string, string[]>, planned: (key: string) => string[] = () => []): string[] {
  const lists = keys.map((key) => [...new Set([...(found.get(key) ?? []), ...planned(key)])]);
  return rarestFirst(
    lists.filter((ids) => ids.length <= DEFAULT_BLOCKING.cap),
    [],
    BULK,
  );
}
