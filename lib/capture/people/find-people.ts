import { registeredDomain } from '../email';
import type { PageReading } from '../observation';
import { columnSums } from './column-sums';
import { contextFeatures, spanFeatures, type Surroundings } from './features';
import { invertedSpan, nameSpans, type NameSpan } from './name-span';
import { columnsOf, placedLines, type Column, type PlacedLine } from './page-text';
import { readTables, type Tables } from './table';
import { FEATURES, WEIGHTS, type Feature, type Features } from './weights';

/** One place where a name stands. */
export type Mention = { line: PlacedLine; span: NameSpan; features: Features };
/** A name of the page with all its places, best first. `probability` 0 to 1. */
export type PersonName = { name: string; mentions: Mention[]; features: Features; probability: number };
export type PageText = { lines: PlacedLine[]; columns: Map<PlacedLine, Column[]>; tables: Tables };

/** Against these the kindest place counts, for the others any. */
const LEAST: ReadonlySet<Feature> = new Set([
  'running-text',
  'chrome',
  'listed-others',
  'link',
  'cut-behind',
  'cut-before',
  'common-here',
  'organisation',
]);

/** Every name that the text of a page may mention, with how likely it is a person's. */
export function findPeople(reading: PageReading): { people: PersonName[]; text: PageText } {
  const lines = placedLines(reading);
  const columns = columnsOf(lines);
  const spans = registered(
    lines,
    columns,
    lines.map((line) => nameSpans(line.text, line.cuts)),
  );
  const counts = new Map<string, number>();
  for (const { text } of spans.flat()) counts.set(text, (counts.get(text) ?? 0) + 1);
  const tables = readTables(lines);
  const page: Prepared = {
    lines,
    columns,
    tables,
    spans,
    counts,
    ...wordsOf(lines),
    ...spelledBy(reading),
    site: siteOf(reading),
    host: folded((registeredDomain(reading.url) ?? '').replace(/\..*$/, '')),
  };
  // First each line is asked alone, then again with what its neighbours in a list turned out to be.
  const alone = new Map(lines.map((line, i) => [line, Math.max(0, ...(spans[i] ?? []).map((span) => likenessAlone(span, line)))]));
  const people = judge(page, likenessOf(judge(page, alone)));
  return { people, text: { lines, columns, tables } };
}

/** Lines of a register (`Dreyer, Edda`) among others whose given names are known: the order is the list's, not the line's. */
function registered(lines: readonly PlacedLine[], columns: Map<PlacedLine, Column[]>, spans: NameSpan[][]): NameSpan[][] {
  const known = new Set(lines.filter((line) => invertedSpan(line.text) !== undefined));
  if (known.size < REGISTER_FROM) return spans;
  return spans.map((own, i) => {
    const line = lines[i];
    if (!line || known.has(line) || own.some(({ text }) => text === line.text)) return own;
    const span = invertedSpan(line.text, true);
    const among =
      span && (columns.get(line) ?? []).some((column) => column.lines.filter((other) => known.has(other)).length >= REGISTER_FROM);
    return span && among ? [span] : own;
  });
}

/** Names in a register's order from which on its list is one. */
const REGISTER_FROM = 2;

type Prepared = PageText &
  Pick<Surroundings, 'small' | 'said' | 'near' | 'site' | 'host'> & {
    spans: NameSpan[][];
    counts: Map<string, number>;
    byGroup: Map<string, string>;
    /** The one e-mail address of a record. */
    mailOf: Map<string, string>;
  };

function judge(page: Prepared, likeness: Surroundings['likeness']): PersonName[] {
  const byName = new Map<string, PersonName>();
  const sumOf = columnSums(likeness);
  for (const [i, line] of page.lines.entries()) {
    const own = page.spans[i] ?? [];
    // What a list of names is made of is asked of the words alone.
    const scores = own.map((span) => probabilityOf({ ...spanFeatures(span, line.text), 'running-text': 0, 'local-inside': 0 }));
    for (const [n, span] of own.entries()) {
      const others = scores.filter((_, other) => other !== n);
      const inLine = own.length >= 3 && coverage(own, line) > LIST_COVERS ? others.reduce((sum, each) => sum + each, 0) / others.length : 0;
      const at: Surroundings = {
        ...page,
        line,
        columns: page.columns.get(line) ?? [],
        beside: page.byGroup.get(line.group ?? '') ?? '',
        likeness,
        sumOf,
        inLine,
        named: page.tables.isName(line),
        mentions: page.counts.get(span.text) ?? 1,
      };
      const features = { ...spanFeatures(span, line.text), ...contextFeatures(span, at) };
      const record = features['running-text'] ? '' : (page.mailOf.get(line.group ?? '') ?? '');
      const key = `${span.text.replace(/\s+/g, '').toLowerCase()} ${record}`;
      const known = byName.get(key);
      if (known) known.mentions.push({ line, span, features });
      else byName.set(key, { name: span.text, mentions: [{ line, span, features }], features, probability: 0 });
    }
  }
  const people = namesakes(byName);
  for (const person of people) {
    // A name that stands by itself has its record beside it; one in a sentence is only told about.
    const inText = ({ features }: Mention) => (features['running-text'] ? 1 : 0);
    person.mentions.sort((x, y) => inText(x) - inText(y) || scoreOf(y.features) - scoreOf(x.features));
    person.features = combine(person.mentions);
    person.probability = probabilityOf(person.features);
    person.name = person.mentions[0]?.span.text ?? person.name;
  }
  return people;
}

