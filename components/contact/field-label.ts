import { keyOf, translate } from '../ui/translate';

/** Words for the fields that differ in name from their kind in a capture. */
const SAME_WORD: Record<string, string> = {
  emails: 'email',
  phones: 'phone',
  addresses: 'address',
  orgs: 'org',
  profiles: 'profile',
  urls: 'url',
  'legal-name': 'legalName',
  vat: 'vatNumber',
  registration: 'registrationNumber',
};

/** A field of a contact in a word, by its record name (`emails`), its path (`emails.0`) or its kind in a capture (`email`). Own fields keep their key. */
export function fieldLabel(field: string): string {
  if (field.startsWith('custom.')) return field.slice('custom.'.length);
  const [first = '', second] = field.split('.');
  const word = first === 'name' && second ? second : (SAME_WORD[first] ?? first);
  return translate(`page.field_${keyOf(word)}`) || field;
}
