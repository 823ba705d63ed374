import { type ChunkPart, STATE_COLUMNS, type StateColumn, TEXT_COLUMNS, type TextColumn, printChunk, readPart } from './chunks';
import { VALUE, readLists, readNumbers, readTexts } from './columns';
import { FIELD_END, FOLD_FIELDS, sortKey } from './fields';
import type { DirectoryRow, ListedRow } from './row';
import { KINDS, LIFECYCLES, TIERS, wordAt } from './words';

export type NumberColumn = 'kind' | 'tier' | 'lifecycle' | 'net12' | 'orders' | 'lastContactAt' | 'nextDueAt' | 'updatedAt' | 'createdAt';
export type StringColumn = Exclude<TextColumn | StateColumn, NumberColumn | 'tags' | 'fold'>;

/** Up to `DEFAULT_CHUNK.rows` rows by column. Never changes; a column is taken apart when it is first asked for. */
export class Chunk {
  readonly count: number;
  /** The rows' `fold`, one after the other: what search runs through. */
  readonly fold: string;
  /** Where each row's fold starts in it, and one past the end; a row ends one before the next one starts. */
  readonly starts: Uint32Array;
  readonly #columns: Record<TextColumn | StateColumn, string>;
  readonly #strings = new Map<StringColumn, (string | undefined)[]>();
  readonly #numbers = new Map<NumberColumn, Float64Array>();
  readonly #keys = new Map<'name' | 'org', string[]>();
  #tags: string[][] | undefined;
  #breaks: Uint32Array | undefined;

  private constructor(
    readonly name: string,
    readonly printed: Record<ChunkPart, string>,
  ) {
    const text = readPart(name, 'text', TEXT_COLUMNS, printed.text);
    const state = readPart(name, 'state', STATE_COLUMNS, printed.state);
    if (text.count !== state.count) throw new Error(`directory: chunk ${name} has ${text.count} rows, but the state of ${state.count}`);
    this.count = text.count;
    this.#columns = { ...text.columns, ...state.columns };
    this.fold = text.columns.fold;
    this.starts = startsOf(name, this.fold, this.count);
  }

  /** @throws when a half is not one of this version, or does not fit the other. */
  static read(name: string, printed: Record<ChunkPart, string>): Chunk {
    return new Chunk(name, printed);
  }
  static of(name: string, rows: readonly DirectoryRow[]): Chunk {
    return new Chunk(name, printChunk(rows));
  }

  strings(column: StringColumn): readonly (string | undefined)[] {
    return remember(this.#strings, column, () => readTexts(this.#columns[column], this.count));
  }
  /** NaN where a row has none. */
  numbers(column: NumberColumn): Float64Array {
    return remember(this.#numbers, column, () => readNumbers(this.#columns[column], this.count));
  }
  tags(): readonly string[][] {
    return (this.#tags ??= readLists(this.#columns.tags, this.count));
  }
  /** What each row sorts by; empty where it has no name or company. */
  sortKeys(by: 'name' | 'org'): readonly string[] {
    return remember(this.#keys, by, () => Array.from({ length: this.count }, (_, row) => sortKey(this.foldOf(row), by)));
  }
  /** Where in `fold` each field of a row but its last one ends: `FOLD_FIELDS.length - 1` places a row. */
  breaks(): Uint32Array {
    return (this.#breaks ??= breaksOf(this.fold, this.starts));
  }
  foldOf(row: number): string {
    return this.fold.slice(this.starts[row], (this.starts[row + 1] ?? 0) - 1);
  }

  listed(row: number): ListedRow {
    const text = <K extends StringColumn>(column: K) => optional(column, this.strings(column)[row]);
    const number = <K extends NumberColumn>(column: K) => {
      const value = this.numbers(column)[row] ?? Number.NaN;
      return optional(column, Number.isNaN(value) ? undefined : value);
    };
    return {
      id: this.strings('id')[row] ?? '',
      kind: wordAt(KINDS, this.numbers('kind')[row]) ?? 'individual',
      name: this.strings('name')[row] ?? '',
      ...text('org'),
      ...text('title'),
      ...text('email'),
      ...text('phone'),
      tags: [...(this.tags()[row] ?? [])],
      ...text('country'),
      ...text('region'),
      ...optional('tier', wordAt(TIERS, this.numbers('tier')[row])),
      lifecycle: wordAt(LIFECYCLES, this.numbers('lifecycle')[row]) ?? 'prospect',
      ...number('net12'),
      orders: this.numbers('orders')[row] ?? 0,
      ...text('currency'),
      ...number('lastContactAt'),
      ...number('nextDueAt'),
      ...text('nextTask'),
      createdAt: this.numbers('createdAt')[row] ?? 0,
      updatedAt: this.numbers('updatedAt')[row] ?? 0,
    };
  }
  rows(): DirectoryRow[] {
    return Array.from({ length: this.count }, (_, row) => ({ ...this.listed(row), fold: this.foldOf(row) }));
  }
}

function startsOf(name: string, fold: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let row = 0;
  for (let at = -1; row < count; row += 1) {
    starts[row] = at + 1;
    at = fold.indexOf(VALUE, at + 1);
    if (at < 0) break;
  }
  if (count > 0 && row !== count - 1) throw new Error(`directory: chunk ${name} has the texts of ${row + 1} rows, expected ${count}`);
  starts[count] = fold.length + 1;
  return starts;
}

function breaksOf(fold: string, starts: Uint32Array): Uint32Array {
  const each = FOLD_FIELDS.length - 1;
  const breaks = new Uint32Array((starts.length - 1) * each);
  for (let row = 0; row < starts.length - 1; row += 1) {
    const end = (starts[row + 1] ?? 0) - 1;
    let at = (starts[row] ?? 0) - 1;
    for (let field = 0; field < each; field += 1) {
      const found = at < end ? fold.indexOf(FIELD_END, at + 1) : -1;
      at = found < 0 || found > end ? end : found;
      breaks[row * each + field] = at;
    }
  }
  return breaks;
}

function remember<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function optional<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  return value === undefined ? {} : ({ [key]: value } as Partial<Record<K, V>>);
}
