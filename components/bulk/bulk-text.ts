import type { BulkChange } from '../../lib/domain/bulk/bulk-change';
import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { i18n } from '#i18n';
import { fieldLabel } from '../contact/field-label';
import { tierText } from '../contact/TierBadge';
import { ownText } from '../fields/own-text';

/** What a change of many does, in words. */
export function bulkText(change: BulkChange, fields: readonly FieldDef[]): string {
  if (change.place === 'tag') return i18n.t(change.value ? 'bulk.tagged' : 'bulk.untagged', [change.tag]);
  const { label, value } = wordsOf(change, fields);
  return value === undefined ? i18n.t('bulk.emptied', [label]) : i18n.t('bulk.became', [label, value]);
}

function wordsOf(change: Exclude<BulkChange, { place: 'tag' }>, fields: readonly FieldDef[]): { label: string; value: string | undefined } {
  switch (change.place) {
    case 'field':
      return { label: fieldLabel(change.field), value: change.value ?? undefined };
    case 'own': {
      const field = fields.find(({ key }) => key === change.key);
      return { label: field?.label ?? change.key, value: change.value === null ? undefined : ownText(field, change.value) };
    }
    case 'cadence':
      return {
        label: i18n.t('form.rhythm'),
        value: change.value ? i18n.t('bulk.rhythm', [change.value.ideal, change.value.latest]) : undefined,
      };
    case 'tier':
      return { label: i18n.t('bulk.tier'), value: change.value ? tierText(change.value) : undefined };
  }
}