/** Two of one name are two people where each stands with an address of their own; what names them elsewhere is the first one's. */
function namesakes(byName: ReadonlyMap<string, PersonName>): PersonName[] {
  const people: PersonName[] = [];
  const first = new Map<string, PersonName>();
  for (const [key, person] of byName) {
    const [name = '', mail = ''] = key.split(' ');
    const known = first.get(name);
    const own = known?.mentions.some(
      ({ line }) => line.group !== undefined && person.mentions.some((other) => other.line.group === line.group),
    );
    if (known && (mail === '' || own || !byName.has(`${name} ${mail}`) || !hasMail(byName, name, mail)))
      known.mentions.push(...person.mentions);
    else {
      if (!known) first.set(name, person);
      people.push(person);
    }
  }
  return people;
}

/** Whether another of the name has another address. */
function hasMail(byName: ReadonlyMap<string, PersonName>, name: string, mail: string): boolean {
  return [...byName.keys()].some((key) => key.startsWith(`${name} `) && key.length > name.length + 1 && key !== `${name} ${mail}`);
}

/** Share of a line that its names cover when it is a list of names. */
const LIST_COVERS = 0.7;

function likenessOf(people: readonly PersonName[]): Map<PlacedLine, number> {
  const likeness = new Map<PlacedLine, number>();
  for (const { line, features } of people.flatMap(({ mentions }) => mentions)) {
    if (!features['running-text']) likeness.set(line, Math.max(likeness.get(line) ?? 0, probabilityOf(features)));
  }
  return likeness;
}

/** The page's host and title, folded: a firm is called as its site is. */
function siteOf({ url, title }: PageReading): string {
  return folded(`${URL.canParse(url) ? new URL(url).hostname : ''} ${title}`);
}

/** What addresses and profile links are called by, of the page and of each record: `novak` of `novak@…`, `/in/dora-kent`. */
function spelledBy(reading: PageReading): { near: string; byGroup: Map<string, string>; mailOf: Map<string, string> } {
  const byGroup = new Map<string, string>();
  const mails = new Map<string, Set<string>>();
  for (const { kind, value, raw, group } of reading.observations) {
    if (kind !== 'email' && kind !== 'profile') continue;
    if (kind === 'email') mails.set(group, (mails.get(group) ?? new Set()).add((value ?? raw).toLowerCase().replace(/\s+/g, '')));
    const local = (value ?? raw)
      .toLowerCase()
      .replace(/@.*$/, '')
      .replace(/^https?:\/\/[^/]+/, '');
    byGroup.set(group, `${byGroup.get(group) ?? ''} ${local}`);
  }
  const mailOf = new Map([...mails].flatMap(([group, all]) => (all.size === 1 ? [[group, [...all][0] ?? ''] as const] : [])));
  return { near: [...byGroup.values()].join(' '), byGroup, mailOf };
}

function coverage(spans: readonly NameSpan[], line: PlacedLine): number {
  return spans.reduce((sum, span) => sum + span.text.length + 1, 0) / Math.max(1, line.text.length);
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\d]+/gu, '')
    .toLowerCase();
}

/** Whether a line without its neighbours reads as a name, 0 to 1: what the other lines of a list are asked. */
function likenessAlone(span: NameSpan, line: PlacedLine): number {
  if (span.before.length > 30 || (span.rest.length > 60 && !/^[,|–—-]/u.test(span.rest))) return 0;
  return probabilityOf(spanFeatures(span, line.text));
}

/** A name that stands several times is judged by the best that each place says for it. */
function combine(mentions: readonly Mention[]): Features {
  const features: Features = {};
  for (const feature of FEATURES) {
    const values = mentions.slice(0, 8).map((mention) => mention.features[feature] ?? 0);
    const value = LEAST.has(feature) ? Math.min(...values) : Math.max(...values);
    if (value !== 0) features[feature] = value;
  }
  return features;
}

function scoreOf(features: Features): number {
  let sum = WEIGHTS.bias;
  for (const feature of FEATURES) sum += (features[feature] ?? 0) * WEIGHTS[feature];
  return sum;
}

/** The logistic of the weighted evidence. */
export function probabilityOf(features: Features): number {
  return 1 / (1 + Math.exp(-scoreOf(features)));
}

/** E-mail and web addresses write everything small. */
const ADDRESS = /\S*(?:@|\w\.\w{2,}|\/\/)\S*/gu;

/** Why a name is taken for a person's or not: its evidence with what each adds, strongest first. */
export function explain({ features }: Pick<PersonName, 'features'>): { feature: Feature; adds: number }[] {
  return FEATURES.flatMap((feature) => {
    const adds = (features[feature] ?? 0) * WEIGHTS[feature];
    return adds === 0 ? [] : [{ feature, adds }];
  }).sort((x, y) => Math.abs(y.adds) - Math.abs(x.adds));
}

/** Words in small letters, and how often each capitalised one is said. */
function wordsOf(lines: readonly PlacedLine[]): { small: Set<string>; said: Map<string, number> } {
  const small = new Set<string>();
  const said = new Map<string, number>();
  for (const { text } of lines) {
    for (const [word] of text.replace(ADDRESS, ' ').matchAll(/\p{L}[\p{L}\p{M}'’-]+/gu)) {
      if (/^\p{Ll}/u.test(word)) small.add(word);
      else said.set(word, (said.get(word) ?? 0) + 1);
    }
  }
  return { small, said };
}
