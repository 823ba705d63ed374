import type { OwnType } from '../../domain/own-field/own-field';
import { foldChoice } from '../../domain/own-field/own-value';
import { splitList } from './own-cells';
import { type DateOrder, type DecimalSign, readDate, readNumber, readYesNo } from './read-values';

export const DEFAULT_GUESS = {
  /** Most different values of a list of choices (4 to 40), and how often each must come on average (1.5 to 5). */
  choices: 15,
  repeats: 2,
  /** Letters of a choice (10 to 60). */
  letters: 40,
} as const;

const AMOUNT = /[\p{Sc}元]|(?:^|\s)(?:[A-Z]{3})(?:\s|\d|$)|\d\s*[A-Z]{3}$/u;

/** What a column without a field holds, by its values: the strictest type that all of them are. `text` where there is nothing to go by. */
export function guessType(values: readonly string[], reading: { dates: DateOrder; decimals: DecimalSign }): OwnType {
  const held = values.map((value) => value.trim()).filter(Boolean);
  const all = (test: (value: string) => boolean) => held.length > 0 && held.every(test);
  if (all((value) => /^https?:\/\/\S+$/i.test(value))) return 'link';
  const words = new Set(held.map(foldChoice));
  // 0 and 1 alone may be a count as well.
  if (all((value) => readYesNo(value) !== undefined) && !all((value) => /^[01]$/.test(value))) return 'yes-no';
  if (all((value) => /\D/.test(value) && readDate(value, reading.dates) !== undefined)) return 'date';
  const isNumber = (value: string) => readNumber(value, reading.decimals) !== undefined;
  if (all(isNumber)) return all((value) => AMOUNT.test(value)) ? 'money' : all((value) => !/^0\d/.test(value)) ? 'number' : 'text';
  const parts = held.flatMap(splitList);
  const single = new Set(parts.map(foldChoice));
  // What stands together here and alone there is a list of choices; what never does is one with a comma in it.
  if (parts.length > held.length && single.size <= words.size && isChoiceList([...single], parts.length)) return 'choices';
  return isChoiceList([...words], held.length) ? 'choice' : 'text';
}

function isChoiceList(words: readonly string[], count: number): boolean {
  return (
    count >= 2 * DEFAULT_GUESS.repeats &&
    words.length <= DEFAULT_GUESS.choices &&
    words.length * DEFAULT_GUESS.repeats <= count &&
    words.every((word) => word.length <= DEFAULT_GUESS.letters)
  );
}
