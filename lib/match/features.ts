import { type ContactDraft, currentAffiliation } from '../domain/contact/contact';
import { plain } from '../domain/link/keys';
import { plainOwn } from '../domain/own-field/own-text';
import { type AddressForm, readAddress } from './normalise/address';
import { orgDomain } from './normalise/domain';
import { type EmailForm, readEmail } from './normalise/email';
import { type NameForm, readName } from './normalise/name';
import { type OrgForm, readOrg } from './normalise/org';
import { phoneBase } from './normalise/phone';
import { type ProfileForm, readProfile } from './normalise/profile';
import { fold } from './fold';

/** Counts up when a value is normalised in another way: what was stored under an older number is read again. */
export const NORMALISE_VERSION = 4;

/** A contact as it is compared: every value normalised once. Plain data, so that it can be stored beside the contact. */
export type Features = {
  kind: ContactDraft['kind'];
  shownName: string;
  name?: NameForm;
  emails: EmailForm[];
  phones: { base: string; ext?: string }[];
  profiles: ProfileForm[];
  orgs: (OrgForm & { shown: string })[];
  orgIds: string[];
  /** Registrable domains: of an organisation its own, of a person those of corporate mailboxes. */
  domains: string[];
  title?: string;
  birthday?: string;
  addresses: AddressForm[];
  numbers: string[];
  /** The user's own fields, by name, as they are compared. */
  fields: [name: string, value: string][];
  /** The keys under which it is found, once they were asked for (`keysOfFeatures`). */
  keys?: readonly string[];
};

/** Values of one list that are looked at; more say nothing about who it is. */
const MOST = 12;
/** Letters of a plain field that are compared. */
const MOST_LETTERS = 200;

/** A contact is looked up by its keys, compared with several and written: one reading serves. Contacts are never changed in place. */
const READ = new WeakMap<ContactDraft, { country: string; features: Features }>();

/** Reads a contact once, for any number of comparisons. `country`: ISO 3166-1 alpha-2 for phones without one. */
export function featuresOf(contact: ContactDraft, country: string): Features {
  const known = READ.get(contact);
  if (known?.country === country) return known.features;
  const features = readFeatures(contact, country);
  READ.set(contact, { country, features });
  return features;
}

/** A contact was made of a draft that was read, and has its values: it need not be read again. */
export function keepFeatures(contact: ContactDraft, draft: ContactDraft): void {
  const known = READ.get(draft);
  if (known) READ.set(contact, known);
}

/** As `featuresOf`, for a contact that is read but once: nothing is kept. */
export function readFeatures(contact: ContactDraft, country: string): Features {
  const isOrg = contact.kind === 'org';
  const emails = contact.emails.slice(0, MOST).flatMap((email) => readEmail(email.address) ?? []);
  const profiles = contact.profiles.slice(0, MOST).flatMap((profile) => readProfile(profile.uri) ?? []);
  const orgNames = isOrg ? [contact.name.full, contact.legalName] : contact.orgs.slice(0, MOST).map((org) => org.name);
  const hosts = isOrg ? [...contact.domains, ...contact.urls.slice(0, MOST).map((url) => url.uri)] : [];
  const domains = [...hosts, ...emails.filter((email) => !email.free).map((email) => email.domain)].flatMap(
    (host) => orgDomain(host) ?? [],
  );
  return {
    kind: contact.kind,
    shownName: contact.name.full,
    name: isOrg ? undefined : readName(contact.name),
    emails: emails.filter((email) => !email.junk),
    phones: contact.phones.slice(0, MOST).flatMap((phone) => {
      const { base, ext } = phoneBase(phone, country);
      return base ? [{ base, ext }] : [];
    }),
    profiles,
    orgs: orgNames.flatMap((name) => {
      const form = name ? readOrg(name) : undefined;
      return form && name ? [{ ...form, shown: name }] : [];
    }),
    orgIds: contact.orgs.flatMap((org) => org.orgId ?? []),
    domains: [...new Set(domains)],
    title: plain(currentAffiliation(contact)?.title ?? contact.occupation ?? '') || undefined,
    birthday: contact.birthday,
    addresses: contact.addresses.slice(0, MOST).map(readAddress),
    numbers: [contact.vatNumber, contact.registrationNumber].flatMap((number) => (number ? [plain(number).replaceAll(/\W/g, '')] : [])),
    fields: Object.entries(contact.custom).flatMap(([name, value]): [string, string][] => {
      const text = fold(plainOwn(value).slice(0, MOST_LETTERS));
      return text === '' || typeof value === 'boolean' ? [] : [[name, text]];
    }),
  };
}
