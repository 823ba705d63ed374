import type { Contact, ContactDraft } from '../../domain/contact/contact';
import type { OwnField } from '../../domain/own-field/own-field';
import { OWN_ID, PRODUCT, ownFieldLines } from './own-properties';
import { pictureLine, unknownLine } from './print-extras';
import { escapeText, foldLine, paramText } from './print-values';

export type VCardVersion = '4.0' | '3.0';
/** What a card is printed from: a contact's fields, and its id as UID where there is one. */
export type Printable = ContactDraft & { id?: string };

const GENDERS = { female: 'F', male: 'M', other: 'O' } as const;

/**
 * A contact as a vCard, 4.0 (RFC 6350, with RFC 9554 SOCIALPROFILE) or 3.0 (RFC 2426, with the X- properties that address books share for what it
 * lacks). Nothing is left out: what vCard has no word for stands in `X-SIDECARD-` properties, and properties that were kept unread come back.
 */
export function printVCard(contact: Printable, version: VCardVersion, fields: ReadonlyMap<string, OwnField> = new Map()): string {
  const own = ownFieldLines(contact.custom, fields);
  const lines = ['BEGIN:VCARD', `VERSION:${version}`, ...propertiesOf(contact, version), ...own, 'END:VCARD'];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function propertiesOf(contact: Printable, version: VCardVersion): string[] {
  const is4 = version === '4.0';
  const { name } = contact;
  const lines = [`PRODID:${PRODUCT}`, `FN:${escapeText(name.full)}`];
  const put = (property: string, text: string | undefined) => {
    if (text !== undefined && text !== '') lines.push(`${property}:${escapeText(text)}`);
  };
  if (contact.kind === 'org') lines.push(is4 ? 'KIND:org' : 'X-ABShowAs:COMPANY');
  const parts = [name.surname, name.given, name.additional, name.prefix, name.suffix].map((part) => escapeText(part ?? ''));
  // Another name that was kept unread must not come to stand in the place of this one.
  const hasOther = contact.unknownProps.some((prop) => prop.name === 'N');
  if (!is4 || hasOther || parts.some((part) => part !== '')) lines.push(`N:${parts.join(';')}`);
  put('NICKNAME', name.nickname);
  put('X-PHONETIC-FIRST-NAME', name.phonetic);
  if (contact.id !== undefined) lines.push(`${OWN_ID}:${contact.id}`);
  if (contact.id !== undefined && !contact.unknownProps.some((prop) => prop.name === 'UID'))
    put('UID', is4 ? `urn:uuid:${contact.id}` : contact.id);
  for (const [at, { address, label }] of contact.emails.entries()) lines.push(...emailLines(address, label, at, is4));
  for (const phone of contact.phones) lines.push(phoneLine(phone));
  for (const address of contact.addresses) lines.push(...addressLines(address));
  for (const [at, org] of contact.orgs.entries()) lines.push(...orgLines(org, at));
  for (const { service, handle, uri } of contact.profiles)
    lines.push(
      `${is4 ? 'SOCIALPROFILE;SERVICE-TYPE' : 'X-SOCIALPROFILE;TYPE'}=${paramText(service)}${handle ? `;${is4 ? 'USERNAME' : 'X-USER'}=${paramText(handle)}` : ''}:${escapeText(uri)}`,
    );
  for (const [at, { uri, label }] of contact.urls.entries()) {
    lines.push(`${label ? `url${at + 1}.` : ''}URL:${uri.replaceAll('\\', '\\\\')}`);
    if (label) lines.push(`url${at + 1}.X-ABLabel:${escapeText(label)}`);
  }
  if (contact.birthday) lines.push(is4 ? `BDAY:${day4(contact.birthday)}` : birthday3(contact.birthday));
  if (contact.anniversary) lines.push(is4 ? `ANNIVERSARY:${day4(contact.anniversary)}` : `X-ANNIVERSARY:${contact.anniversary}`);
  if (contact.gender) lines.push(is4 ? `GENDER:${GENDERS[contact.gender]}` : `X-GENDER:${GENDERS[contact.gender]}`);
  put('ROLE', contact.occupation);
  put(is4 ? 'LANG' : 'X-LANG', contact.language);
  if (contact.tags.length > 0) lines.push(`CATEGORIES:${contact.tags.map(escapeText).join(',')}`);
  put('NOTE', contact.note);
  if (contact.photo) lines.push(is4 ? `PHOTO:${contact.photo}` : `PHOTO;VALUE=uri:${contact.photo}`);
  if (contact.picture) lines.push(pictureLine(contact.picture, is4));
  lines.push(...ownLines(contact));
  for (const prop of contact.unknownProps) lines.push(unknownLine(prop));
  return lines;
}

/** A label that is no type of vCard's own stands in a property of its group, as Apple has it. */
function emailLines(address: string, label: string | undefined, at: number, is4: boolean): string[] {
  const type = is4 ? '' : ';TYPE=INTERNET';
  if (label === undefined) return [`EMAIL${type}:${escapeText(address)}`];
  if (label === 'work' || label === 'home') return [`EMAIL${type};TYPE=${label}:${escapeText(address)}`];
  return [`email${at + 1}.EMAIL${type}:${escapeText(address)}`, `email${at + 1}.X-ABLabel:${escapeText(label)}`];
}

function phoneLine({ raw, ext, label, e164 }: Contact['phones'][number]): string {
  const type = label === undefined ? '' : `;TYPE=${label}`;
  const more = `${ext ? `;X-SIDECARD-EXT=${ext}` : ''}${e164 ? `;X-SIDECARD-E164="${e164}"` : ''}`;
  return `TEL${type}${more}:${escapeText(raw)}`;
}

function addressLines(address: Contact['addresses'][number]): string[] {
  const parts = ['', '', address.street, address.locality, address.region, address.postcode, address.country].map((part) =>
    escapeText(part ?? ''),
  );
  // `full` is how the address was written, in its own order: RFC 6350 keeps that in LABEL.
  return [`ADR;LABEL=${paramText(address.full)}${address.country ? `;CC=${address.country}` : ''}:${parts.join(';')}`];
}

function orgLines({ name, title, department, current, orgId }: Contact['orgs'][number], at: number): string[] {
  const group = `org${at + 1}`;
  const more = `${current ? '' : ';X-SIDECARD-PAST=1'}${orgId ? `;X-SIDECARD-ORG=${orgId}` : ''}`;
  const parts = [name ?? '', department ?? ''].map(escapeText);
  return [`${group}.ORG${more}:${department ? parts.join(';') : parts[0]}`, ...(title ? [`${group}.TITLE:${escapeText(title)}`] : [])];
}

/** RFC 6350 section 4.3.1: `19800521`, `--0521`. */
function day4(day: string): string {
  return day.startsWith('--') ? `--${day.slice(2).replace('-', '')}` : day.replaceAll('-', '');
}

function birthday3(day: string): string {
  return day.startsWith('--') ? `BDAY;X-APPLE-OMIT-YEAR=1604:1604-${day.slice(2)}` : `BDAY:${day}`;
}

/** What vCard has no property for. */
function ownLines(contact: Printable): string[] {
  const own: [string, unknown][] = [
    ['PREFERENCES', contact.preferences],
    ['OWNER', contact.owner],
    ['LEGAL-NAME', contact.legalName],
    ['INDUSTRY', contact.industry],
    ['SIZE', contact.size],
    ['REGISTRATION', contact.registrationNumber],
    ['VAT', contact.vatNumber],
    ['DOMAINS', contact.domains.length > 0 ? JSON.stringify(contact.domains) : undefined],
    ['CONSENT', Object.keys(contact.consent).length > 0 ? JSON.stringify(contact.consent) : undefined],
    ['CADENCE', contact.cadence && JSON.stringify(contact.cadence)],
    ['BIRTHDAY-CALENDAR', contact.birthdayCalendar && JSON.stringify(contact.birthdayCalendar)],
    ['PINS', Object.keys(contact.pins).length > 0 ? JSON.stringify(contact.pins) : undefined],
  ];
  return own.flatMap(([name, value]) => (typeof value === 'string' && value !== '' ? [`X-SIDECARD-${name}:${escapeText(value)}`] : []));
}
