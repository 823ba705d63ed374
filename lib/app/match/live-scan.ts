import { components, isActive } from '../../domain/link/components';
import type { Evidence, Link } from '../../domain/link/link';
import { pairId } from '../../domain/pair/pair';
import { CustomerScan, type FoundPair } from '../../match/book/customer-scan';
import { type DecisionCounts, decisionCounts } from '../../match/book/decisions';
import { featuresOf } from '../../match/features';
import type { Deps } from '../deps';

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
  merges: FoundPair[];
  pairs: FoundPair[];
  /** Ids of the pairs that were written. */
  written: Set<string>;
  merged: number;
  auto?: { from: number; pairs: number; precision: number };
};

export async function beginScan(deps: Deps): Promise<LiveScan> {
  const { country } = await deps.settings();
  const links: Link[] = [];
  for (let more = true; more;) {
    const chunk = await deps.store.scan('links', links.at(-1)?.id, CHUNK);
    links.push(...chunk);
    more = chunk.length === CHUNK;
  }
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
    merges: [],
    pairs: [],
    written: new Set(),
    merged: 0,
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

/** Pairs that a scan found with why, and with the customers that their two sides belong to by now; without those that are one or gone. */
export async function explainPairs(
  deps: Deps,
  { scan, ids, country }: LiveScan,
  found: readonly FoundPair[],
): Promise<(FoundPair & { evidence: Evidence[] })[]> {
  const sides = found.map(({ x, y }) => [ids[x] ?? '', ids[y] ?? ''] as const);
  const contacts = await deps.store.getMany('contacts', [...new Set(sides.flat())]);
  const known = new Map(contacts.flatMap((contact) => (contact && contact.deletedAt === undefined ? [[contact.id, contact]] : [])));
  const roots = new Map<string, string>();
  for (const id of known.keys()) roots.set(id, (await deps.store.rootOf(id)) ?? id);
  return found.flatMap((pair, at) => {
    const [x, y] = sides[at] ?? ['', ''];
    const [first, second] = [known.get(x), known.get(y)];
    const [a, b] = [roots.get(x), roots.get(y)];
    if (!first || !second || a === undefined || b === undefined || a === b) return [];
    return [{ ...pair, a, b, evidence: scan.evidence(pair, [featuresOf(first, country), featuresOf(second, country)]) }];
  });
}
