import type { Affiliation, Contact, ContactDraft, Phone } from '../../lib/domain/contact/contact';
import type { OwnInput } from '../../lib/domain/own-field/own-input';

/** A contact as the text of its form: what the user typed stays, right or wrong. */
export type ContactFormValues = {
  kind: Contact['kind'];
  full: string;
  phonetic: string;
  nickname: string;
  orgs: { id: string; name: string; title: string; department: string; current: boolean }[];
  emails: { id: string; address: string }[];
  phones: { id: string; raw: string; label: NonNullable<Phone['label']> | '' }[];
  addresses: { id: string; full: string; country: string }[];
  urls: { id: string; uri: string }[];
  /** `YYYY-MM-DD`, or `--MM-DD` without a year. */
  birthday: string;
  /** Whether `birthday` is a day of the Chinese calendar. */
  lunar: boolean;
  /** As `birthday`. */
  anniversary: string;
  /** Days between two contacts, as typed. */
  rhythm: { ideal: string; latest: string };
  gender: NonNullable<Contact['gender']> | '';
  occupation: string;
  preferences: string;
  note: string;
  tags: string[];
  legalName: string;
  domains: string;
  industry: string;
  vatNumber: string;
  /** Of the user's own fields those that were touched. */
  own: Record<string, OwnInput>;
};

export type ContactFormList = 'orgs' | 'emails' | 'phones' | 'addresses' | 'urls';

/** The text of every field of a contact. */
export function formValues(contact: ContactDraft): ContactFormValues {
  return {
    kind: contact.kind,
    full: contact.name.full,
    phonetic: contact.name.phonetic ?? '',
    nickname: contact.name.nickname ?? '',
    orgs: contact.orgs.map((org) => affiliationValues(org)),
    emails: contact.emails.map(({ id, address }) => ({ id, address })),
    phones: contact.phones.map(({ id, raw, ext, label }) => ({
      id,
      raw: ext && !raw.includes(ext) ? `${raw} ext. ${ext}` : raw,
      label: label ?? '',
    })),
    addresses: contact.addresses.map(({ id, full, country }) => ({ id, full, country: country ?? '' })),
    urls: contact.urls.map(({ id, uri }) => ({ id, uri })),
    birthday: contact.birthday ?? '',
    lunar: contact.birthdayCalendar === 'chinese',
    anniversary: contact.anniversary ?? '',
    rhythm: { ideal: String(contact.cadence?.ideal ?? ''), latest: String(contact.cadence?.latest ?? '') },
    gender: contact.gender ?? '',
    occupation: contact.occupation ?? '',
    preferences: contact.preferences ?? '',
    note: contact.note ?? '',
    tags: contact.tags,
    legalName: contact.legalName ?? '',
    domains: contact.domains.join(', '),
    industry: contact.industry ?? '',
    vatNumber: contact.vatNumber ?? '',
    own: {},
  };
}

/** An empty element of a list of the form. */
export function emptyElement(list: ContactFormList, id: string): ContactFormValues[ContactFormList][number] {
  switch (list) {
    case 'orgs':
      return { id, name: '', title: '', department: '', current: true };
    case 'emails':
      return { id, address: '' };
    case 'phones':
      return { id, raw: '', label: '' };
    case 'addresses':
      return { id, full: '', country: '' };
    case 'urls':
      return { id, uri: '' };
  }
}

function affiliationValues(org: Affiliation): ContactFormValues['orgs'][number] {
  return { id: org.id, name: org.name ?? '', title: org.title ?? '', department: org.department ?? '', current: org.current };
}
