import type { Chunk } from './chunk';
import { compareKeys, compareText } from './compare';
import type { Matches } from './matches';
import { chunkAt, rowAt } from './places';
import { rankOf } from './rank';

/**
 * Indexes into the matches of the best `limit`: by rank, then last contact (latest first, never last), then name, then id.
 * `contacted` holds the last contact of each position, -Infinity for never.
 */
export function bestMatches(chunks: readonly Chunk[], contacted: Float64Array, { positions, scores }: Matches, limit: number): number[] {
  const best: number[] = [];
  let worstRank = Infinity;
  let worstAt = -Infinity;
  const order = (x: number, y: number) => {
    const [a, b] = [positions[x] ?? 0, positions[y] ?? 0];
    const [earlier, later] = [contacted[a] ?? -Infinity, contacted[b] ?? -Infinity];
    return rankOf(scores[x] ?? 0) - rankOf(scores[y] ?? 0) || (later > earlier ? 1 : later < earlier ? -1 : compareNames(chunks, a, b));
  };
  for (let index = 0; index < scores.length; index += 1) {
    const rank = rankOf(scores[index] ?? 0);
    if (rank > worstRank || (rank === worstRank && (contacted[positions[index] ?? 0] ?? -Infinity) < worstAt)) continue;
    insert(best, index, order);
    if (best.length > limit) best.pop();
    const last = best[limit - 1];
    if (last === undefined) continue;
    worstRank = rankOf(scores[last] ?? 0);
    worstAt = contacted[positions[last] ?? 0] ?? -Infinity;
  }
  return best;
}

function insert(best: number[], index: number, order: (x: number, y: number) => number): void {
  let [from, to] = [0, best.length];
  const last = best[to - 1];
  if (last !== undefined && order(last, index) <= 0) from = to;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (order(best[middle] ?? 0, index) <= 0) from = middle + 1;
    else to = middle;
  }
  best.splice(from, 0, index);
}

function compareNames(chunks: readonly Chunk[], x: number, y: number): number {
  const [a, b] = [chunkAt(chunks, x), chunkAt(chunks, y)];
  if (!a || !b) return 0;
  const [i, j] = [rowAt(x), rowAt(y)];
  return compareKeys(a.sortKeys('name')[i], b.sortKeys('name')[j]) || compareText(a.strings('id')[i], b.strings('id')[j]);
}
