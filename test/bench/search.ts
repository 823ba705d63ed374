import MiniSearch from 'minisearch';
import { Directory } from '../../lib/domain/directory/directory';
import type { DirectoryRow } from '../../lib/domain/directory/row';
import { rowOf } from '../../lib/match/directory-row';
import { fold } from '../../lib/match/fold';
import { generateContacts } from '../support/generate-contacts';
import { seeded } from '../support/random';
import { type BenchOptions, type Measures, atMost, heapBytes, percentile, timed } from './support/measure';
import { keystrokes, typedQueries } from './support/queries';

const SIZE = 100_000;
const QUERIES = 200;
const SHOWN = 20;
const CHANGES = 200;

/** The directory's search beside MiniSearch, over the same customers and the same keystrokes. */
export function run({ size = SIZE }: BenchOptions): Measures {
  const contacts = [...generateContacts(size)];
  const typed = typedQueries(contacts, QUERIES).map(keystrokes);
  const random = seeded(3);
  const rows = timed(() =>
    contacts.map((contact): DirectoryRow => {
      const row = rowOf({ rootId: contact.id, shown: contact, members: [contact] });
      return random() < 0.6 ? { ...row, lastContactAt: contact.updatedAt } : row;
    }),
  );
  const empty = heapBytes();
  const built = timed(() => Directory.fromChunks([], { fold }).plan({ upserts: rows.value, removes: [] }).documents);
  const documents = built.value;
  const bytes = heapBytes() - empty;
  const load = timed(() => Directory.fromChunks(documents, { fold }));
  const first = timed(() => load.value.search('an', SHOWN));
  const directory = load.value;
  const ours = typeAll(typed, (text) => directory.search(text, SHOWN).total);
  const again = typeAll(typed, (text) => directory.search(text, SHOWN).total);
  const afterSearch = heapBytes() - empty;
  const sorted = timed(() => directory.list({ filter: {}, sort: { by: 'name', descending: false }, offset: 0, limit: 50, now: 0 }));
  const filtered = timed(() =>
    directory.list({ filter: { country: ['CN'] }, sort: { by: 'updatedAt', descending: true }, offset: 0, limit: 50, now: 0 }),
  );
  const updates = Array.from({ length: CHANGES }, (_, at) => {
    const row = rows.value[Math.floor(random() * size)];
    return row ? timed(() => directory.apply({ upserts: [{ ...row, orders: at + 1 }], removes: [] })).ms : 0;
  });
  const mini = miniSearch(rows.value, typed);
  return {
    'rows-per-second': { value: size / (rows.ms / 1000), unit: 'rows/s' },
    'directory-build': { value: built.ms, unit: 'ms' },
    'directory-stored': { value: documents.reduce((sum, { rows: text }) => sum + text.length, 0) / 1e6, unit: 'M chars' },
    'directory-memory': { value: bytes / 1e6, unit: 'MB' },
    'directory-memory-after-search': { value: afterSearch / 1e6, unit: 'MB' },
    'directory-load': { value: load.ms, unit: 'ms' },
    'directory-first-search': { value: first.ms, unit: 'ms' },
    'search-keystrokes': { value: ours.length, unit: 'keys' },
    'search-first-p95': { value: percentile(ours, 0.95), unit: 'ms' },
    'search-warm-p50': { value: percentile(again, 0.5), unit: 'ms' },
    'search-warm-p95': atMost(percentile(again, 0.95), 'ms', 16),
    'search-warm-max': { value: Math.max(...again), unit: 'ms' },
    'list-first-sort': { value: sorted.ms, unit: 'ms' },
    'list-filter-and-sort': { value: filtered.ms, unit: 'ms' },
    'update-one-p50': { value: percentile(updates, 0.5), unit: 'ms' },
    'update-one-p95': { value: percentile(updates, 0.95), unit: 'ms' },
    ...mini,
  };
}

function typeAll(typed: readonly string[][], search: (text: string) => number): number[] {
  return typed.flatMap((keys) => keys.map((text) => timed(() => search(text)).ms));
}

/** MiniSearch with prefix search over the same folded fields, as its documentation recommends for search as one types. */
function miniSearch(rows: readonly DirectoryRow[], typed: readonly string[][]): Measures {
  const before = heapBytes();
  const index = new MiniSearch<{ id: string; text: string }>({ fields: ['text'], idField: 'id' });
  const built = timed(() => index.addAll(rows.map(({ id, fold: text }) => ({ id, text }))));
  const bytes = heapBytes() - before;
  const search = (text: string) => index.search(fold(text), { prefix: true, combineWith: 'AND' }).slice(0, SHOWN).length;
  typeAll(typed.slice(0, 20), search);
  const times = typeAll(typed, search);
  return {
    'minisearch-build': { value: built.ms, unit: 'ms' },
    'minisearch-memory': { value: bytes / 1e6, unit: 'MB' },
    'minisearch-p50': { value: percentile(times, 0.5), unit: 'ms' },
    'minisearch-p95': { value: percentile(times, 0.95), unit: 'ms' },
  };
}
