import { ownKindOf } from '../csv/own-table';
import { type KnownExport, type KnownTable, headerKey } from '../known/known-export';
import { KNOWN_EXPORTS } from '../known/known-exports';
import { ALIASES } from './aliases';
import { dateOrderOf, decimalSignOf } from './read-values';
import type { Mapping } from './row';
import { type Assignment, IMPORT_KINDS, type ImportKind, parseTarget } from './target';

/** What a file was taken for: the mapping, why, and where the header row stands. `known` names the program. */
export type Proposal = { mapping: Mapping; header: number; known?: { system: string; name: string; source: string } };

export const DEFAULT_MAPPING = {
  /** Rows from the top in which the header is looked for: notes may stand before it (5 to 30). */
  headerRows: 12,
  /** Headers of a known export that must be there for it to be taken for one (2 to 6). */
  hits: 3,
  /** Share of the file's headers that a known table must explain (0.5 to 0.9): the commonest headers are everybody's. */
  share: 0.6,
  /** Share of a column's values that look like an e-mail or a telephone, where its header says nothing (0.5 to 0.95). */
  values: 0.7,
} as const;

type Lookup = { exact: ReadonlyMap<string, string>; numbered: readonly [pattern: RegExp, target: string][] };
const lookups = new WeakMap<object, Lookup>();

/** Finds the header row, the program and the columns of a table; `rows` are its first ones. `usual`: how dates and numbers are written here. */
export function proposeMapping(rows: readonly (readonly string[])[], usual: Pick<Mapping, 'dates' | 'decimals'>): Proposal {
  const own = ownKindOf(rows[0] ?? []);
  // Of a table of Sidecard's own the header is the first row, whatever words its records hold.
  const candidates = rows.slice(0, own ? 1 : DEFAULT_MAPPING.headerRows);
  let best: { at: number; score: number; table?: Found; kind: ImportKind } | undefined;
  for (const [at, row] of candidates.entries()) {
    const headers = row.map(headerKey);
    const table = findTable(headers);
    const [kind, hits] = table ? [table.table.kind, table.hits * 1.5] : kindOf(headers);
    const score = hits - at * 0.01;
    if (!best || score > best.score) best = { at, score, table, kind };
  }
  const at = best && best.score >= 0.9 ? best.at : 0;
  const headers = (rows[at] ?? []).map((header) => header.trim());
  const values = rows.slice(at + 1);
  const mapping = mappingFor(headers, values, own ?? best?.kind ?? 'contacts', usual, best?.table);
  const found = best?.table;
  return {
    mapping,
    header: at,
    ...(found && { known: { system: found.known.system, name: found.known.name, source: found.table.source } }),
  };
}

/** The columns of a file for a kind of record that the user chose, or that was found. */
export function mappingFor(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  kind: ImportKind,
  usual: Pick<Mapping, 'dates' | 'decimals'>,
  found: Found | undefined = bestOfKind(headers.map(headerKey), kind),
): Mapping {
  const taken = new Set<string>();
  const isOfCompanies = kind === 'contacts' && found === undefined && headers.some((header) => PERSON.has(headerKey(header)));
  const columns = headers.map((header, column) => {
    const assignment: Assignment =
      isOfCompanies && CUSTOMER.has(headerKey(header)) && !taken.has('org')
        ? { to: 'field', target: 'org' }
        : assign(header, column, values, kind, found?.table, taken);
    if (assignment.to === 'field' && assignment.slot === undefined) taken.add(assignment.target);
    return { header, assignment };
  });
  const all = (pattern: RegExp) =>
    columns.flatMap(({ assignment }, column) =>
      assignment.to === 'field' && pattern.test(assignment.target) ? values.map((row) => row[column] ?? '') : [],
    );
  return {
    kind,
    of: found?.table.of ?? 'individual',
    columns,
    dates: dateOrderOf(
      all(/^(?:at|birthday|due|openedAt|closedAt|sentAt|respondedAt|expectedClose|completedAt)$/),
      found?.table.dates ?? usual.dates,
    ),
    decimals: decimalSignOf(all(/^(?:total|amount|cost|line\.(?:unitPrice|total|discount|cost|quantity))$/), usual.decimals),
    ...(found?.table.joiner && { joiner: found.table.joiner }),
    system: found?.known.system ?? 'file',
  };
}

/** One column for the whole file, whatever is in it: headers in their order. Mappings are remembered under it. */
export function mappingKey(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 4000);
}

function assign(
  header: string,
  column: number,
  values: readonly (readonly string[])[],
  kind: ImportKind,
  table: KnownTable | undefined,
  taken: ReadonlySet<string>,
): Assignment {
  const key = headerKey(header);
  const known = table && findIn(lookupOf(table, table.columns), key);
  if (known === '') return { to: 'none' };
  const written = known ?? findIn(lookupOf(ALIASES[kind], undefined), key);
  const target = written === undefined ? byValues(column, values, kind) : parseTarget(written, kind);
  if (!target) return { to: 'none' };
  // A second column of a field that holds one value is no better than the first: the user may say otherwise.
  if (known === undefined && target.slot === undefined && taken.has(target.target) && !MANY.test(target.target)) return { to: 'none' };
  return { to: 'field', ...target };
}

