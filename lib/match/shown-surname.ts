import { COMPOUND_SURNAMES } from './normalise/name-tables';
import type { Features } from './features';
import { fold } from './fold';
import { simplify } from './normalise/simplify';

/** A person's surname as their name is written: 王, 歐陽, Wang; as it is compared where the text does not show it. */
export function shownSurname({ name, shownName }: Pick<Features, 'name' | 'shownName'>): string {
  if (!name) return '';
  const han = /\p{Script=Han}{2,}/u.exec(shownName)?.[0];
  if (name.han && han) {
    const [first = '', second = '', third] = Array.from(han);
    return third !== undefined && COMPOUND_SURNAMES.has(simplify(first + second)) ? first + second : first;
  }
  const words = shownName.split(/[\s,，()（）]+/u);
  return words.find((word) => fold(word).replaceAll(/[^\p{L}]/gu, '') === name.surname) ?? name.surname;
}
