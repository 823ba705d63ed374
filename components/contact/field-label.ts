import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
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

const OWN = 'custom.';

/** What an own field is called, also one that is out of use; the key of one that nobody defined. */
export function ownLabel(key: string, fields: readonly FieldDef[]): string {
  return fields.find((field) => field.key === key)?.label ?? key;
}

/** A field of a contact in a word, by its record name (`emails`), its path (`emails.0`) or its kind in a capture (`email`). An own field by its label among `fields`, else its key. */
export function fieldLabel(field: string, fields: readonly FieldDef[] = []): string {
  if (field.startsWith(OWN)) return ownLabel(field.slice(OWN.length), fields);
  const [first = '', second] = field.split('.');
  if (first === 'consent' && second) return i18n.t('duplicates.consentTo', [translate(`segments.consent.${keyOf(second)}`) || second]);
  const word = first === 'name' && second ? second : (SAME_WORD[first] ?? first);
  return translate(`page.field_${keyOf(word)}`) || field;
}
