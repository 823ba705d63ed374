import type { Chunk } from './chunk';
import { DEFAULT_CHUNK } from './chunks';
import { compareKeys, compareNumbers, compareText } from './compare';
import { allPositions, chunkIndex, spread } from './places';
import type { DirectorySort } from './row';

type Compare = (x: number, y: number) => number;

export const DEFAULT_ORDERS = {
  /** Share of changed chunks up to which an order is mended and not sorted anew, 0 to 1. */
  mendShare: 0.25,
} as const;

/**
 * Orders of all rows, made when first asked for and mended when chunks change: the rows of a rewritten chunk are taken out and merged back, which
 * is many times faster than sorting anew. Rows without a value come last in both directions; equal ones are in order of name, then id.
 */
export class Orders {
  readonly #orders = new Map<string, { positions: Int32Array; touched: Set<number> }>();
  /** Each position's place in the order of names. */
  #nameRanks: Float64Array | undefined;

  constructor(private chunks: readonly Chunk[]) {}

  positions(sort: DirectorySort): Int32Array {
    const key = `${sort.by} ${sort.descending}`;
    const known = this.#orders.get(key);
    if (known && known.touched.size === 0) return known.positions;
    const compare = this.#compare(sort);
    const few = known && known.touched.size <= this.chunks.length * DEFAULT_ORDERS.mendShare;
    const positions = few ? mend(known.positions, this.chunks, known.touched, compare) : allPositions(this.chunks).sort(compare);
    this.#orders.set(key, { positions, touched: new Set() });
    return positions;
  }

  /** Takes over changed chunks; `touched` holds their indexes. Orders are mended when they are asked for again. */
  change(chunks: readonly Chunk[], touched: Iterable<number>): void {
    this.chunks = chunks;
    this.#nameRanks = undefined;
    for (const index of touched) for (const order of this.#orders.values()) order.touched.add(index);
  }

  #compare({ by, descending }: DirectorySort): Compare {
    const sign = descending ? -1 : 1;
    if (by === 'name' || by === 'org') return this.#compareTexts(by, sign);
    const keys = spread(this.chunks, Number.NaN, (chunk) => chunk.numbers(by)).map((value) =>
      Number.isNaN(value) ? Infinity : sign * value,
    );
    const ranks = this.#ranks();
    return (x, y) => compareNumbers(keys[x], keys[y]) || (ranks[x] ?? 0) - (ranks[y] ?? 0);
  }

  #compareTexts(by: 'name' | 'org', sign: number): Compare {
    const keys = (named: 'name' | 'org') => pad(this.chunks, (chunk) => chunk.sortKeys(named));
    const first = keys(by);
    const ids = pad(this.chunks, (chunk) => chunk.strings('id'));
    const names = by === 'name' ? first : keys('name');
    return (x, y) => compareKeys(first[x], first[y], sign) || compareKeys(names[x], names[y]) || compareText(ids[x], ids[y]);
  }

  #ranks(): Float64Array {
    if (this.#nameRanks) return this.#nameRanks;
    const ranks = new Float64Array(this.chunks.length * DEFAULT_CHUNK.rows);
    for (const [rank, position] of this.positions(BY_NAME).entries()) ranks[position] = rank;
    return (this.#nameRanks = ranks);
  }
}

const BY_NAME: DirectorySort = { by: 'name', descending: false };

function pad(chunks: readonly Chunk[], texts: (chunk: Chunk) => readonly (string | undefined)[]): (string | undefined)[] {
  const all: (string | undefined)[] = Array.from({ length: chunks.length * DEFAULT_CHUNK.rows });
  for (const [index, chunk] of chunks.entries())
    for (const [row, text] of texts(chunk).entries()) all[index * DEFAULT_CHUNK.rows + row] = text;
  return all;
}

function mend(order: Int32Array, chunks: readonly Chunk[], touched: ReadonlySet<number>, compare: Compare): Int32Array {
  const kept = order.filter((position) => !touched.has(chunkIndex(position)));
  const fresh = Int32Array.from(
    [...touched].flatMap((index) => Array.from({ length: chunks[index]?.count ?? 0 }, (_, row) => index * DEFAULT_CHUNK.rows + row)),
  );
  fresh.sort(compare);
  const merged = new Int32Array(kept.length + fresh.length);
  let [i, j] = [0, 0];
  for (let at = 0; at < merged.length; at += 1) {
    const [x, y] = [kept[i], fresh[j]];
    const left = y === undefined || (x !== undefined && compare(x, y) <= 0);
    merged[at] = (left ? x : y) ?? 0;
    if (left) i += 1;
    else j += 1;
  }
  return merged;
}
