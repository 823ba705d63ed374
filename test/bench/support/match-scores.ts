import { rowsOfCsv } from './contacts-csv';

export type PairLine = { a: string; b: string; decision: 'auto' | 'review' };
export type Score = { precision: number; recall: number; f1: number };

/** The cluster of each id, from a file with the columns id and cluster. */
export function clustersOf(csv: string): Map<string, string> {
  const [header = [], ...rows] = rowsOfCsv(csv);
  const [idAt, clusterAt] = [header.indexOf('id'), header.indexOf('cluster')];
  return new Map(rows.map((row) => [row[idAt] ?? '', row[clusterAt] ?? '']));
}

/** Every pair within a group, once: of an automatic group as `auto`, the others for review. */
export function closedPairs(ids: readonly string[], automatic: Int32Array, found: Int32Array): PairLine[] {
  const groups = Map.groupBy(ids.keys(), (at) => found[at] ?? at);
  const lines: PairLine[] = [];
  for (const group of groups.values())
    group.forEach((x, index) => {
      for (const y of group.slice(index + 1))
        lines.push({ a: ids[x] ?? '', b: ids[y] ?? '', decision: automatic[x] === automatic[y] ? 'auto' : 'review' });
    });
  return lines;
}

/** Pairwise scores as tools that read these files have them: `found` is automatic and review together. */
export function scorePairs(
  lines: Iterable<PairLine>,
  clusters: ReadonlyMap<string, string>,
): { auto: Score; found: Score; truePairs: number } {
  const truePairs = [...Map.groupBy(clusters.values(), (cluster) => cluster).values()].reduce(
    (sum, { length }) => sum + (length * (length - 1)) / 2,
    0,
  );
  const tally = { auto: { pairs: 0, right: 0 }, review: { pairs: 0, right: 0 } };
  for (const { a, b, decision } of lines) {
    tally[decision].pairs += 1;
    if (clusters.get(a) === clusters.get(b)) tally[decision].right += 1;
  }
  const { auto, review } = tally;
  return {
    auto: scoreOf(auto.pairs, auto.right, truePairs),
    found: scoreOf(auto.pairs + review.pairs, auto.right + review.right, truePairs),
    truePairs,
  };
}

/** Scores of groups, without listing their pairs: a rule that chains strangers makes millions. */
export function scoreGroups(heads: readonly number[], clusters: readonly string[]): Score {
  const pairsOf = (keys: readonly string[]) =>
    [...Map.groupBy(keys, (key) => key).values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
  const right = pairsOf(heads.map((head, at) => `${head} ${clusters[at]}`));
  return scoreOf(pairsOf(heads.map(String)), right, pairsOf(clusters));
}

function scoreOf(pairs: number, right: number, truePairs: number): Score {
  const precision = pairs > 0 ? right / pairs : 1;
  const recall = truePairs > 0 ? right / truePairs : 1;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
