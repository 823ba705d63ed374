import { COLUMN, type LevelOf, levelNumber } from '../levels';
import { DEFAULT_TERMS } from '../model';
import type { Comparer } from './comparer';
import { AT, READ, WIDTH } from './match-book';

const at = (level: LevelOf<'phone'>) => levelNumber('phone', level);
const PHONE = { same: at('same'), shared: at('shared'), alike: at('alike'), different: at('different') };
const DIFFERENT = levelNumber('name', 'different');
const GIVEN_ONLY = levelNumber('name', 'given_only');
const GIVEN_DIFFERENT = levelNumber('name', 'given_different');

/** A number that both have: a person's own, or a switchboard by its extensions, its spread or the people behind it. Answers whether a shared number is a switchboard: it speaks for the organisation then. */
export function comparePhones(comparer: Comparer, x: number, y: number, isOrg: boolean, isSameOrg: boolean): boolean {
  const { book, levels, carriers: counted } = comparer;
  const { lists } = book;
  const [startX, endX] = [book.get(x, AT.phones), book.get(x, AT.profiles)];
  const [startY, endY] = [book.get(y, AT.phones), book.get(y, AT.profiles)];
  if (startX === endX || startY === endY) return false;
  const name = levels[COLUMN.name] ?? 0;
  const isOtherName = name === DIFFERENT || name === GIVEN_ONLY;
  const isOtherGiven = name === GIVEN_DIFFERENT;
  let own = false;
  let fewest = Infinity;
  let key = 0;
  for (let i = startX; i < endX; i += WIDTH.phones)
    for (let j = startY; j < endY; j += WIDTH.phones) {
      const [markX, markY] = [lists.at(i + 2), lists.at(j + 2)];
      const isBase = lists.values[i] === lists.values[j];
      if (!isBase && (lists.values[i + 1] !== lists.values[j + 1] || (markX & markY & READ) !== 0)) continue;
      const carriers = counted.of(lists.at(isBase ? i : i + 1));
      const isSwitchboard = markX >> 1 !== markY >> 1 || isOtherName || (isOtherGiven && isSameOrg);
      const isOwn = carriers <= DEFAULT_TERMS.rareUpTo && (isOrg || !isSwitchboard);
      if (isOwn === own ? carriers < fewest : isOwn) [own, fewest, key] = [isOwn, carriers, lists.at(isBase ? i : i + 1)];
    }
  if (key === 0) {
    comparer.set(COLUMN.phone, PHONE.different);
    return false;
  }
  if (own) {
    comparer.set(COLUMN.phone, PHONE.same, 0, key);
    return false;
  }
  const isCounted = !isSameOrg && !isOrg;
  const chance = Math.min(0.3, Math.max(0.03, fewest / Math.max(comparer.of, fewest)));
  if (isOrg) comparer.set(COLUMN.phone, PHONE.shared, Math.min(0.3, fewest / Math.max(comparer.of, fewest)), key);
  else if (isCounted && name !== 0 && !isOtherName && !isOtherGiven)
    comparer.set(COLUMN.phone, PHONE.shared, Math.min(0.3, Math.max(1e-4, fewest / Math.max(comparer.of, fewest))), key);
  else if (isCounted && (isOtherGiven || name === 0)) comparer.set(COLUMN.phone, PHONE.shared, chance, key);
  return isCounted && comparer.levels[COLUMN.phone] === 0;
}
