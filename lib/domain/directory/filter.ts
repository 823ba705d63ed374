import type { Chunk } from './chunk';
import type { DirectoryFilter } from './row';
import { KINDS, LIFECYCLES, TIERS } from './words';

const DAY = 86_400_000;

/** Whether a row of a chunk passes; made per chunk so that columns are looked up once. */
export type RowTest = (row: number) => boolean;

/** The test of a filter's conditions but `text`; undefined when it has none. `now` in epoch milliseconds. */
export function filterTest(filter: DirectoryFilter, now: number): ((chunk: Chunk) => RowTest) | undefined {
  const makers: ((chunk: Chunk) => RowTest)[] = [];
  const { kind, tier, lifecycle, tags, country, quietForDays } = filter;
  if (kind) makers.push(codes('kind', new Set([KINDS.indexOf(kind)])));
  if (tier?.length) makers.push(codes('tier', new Set(tier.map((each) => (each === 'none' ? Number.NaN : TIERS.indexOf(each))))));
  if (lifecycle?.length) makers.push(codes('lifecycle', new Set(lifecycle.map((each) => LIFECYCLES.indexOf(each)))));
  if (tags?.length) makers.push(hasTag(new Set(tags)));
  if (country?.length) makers.push(inCountry(new Set(country)));
  if (quietForDays !== undefined) makers.push(quietSince(now - quietForDays * DAY));
  if (makers.length === 0) return undefined;
  return (chunk) => {
    const tests = makers.map((make) => make(chunk));
    return (row) => tests.every((test) => test(row));
  };
}

/** NaN, for no value, is found in a Set like any number. */
function codes(column: 'kind' | 'tier' | 'lifecycle', wanted: ReadonlySet<number>) {
  return (chunk: Chunk): RowTest => {
    const values = chunk.numbers(column);
    return (row) => wanted.has(values[row] ?? Number.NaN);
  };
}

function hasTag(wanted: ReadonlySet<string>) {
  return (chunk: Chunk): RowTest => {
    const tags = chunk.tags();
    return (row) => tags[row]?.some((tag) => wanted.has(tag)) ?? false;
  };
}

function inCountry(wanted: ReadonlySet<string>) {
  return (chunk: Chunk): RowTest => {
    const countries = chunk.strings('country');
    return (row) => wanted.has(countries[row] ?? '');
  };
}

/** Not in touch since then, or never: NaN is not later than anything. */
function quietSince(at: number) {
  return (chunk: Chunk): RowTest => {
    const values = chunk.numbers('lastContactAt');
    return (row) => !((values[row] ?? Number.NaN) >= at);
  };
}
