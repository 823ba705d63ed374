import {
  type ChunkPart,
  type Column,
  type Columns,
  PART_COLUMNS,
  STATE_COLUMNS,
  type StateColumn,
  TEXT_COLUMNS,
  type TextColumn,
  printPart,
  readPart,
} from './chunks';
import { readLists, readNumbers, readTexts } from './columns';
import { type ChunkEdit, editColumns, editedCount } from './edit';
import { sortKey } from './fields';
import { breaksOf, startsOf } from './fold-index';
import type { ListedRow } from './row';
import { KINDS, LIFECYCLES, TIERS, wordAt } from './words';

export type NumberColumn = 'kind' | 'tier' | 'lifecycle' | 'net12' | 'orders' | 'lastContactAt' | 'nextDueAt' | 'updatedAt' | 'createdAt';
export type StringColumn = Exclude<TextColumn | StateColumn, NumberColumn | 'tags' | 'fold'>;

const EMPTY = Object.fromEntries([...TEXT_COLUMNS, ...STATE_COLUMNS].map((name) => [name, ''])) as Columns;

/** Up to `DEFAULT_CHUNK.rows` rows by column. Never changes; a column is taken apart when it is first asked for. */
export class Chunk {
  /** Where each row's fold starts in `fold`, and one past the end; a row ends one before the next one starts. */
  readonly starts: Uint32Array;
  readonly #columns: Columns;
  readonly #strings = new Map<StringColumn, (string | undefined)[]>();
  readonly #numbers = new Map<NumberColumn, Float64Array>();
  readonly #keys: Map<'name' | 'org', string[]>;
  #tags: string[][] | undefined;
  #breaks: Uint32Array | undefined;

  private constructor(
    readonly name: string,
    readonly count: number,
    columns: Columns,
    before?: Chunk,
  ) {
    this.#columns = columns;
    const kept = before && before.count === count && before.#columns.fold === columns.fold ? before : undefined;
    this.starts = kept?.starts ?? startsOf(columns.fold, count);
    this.#keys = kept ? kept.#keys : new Map();
    if (kept) this.#breaks = kept.#breaks;
    if (before?.count === count) this.#keep(before);
  }

  /** What was taken apart of a column that did not change is still true. */
  #keep(before: Chunk): void {
    const same = (column: Column) => before.#columns[column] === this.#columns[column];
    for (const [column, values] of before.#strings) if (same(column)) this.#strings.set(column, values);
    for (const [column, values] of before.#numbers) if (same(column)) this.#numbers.set(column, values);
    if (same('tags')) this.#tags = before.#tags;
  }

  /** @throws when a half is not one of this version, or does not fit the other. */
  static read(name: string, printed: Record<ChunkPart, string>): Chunk {
    const text = readPart(name, 'text', TEXT_COLUMNS, printed.text);
    const state = readPart(name, 'state', STATE_COLUMNS, printed.state);
    if (text.count !== state.count) throw new Error(`directory: chunk ${name} has ${text.count} rows, but the state of ${state.count}`);
    return new Chunk(name, text.count, { ...text.columns, ...state.columns });
  }
  static empty(name: string): Chunk {
    return new Chunk(name, 0, EMPTY);
  }

  edit(edit: ChunkEdit): Chunk {
    return new Chunk(this.name, editedCount(this.count, edit), editColumns(this.#columns, this.count, edit), this);
  }
  print(part: ChunkPart): string {
    return printPart(part, this.count, this.#columns);
  }
  /** The halves that differ from an earlier state of this chunk; both when there was none. */
  changedParts(before: Chunk | undefined): ChunkPart[] {
    const differs = (name: Column) => before?.count !== this.count || before.#columns[name] !== this.#columns[name];
    return (['text', 'state'] as const).filter((part) => PART_COLUMNS[part].some(differs));
  }

  /** The rows' `fold`, one after the other: what search runs through. */
  get fold(): string {
    return this.#columns.fold;
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
