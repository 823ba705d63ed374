import type { Evidence } from '../../lib/domain/link/link';
import { levelKey } from '../../lib/match/explain';
import { translate } from '../ui/translate';

/** Comparisons named in one line: what speaks loudest, either way. */
const TOLD = 3;

/** Why two were taken for the same, in one line. */
export function loudestReasons(evidence: readonly Evidence[]): string {
  const loudest = evidence
    .filter(({ comparison }) => comparison !== 'prior')
    .toSorted((x, y) => Math.abs(y.weight) - Math.abs(x.weight))
    .slice(0, TOLD);
  return [...new Set(loudest.map((each) => translate(levelKey(each))).filter(Boolean))].join(' · ');
}
