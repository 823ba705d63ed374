import type { Chunk } from './chunk';
import { Cutoff } from './cutoff';
import { chunkAt, rowAt } from './places';
import type { Query } from './query';
import { scanChunks } from './scan';
import { scoreRow } from './score-row';

/** Rows that a query finds: ascending positions (places.ts) and the score of each. */
export type Matches = { positions: Int32Array; scores: Int32Array };

const NONE: Matches = { positions: new Int32Array(0), scores: new Int32Array(0) };

/**
 * Finds a query's rows, among `candidates` (ascending) when it is known that no other row can match. Rows that cannot be among the best `limit`
 * may carry the score UNRANKED.
 */
export function findMatches(chunks: readonly Chunk[], query: Query, limit: number, candidates?: Int32Array): Matches {
  return query.map((terms) => (candidates ? among(chunks, terms, candidates) : scan(chunks, terms, limit))).reduce(union, NONE);
}

function scan(chunks: readonly Chunk[], terms: readonly string[], limit: number): Matches {
  const found = collect(chunks.reduce((sum, chunk) => sum + chunk.count, 0));
  scanChunks(chunks, terms, new Cutoff(limit), found.add);
  return found.matches();
}

function among(chunks: readonly Chunk[], terms: readonly string[], candidates: Int32Array): Matches {
  const found = collect(candidates.length);
  for (const position of candidates) {
    const score = scoreRow(chunkAt(chunks, position)?.foldOf(rowAt(position)) ?? '', terms);
    if (score >= 0) found.add(position, score);
  }
  return found.matches();
}

function collect(most: number) {
  const positions = new Int32Array(most);
  const scores = new Int32Array(most);
  let count = 0;
  const add = (position: number, score: number): void => {
    positions[count] = position;
    scores[count] = score;
    count += 1;
  };
  return { add, matches: (): Matches => ({ positions: positions.subarray(0, count), scores: scores.subarray(0, count) }) };
}

/** Rows of either; of a row in both the better score. */
function union(x: Matches, y: Matches): Matches {
  if (x.positions.length === 0) return y;
  const found = collect(x.positions.length + y.positions.length);
  let [i, j] = [0, 0];
  while (i < x.positions.length || j < y.positions.length) {
    const [a, b] = [x.positions[i] ?? Infinity, y.positions[j] ?? Infinity];
    const [left, right] = [x.scores[i] ?? Infinity, y.scores[j] ?? Infinity];
    if (a <= b) i += 1;
    if (b <= a) j += 1;
    found.add(Math.min(a, b), a < b ? left : b < a ? right : Math.min(left, right));
  }
  return found.matches();
}
