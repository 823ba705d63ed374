import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { toCandidates } from '../../lib/capture/candidates';
import { readHtml } from './read-html';
import { summariseCapture } from './summarise-capture';

type Person = ReturnType<typeof summariseCapture>['candidates'][number];

/**
 * What somebody reads on the page. Fields that are left out are not compared. `or`: other ways to write the name that a person would take as
 * well (陈思远 Shawn Chen). `others: 'unticked'`: the page may hold more that a reader could
 * take for a contact, as long as none of it is preselected; else the list is the whole list.
 */
export type ExpectedCapture = Omit<Partial<ReturnType<typeof summariseCapture>>, 'candidates'> & {
  candidates: (Partial<Person> & { name: string; or?: string[] })[];
  others?: 'unticked';
};

const folder = fileURLToPath(new URL('../fixtures/capture/', import.meta.url));

export const CAPTURE_FIXTURES = readdirSync(folder)
  .filter((file) => file.endsWith('.html'))
  .map((file) => file.replace('.html', ''));

/** What was found on a fixture and what a person reads there, in comparable form. The page is at its canonical address. */
export function readFixture(name: string): { found: ReturnType<typeof summariseCapture>; expected: Omit<ExpectedCapture, 'others'> } {
  const html = readFileSync(`${folder}${name}.html`, 'utf8');
  const { others, ...expected } = JSON.parse(readFileSync(`${folder}${name}.expected.json`, 'utf8')) as ExpectedCapture;
  const url = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
  const found = summariseCapture(toCandidates(readHtml(html, url === undefined ? {} : { url }), { country: 'US', now: 0 }));
  const wanted = expected.candidates.map(({ or: _, ...each }) => comparable(each)).sort(byName);
  const renamed = found.candidates.map((each) => ({
    ...each,
    name: expected.candidates.find(({ or }) => or?.includes(each.name))?.name ?? each.name,
  }));
  const kept = renamed.filter((each) => !others || each.preselected || wanted.some(({ name: full }) => full === each.name));
  const candidates = kept.map((each) => comparable(each)).sort(byName);
  return {
    found: { ...found, candidates: candidates.map((each) => withoutUntoldLabels(each, wanted)) },
    expected: { ...expected, candidates: wanted },
  };
}

function byName(x: Partial<Person>, y: Partial<Person>): number {
  const key = ({ name, type, emails }: Partial<Person>) => `${name} ${type} ${emails?.join(' ')}`;
  return key(x) < key(y) ? -1 : key(x) > key(y) ? 1 : 0;
}

/** Lists in one order; an address without its line breaks and commas, which each reader sets differently. */
function comparable<P extends Partial<Person>>(person: P): P {
  return {
    ...person,
    ...(person.emails && { emails: person.emails.toSorted() }),
    ...(person.phones && { phones: person.phones.toSorted() }),
    ...(person.profiles && { profiles: person.profiles.toSorted() }),
    ...(person.address !== undefined && { address: person.address.replace(/[\s,，、]+/g, ' ').trim() }),
  };
}

/** Drops the label of a number (`+49… work`) where the expected file gives the same number without one. */
function withoutUntoldLabels(person: Person, wanted: ExpectedCapture['candidates']): Person {
  const phones = wanted.filter(({ name }) => name === person.name).flatMap((each) => each.phones ?? []);
  const untold = (phone: string) => phone.replace(/ (?:work|home|cell|fax)$/, '');
  return { ...person, phones: person.phones.map((phone) => (phones.includes(untold(phone)) ? untold(phone) : phone)).toSorted() };
}
