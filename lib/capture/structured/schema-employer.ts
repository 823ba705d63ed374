import { isOrganization, isPerson, itemsOfProperty, textOfProperty, textsOfProperty, type SchemaItem } from './schema-item';

/** Where a person stands according to the organisation that names them. */
export type Employer = { org: string; title: string };

const OF_ORG = ['employee', 'employees', 'member', 'members', 'founder', 'founders', 'owner', 'contactPerson'];
const OF_PERSON = ['worksFor', 'affiliation', 'memberOf'];

/** The people that organisations name as theirs, directly or through a Role (schema.org/docs, "Introducing Role"). */
export function employersOf(items: readonly SchemaItem[]): Map<SchemaItem, Employer> {
  const employers = new Map<SchemaItem, Employer>();
  for (const item of items) {
    if (!isOrganization(item)) continue;
    const org = textOfProperty(item, 'name', 'legalName');
    for (const name of OF_ORG) {
      for (const [person, title] of throughRoles(item, name)) {
        const usual = name.startsWith('founder') ? 'Founder' : '';
        if (isPerson(person) && !employers.has(person)) employers.set(person, { org, title: title || usual });
      }
    }
  }
  return employers;
}

/** Titles, employers and department of a person, their own word before their organisation's. */
export function placeOf(person: SchemaItem, employer: Employer | undefined): { title: string[]; org: string[]; department: string } {
  const roles = OF_PERSON.flatMap((name) => throughRoles(person, name));
  const direct =
    textsOfProperty(person, 'jobTitle').length > 0 ? textsOfProperty(person, 'jobTitle') : textsOfProperty(person, 'hasOccupation');
  const title = direct.length > 0 ? direct : roles.map(([, role]) => role).filter(Boolean);
  const named = OF_PERSON.flatMap((name) =>
    textsOfProperty(person, name).filter((text) => !roles.some(([, role]) => role !== '' && role === text)),
  );
  const org = [...new Set([...roles.map(([each]) => textOfProperty(each, 'name', 'legalName')).filter(Boolean), ...named])];
  return {
    title: title.length > 0 ? title : employer ? [employer.title] : [],
    org: org.length > 0 ? org.slice(0, 3) : employer ? [employer.org] : [],
    department: textOfProperty(person, 'department'),
  };
}

/** What a property leads to; behind a Role it is the same property of that, with the name of the role. */
function throughRoles(item: SchemaItem, name: string): [target: SchemaItem, title: string][] {
  return itemsOfProperty(item, name).flatMap((value): [SchemaItem, string][] => {
    if (!value.types.some((type) => type.endsWith('Role'))) return [[value, '']];
    const title = textOfProperty(value, 'roleName', 'namedPosition', 'jobTitle');
    const inner = itemsOfProperty(value, name);
    return inner.length > 0 ? inner.map((each): [SchemaItem, string] => [each, title]) : [[value, title]];
  });
}
