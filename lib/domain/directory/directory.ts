import { bestMatches } from './best';
import { Chunk } from './chunk';
import { type ChunkDocument, documentId } from './chunks';
import { filterTest } from './filter';
import { findMatches } from './matches';
import { Orders } from './orders';
import { addIds, chunkAt, chunkIndex, indexIds, rowAt, spread } from './places';
import { type DirectoryChanges, planChunks } from './plan';
import { type Query, narrows, parseQuery } from './query';
import { fieldOf, rankOf } from './rank';
import type { DirectoryFilter, DirectoryRow, DirectorySort, ListedRow, SearchHit } from './row';

export const DEFAULT_DIRECTORY = {
  /** Earlier searches whose rows are kept for the next letter, 1 to 32. */
  recent: 8,
  /** Largest share of all rows that is kept of one: beyond it running through all is as fast. */
  recentShare: 0.2,
  /** Filtered lists kept for paging, 1 to 16. */
  lists: 4,
} as const;

export type DirectoryOptions = {
  /** Folds what is typed as the rows' `fold` was folded. */
  fold(text: string): string;
};

/** Only these ids, of a rule that was looked up elsewhere; `key` changes whenever they do. */
export type Among = { key: string; ids: ReadonlySet<string> };
export type ListQuery = { filter: DirectoryFilter; sort: DirectorySort; offset: number; limit: number; now: number; among?: Among };

/** What to write, and then `confirm` to show it. If the write fails, drop the plan: nothing has changed. */
export type DirectoryPlan = { documents: ChunkDocument[]; confirm(): void };

/** All customers by column, in memory: lists, filters, sorts and search of 100,000 rows within a frame. */
export class Directory {
  #chunks: Chunk[];
  #places: Map<string, number> | undefined;
  #orders: Orders;
  #size = 0;
  /** Last contact by position, -Infinity for never. */
  #contacted: Float64Array | undefined;
  #recent: { query: Query; positions: Int32Array }[] = [];
  #lists = new Map<string, Int32Array>();

  private constructor(
    chunks: Chunk[],
    private readonly options: DirectoryOptions,
  ) {
    this.#chunks = chunks;
    this.#orders = new Orders(chunks);
    this.#count();
  }

  /** Opens the stored documents, in any order. @throws when a half is missing or of another version: then rebuild from an empty one. */
  static fromChunks(documents: readonly { id: string; rows: unknown }[], options: DirectoryOptions): Directory {
    const stored = new Map(documents.map(({ id, rows }) => [id, String(rows)]));
    const names = new Set(documents.map(({ id }) => id.slice(0, id.indexOf('.'))));
    const chunks = [...names].toSorted().map((name, index) => {
      if (Number(name) !== index) throw new Error(`directory: chunk ${index} is missing, found ${name}`);
      return Chunk.read(name, { text: stored.get(documentId(name, 'text')) ?? '', state: stored.get(documentId(name, 'state')) ?? '' });
    });
    return new Directory(chunks, options);
  }

  get size(): number {
    return this.#size;
  }

  has(id: string): boolean {
    return this.#ids().has(id);
  }

  row(id: string): ListedRow | undefined {
    const position = this.#ids().get(id);
    return position === undefined ? undefined : this.#listed(position);
  }

