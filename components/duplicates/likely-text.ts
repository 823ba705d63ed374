import { formatShare } from '../ui/format';

/** A model's probability is never certainty: what would be rounded to 100 % is shown as 99.9 %. */
const SUREST = 0.999;

/** A match probability (0 to 1) as a percentage. */
export function likelyText(probability: number): string {
  return formatShare(Math.min(probability, SUREST), 1);
}
