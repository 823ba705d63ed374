import { components, isActive } from '../../domain/link/components';
import type { Contact } from '../../domain/contact/contact';
import type { Evidence, Link } from '../../domain/link/link';
import { pairId } from '../../domain/pair/pair';
import { CustomerScan, type Decided, type FoundPair } from '../../match/book/customer-scan';
import { type DecisionCounts, decisionCounts } from '../../match/book/decisions';
import { Joined } from '../../match/book/joined';
import { featuresOf } from '../../match/features';
import type { Deps } from '../deps';
import type { EngineMerge } from './engine-merges';

/** Links read at once. */
const CHUNK = 1000;

/**
 * A scan of the whole book in memory, and what it has still to do. A worker that dies loses it and begins again, which changes nothing that
 * was written: a merge that was made is one customer by then, a pair that did not change is the same row.
 */
export type LiveScan = {
  scan: CustomerScan;
  country: string;
  /** Ids of the records in the order in which the scan took them in. */
  ids: string[];
  /** Contacts that were read, deleted ones too: what a later count of the book is held against. */
  read: number;
  roots: ReadonlyMap<string, string>;
  /** Ids of pairs of customers that are marked as not the same. */
  apart: ReadonlySet<string>;
  /** What the user has decided so far. */
  decisions: DecisionCounts;
  /** Under way while the scan makes up its mind. */
  deciding?: Generator<void, Decided>;
  merges: FoundPair[];
  pairs: FoundPair[];
  /** Merges of which lists and values do not know yet. */
  unfollowed: number;
  /** Ids of the pairs that were written. */
  written: Set<string>;
  merged: number;
  /** The customers that were merged. */
  joined: Joined;
  auto?: { from: number; pairs: number; precision: number };
};

export async function beginScan(deps: Deps): Promise<LiveScan> {
  const { country } = await deps.settings();
  await deps.store.warmLinks();
  const links: Link[] = [];
  let after: string | undefined;
  do {
    const chunk = await deps.store.scan('links', after, CHUNK);
    after = chunk.length === CHUNK ? chunk.at(-1)?.id : undefined;
    // The engine's own merges are many, and what they were made on is not asked.
    for (const link of chunk) links.push(link.by === 'user' ? link : { ...link, evidence: undefined });
  } while (after !== undefined);
  const marks = links.filter((link) => link.type === 'different' && isActive(link));
  const roots = components([], links);
  const apart = new Set(marks.map(({ a, b }) => pairId(roots.get(a) ?? a, roots.get(b) ?? b)));
  const scan = new CustomerScan(country);
  return {
    scan,
    country,
    ids: [],
    read: 0,
    roots,
    apart,
    decisions: decisionCounts(links),
    unfollowed: 0,
    merges: [],
    pairs: [],
    written: new Set(),
    merged: 0,
    joined: new Joined(),
  };
}

/** Takes in the contacts after `after`; answers the last id, undefined when there are no more. */
export async function readContacts(deps: Deps, live: LiveScan, after: string | undefined, limit: number): Promise<string | undefined> {
  const chunk = await deps.store.scan('contacts', after, limit);
  live.read += chunk.length;
  for (const contact of chunk) {
    if (contact.deletedAt !== undefined) continue;
    live.scan.add(contact, live.roots.get(contact.id) ?? contact.id);
    live.ids.push(contact.id);
  }
  return chunk.length < limit ? undefined : chunk.at(-1)?.id;
}

/** Pairs that a scan found as merges, each explained when it is made. */
export function mergesOf({ scan, ids, country }: LiveScan, found: readonly FoundPair[]): (EngineMerge & { pair: FoundPair })[] {
  return found.map((pair) => ({
    pair,
    a: ids[pair.x] ?? '',
    b: ids[pair.y] ?? '',
    weight: pair.weight,
    explain: (x, y) => scan.evidence(pair, [featuresOf(x, country), featuresOf(y, country)]),
  }));
}

/**
 * Pairs that a scan found with why, and with the customers that their two sides belong to by now; without those that are one or gone. `rootOf`: the
 * customer of every record of the two sides.
 */
export async function explainPairs(
  deps: Deps,
  { scan, ids, country }: LiveScan,
  found: readonly FoundPair[],
): Promise<{ explained: (FoundPair & { evidence: Evidence[] })[]; rootOf: ReadonlyMap<string, string> }> {
  const sides = found.map(({ x, y }) => [ids[x] ?? '', ids[y] ?? ''] as const);
  const known = new Map<string, Contact>();
  const rootOf = new Map<string, string>();
  for (const [rootId, members] of await deps.store.customersOf(sides.flat()))
    for (const contact of members) {
      rootOf.set(contact.id, rootId);
      if (contact.deletedAt === undefined) known.set(contact.id, contact);
    }
  const explained = found.flatMap((pair, at) => {
    const [x, y] = sides[at] ?? ['', ''];
    const [first, second] = [known.get(x), known.get(y)];
    const [a, b] = [rootOf.get(x), rootOf.get(y)];
    if (!first || !second || a === undefined || b === undefined || a === b) return [];
    return [{ ...pair, a, b, evidence: scan.evidence(pair, [featuresOf(first, country), featuresOf(second, country)]) }];
  });
  return { explained, rootOf };
}
