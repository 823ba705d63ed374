import type { ContactFormValues } from './contact-form-values';

/** The text of one field of a form, by its path (`note`, `emails.<element id>`); empty where there is no such field. */
export function fieldText(values: ContactFormValues, path: string): string {
  const [field = '', id] = split(path);
  if (id === undefined) {
    const value = values[field as keyof ContactFormValues];
    return typeof value === 'string' ? value : '';
  }
  switch (field) {
    case 'emails':
      return values.emails.find((email) => email.id === id)?.address ?? '';
    case 'phones':
      return values.phones.find((phone) => phone.id === id)?.raw ?? '';
    case 'addresses':
      return values.addresses.find((address) => address.id === id)?.full ?? '';
    case 'urls':
      return values.urls.find((url) => url.id === id)?.uri ?? '';
    default:
      return '';
  }
}

/** The form with another text in one field; an emptied element leaves its list when the form is read. */
export function withFieldText(values: ContactFormValues, path: string, text: string): ContactFormValues {
  const [field = '', id] = split(path);
  const set = <T extends { id: string }>(list: T[], change: Partial<T>) => list.map((one) => (one.id === id ? { ...one, ...change } : one));
  switch (id === undefined ? '' : field) {
    case 'emails':
      return { ...values, emails: set(values.emails, { address: text }) };
    case 'phones':
      return { ...values, phones: set(values.phones, { raw: text }) };
    case 'addresses':
      return { ...values, addresses: set(values.addresses, { full: text }) };
    case 'urls':
      return { ...values, urls: set(values.urls, { uri: text }) };
    default:
      return typeof values[field as keyof ContactFormValues] === 'string' ? { ...values, [field]: text } : values;
  }
}

/** Field and element id; an element id may itself hold dots. */
function split(path: string): [string, string?] {
  const dot = path.indexOf('.');
  return dot < 0 ? [path] : [path.slice(0, dot), path.slice(dot + 1)];
}
