import { BULK_FIELDS, type BulkChange, bulkChangeSchema } from '../../lib/domain/bulk/bulk-change';
import { type FieldDef, fieldsOn } from '../../lib/domain/own-field/own-field';
import { type OwnInput, type OwnIssue, type OwnReading, readOwnInput } from '../../lib/domain/own-field/own-input';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';

/** The form as typed. `place`: `tag`, `cadence`, `tier`, the name of a field, or `own.<key>`; a rhythm has its two numbers in `text` and `latest`. */
export type BulkForm = { place: string; how: 'set' | 'clear'; text: string; latest: string; own: OwnInput };
export const NOTHING_TYPED: BulkForm = { place: 'tag', how: 'set', text: '', latest: '', own: '' };

const OWN = 'own.';

/** What can be changed of many, the user's own fields last. */
export function placesOf(fields: readonly FieldDef[]): { value: string; label: string }[] {
  const own = [...new Set([...fieldsOn(fields, 'individual'), ...fieldsOn(fields, 'org')])];
  return [
    { value: 'tag', label: i18n.t('table.tag') },
    ...BULK_FIELDS.map((field) => ({ value: field, label: field === 'owner' ? i18n.t('contact.owner') : fieldLabel(field) })),
    { value: 'cadence', label: i18n.t('form.rhythm') },
    { value: 'tier', label: i18n.t('bulk.tier') },
    ...own.map(({ key, label }) => ({ value: OWN + key, label })),
  ];
}

/** The own field that a form is about. */
export function ownOf(place: string, fields: readonly FieldDef[]): FieldDef | undefined {
  return place.startsWith(OWN) ? fields.find(({ key }) => key === place.slice(OWN.length)) : undefined;
}

/** The change that a form asks for, or why it is none yet. */
export function readBulkForm(
  form: BulkForm,
  { fields, ...reading }: OwnReading & { fields: readonly FieldDef[] },
): { ok: true; change: BulkChange } | { ok: false; issue: OwnIssue | 'empty' } {
  const own = ownOf(form.place, fields);
  const isOut = form.how === 'clear';
  if (own && !isOut) {
    const read = readOwnInput(own, form.own, reading);
    if (!read.ok) return read;
    return read.value === undefined
      ? { ok: false, issue: 'empty' }
      : { ok: true, change: { place: 'own', key: own.key, value: read.value } };
  }
  const made = bulkChangeSchema.safeParse(own ? { place: 'own', key: own.key, value: null } : plain(form, isOut));
  return made.success
    ? { ok: true, change: made.data }
    : { ok: false, issue: form.place === 'cadence' && form.text !== '' ? 'number' : 'empty' };
}

function plain({ place, text, latest }: BulkForm, isOut: boolean): object {
  if (place === 'tag') return { place, tag: text, value: !isOut };
  if (place === 'tier') return { place, value: isOut ? null : text };
  if (place === 'cadence') return { place, value: isOut ? null : { ideal: numberOf(text), latest: numberOf(latest || text) } };
  return { place: 'field', field: place, value: isOut ? null : text };
}

function numberOf(text: string): number {
  const typed = text.normalize('NFKC').trim();
  return /^\d{1,4}$/u.test(typed) ? Number(typed) : Number.NaN;
}
