import type { Observation, ObservationKind, PageReading } from '../observation';
import { UNSEEN } from '../page/seen';
import { fieldsOf, firmHabit } from './fields';
import { findPeople, type PersonName } from './find-people';
import type { PlacedLine } from './page-text';
import { recordOf, type PersonRecord } from './record';
import { contactsByPath, flatOwners, isRepresentative } from './record-owners';
import { subjectOf, sureness } from './ticking';
import type { Features } from './weights';

/** From which probability a name is a candidate, and from which it is ticked. */
export const DEFAULT_PEOPLE = {
  /** A name becomes a card to look at (0.2 to 0.6). */
  candidateFrom: 0.3,
  /** Records with an address or number up to which a page with a byline and a date counts as an article. */
  addressesOfArticle: 3,
  /** A short form (`Jim`, `Mr. Scullion`) is kept beside the name from this probability on, with this confidence: shown, not ticked. */
  shortFrom: 0.15,
  shortConfidence: 0.4,
  /** People of one page. */
  most: 600,
};

/** Under a headline: who wrote it and when. Whom an article tells about is nobody's contact. */
const BYLINE =
  /^(?:by|von|par|por|di|door|автор|作者|記者|记者|文)[\s:：/／]*\S.{2,40}?[,|·•\s]+(?:\d{1,2}[\s./-]|\p{Lu}\p{Ll}{2,8}\.?\s+\d|\d{4})|^(?:published|posted|updated|veröffentlicht|publié|publicado|pubblicato|发布时间|发布于|來源|来源)[\s:：]|\b(?:min(?:ute)? read)\b/iu;

const EXTRACTOR = 'people@1';
/** What the page half guesses about a record from its words: judged anew here. */
const GUESSED = new Set<ObservationKind>(['name', 'title', 'org', 'department']);

/**
 * The reading with the people that its lines name: each with title, organisation and department, in the record of the addresses and numbers beside it.
 * Records of structured data stay as they are.
 */
export function withPeople(reading: PageReading): PageReading {
  // Of an order the customer is told; whoever else stands on its page serves the shop.
  if (!reading.lines || reading.lines.length === 0 || reading.orders.length > 0) return reading;
  const { people, text } = findPeople(reading);
  const groups = groupsOf(reading.observations);
  const addresses = new Set(reading.observations.filter(({ kind }) => kind === 'email' || kind === 'phone').map(({ group }) => group));
  const article = addresses.size <= DEFAULT_PEOPLE.addressesOfArticle && text.lines.filter((line) => BYLINE.test(line.text)).length === 1;
  const accepted = people
    .filter((person) => person.probability >= DEFAULT_PEOPLE.candidateFrom)
    .map((person) => ({ ...person, mentions: person.mentions.filter(({ line }) => groups.get(line.group ?? '')?.kind !== 'person') }))
    .filter((person) => person.mentions.length > 0 && (!article || isContact(person.features)));
  const kept = accepted.filter((person) => longerOf(person, accepted).length === 0).slice(0, DEFAULT_PEOPLE.most);
  const short = people.filter((person) => person.probability >= DEFAULT_PEOPLE.shortFrom && longerOf(person, kept).length === 1);
  const named = new Set(
    kept.flatMap(({ mentions }) => mentions.filter(({ features }) => !features['running-text']).map(({ line }) => line)),
  );
  const judged = new Set(people.flatMap(({ mentions }) => mentions.map(({ span }) => span.text)));
  const records = kept.map((person) => ({ person, record: recordOf(person.mentions[0] as PersonName['mentions'][number], text, named) }));
  const owners = ownersOf(records, reading, groups);

  const subject = subjectOf(kept, reading);
  const flat = flatOwners(records, reading, owners, groups);
  const firms = firmHabit(
    records.filter(({ record }) => record.listed).map(({ record }) => record),
    kept.flatMap(({ mentions: [first] }) => (first && !first.features['running-text'] ? first.span.rest.replace(/^[\s,|–—-]+/u, '') : [])),
  );

  const lined = new Set(reading.lines.map((line) => line.group));
  const observations = reading.observations.filter(
    (each) => !(isGuess(each, groups) && (each.kind !== 'name' || judged.has(each.raw) || owners.has(each.group) || lined.has(each.group))),
  );
  const contacts = contactsByPath(observations);
  const groupOf = new Map([...owners].map(([name, owner]) => [owner, name] as const).toReversed());
  const regrouped = new Map<Observation, string>();
  const found: Observation[] = [];
  for (const [i, { person, record }] of records.entries()) {
    const [mention] = person.mentions;
    if (!mention) continue;
    const group = groupOf.get(person) ?? `${EXTRACTOR}:${i + 1}`;
    for (const each of flat.get(person) ?? []) regrouped.set(each, group);
    for (const each of contacts.within(record, mention.line))
      if (!owners.has(each.group) && groups.get(each.group)?.kind === 'loose') regrouped.set(each, group);
    const snippet = [mention.line, ...record.lines]
      .map((line) => line.text)
      .join(' · ')
      .slice(0, 200);
    const unseen = person.mentions.every(({ line }) => line.hidden);
    const see = (kind: ObservationKind, raw: string, line: PlacedLine, sure: number) => {
      // What the user cannot see is shown, never ticked.
      const confidence = unseen || (line.hidden && kind !== 'name') ? Math.min(sure, UNSEEN) : sure;
      found.push({
        kind,
        raw: raw.slice(0, 400),
        group,
        of: 'person',
        src: { extractor: EXTRACTOR, method: 'text', path: line.path, snippet },
        confidence,
        ...(confidence < sure && { unseen: true as const }),
      });
    };
    see('name', person.name, mention.line, sureness(person, subject));
    for (const other of short) {
      const at = other.mentions[0];
      if (at && longerOf(other, kept)[0] === person) see('nickname', other.name, at.line, DEFAULT_PEOPLE.shortConfidence);
    }
    const fields = fieldsOf(mention, record, text.tables, firms);
    for (const kind of ['title', 'org', 'department'] as const) {
      const said = fields[kind];
      if (said) see(kind, said.text, said.line, said.confidence);
    }
  }
  const rest = observations.map((each) => {
    const group = regrouped.get(each) ?? each.group;
    return owners.has(group) || regrouped.has(each)
      ? { ...each, group, of: 'person' as const, ...(each.kind === 'name' && isText(each) && { kind: 'org' as const }) }
      : each;
  });
  return { ...reading, observations: inPageOrder([...rest, ...found], text.lines) };
}

