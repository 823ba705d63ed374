import { currentAffiliation, type ContactDraft } from '../../lib/domain/contact/contact';
import { type FieldDef, isRetired } from '../../lib/domain/own-field/own-field';
import { fitsField, ownAt } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { ownText } from '../fields/own-text';
import { formatCalendarDay, hostOf } from '../ui/format';
import { countryName } from './countries';
import { genderText, languageName } from './value-names';

/** One value of a contact as it is listed. `path` is its field path, for its origin and its member record. */
export type DetailRow = {
  path: string;
  label: string;
  value: string;
  /** Beside the value, quieter: kind of number, department. */
  aside?: string;
  href?: string;
  /** `line`, `text` and `date` are edited in their place, so is the value of an own field; `form` in the whole form, `none` nowhere. */
  edit: 'line' | 'text' | 'date' | 'own' | 'form' | 'none';
  own?: FieldDef;
};

/** Everything that is known of a contact, in the order in which it is wanted at work. Empty fields are left out. */
export function detailRows(contact: ContactDraft, fields: readonly FieldDef[] = []): DetailRow[] {
  const current = currentAffiliation(contact);
  const orgs = [...contact.orgs].sort((x, y) => Number(y === current) - Number(x === current));
  const single = (path: keyof ContactDraft, label: string, edit: DetailRow['edit'] = 'line'): DetailRow[] => {
    const value = contact[path];
    return typeof value === 'string' ? [{ path, label, value, edit }] : [];
  };
  const isLunar = contact.birthdayCalendar === 'chinese';
  return [
    ...contact.emails.map((email): DetailRow => ({
      path: `emails.${email.id}`,
      label: i18n.t('contact.email'),
      value: email.address,
      aside: email.label && knownLabel(email.label),
      href: `mailto:${encodeURIComponent(email.address).replace('%40', '@')}`,
      edit: 'line',
    })),
    ...contact.phones.map((phone): DetailRow => ({
      path: `phones.${phone.id}`,
      label: i18n.t('contact.phone'),
      value: phone.raw,
      aside: phone.label && phoneLabel(phone.label),
      href: phone.e164 ? `tel:${phone.e164}` : undefined,
      edit: 'line',
    })),
    ...orgs.map((org): DetailRow => ({
      path: `orgs.${org.id}`,
      label: i18n.t('contact.org'),
      value: [org.title, org.name].filter(Boolean).join(' · ') || (org.department ?? ''),
      aside: org.title || org.name ? org.department : undefined,
      edit: 'form',
    })),
    ...contact.addresses.map((address): DetailRow => ({
      path: `addresses.${address.id}`,
      label: i18n.t('contact.address'),
      value: address.full,
      aside: address.country && countryName(address.country),
      edit: 'text',
    })),
    ...contact.profiles.map((profile): DetailRow => ({
      path: `profiles.${profile.id}`,
      label: profile.service,
      value: profile.handle ?? hostOf(profile.uri),
      href: webAddress(profile.uri),
      edit: 'form',
    })),
    ...contact.urls.map((url): DetailRow => ({
      path: `urls.${url.id}`,
      label: i18n.t('contact.url'),
      value: url.uri.replace(/^https?:\/\//u, '').replace(/\/$/u, ''),
      aside: url.label,
      href: webAddress(url.uri),
      edit: 'line',
    })),
    ...(contact.birthday
      ? [
          {
            path: 'birthday',
            label: i18n.t('contact.birthday'),
            value: isLunar ? lunarDay(contact.birthday) : formatCalendarDay(contact.birthday),
            edit: isLunar || contact.birthday.startsWith('--') ? ('form' as const) : ('date' as const),
          },
        ]
      : []),
    ...(contact.anniversary
      ? [
          {
            path: 'anniversary',
            label: i18n.t('contact.anniversary'),
            value: formatCalendarDay(contact.anniversary),
            edit: 'form' as const,
          },
        ]
      : []),
    ...(contact.cadence
      ? [
          {
            path: 'cadence',
            label: i18n.t('contact.rhythm'),
            value: i18n.t('contact.rhythmDays', [contact.cadence.ideal, contact.cadence.latest]),
            edit: 'form' as const,
          },
        ]
      : []),
    ...(contact.name.phonetic
      ? [{ path: 'phonetic', label: i18n.t('contact.phonetic'), value: contact.name.phonetic, edit: 'line' as const }]
      : []),
    ...(contact.name.nickname
      ? [{ path: 'nickname', label: i18n.t('contact.nickname'), value: contact.name.nickname, edit: 'line' as const }]
      : []),
    ...single('occupation', i18n.t('contact.occupation')),
    ...(contact.gender
      ? [{ path: 'gender', label: i18n.t('contact.gender'), value: genderText(contact.gender), edit: 'form' as const }]
      : []),
    ...(contact.language
      ? [{ path: 'language', label: i18n.t('contact.language'), value: languageName(contact.language), edit: 'form' as const }]
      : []),
    ...single('legalName', i18n.t('contact.legalName')),
    ...(contact.domains.length > 0
      ? [{ path: 'domains', label: i18n.t('contact.domains'), value: contact.domains.join(i18n.t('common.and')), edit: 'line' as const }]
      : []),
    ...single('industry', i18n.t('contact.industry')),
    ...single('size', i18n.t('contact.size'), 'form'),
    ...single('registrationNumber', i18n.t('contact.registrationNumber'), 'form'),
    ...single('vatNumber', i18n.t('contact.vatNumber')),
    ...ownRows(contact, fields),
    ...single('preferences', i18n.t('contact.preferences'), 'text'),
    ...single('note', i18n.t('contact.note'), 'text'),
    ...single('owner', i18n.t('contact.owner'), 'form'),
  ];
}

/** Values of the user's own fields, in the order of the fields; of a field that is out of use none. What has no field stands last, by its key. */
function ownRows({ custom }: ContactDraft, fields: readonly FieldDef[]): DetailRow[] {
  const known = fields.flatMap((field): DetailRow[] => {
    const value = ownAt(custom, field.key);
    if (value === undefined || isRetired(field)) return [];
    const href = field.type === 'link' && fitsField(field, value) ? String(value) : undefined;
    return [{ path: `custom.${field.key}`, label: field.label, value: ownText(field, value), href, edit: 'own', own: field }];
  });
  const others = Object.entries(custom).filter(([key]) => !fields.some((field) => field.key === key));
  return [
    ...known,
    ...others.map(([key, value]): DetailRow => ({ path: `custom.${key}`, label: key, value: ownText(undefined, value), edit: 'none' })),
  ];
}

/** Month and day of the Chinese calendar, by number. */
function lunarDay(day: string): string {
  const [month, date] = day.slice(-5).split('-').map(Number);
  return i18n.t('contact.lunarDay', [month ?? '', date ?? '']);
}

export function phoneLabel(label: 'work' | 'cell' | 'home' | 'fax' | 'other'): string {
  return {
    work: i18n.t('form.labelWork'),
    cell: i18n.t('form.labelCell'),
    home: i18n.t('form.labelHome'),
    fax: i18n.t('form.labelFax'),
    other: i18n.t('form.labelOther'),
  }[label];
}
/** A label that a page or an import gave, in the user's language when it is one of the usual ones. */
function knownLabel(label: string): string {
  const known = (['work', 'cell', 'home', 'fax', 'other'] as const).find((each) => each === label.toLowerCase());
  return known ? phoneLabel(known) : label;
}
/** Only addresses of the web are linked: a page may have given any scheme. */
function webAddress(uri: string): string | undefined {
  return /^https?:\/\//iu.test(uri) ? uri : undefined;
}
