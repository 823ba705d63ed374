import { type ContactDraft, emptyContactDraft } from '../../domain/contact/contact';
import { LIMITS } from '../../domain/record';
import type { VCard, VCardProperty } from './read-vcards';
import { addAddress, addEmail, addPhone } from './contact-points';
import { addMessenger, addSocialProfile, MESSENGERS } from './messengers';
import { components, line, lines, readDay, splitEscaped, unescape } from './values';

/** What a vCard becomes: `origins` has, by field path (`emails.0`), the label that the file gave the value. */
export type ImportedCard = { draft: ContactDraft; origins: Record<string, { label?: string }> };
/** Labels that programs keep beside a property: `item1.X-ABLabel`, by group. */
export type Labels = ReadonlyMap<string, string>;
export type Into = { draft: ContactDraft; origins: ImportedCard['origins']; labels: Labels };

/** Properties that say nothing about the person, or only how the file was made. */
const SILENT = new Set('PRODID REV SOURCE XML CLIENTPIDMAP LABEL X-ABLABEL X-ABADR MAILER PROFILE NAME SORT-STRING CLASS'.split(' '));

/**
 * A vCard as a draft; undefined for a list of members (KIND:group) and for a card without anything to call it by. Pictures stay where they
 * are: an address is kept, bytes are not. What has no field here is kept in `unknownProps`.
 */
export function toDraft(card: VCard): ImportedCard | undefined {
  const first = (name: string) => card.properties.find((property) => property.name === name);
  const kind = first('KIND')?.value.trim().toLowerCase() ?? first('X-ADDRESSBOOKSERVER-KIND')?.value.trim().toLowerCase();
  if (kind === 'group') return undefined;
  const isOrg = kind === 'org' || /^company$/i.test(first('X-ABSHOWAS')?.value.trim() ?? '');
  const draft = emptyContactDraft(isOrg ? 'org' : 'individual', '');
  const labels = labelsOf(card);
  const into: Into = { draft, origins: {}, labels };
  for (const property of card.properties) if (!property.isBinary || property.name === 'PHOTO') take(into, property);
  pairTitles(draft, card);
  nameIt(draft, card);
  if (isOrg) draft.orgs = draft.orgs.filter(({ name }) => name !== draft.name.full);
  return draft.name.full === '' ? undefined : { draft, origins: into.origins };
}

function labelsOf(card: VCard): Labels {
  const found = new Map<string, string>();
  for (const { group, name, value } of card.properties)
    if (group && name === 'X-ABLABEL') found.set(group.toLowerCase(), line(unescape(value).replace(/^_\$!<(.*)>!\$_$/, '$1'), 60));
  return found;
}

function take(into: Into, property: VCardProperty): void {
  const { draft } = into;
  const { name, value } = property;
  if (SILENT.has(name) || (value.trim() === '' && name !== 'PHOTO')) return;
  switch (name) {
    case 'FN':
      draft.name.full ||= line(unescape(value));
      return;
    case 'N':
    case 'TITLE':
    case 'KIND':
    case 'X-ABSHOWAS':
    case 'X-PHONETIC-FIRST-NAME':
    case 'X-PHONETIC-LAST-NAME':
      return; // read together, in nameIt and pairTitles
    case 'NICKNAME':
      draft.name.nickname ??= line(unescape(splitEscaped(value, ',')[0] ?? '')) || undefined;
      return;
    case 'EMAIL':
      return addEmail(into, property);
    case 'TEL':
      return addPhone(into, property);
    case 'ADR':
      return addAddress(into, property);
    case 'ORG': {
      const [org = '', ...units] = components(value);
      const department = line(units.filter(Boolean).join(', '));
      if ((org || department) && draft.orgs.length < LIMITS.list)
        draft.orgs.push({ id: `o${draft.orgs.length}`, ...(org && { name: org }), ...(department && { department }), current: true });
      return;
    }
    case 'ROLE':
      draft.occupation ??= line(unescape(value));
      return;
    case 'URL': {
      const uri = line(unescape(value), LIMITS.uri);
      const label = property.group ? into.labels.get(property.group.toLowerCase()) : undefined;
      if (draft.urls.length < LIMITS.list) draft.urls.push({ id: `u${draft.urls.length}`, uri, ...(label && { label }) });
      return;
    }
    case 'BDAY': {
      const day = readDay(property.params['X-APPLE-OMIT-YEAR']?.[0] === value.slice(0, 4) ? `--${value.slice(5)}` : value);
      if (day) draft.birthday ??= day;
      else if (draft.birthday === undefined) keep(draft, property);
      return;
    }
    case 'GENDER':
      draft.gender ??= ({ m: 'male', f: 'female', o: 'other' } as const)[value.trim().charAt(0).toLowerCase() as 'm'];
      return;
    case 'LANG':
      if (/^[a-z]{2,3}(?:-[\w-]{1,30})?$/i.test(value.trim())) draft.language ??= value.trim();
      return;
    case 'CATEGORIES':
      for (const tag of splitEscaped(value, ',').map((each) => line(unescape(each), 60)))
        if (tag !== '' && !draft.tags.includes(tag) && draft.tags.length < LIMITS.list) draft.tags.push(tag);
      return;
    case 'NOTE':
      draft.note = lines([draft.note, unescape(value)].filter(Boolean).join('\n')) || draft.note;
      return;
    case 'PHOTO':
      if (/^https?:\/\//i.test(value.trim()) && value.length <= LIMITS.uri) draft.photo ??= value.trim();
      return;
    case 'SOCIALPROFILE':
    case 'X-SOCIALPROFILE':
      return addSocialProfile(into, property);
    default:
      if (name === 'IMPP' || MESSENGERS.has(name)) addMessenger(into, property);
      else keep(draft, property);
  }
}

/** What has no field here, for a lossless export. */
function keep(draft: ContactDraft, { group, name, params, value }: VCardProperty): void {
  if (value.length > LIMITS.text || draft.unknownProps.length >= LIMITS.list) return;
  const flat = Object.fromEntries(Object.entries(params).map(([key, values]) => [key, values.join(',')]));
  draft.unknownProps.push({ name: name.slice(0, LIMITS.line), params: { ...flat, ...(group && { GROUP: group }) }, value });
}

/** The n-th title belongs to the n-th organisation; a title without one stands alone. */
function pairTitles(draft: ContactDraft, card: VCard): void {
  const titles = card.properties.filter(({ name }) => name === 'TITLE').map(({ value }) => line(unescape(value)));
  for (const [at, title] of titles.filter(Boolean).entries()) {
    const org = draft.orgs[at];
    if (org) org.title = title;
    else if (at < LIMITS.list) draft.orgs.push({ id: `o${at}`, title, current: true });
  }
}

function nameIt(draft: ContactDraft, card: VCard): void {
  const value = (name: string) => card.properties.find((property) => property.name === name)?.value ?? '';
  const [surname = '', given = '', additional = '', prefix = '', suffix = ''] = components(value('N')).map((part) =>
    part.replaceAll('\\', ''),
  );
  const phonetic = line([value('X-PHONETIC-FIRST-NAME'), value('X-PHONETIC-LAST-NAME')].map((part) => unescape(part)).join(' '));
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