/** On a page that tells a story only somebody with an address of their own beside the name is a contact. */
function isContact(features: Features): boolean {
  return features['spelled-beside'] === 1 && !features['running-text'];
}

/** The people in the order in which the page names them, from where the first of them was. */
function inPageOrder(observations: readonly Observation[], lines: readonly PlacedLine[]): Observation[] {
  const indexOf = new Map<string, number>();
  for (const line of lines) if (!indexOf.has(line.path)) indexOf.set(line.path, line.index);
  const people = new Map<string, number>();
  for (const { kind, src, group } of observations)
    if (kind === 'name' && src.extractor === EXTRACTOR) people.set(group, indexOf.get(src.path) ?? -1);
  const at = observations.findIndex(({ group }) => people.has(group));
  const isOther = ({ group }: Observation) => !people.has(group);
  const named = observations.filter(({ group }) => people.has(group));
  return [
    ...observations.slice(0, Math.max(0, at)),
    ...named.toSorted((x, y) => (people.get(x.group) ?? -1) - (people.get(y.group) ?? -1)),
    ...observations.slice(Math.max(0, at)).filter(isOther),
  ];
}

export type Group = { kind: 'person' | 'org' | 'loose' };

/** `person`: a structured reader named somebody there. `loose`: only addresses and guesses by the page half. */
function groupsOf(observations: readonly Observation[]): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const each of observations) {
    if (isText(each) || each.src.method === 'link') {
      if (!groups.has(each.group)) groups.set(each.group, { kind: each.group === 'page' ? 'org' : 'loose' });
    } else groups.set(each.group, { kind: each.of === 'org' ? 'org' : 'person' });
  }
  return groups;
}

function isText(each: Observation): boolean {
  return each.src.method === 'text';
}

function isGuess(each: Observation, groups: Map<string, Group>): boolean {
  return GUESSED.has(each.kind) && isText(each) && each.of === 'person' && groups.get(each.group)?.kind === 'loose';
}

/** The people whom `Jim`, `Mr. Scullion` or `Dr. Pressman` may be short for. */
function longerOf(person: PersonName, all: readonly PersonName[]): PersonName[] {
  const words = person.mentions[0]?.span.words ?? [];
  if (words.length !== 1) return [];
  return all.filter((other) => {
    const longer = other.mentions[0]?.span.words ?? [];
    const nick = /[(“"](\p{L}+)[)”"]/u.exec(other.name)?.[1];
    return other !== person && longer.length > 1 && words.every((word) => longer.includes(word) || word === nick);
  });
}

/** Whose each group of addresses is: of its only name, or of the one whose name the address spells. */
function ownersOf(
  records: { person: PersonName; record: PersonRecord }[],
  reading: PageReading,
  groups: Map<string, Group>,
): Map<string, PersonName> {
  const { observations } = reading;
  const inGroup = new Map<string, PersonName[]>();
  const add = (group: string | undefined, person: PersonName) => {
    if (group === undefined || groups.get(group)?.kind !== 'loose') return;
    const known = inGroup.get(group) ?? [];
    if (!known.includes(person)) inGroup.set(group, [...known, person]);
  };
  const byPath = new Map<string, string>();
  for (const each of observations) if (each.kind === 'name' && isText(each)) byPath.set(`${each.src.path} ${each.raw}`, each.group);
  for (const { person } of records) {
    const [mention] = person.mentions;
    if (!mention || isRepresentative(mention, reading.lines ?? [])) continue;
    add(mention.line.group, person);
    add(byPath.get(`${mention.line.path} ${mention.span.text}`), person);
  }
  const owners = new Map<string, PersonName>();
  const taken = new Set<PersonName>();
  const byGroup = Map.groupBy(observations, (each) => each.group);
  for (const [group, people] of inGroup) {
    const standing = people.filter((person) => !person.features['running-text']);
    const spelled = people.filter((person) => isSpelled(person.name, byGroup.get(group) ?? []));
    const owner = spelled.length === 1 ? spelled[0] : standing.length === 1 ? standing[0] : people.length === 1 ? people[0] : undefined;
    if (!owner || taken.has(owner)) continue;
    owners.set(group, owner);
    taken.add(owner);
  }
  return owners;
}

function isSpelled(name: string, values: readonly Observation[]): boolean {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2);
  return values.some(
    (value) =>
      (value.kind === 'email' || value.kind === 'profile') &&
      words.some((word) => (value.value ?? value.raw).toLowerCase().replace(/@.*$/, '').includes(word)),
  );
}
