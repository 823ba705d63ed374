import { type ContactDraft, emptyContactDraft } from '../../domain/contact/contact';
import { LIMITS } from '../../domain/record';
import type { VCard, VCardProperty } from './read-vcards';
import { addAddress, addEmail, addPhone, addWrittenAddresses } from './contact-points';
import { addMessenger, addSocialProfile, isMessenger } from './messengers';
import { idOf, ownId, takeOwn } from './own-properties';
import { tidyCard } from './tidy-card';
import { components, line, paragraphs, readDay, splitEscaped, unescape } from './values';

/**
 * What a vCard becomes: `origins` has, by field path (`emails.0`), the label that the file gave the value; `id` that of the record in the book
 * that printed the card; `largePicture` a picture that is too large for a record, as a `data:` address.
 */
export type ImportedCard = { draft: ContactDraft; origins: Record<string, { label?: string }>; id?: string; largePicture?: string };
/** Labels that programs keep beside a property: `item1.X-ABLabel`, by group. */
export type Labels = ReadonlyMap<string, string>;
/** `countries`: of addresses by group, as Apple has them (`X-ABADR`). */
export type Into = { draft: ContactDraft; origins: ImportedCard['origins']; labels: Labels; countries: ReadonlyMap<string, string> };

/** Properties that say only how the file was made, or are read together with others. */
const SILENT = new Set('PRODID REV X-ABLABEL X-ABADR PROFILE'.split(' '));

/**
 * A vCard as a draft; undefined for a list of members (KIND:group) and for a card without anything to call it by. A small picture
 * is kept, a large one only as an address. What has no field here is kept in `unknownProps`.
 */
export function toDraft(card: VCard): ImportedCard | undefined {
  const labels = labelsOf(card);
  const { all, others } = tidyCard(card, labels);
  const main = all.filter((property) => !others.has(property));
  const first = (name: string) => main.find((property) => property.name === name);
  const kind = first('KIND')?.value.trim().toLowerCase() ?? first('X-ADDRESSBOOKSERVER-KIND')?.value.trim().toLowerCase();
  if (kind === 'group') return undefined;
  const isOrg = kind === 'org' || /^company$/i.test(first('X-ABSHOWAS')?.value.trim() ?? '') || (kind === undefined && isCompany(main));
  const draft = emptyContactDraft(isOrg ? 'org' : 'individual', '');
  const countries = new Map(
    main.flatMap(({ name, group, value }) => (name === 'X-ABADR' && group ? [[group.toLowerCase(), value.trim()] as const] : [])),
  );
  const into: Into = { draft, origins: {}, labels, countries };
  const id = ownId(card);
  for (const property of all)
    if (others.has(property)) keep(draft, property);
    else if (id === undefined || property.name !== 'UID' || idOf(property.value) !== id) take(into, property);
  addWrittenAddresses(into, main);
  keepLabels(draft, card);
  pairTitles(draft, main);
  nameIt(draft, main);
  if (isOrg) draft.orgs = draft.orgs.filter(({ name, title, department }) => name !== draft.name.full || title || department);
  if (draft.name.full === '') return undefined;
  const largePicture = draft.picture === undefined ? main.find(({ large }) => large !== undefined)?.large : undefined;
  return { draft, origins: into.origins, ...(id !== undefined && { id }), ...(largePicture && { largePicture }) };
}

function labelsOf(card: VCard): Labels {
  const found = new Map<string, string>();
  for (const { group, name, value } of card.properties)
    if (group && name === 'X-ABLABEL') found.set(group.toLowerCase(), line(unescape(value).replace(/^_\$!<(.*)>!\$_$/, '$1')));
  return found;
}

/** A card that is called by a company's name and has no person in it: so address books write companies that do not say that they are one. */
function isCompany(properties: readonly VCardProperty[]): boolean {
  const text = (name: string) => line(unescape(properties.find((property) => property.name === name)?.value ?? ''));
  const [org = ''] = components(properties.find(({ name }) => name === 'ORG')?.value ?? '');
  const hasName = components(properties.find(({ name }) => name === 'N')?.value ?? '').some((part) => part !== '' && part !== org);
  return org !== '' && !hasName && text('TITLE') === '' && (text('FN') === '' || text('FN') === org);
}

