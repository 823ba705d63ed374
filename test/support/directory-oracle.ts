import type { DirectoryFilter, DirectoryRow, DirectorySort, ListedRow } from '../../lib/domain/directory/row';
import { fold } from '../../lib/match/fold';

/** What search and lists must answer, said as plainly as possible: every row is looked at, nothing is kept. */
export function searchOracle(rows: readonly DirectoryRow[], text: string, limit: number): { ids: string[]; total: number } {
  const found = rows.flatMap((row) => {
    const ranks = readings(fold(text)).flatMap((terms) => rankAll(row.fold, terms) ?? []);
    return ranks.length > 0 ? [{ row, rank: Math.min(...ranks) }] : [];
  });
  found.sort((x, y) => x.rank - y.rank || (y.row.lastContactAt ?? -1) - (x.row.lastContactAt ?? -1) || byName(x.row, y.row));
  return { ids: found.slice(0, limit).map(({ row }) => row.id), total: found.length };
}

export function listOracle(rows: readonly DirectoryRow[], filter: DirectoryFilter, sort: DirectorySort, now: number): string[] {
  const text = fold(filter.text ?? '');
  const passing = rows.filter(
    (row) =>
      (text === '' || readings(text).some((terms) => rankAll(row.fold, terms) !== undefined)) &&
      (!filter.kind || row.kind === filter.kind) &&
      (!filter.tier?.length || filter.tier.includes(row.tier ?? 'none')) &&
      (!filter.lifecycle?.length || filter.lifecycle.includes(row.lifecycle)) &&
      (!filter.tags?.length || filter.tags.some((tag) => row.tags.includes(tag))) &&
      (!filter.country?.length || filter.country.includes(row.country ?? '')) &&
      (filter.quietForDays === undefined || row.lastContactAt === undefined || now - row.lastContactAt > filter.quietForDays * 86_400_000),
  );
  const sign = sort.descending ? -1 : 1;
  return passing
    .toSorted((x, y) => {
      const [a, b] = [sortValue(x, sort.by), sortValue(y, sort.by)];
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined) || byName(x, y);
      return (a < b ? -sign : a > b ? sign : 0) || byName(x, y);
    })
    .map(({ id }) => id);
}

/** A row as it is listed: without what it is searched by. */
export function listedOf({ fold: _, ...listed }: DirectoryRow): ListedRow {
  return listed;
}

function readings(text: string): string[][] {
  const terms = [...new Set(text.split(' ').filter((term) => term !== ''))].slice(0, 8);
  if (terms.length === 0) return [];
  const digits = text.replace(/\D/g, '');
  return /^[\d ()+\-./]+$/.test(text) && digits.length >= 3 ? [terms, [digits]] : [terms];
}

function rankAll(folded: string, terms: readonly string[]): number | undefined {
  const ranks = terms.map((term) => rankOne(folded, term));
  return ranks.includes(undefined) ? undefined : ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0);
}

/** Ranks by field: start of a value, start of a word, inside. */
const RANKS = [
  [0, 1, 3],
  [2, 2, 9],
  [4, 4, 5],
  [4, 4, 9],
  [6, 6, 6],
  [7, 7, 7],
  [8, 8, 8],
  [10, 10, 10],
] as const;

/** A word starts after what is no letter or digit, and at and after each character of a script without spaces or beyond the first plane. */
const STARTS_AFTER = /(?:[^\p{L}\p{N}]|[\u3040-\u30ff\u3400-\u9fff\u{10000}-\u{10ffff}\p{Cs}])$/u;
const UNSPACED = /^[\u3040-\u30ff\u3400-\u9fff\u{10000}-\u{10ffff}\p{Cs}]/u;

function rankOne(folded: string, term: string): number | undefined {
  const ranks = folded.split('\n').flatMap((field, at) =>
    field.split('\t').flatMap((value, index) => {
      const [start, word, inside] = RANKS[at] ?? [10, 10, 10];
      const places: number[] = [];
      for (let from = value.indexOf(term); from >= 0; from = value.indexOf(term, from + 1)) {
        if (from === 0) places.push(at === 0 && index > 0 ? word : start);
        else places.push(STARTS_AFTER.test(value.slice(0, from)) || UNSPACED.test(value.slice(from)) ? word : inside);
      }
      return places;
    }),
  );
  return ranks.length > 0 ? Math.min(...ranks) : undefined;
}

function byName(x: DirectoryRow, y: DirectoryRow): number {
  const [a, b] = [nameKey(x), nameKey(y)];
  if (a === '' || b === '') return Number(a === '') - Number(b === '') || (x.id < y.id ? -1 : 1);
  return a < b ? -1 : a > b ? 1 : x.id < y.id ? -1 : 1;
}
function nameKey(row: DirectoryRow): string {
  const [name = '', reading = ''] = row.fold.split('\n');
  return (reading || name).split('\t')[0] ?? '';
}

function sortValue(row: DirectoryRow, by: DirectorySort['by']): string | number | undefined {
  if (by === 'name') return nameKey(row) || undefined;
  if (by === 'org') {
    const [, , org = '', reading = ''] = row.fold.split('\n');
    return (reading || org).split('\t')[0] || undefined;
  }
  if (by === 'tier') return row.tier && ['low', 'mid', 'high'].indexOf(row.tier);
  if (by === 'lifecycle') return ['prospect', 'new', 'active', 'won-back', 'at-risk', 'churned'].indexOf(row.lifecycle);
  return row[by];
}
