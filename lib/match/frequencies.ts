/** How often values occur in the book. `countOf` answers the contacts that carry a key of `matchKeys`, both compared ones included. */
export type Frequencies = { of: number; countOf(key: string): number | undefined };

/**
 * From the store's counts of `keys`. `outside`: sides of the comparison that are not in the book yet (1 for a draft), so that "in both" is
 * always a count of two or more.
 */
export function frequenciesFrom(keys: readonly string[], counts: readonly number[], of: number, outside: 0 | 1 = 0): Frequencies {
  const byKey = new Map(keys.map((key, at) => [key, counts[at] ?? 0]));
  return {
    of,
    countOf: (key) => {
      const count = byKey.get(key);
      return count === undefined ? undefined : count + outside;
    },
  };
}
