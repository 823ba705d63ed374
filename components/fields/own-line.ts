import { type FieldDef, isRetired } from '../../lib/domain/own-field/own-field';
import { type OwnValues, ownAt } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { ownText } from './own-text';

/** A record's own values in one line, in the order of the fields in use; undefined where there are none. */
export function ownLine(values: OwnValues | undefined, fields: readonly FieldDef[]): string | undefined {
  const parts = fields.flatMap((field) => {
    const value = isRetired(field) ? undefined : ownAt(values, field.key);
    return value === undefined ? [] : [i18n.t('fields.chipIs', [field.label, ownText(field, value)])];
  });
  return parts.join(' · ') || undefined;
}
