import { NORMALISE_VERSION } from '../features';
import { COLUMN, COMPARISONS, LEVELS } from '../levels';
import { givenShare, surnameShare } from '../normalise/name-frequencies';
import { priorWeight } from '../score';
import type { Ints } from './ints';
import type { MatchBook } from './match-book';
import { type MatchModel, chancesOf } from './match-model';
import { BookShares } from './name-shares';
import type { Trained } from './train';

export const DEFAULT_MODEL_SIZE = {
  /** Names of each kind that are kept because the book has them more often than the tables say, 50 to 2,000. */
  names: 400,
  /** How much more often, 1.2 to 3. */
  commoner: 1.5,
} as const;

/** What was learned of a book as it is stored, so that single look-ups weigh with the same numbers. `version`: one above the model before. */
export function modelOf({ tables, worth, prior }: Trained, book: MatchBook, version: number): MatchModel {
  const shares = new BookShares(book, Math.max(book.size, 2), worth);
  const comparisons: MatchModel['comparisons'] = {};
  for (const comparison of COMPARISONS)
    if (comparison !== 'field') comparisons[comparison] = chancesOf(tables, COLUMN[comparison], LEVELS[comparison].length);
  return {
    version,
    normalise: NORMALISE_VERSION,
    trainedOn: book.size,
    prior,
    comparisons,
    fields: book.fieldNames.map((name, at) => ({ name, ...chancesOf(tables, COLUMN.field + at, LEVELS.field.length) })),
    surnames: commonNames(book, book.surnameCarriers, (word) => shares.surname(word), surnameShare),
    givens: commonNames(book, book.givenCarriers, (word) => shares.given(word), givenShare),
  };
}

function commonNames(
  book: MatchBook,
  carriers: Ints,
  share: (word: number) => number,
  outside: (name: string) => number,
): Record<string, number> {
  const found: [name: string, share: number][] = [];
  for (let word = 1; word < carriers.length; word += 1) {
    if (carriers.at(word) < 2) continue;
    const [name, own] = [book.words.text(word), share(word)];
    if (own > outside(name) * DEFAULT_MODEL_SIZE.commoner) found.push([name, Number(own.toPrecision(3))]);
  }
  return Object.fromEntries(found.sort((x, y) => y[1] - x[1]).slice(0, DEFAULT_MODEL_SIZE.names));
}

/** The weight that two contacts of a book of `size` are one before anything is compared, by what the book has taught: duplicates a contact stay. */
export function modelPrior({ prior, trainedOn }: Pick<MatchModel, 'prior' | 'trainedOn'>, size: number): number {
  return prior === undefined || trainedOn < 2 ? priorWeight(size) : prior + Math.log2(trainedOn / Math.max(size, 2));
}
