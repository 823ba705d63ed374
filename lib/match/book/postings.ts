import type { MatchBook } from './match-book';

/** Which records carry each key, and each record's keys from the rarest on. */
export type Postings = { starts: Int32Array; records: Int32Array; carriers(key: number): number };

/** Built once over a whole book, in time linear in its keys. */
export function postingsOf(book: MatchBook): Postings {
  const keys = book.keyTable.size;
  const starts = new Int32Array(keys + 1);
  const all = book.keys.values;
  const total = book.keys.length;
  for (let at = 0; at < total; at += 1) starts[(all[at] ?? 0) + 1] = (starts[(all[at] ?? 0) + 1] ?? 0) + 1;
  for (let key = 0; key < keys; key += 1) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const next = starts.slice();
  const records = new Int32Array(total);
  for (let record = 0; record < book.size; record += 1)
    for (let at = book.keyStarts.at(record); at < book.keyStarts.at(record + 1); at += 1) {
      const key = all[at] ?? 0;
      records[next[key] ?? 0] = record;
      next[key] = (next[key] ?? 0) + 1;
    }
  return { starts, records, carriers: (key) => (starts[key + 1] ?? 0) - (starts[key] ?? 0) };
}

export const DEFAULT_PAIRING = {
  /** A key that more records carry is counted, not followed; 20 to 200. */
  cap: 50,
  /** Candidates of one record at most, those of the rarest keys first; 30 to 500. */
  most: 200,
} as const;

/**
 * The earlier records that share a key with a record, each once, those of its rarest keys first. `found` is filled; answers how many.
 * `seen` has an element for each record of the book and must start with zeros.
 */
export function candidatesBefore(
  book: MatchBook,
  postings: Postings,
  record: number,
  found: Int32Array,
  seen: Int32Array,
  { cap, most }: { cap: number; most: number } = DEFAULT_PAIRING,
): number {
  const { starts, records } = postings;
  const order: number[] = [];
  for (let at = book.keyStarts.at(record); at < book.keyStarts.at(record + 1); at += 1) {
    const key = book.keys.values[at] ?? 0;
    const carriers = postings.carriers(key);
    if (carriers > 1 && carriers <= cap) order.push(key);
  }
  order.sort((x, y) => postings.carriers(x) - postings.carriers(y));
  const mark = record + 1;
  let count = 0;
  for (const key of order) {
    const end = starts[key + 1] ?? 0;
    for (let at = starts[key] ?? 0; at < end; at += 1) {
      const other = records[at] ?? 0;
      if (other >= record) break;
      if (seen[other] === mark) continue;
      seen[other] = mark;
      found[count] = other;
      count += 1;
      if (count === most) return count;
    }
  }
  return count;
}
