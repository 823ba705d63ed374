import { FIELD_END } from './fields';
import { RANKS, floorOf, rankOf, scorePlace, sumScores } from './rank';

/** Score of a single row's fold; -1 unless it holds every term. `scanChunks` does the same for whole chunks. */
export function scoreRow(fold: string, terms: readonly string[]): number {
  let sum = -1;
  for (const term of terms) {
    const score = scoreTerm(fold, term);
    if (score < 0) return -1;
    sum = sumScores(sum, score);
  }
  return sum;
}

function scoreTerm(fold: string, term: string): number {
  let at = fold.indexOf(term);
  if (at < 0) return -1;
  let best = RANKS * 8;
  let field = 0;
  let end = fold.indexOf(FIELD_END);
  while (at >= 0) {
    while (end >= 0 && end < at) {
      field += 1;
      end = fold.indexOf(FIELD_END, end + 1);
    }
    if (floorOf(field, at === 0) >= rankOf(best)) break;
    const score = scorePlace(fold, 0, at, field);
    if (rankOf(score) < rankOf(best)) best = score;
    at = fold.indexOf(term, at + 1);
  }
  return best;
}
