import type { Evidence } from '../domain/link/link';
import { Comparer } from './book/comparer';
import { evidenceOf } from './book/evidence';
import { MatchBook } from './book/match-book';
import { FACTORY, type MatchModel, tablesOf } from './book/match-model';
import { ModelShares } from './book/model-shares';
import { DEFAULT_CARRIERS } from './book/carriers';
import type { Features } from './features';
import type { Frequencies } from './frequencies';
import { keysOfFeatures } from './keys';

/**
 * What speaks for and against two contacts being one, strongest first. A comparison that one side has no value for is left out: it weighs
 * nothing. A person and an organisation are never compared: the answer is empty. The same comparer goes over a whole book in a scan.
 */
export function compare(a: Features, b: Features, frequencies: Frequencies, model: MatchModel = FACTORY): Evidence[] {
  return compareMany(a, [b], frequencies, model)[0] ?? [];
}

/** `compare` of one with each of several, in their order: the comparer is made once for all. */
export function compareMany(a: Features, others: readonly Features[], frequencies: Frequencies, model: MatchModel = FACTORY): Evidence[][] {
  if (others.every(({ kind }) => kind !== a.kind)) return others.map(() => []);
  const book = new MatchBook(model.fields.map(({ name }) => name));
  const all = [a, ...others.filter((b) => b.kind === a.kind)];
  const counts = new Map<number, number>();
  const seen = new Set<string>();
  for (const features of all) {
    book.add(features, []);
    for (const key of keysOfFeatures(features)) {
      if (seen.has(key)) continue;
      seen.add(key);
      const count = frequencies.countOf(key);
      if (count === undefined) continue;
      counts.set(book.keyTable.numberOf(key), count);
      if (key.startsWith('phone:')) counts.set(book.keyTable.numberOf(`tail:${key.slice(-8)}`), count);
    }
  }
  const carriers = {
    of: (key: number) => counts.get(key) ?? 2,
    names: (key: number) => Math.max(0, (counts.get(key) ?? 0) - 2),
  };
  const comparer = new Comparer(book, new ModelShares(book, model), carriers, Math.max(frequencies.of, DEFAULT_CARRIERS.looked));
  const tables = tablesOf(model, book);
  const known = { of: frequencies.of, countOf: (key: string) => frequencies.countOf(key) };
  let at = 0;
  return others.map((b) => {
    if (b.kind !== a.kind) return [];
    at += 1;
    comparer.compare(0, at);
    return evidenceOf(comparer, tables, [a, b], known);
  });
}
