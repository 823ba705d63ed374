import type { ContactDraft } from '../domain/contact/contact';
import { type Features, featuresOf } from './features';
import { readEmail } from './normalise/email';
import { phoneBase } from './normalise/phone';
import { readProfile } from './normalise/profile';

/** Counts up when contacts get other keys from the same values: those of older builds are made anew then (`lib/app/match/rekey-job.ts`). */
export const KEYS_VERSION = 1;

/** How many keys of a contact are stored. */
export const DEFAULT_KEYS = {
  /** In all, 4 to 20: each costs a row of the index. */
  most: 12,
  /** Of one type, 1 to 6. */
  mostOfType: 4,
  /** Letters of a mailbox name from which it is a key of its own, 4 to 8. */
  leastLocal: 5,
} as const;

/**
 * The keys under which a contact is found: `profile:`, `email:`, `phone:`, of an organisation `domain:` and `org:`, of a person `name:` and
 * `sn-org:` (surname and the first letters of the employer). Rare ones first, at most 12, without duplicates.
 */
export function matchKeys(contact: ContactDraft, country: string): string[] {
  return [...keysOfFeatures(featuresOf(contact, country))];
}

/** As `matchKeys`, for a contact that is read already; worked out once. */
export function keysOfFeatures(features: Features): readonly string[] {
  return (features.keys ??= readKeys(features));
}

function readKeys(features: Features): string[] {
  const { name, orgs } = features;
  const personal = features.emails.filter((email) => !email.role);
  const task = features.emails.filter((email) => email.role);
  const byType = [
    features.profiles.map((profile) => `profile:${profile.key}`),
    [...personal, ...task].map((email) => `email:${email.key}`),
    features.phones.map((phone) => `phone:${phone.base}`),
    features.kind === 'org' ? features.domains.map((domain) => `domain:${domain}`) : [],
    features.kind === 'org' ? orgs.map((org) => `org:${org.brand}`) : [],
    name && name.surname !== '' && name.given !== ''
      ? [name.key, ...name.others].filter((key) => key.includes(' ')).map((key) => `name:${key}`)
      : [],
    name && name.surname !== '' ? orgs.map((org) => `sn-org:${name.surname}|${org.brand.slice(0, 4)}`).slice(0, 2) : [],
    features.kind === 'individual'
      ? personal.filter(({ local }) => local.length >= DEFAULT_KEYS.leastLocal).map(({ local }) => `local:${local}`)
      : [],
    name && name.given.length > 1 ? orgs.map((org) => `gn-org:${name.given}|${org.brand.slice(0, 4)}`).slice(0, 2) : [],
    name && name.surname.length > 1 && name.given !== ''
      ? [`heads:${[name.surname.slice(0, 4), name.given.slice(0, 3)].sort().join('|')}`]
      : [],
  ];
  return [...new Set(byType.flatMap((keys) => keys.slice(0, DEFAULT_KEYS.mostOfType)))].slice(0, DEFAULT_KEYS.most);
}

const WEIGHED = ['profile:', 'email:', 'phone:', 'domain:', 'name:'] as const;

/** Whether a comparison asks how many contacts carry a key. Of the rougher ones it does not: they only bring contacts together. */
export function isWeighed(key: string): boolean {
  return WEIGHED.some((type) => key.startsWith(type));
}

/** Keys of what a page shows, in the words of `matchKeys`. Role mailboxes find their organisation. */
export function lookupKeys(
  seen: { emails: readonly string[]; phones: readonly string[]; uris: readonly string[] },
  country: string,
): string[] {
  const keys = [
    ...seen.emails.flatMap((address) => readEmail(address)?.key ?? []).map((key) => `email:${key}`),
    ...seen.phones.flatMap((raw) => phoneBase({ raw }, country).base ?? []).map((base) => `phone:${base}`),
    ...seen.uris.flatMap((uri) => readProfile(uri)?.key ?? []).map((key) => `profile:${key}`),
  ];
  return [...new Set(keys)];
}