  /** All rows, in no order. */
  *rows(): Iterable<ListedRow> {
    for (const chunk of this.#chunks) for (let row = 0; row < chunk.count; row += 1) yield chunk.listed(row);
  }

  /** The row as it was given, with its search text, for making it again with other values. */
  whole(id: string): DirectoryRow | undefined {
    const position = this.#ids().get(id);
    if (position === undefined) return undefined;
    return { ...this.#listed(position), fold: chunkAt(this.#chunks, position)?.foldOf(rowAt(position)) ?? '' };
  }

  /** The best `limit` rows that hold every word of the text somewhere, and how many do. Nothing for an empty text. */
  search(text: string, limit: number): { hits: SearchHit[]; total: number } {
    const matches = this.#find(parseQuery(this.options.fold(text)), limit);
    const hits = bestMatches(this.#chunks, this.#lastContacts(), matches, limit).map((index) => {
      const score = matches.scores[index] ?? 0;
      return { row: this.#listed(matches.positions[index] ?? 0), field: fieldOf(score), rank: rankOf(score) };
    });
    return { hits, total: matches.positions.length };
  }

  /** One page of the rows that pass, sorted. `now` in epoch milliseconds, for `quietForDays`. */
  list({ filter, sort, offset, limit, now, among }: ListQuery): { rows: ListedRow[]; total: number } {
    const positions = this.#filtered(filter, sort, now, among);
    return { rows: Array.from(positions.subarray(offset, offset + limit), (position) => this.#listed(position)), total: positions.length };
  }

  /** Ids of all rows that pass, sorted: for who has an order of their own. */
  listIds({ filter, sort, now, among }: Omit<ListQuery, 'offset' | 'limit'>): string[] {
    return Array.from(
      this.#filtered(filter, sort, now, among),
      (position) => chunkAt(this.#chunks, position)?.strings('id')[rowAt(position)] ?? '',
    );
  }

  /** What rows come to: the documents to write. In memory nothing changes before `confirm`. */
  plan(changes: DirectoryChanges): DirectoryPlan {
    const from = this.#chunks;
    const { chunks, documents } = planChunks(from, this.#ids(), changes);
    const confirm = () => {
      if (from !== this.#chunks) throw new Error('directory: another plan was confirmed after this one was made');
      this.#take(chunks);
    };
    return { documents, confirm };
  }

  /** Plans and confirms at once. Safe only where a failed write throws the whole directory away. */
  apply(changes: DirectoryChanges): ChunkDocument[] {
    const { documents, confirm } = this.plan(changes);
    confirm();
    return documents;
  }

  /** Every document, for a rebuild or an export. */
  documents(): ChunkDocument[] {
    return this.#chunks.flatMap((chunk) =>
      chunk.changedParts(undefined).map((part) => ({ id: documentId(chunk.name, part), rows: chunk.print(part) })),
    );
  }

  #take(changed: ReadonlyMap<number, Chunk>): void {
    const places = this.#ids();
    const moved = [...changed].filter(([index, chunk]) => this.#chunks[index]?.strings('id') !== chunk.strings('id'));
    for (const [index] of moved) for (const id of this.#chunks[index]?.strings('id') ?? []) places.delete(id ?? '');
    for (const [index, chunk] of moved) addIds(places, index, chunk);
    this.#chunks = [...this.#chunks];
    for (const [index, chunk] of changed) this.#chunks[index] = chunk;
    this.#orders.change(this.#chunks, [...changed.keys()]);
    this.#recent = [];
    this.#contacted = undefined;
    this.#lists.clear();
    this.#count();
  }

  #find(query: Query, limit: number) {
    const known = this.#recent.filter((each) => narrows(each.query, query)).toSorted((x, y) => x.positions.length - y.positions.length)[0];
    const matches = findMatches(this.#chunks, query, limit, known?.positions);
    if (query.length > 0 && matches.positions.length <= this.#size * DEFAULT_DIRECTORY.recentShare) {
      this.#recent = [{ query, positions: matches.positions.slice() }, ...this.#recent].slice(0, DEFAULT_DIRECTORY.recent);
    }
    return matches;
  }

  #filtered(filter: DirectoryFilter, sort: DirectorySort, now: number, among?: Among): Int32Array {
    const query = parseQuery(this.options.fold(filter.text ?? ''));
    const test = filterTest(filter, now);
    const order = this.#orders.positions(sort);
    if (query.length === 0 && !test && !among) return order;
    const key = JSON.stringify([filter, sort, filter.quietForDays === undefined ? 0 : now, among?.key]);
    const known = this.#lists.get(key);
    if (known) return known;
    const tests = this.#chunks.map((chunk) => test?.(chunk));
    const found = query.length > 0 ? new Set(this.#find(query, 0).positions) : undefined;
    const isAmong = (position: number) => !among || among.ids.has(chunkAt(this.#chunks, position)?.strings('id')[rowAt(position)] ?? '');
    const passes = (position: number) =>
      (!found || found.has(position)) && (tests[chunkIndex(position)]?.(rowAt(position)) ?? true) && isAmong(position);
    const positions = order.filter(passes);
    if (this.#lists.size >= DEFAULT_DIRECTORY.lists) this.#lists.delete(this.#lists.keys().next().value ?? '');
    this.#lists.set(key, positions);
    return positions;
  }

  #listed(position: number): ListedRow {
    const chunk = chunkAt(this.#chunks, position);
    if (!chunk) throw new Error(`directory: no row at ${position}`);
    return chunk.listed(rowAt(position));
  }

  #lastContacts(): Float64Array {
    return (this.#contacted ??= spread(this.#chunks, Number.NaN, (chunk) => chunk.numbers('lastContactAt')).map((at) =>
      Number.isNaN(at) ? -Infinity : at,
    ));
  }

  #ids(): Map<string, number> {
    return (this.#places ??= indexIds(this.#chunks));
  }

  #count(): void {
    this.#size = this.#chunks.reduce((sum, chunk) => sum + chunk.count, 0);
  }
}
