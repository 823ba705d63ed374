import type { Carriers } from './comparer';
import { wordLikeness, Likeness, NONE } from './likeness';
import { AT, type MatchBook } from './match-book';
import type { Postings } from './postings';

export const DEFAULT_CARRIERS = {
  /** Records of one key that are looked at; a key with more counts with all. */
  looked: 64,
  /** Records that one person may have: of a name that more bear, the rest are strangers; 2 to 12. */
  records: 8,
} as const;

/**
 * How many different people carry a key, plus one: five records of one Ana Silva with her mailbox are one person, not a team. Records whose
 * names share no word, nor one alike, are different people; nameless ones count as nobody.
 */
export function differentCarriers(book: MatchBook, postings: Postings): Carriers {
  const known = new Int32Array(book.keyTable.size + 1);
  const words = new Likeness(book.words, wordLikeness);
  const people = (key: number): number => {
    const [start, end] = [postings.starts[key] ?? 0, postings.starts[key + 1] ?? 0];
    if (end - start > DEFAULT_CARRIERS.looked) return end - start;
    const groups: number[][] = [];
    const brands = new Set<string>();
    for (let at = start; at < end; at += 1) {
      const record = postings.records[at] ?? 0;
      if (book.get(record, AT.kind) === 1) {
        brands.add(book.brands.text(book.lists.at(book.get(record, AT.orgs) + 1)).slice(0, 4));
        continue;
      }
      const parts = [book.get(record, AT.surname), book.get(record, AT.given)].filter((part) => part > 0);
      if (parts.length === 0) continue;
      const group = groups.find((each) => each.some((word) => parts.some((part) => part === word || words.of(part, word) !== NONE)));
      if (group) group.push(...parts);
      else groups.push(parts);
    }
    return Math.max(groups.length + brands.size, 1) + 1;
  };
  const of = (key: number) => {
    const carriers = postings.carriers(key);
    if (carriers <= 3) return Math.max(2, carriers);
    const before = known[key] ?? 0;
    if (before > 0) return before;
    const counted = people(key);
    known[key] = counted;
    return counted;
  };
  return { of, names: (key) => Math.max(0, postings.carriers(key) - DEFAULT_CARRIERS.records) };
}
