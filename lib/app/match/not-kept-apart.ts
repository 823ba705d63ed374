import { isActive } from '../../domain/link/components';
import { pairId } from '../../domain/pair/pair';
import type { Deps } from '../deps';

/**
 * Those of the pairs of customers, by root id, of which no record of the one is marked as not the same as one of the other by now. `rootOf`: the
 * customer of every record of theirs.
 */
export async function notKeptApart<P extends { a: string; b: string }>(
  deps: Pick<Deps, 'store'>,
  pairs: readonly P[],
  rootOf: ReadonlyMap<string, string>,
): Promise<P[]> {
  const marks = (await deps.store.linksOf([...rootOf.keys()])).filter((link) => link.type === 'different' && isActive(link));
  const apart = new Set(marks.map(({ a, b }) => pairId(rootOf.get(a) ?? a, rootOf.get(b) ?? b)));
  return pairs.filter(({ a, b }) => !apart.has(pairId(a, b)));
}
