import type { SampleRecord } from '../domain/sample/sample-record';
import { SAMPLE_CASES, SAMPLE_INTERACTIONS, SAMPLE_TASKS } from './history';
import {
  type SampleContext,
  makeCapture,
  makeCase,
  makeInteraction,
  makeOrders,
  makeOrganisation,
  makePerson,
  makeTask,
} from './make-records';
import { SAMPLE_ORGANISATIONS } from './organisations';
import { SAMPLE_PEOPLE } from './people';

/** Order numbers of the sample start here. */
const FIRST_NUMBER = 1001;

/**
 * A small book of invented customers around `now`: every record is marked `sample`, all addresses are under `.example` and all numbers in
 * ranges kept for fiction. Two people are in it twice, so that there is something to merge.
 */
export function sampleBook(context: SampleContext): SampleRecord[] {
  const made: SampleRecord[] = [];
  const ids = new Map<string, string>();
  const orgs = new Map(SAMPLE_ORGANISATIONS.map((org) => [org.key, { org, record: makeOrganisation(context, org) }]));
  for (const { record } of orgs.values()) made.push({ store: 'contacts', record });

  let number = FIRST_NUMBER;
  const nextNumber = (): string => `S-${number++}`;
  for (const person of SAMPLE_PEOPLE) {
    const employer = person.org === undefined ? undefined : orgs.get(person.org);
    const contact = makePerson(context, person, employer?.record);
    ids.set(person.key, contact.id);
    made.push({ store: 'contacts', record: contact });
    for (const record of makeOrders(context, person, contact.id, nextNumber)) made.push({ store: 'orders', record });
    if (!person.captured) continue;
    const domain = employer?.org.domain ?? person.email?.split('@')[1] ?? 'sidecard.example';
    const { interaction, provenance } = makeCapture(context, person.captured, contact, domain);
    made.push({ store: 'interactions', record: interaction });
    for (const record of provenance) made.push({ store: 'provenance', record });
  }

  for (const row of SAMPLE_INTERACTIONS) made.push({ store: 'interactions', record: makeInteraction(context, row, idOf(row.who)) });
  for (const row of SAMPLE_CASES) made.push({ store: 'cases', record: makeCase(context, row, idOf(row.who)) });
  for (const row of SAMPLE_TASKS) made.push({ store: 'tasks', record: makeTask(context, row, idOf(row.who)) });
  return made;

  function idOf(key: string): string {
    const id = ids.get(key);
    if (id === undefined) throw new Error(`sample: the history names ${key}, who is not among the sample people`);
    return id;
  }
}
