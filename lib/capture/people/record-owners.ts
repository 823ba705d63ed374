import type { Observation, PageReading, TextLine } from '../observation';
import type { Mention, PersonName } from './find-people';
import type { PlacedLine } from './page-text';
import type { PersonRecord } from './record';
import type { Group } from './with-people';

/** Lines behind a name in which an address or number is still that person's (1 to 6). */
const REACH = 3;

/**
 * Addresses and numbers of a text that names several people one after another (`President: Ada Li, (814) 555-0123`): each is the person's whose name
 * stands last before it.
 */
export function flatOwners(
  records: readonly { person: PersonName; record: PersonRecord }[],
  { observations, lines = [] }: Pick<PageReading, 'observations' | 'lines'>,
  owners: ReadonlyMap<string, PersonName>,
  groups: ReadonlyMap<string, Group>,
): Map<PersonName, Observation[]> {
  const named = new Map<string, { at: number; person: PersonName }[]>();
  const indexOf = new Map<string, number[]>();
  for (const [i, { path }] of lines.entries()) indexOf.set(path, [...(indexOf.get(path) ?? []), i]);
  for (const { person } of records)
    for (const { line, features } of person.mentions) {
      if (features['running-text'] || line.group === undefined) continue;
      const at = indexOf.get(line.path)?.find((i) => lines[i]?.text === line.text);
      if (at !== undefined) named.set(line.group, [...(named.get(line.group) ?? []), { at, person }]);
    }
  const found = new Map<PersonName, Observation[]>();
  for (const each of observations) {
    const own = named.get(each.group);
    if (!own || own.length < 2 || owners.has(each.group) || groups.get(each.group)?.kind !== 'loose') continue;
    if (each.kind !== 'email' && each.kind !== 'phone' && each.kind !== 'profile') continue;
    const at = indexOf
      .get(each.src.path)
      ?.find((i) => (indexOf.get(each.src.path) ?? []).length === 1 || lines[i]?.text.includes(each.raw));
    const last =
      at === undefined ? undefined : own.filter((other) => other.at <= at && at - other.at <= REACH).toSorted((x, y) => y.at - x.at)[0];
    if (last) found.set(last.person, [...(found.get(last.person) ?? []), each]);
  }
  return found;
}

/** Addresses, numbers and profiles by where they stand, for a page with hundreds of records. */
export function contactsByPath(observations: readonly Observation[]): { within(record: PersonRecord, line: PlacedLine): Observation[] } {
  const contacts = observations
    .filter(({ kind, src }) => (kind === 'email' || kind === 'phone' || kind === 'profile') && src.path !== '')
    .toSorted((x, y) => (x.src.path < y.src.path ? -1 : x.src.path > y.src.path ? 1 : 0));
  const byPath = Map.groupBy(contacts, ({ src }) => src.path);
  const from = (path: string): number => {
    let [low, high] = [0, contacts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((contacts[middle]?.src.path ?? '') < path) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    within({ listed, root, lines }, line) {
      if (!listed) return [];
      if (root === undefined) return [...new Set([line, ...lines].map(({ path }) => path))].flatMap((path) => byPath.get(path) ?? []);
      const first = from(`${root}/`);
      // '0' is the sign behind '/'.
      return contacts.slice(first, from(`${root}0`));
    },
  };
}

const REPRESENTS =
  /^(?:代表者?|代表取締役\S*|法定代表人|法人代表|法人|대표자?|대표이사|geschäftsführer(?:in)?|geschäftsführung|vertreten durch|vertretungsberechtigt\S*|represented by|legal representative|représentant légal|directeur de (?:la )?publication|legale rappresentante|representante legal|генеральный директор)\s*[:：]?$/iu;

/** Whether a name only tells who heads a company: what else its table holds is the company's. */
export function isRepresentative({ line, span }: Mention, lines: readonly TextLine[]): boolean {
  const label = span.before !== '' ? span.before.trim() : '';
  const row = line.steps.findLastIndex((step) => /^(?:tr|dl)\./.test(step));
  if (row < 0) return REPRESENTS.test(label);
  const inRow = `${line.steps.slice(0, row + 1).join('/')}/`;
  const at = lines.findIndex(({ path, text }) => path === line.path && text === line.text);
  const above = lines[at - 1];
  return REPRESENTS.test(label) || (above !== undefined && above.path.startsWith(inRow) && REPRESENTS.test(above.text.trim()));
}
