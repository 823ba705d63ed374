import { editDistance } from '../normalise/edit-distance';
import { jaroWinkler } from '../normalise/similarity';
import { ALIKE, LOOSE, NONE } from './likeness';

export const DEFAULT_ORGS = {
  /** Jaro-Winkler similarity from which two companies' names are alike, 0.9 to 0.98: Verdant Optics is not Verdant Robotics. */
  alike: 0.95,
  /** Letters of a company's name that its short form must have. */
  leastBrand: 4,
  /** Share of the words of the longer name that the other must have to be loosely alike, 0.4 to 0.8. */
  words: 0.5,
  /** Likewise to be alike, 0.7 to 0.9. */
  mostWords: 0.74,
} as const;

/** Two organisations' names without legal form: a slip, a short form of the other (远锐源, 远锐源网络科技), or words in common. */
export function orgLikeness(x: string, y: string): number {
  const [short, long] = x.length <= y.length ? [x, y] : [y, x];
  const isLong = short.length >= DEFAULT_ORGS.leastBrand;
  if (isLong && long.length - short.length <= 1 && editDistance(x, y, 1) <= 1) return ALIKE;
  if (isShortOf(short, long)) return ALIKE;
  if (isLong && x[0] === y[0] && jaroWinkler(x.replaceAll(' ', ''), y.replaceAll(' ', '')) >= DEFAULT_ORGS.alike) return ALIKE;
  if (!short.includes(' ') || !long.includes(' ')) return NONE;
  const words = ` ${long} `;
  let both = 0;
  let most = 1;
  for (let at = long.indexOf(' '); at >= 0; at = long.indexOf(' ', at + 1)) most += 1;
  for (const word of short.split(' ')) if (words.includes(` ${word} `)) both += 1;
  if (most === both && most > 1) return ALIKE;
  if (both >= 2 && both / most >= DEFAULT_ORGS.mostWords) return ALIKE;
  return both > 0 && both / most >= DEFAULT_ORGS.words ? LOOSE : NONE;
}

/** Whole words in Latin letters; Han characters are words. */
function isShortOf(short: string, long: string): boolean {
  return (
    long.startsWith(short) && (/\p{Script=Han}{2}/u.test(short) || (long[short.length] === ' ' && short.length >= DEFAULT_ORGS.leastBrand))
  );
}

/** Two streets: numbers must agree as far as both have them; words with mistakes. */
export function addressLikeness(x: string, y: string): number {
  const [bareX, bareY] = [x.replaceAll(' ', ''), y.replaceAll(' ', '')];
  if (bareX === bareY) return ALIKE;
  if (Math.min(bareX.length, bareY.length) >= 6) {
    const slips = Math.min(bareX.length, bareY.length) >= 12 ? 3 : 2;
    if (editDistance(bareX, bareY, slips) <= slips) return ALIKE;
    if (bareX.startsWith(bareY) || bareY.startsWith(bareX)) return ALIKE;
    if (jaroWinkler(bareX, bareY) >= 0.9) return ALIKE;
  }
  return NONE;
}

/** Two Chinese names of one surname: characters that changed places, or one of two that differs. */
export function hanLikeness(x: string, y: string): number {
  if (x.length !== y.length || x.length < 3) return NONE;
  if ([...x].sort().join('') === [...y].sort().join('')) return ALIKE;
  return editDistance(x, y, 1) <= 1 ? LOOSE : NONE;
}
