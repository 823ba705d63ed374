import type { Contact, ContactDraft } from '../domain/contact/contact';
import { type ElementField, elementKeys, plain, uriKey } from '../domain/link/keys';
import { readEmail } from './normalise/email';
import { readOrg } from './normalise/org';
import { phoneBase } from './normalise/phone';
import { readProfile } from './normalise/profile';

/** The normalised key by which two elements of a list are the same value; reads more spellings as one than the keys of `domain/link`. */
export function valueKey<F extends ElementField>(field: F, element: Contact[F][number], country: string): string {
  const keyed = { field, element } as { [N in ElementField]: { field: N; element: Contact[N][number] } }[ElementField];
  switch (keyed.field) {
    case 'emails':
      return readEmail(keyed.element.address)?.key ?? plain(keyed.element.address);
    case 'phones': {
      const { base, ext } = phoneBase(keyed.element, country);
      return `${base ?? plain(keyed.element.raw)};${ext ?? ''}`;
    }
    case 'orgs':
      return `${orgKey(keyed.element)}\n${plain(keyed.element.title ?? '')}`;
    case 'profiles':
      return readProfile(keyed.element.uri)?.key ?? uriKey(keyed.element.uri);
    case 'addresses':
      return elementKeys.addresses(keyed.element);
    case 'urls':
      return elementKeys.urls(keyed.element);
  }
}

/** Which organisation an affiliation is with. */
export function orgKey(org: Contact['orgs'][number]): string {
  return org.orgId ?? readOrg(org.name ?? '')?.key ?? plain(org.name ?? '');
}

/** An element as the user reads it. */
export function shownElement<F extends ElementField>(field: F, element: Contact[F][number]): string {
  const keyed = { field, element } as { [N in ElementField]: { field: N; element: Contact[N][number] } }[ElementField];
  switch (keyed.field) {
    case 'emails':
      return keyed.element.address;
    case 'phones':
      return keyed.element.raw;
    case 'orgs':
      return [keyed.element.name, keyed.element.department, keyed.element.title].filter(Boolean).join(', ');
    case 'addresses':
      return keyed.element.full;
    case 'profiles':
    case 'urls':
      return keyed.element.uri;
  }
}

/** A single value as the user reads it; undefined where the field is empty. */
export function shownSingle(contact: ContactDraft, field: keyof ContactDraft): string | undefined {
  const value = contact[field];
  if (field === 'name') return contact.name.full;
  if (field === 'picture')
    return (
      contact.picture && `${contact.picture.slice(5, contact.picture.indexOf(';'))}, ${Math.ceil((contact.picture.length * 3) / 4096)} KB`
    );
  return typeof value === 'string' && value !== '' ? value : undefined;
}
