import type { FoundFault, Mend } from '../domain/cleaning/finding';
import type { Contact } from '../domain/contact/contact';
import { fold } from '../match/fold';
import { CREDENTIALS, GENERATIONS } from '../match/normalise/name-tables';
import { isShouted, isWhispered, titleCase } from './letter-case';

const PARTS = ['full', 'given', 'additional', 'surname'] as const;
/** Legal forms that no family name ends in (ISO 20275). */
const COMPANY =
  /(?:[\s,](?:gmbh|ltd|limited|llc|inc|incorporated|corp|corporation|plc|kgaa|ohg|s\.?r\.?l|s\.p\.a|pty|pvt|sdn bhd)\.?|有限公司|有限责任公司|株式会社|주식회사)$/i;
const LATIN = /^[\p{Script=Latin}\p{M}'’. -]+$/u;

/** What is wrong with how a person is named: letters, parts in each other's field, a company for a person. At most one, the plainest. */
export function nameFaults(contact: Contact): FoundFault[] {
  if (contact.kind !== 'individual') return [];
  const found = companyFault(contact) ?? caseFault(contact) ?? partsFault(contact) ?? commaFault(contact);
  if (!found) return [];
  return [{ kind: 'name', store: 'contacts', recordId: contact.id, contactId: contact.id, field: 'name', ...found }];
}
type Found = Pick<FoundFault, 'reason' | 'before' | 'after' | 'mend'>;

function companyFault({ name, kind, orgs }: Contact): Found | undefined {
  const employer = orgs.some((org) => org.name !== undefined && fold(org.name) === fold(name.full));
  const isCompany = COMPANY.test(name.full);
  if (!isCompany && !(employer && !name.given && !name.surname)) return undefined;
  const mend = isCompany && !name.given && !name.surname && { path: [], was: { kind }, set: { kind: 'org' }, sure: false };
  const reason = { code: isCompany ? 'clean.name-company' : 'clean.name-employer', params: {} };
  return { reason, before: name.full, ...(mend && { after: name.full, mend }) };
}

function caseFault({ name }: Contact): Found | undefined {
  const wrong = PARTS.filter((part) => name[part] !== undefined && (isShouted(name[part]) || isWhispered(name[part])));
  const [first] = wrong;
  if (first === undefined) return undefined;
  const set = Object.fromEntries(wrong.map((part) => [part, titleCase(name[part] ?? '')]));
  if (!wrong.includes('full')) set.full = wrong.reduce((full, part) => full.replace(name[part] ?? '', set[part] ?? ''), name.full);
  const shouted = isShouted(name[first] ?? '');
  // One part in capitals within a name is how some countries mark the surname.
  return mendOf(name, set, shouted ? 'capitals' : 'small', wrong.includes('full'));
}

function partsFault({ name }: Contact): Found | undefined {
  const { given, surname, full } = name;
  if (given && surname && !LATIN.test(full)) return undefined;
  if (given && surname && given.endsWith(` ${surname}`))
    return mendOf(name, { given: given.slice(0, -surname.length).trim() }, 'surname-in-given', true);
  if (given && surname && surname.startsWith(`${given} `))
    return mendOf(name, { surname: surname.slice(given.length).trim() }, 'given-in-surname', true);
  const whole = given && !surname ? given : surname && !given ? surname : undefined;
  const words = whole?.split(/\s+/) ?? [];
  if (whole === undefined || words.length !== 2 || !LATIN.test(whole) || whole !== full) return undefined;
  const [first = '', last = ''] = words;
  return mendOf(name, { given: first, surname: last }, given ? 'whole-in-given' : 'whole-in-surname', false);
}

/** `Rossi, Maria` as a list has it; not `Maria Rossi, PhD`. */
function commaFault({ name }: Contact): Found | undefined {
  const [last, first, ...rest] = name.full.split(',').map((part) => part.trim());
  if (!last || !first || rest.length > 0 || !LATIN.test(last) || !LATIN.test(first) || last.split(' ').length > 3) return undefined;
  const ending = fold(first).replaceAll('.', '');
  if (CREDENTIALS.has(ending) || ending in GENERATIONS || (name.surname !== undefined && fold(name.surname) !== fold(last)))
    return undefined;
  return mendOf(name, { full: `${first} ${last}`, given: name.given ?? first, surname: name.surname ?? last }, 'comma', false);
}

function mendOf(name: Contact['name'], set: Partial<Record<(typeof PARTS)[number], string>>, why: string, sure: boolean): Found {
  const was = Object.fromEntries(Object.keys(set).map((part) => [part, name[part as keyof typeof set] ?? null])) as Mend['was'];
  return {
    reason: { code: `clean.name-${why}`, params: {} },
    before: shown(name),
    after: shown({ ...name, ...set }),
    mend: { path: ['name'], was, set: set as Mend['set'], sure },
  };
}

/** The name, and its parts where they say more. */
function shown({ full, given, surname }: Contact['name']): string {
  const parts = [given, surname].map((part) => part ?? '–').join(' | ');
  return given === undefined && surname === undefined ? full : `${full} (${parts})`;
}