/** Beside a column for the person, the customer is the company that the person is at. */
const PERSON = new Set([
  '联系人',
  '联系人姓名',
  '联系人名称',
  '聯絡人',
  'contact',
  'contactname',
  'contactperson',
  'person',
  'ansprechpartner',
]);
const CUSTOMER = new Set(['客户', '客户名称', '客户全称', '客戶名稱', 'customer', 'customername', 'client', 'clientname', 'kunde']);

const MANY = /^(?:email|phone.*|url|profile|tags|note|text|street2?|status|domain)$/;

type Found = { known: KnownExport; table: KnownTable; hits: number };

/**
 * The known table that explains most of a header row; undefined where none does, or two programs do equally well, or nothing in it is more than what
 * anybody calls a column.
 */
function findTable(headers: readonly string[]): Found | undefined {
  const named = headers.filter((key) => key !== '');
  const found = KNOWN_EXPORTS.flatMap((known) =>
    known.tables.map((table) => {
      const hits = named.filter((key) => findIn(lookupOf(table, table.columns), key) !== undefined);
      const targets = hits.map((key) => findIn(lookupOf(table, table.columns), key) ?? '');
      return {
        known,
        table,
        hits: hits.length,
        isOwn: hits.some((key) => findIn(lookupOf(ALIASES[table.kind], undefined), key) === undefined),
        // Name, e-mail and company are an order's customer as well: without any of what makes an order it is none.
        isKind: NEEDS[table.kind].length === 0 || NEEDS[table.kind].some((need) => targets.some((target) => target.startsWith(need))),
      };
    }),
  ).filter(({ hits, isOwn, isKind }) => isOwn && isKind && hits >= DEFAULT_MAPPING.hits && hits >= named.length * DEFAULT_MAPPING.share);
  found.sort((x, y) => y.hits - x.hits || Object.keys(x.table.columns).length - Object.keys(y.table.columns).length);
  const [best, next] = found;
  return best && next && next.hits === best.hits && next.known !== best.known ? undefined : best;
}

function bestOfKind(headers: readonly string[], kind: ImportKind): Found | undefined {
  const found = findTable(headers);
  return found?.table.kind === kind ? found : undefined;
}

/** What a table without a known program is about: the kind of whose words its headers have the most. */
function kindOf(headers: readonly string[]): [kind: ImportKind, hits: number] {
  let best: [ImportKind, number] = ['contacts', 0];
  for (const kind of IMPORT_KINDS) {
    const lookup = lookupOf(ALIASES[kind], undefined);
    const targets = new Set(headers.flatMap((key) => findIn(lookup, key) ?? []));
    const own = [...targets].filter((target) => !target.startsWith('who.'));
    // Whom it is about counts less than what it says; without what makes the kind it is not that kind.
    const hits = NEEDS[kind].every((need) => targets.has(need) || own.some((target) => target.startsWith(need)))
      ? own.length + (targets.size - own.length) * 0.6
      : 0;
    if (hits > best[1]) best = [kind, hits];
  }
  return best;
}
const NEEDS: Record<ImportKind, readonly string[]> = {
  contacts: [],
  orders: ['at', 'total'],
  interactions: ['at', 'type'],
  cases: ['openedAt', 'subject', 'status'],
  deals: ['title', 'stage'],
  tasks: ['title', 'due'],
  responses: ['campaign'],
};

function byValues(column: number, values: readonly (readonly string[])[], kind: ImportKind): ReturnType<typeof parseTarget> {
  const held = values.map((row) => (row[column] ?? '').trim()).filter((value) => value !== '');
  const share = (pattern: RegExp) =>
    held.length > 1 && held.filter((value) => pattern.test(value)).length >= held.length * DEFAULT_MAPPING.values;
  if (share(/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/)) return parseTarget(kind === 'contacts' ? 'email' : 'who.email', kind);
  if (share(/^\+\d[\d\s()./-]{7,18}$/) || share(/^1[3-9]\d{9}$/)) return parseTarget(kind === 'contacts' ? 'phone' : 'who.phone', kind);
  return share(/^https?:\/\/\S+$/) && kind === 'contacts' ? parseTarget('url', kind) : undefined;
}

function findIn({ exact, numbered }: Lookup, key: string): string | undefined {
  const found = exact.get(key);
  if (found !== undefined || !/\d/.test(key)) return found;
  for (const [pattern, target] of numbered) {
    const number = pattern.exec(key)?.[1];
    if (number !== undefined) return target.replace('#', number);
  }
  return undefined;
}

function lookupOf(owner: object, columns: Readonly<Record<string, string>> | undefined): Lookup {
  const before = lookups.get(owner);
  if (before) return before;
  const pairs = columns
    ? Object.entries(columns)
    : Object.entries(owner as Record<string, string>).flatMap(([target, words]) =>
        words.split('|').map((word): [string, string] => [word, target]),
      );
  const exact = new Map<string, string>();
  const numbered: [RegExp, string][] = [];
  for (const [header, target] of pairs) {
    const key = headerKey(header);
    if (header.includes('#') && key.includes('#') && target.includes('#'))
      numbered.push([new RegExp(`^${key.replace('#', '(\\d{1,2})')}$`, 'u'), target]);
    else if (!exact.has(key)) exact.set(key, target);
  }
  const lookup = { exact, numbered };
  lookups.set(owner, lookup);
  return lookup;
}