function take(into: Into, property: VCardProperty): void {
  const { draft } = into;
  const { name, value } = property;
  if (SILENT.has(name) || (value.trim() === '' && !(name === 'ORG' && property.group))) return;
  if (takeOwn(draft, property)) return;
  switch (name) {
    case 'FN':
      if (draft.name.full !== '') return keep(draft, property);
      draft.name.full = line(unescape(value));
      return;
    case 'N':
    case 'TITLE':
    case 'KIND':
    case 'X-ABSHOWAS':
    case 'X-PHONETIC-FIRST-NAME':
    case 'X-PHONETIC-MIDDLE-NAME':
    case 'X-PHONETIC-LAST-NAME':
      return; // read together, in nameIt and pairTitles
    case 'NICKNAME': {
      const [first = '', ...more] = splitEscaped(value, ',');
      if (draft.name.nickname !== undefined || more.length > 0) keep(draft, property);
      draft.name.nickname ??= line(unescape(first)) || undefined;
      return;
    }
    case 'EMAIL':
      return addEmail(into, property) ? undefined : keep(draft, property);
    case 'TEL':
      return addPhone(into, property) ? undefined : keep(draft, property);
    case 'ADR':
      return addAddress(into, property);
    case 'ORG':
      return addOrg(draft, property);
    case 'ROLE':
      if (draft.occupation !== undefined) return keep(draft, property);
      draft.occupation = line(unescape(value));
      return;
    case 'URL': {
      const uri = line(unescape(value), LIMITS.uri);
      const label = property.group ? into.labels.get(property.group.toLowerCase()) : undefined;
      if (draft.urls.length < LIMITS.list) draft.urls.push({ id: `u${draft.urls.length}`, uri, ...(label && { label }) });
      return;
    }
    case 'BDAY': {
      const day = readDay(property.params['X-APPLE-OMIT-YEAR']?.[0] === value.slice(0, 4) ? `--${value.slice(5)}` : value);
      if (day === undefined || draft.birthday !== undefined) return keep(draft, property);
      draft.birthday = day;
      return;
    }
    case 'ANNIVERSARY': {
      const day = readDay(value);
      if (day === undefined || draft.anniversary !== undefined) return keep(draft, property);
      draft.anniversary = day;
      return;
    }
    case 'GENDER':
    case 'X-GENDER': {
      const gender = ({ m: 'male', f: 'female', o: 'other' } as const)[value.trim().charAt(0).toLowerCase() as 'm'];
      if (gender === undefined || (draft.gender !== undefined && draft.gender !== gender)) return keep(draft, property);
      draft.gender = gender;
      return;
    }
    case 'LANG':
    case 'X-LANG':
      if (draft.language !== undefined || !/^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(value.trim())) return keep(draft, property);
      draft.language = value.trim();
      return;
    case 'CATEGORIES':
      for (const tag of splitEscaped(value, ',').map((each) => line(unescape(each), 60)))
        if (tag !== '' && !draft.tags.includes(tag) && draft.tags.length < LIMITS.list) draft.tags.push(tag);
      return;
    case 'NOTE':
      draft.note = paragraphs([draft.note, unescape(value)].filter(Boolean).join('\n')) || draft.note;
      return;
    case 'PHOTO':
      if (property.isBinary) draft.picture ??= value || undefined;
      else if (/^https?:\/\//i.test(value.trim()) && value.length <= LIMITS.uri && draft.photo === undefined) draft.photo = value.trim();
      else keep(draft, property);
      return;
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE':
      return addSocialProfile(into, property);
    default:
      if (isMessenger(name)) addMessenger(into, property);
      else keep(draft, property);
  }
}

/** What has no field here, for a lossless export: the value still escaped, without how its text was encoded in the file. */
function keep(draft: ContactDraft, { group, name, params, value, isBinary }: VCardProperty): void {
  if (value.length > LIMITS.text || draft.unknownProps.length >= LIMITS.list) return;
  const { ENCODING: _, CHARSET: __, ...told } = params;
  const whole = isBinary && !value.startsWith('data:') ? { ...told, ENCODING: ['b'] } : told;
  const flat = Object.fromEntries(Object.entries(whole).map(([key, values]) => [key, values.join(',')]));
  const escaped = value.replace(/\r\n?|\n/g, '\\n');
  draft.unknownProps.push({ name: name.slice(0, LIMITS.line), params: { ...flat, ...(group && { GROUP: group }) }, value: escaped });
}

/** A label belongs to its property: it is kept with one that is kept unread. */
function keepLabels(draft: ContactDraft, card: VCard): void {
  const groups = new Set(draft.unknownProps.map(({ params }) => params.GROUP?.toLowerCase()));
  for (const property of card.properties)
    if (property.name === 'X-ABLABEL' && property.group && groups.has(property.group.toLowerCase())) keep(draft, property);
}

function addOrg(draft: ContactDraft, { value, group, params }: VCardProperty): void {
  const [org = '', ...units] = components(value);
  const department = line(units.filter(Boolean).join(', '));
  // An employer without a name stands there for the title of its group; `pairTitles` takes it away where there is none.
  if ((!org && !department && !group) || draft.orgs.length >= LIMITS.list) return;
  const orgId = params['X-SIDECARD-ORG']?.[0];
  draft.orgs.push({
    id: group ? `o-${group.toLowerCase()}-${draft.orgs.length}`.slice(0, 40) : `o${draft.orgs.length}`,
    ...(orgId && /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(orgId) && { orgId: orgId.toLowerCase() }),
    ...(org && { name: org }),
    ...(department && { department }),
    current: params['X-SIDECARD-PAST'] === undefined,
  });
}

/** A title belongs to the organisation of its group, else the n-th title to the n-th organisation; a title without one stands alone. */
function pairTitles(draft: ContactDraft, properties: readonly VCardProperty[]): void {
  let next = 0;
  for (const { name, value, group } of properties) {
    const title = line(unescape(value));
    if (name !== 'TITLE' || title === '') continue;
    const grouped = group ? draft.orgs.find(({ id }) => id.startsWith(`o-${group.toLowerCase()}-`)) : undefined;
    const org = grouped ?? draft.orgs.slice(next).find((each) => each.title === undefined);
    next += 1;
    if (org && (grouped || org.title === undefined)) org.title = title;
    else if (draft.orgs.length < LIMITS.list) draft.orgs.push({ id: '', title, current: true });
  }
  draft.orgs = draft.orgs.filter((org) => org.name || org.title || org.department || org.orgId);
  for (const [at, org] of draft.orgs.entries()) org.id = `o${at}`;
}

function nameIt(draft: ContactDraft, properties: readonly VCardProperty[]): void {
  const value = (name: string) => properties.find((property) => property.name === name)?.value ?? '';
  const [surname = '', given = '', additional = '', prefix = '', suffix = ''] = components(value('N')).map((part) =>
    part.replaceAll('\\', ''),
  );
  const readings = ['FIRST', 'MIDDLE', 'LAST'].map((part) => line(unescape(value(`X-PHONETIC-${part}-NAME`))));
  const isEastern = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(readings.join(''));
  const phonetic = line((isEastern ? readings.toReversed() : readings).join(' '));
  const isHan = /^[\p{Script=Han}\p{Script=Hangul}\s]+$/u.test(surname + given) && surname + given !== '';
  const full = isHan ? surname + given : [prefix, given, additional, surname, suffix].filter(Boolean).join(' ');
  draft.name.full ||= line(full) || draft.orgs[0]?.name || draft.name.nickname || nameOfMailbox(draft) || draft.phones[0]?.raw || '';
  if (draft.kind === 'org') return;
  const parts = { prefix, given, additional, surname, suffix, phonetic };
  for (const [part, text] of Object.entries(parts)) if (text !== '') Object.assign(draft.name, { [part]: text });
}

/** A card may have nothing but an address: then that is what it is called by. */
function nameOfMailbox(draft: ContactDraft): string | undefined {
  return draft.emails[0]?.address;
}
