import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { ownTermText } from '../../lib/domain/own-field/own-facts';
import { type OwnCondition, joinWhere, splitWhere } from '../../lib/domain/segment/own-conditions';
import { i18n } from '#i18n';
import { formatCalendarDay, formatNumber } from '../ui/format';

/** Conditions on own fields in words, each with the rule without it; `rest` is what of the rule is about other things. */
export function ownChips(
  where: string | undefined,
  fields: readonly FieldDef[],
): { rest: string | undefined; withoutRest: string | undefined; chips: { label: string; without: string | undefined }[] } {
  const { rest, conditions } = splitWhere(where);
  const chips = conditions.flatMap((condition) =>
    condition.values.map((value) => {
      const fewer = { ...condition, values: condition.values.filter((one) => one !== value) };
      const others = conditions.flatMap((each) => (each !== condition ? [each] : fewer.values.length > 0 ? [fewer] : []));
      return { label: chipText(condition, value, fields), without: joinWhere(rest, others) ?? rest };
    }),
  );
  return { rest, withoutRest: joinWhere(undefined, conditions), chips };
}

function chipText({ key, operator }: OwnCondition, value: string, fields: readonly FieldDef[]): string {
  const field = fields.find((each) => each.key === key);
  if (!field) return `field.${key} ${operator} ${value}`;
  const shown = valueText(field, value);
  switch (operator) {
    case '>=':
      return i18n.t('fields.chipFrom', [field.label, shown]);
    case '<=':
      return i18n.t('fields.chipTo', [field.label, shown]);
    case '~':
      return i18n.t('fields.chipHas', [field.label, shown]);
    case '=':
      return i18n.t('fields.chipIs', [field.label, shown]);
    case '!=':
      return field.type === 'yes-no' && value === 'yes'
        ? i18n.t('fields.chipIs', [field.label, i18n.t('fields.no')])
        : `${field.label} ≠ ${shown}`;
    default:
      return `${field.label} ${operator} ${shown}`;
  }
}

function valueText(field: FieldDef, value: string): string {
  if (field.type === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return formatCalendarDay(value);
  if (field.type === 'yes-no') return i18n.t(value === 'yes' ? 'fields.yes' : 'fields.no');
  const isNumber = (field.type === 'number' || field.type === 'money') && value.trim() !== '' && Number.isFinite(Number(value));
  return isNumber ? formatNumber(Number(value)) : ownTermText(field, value);
}
