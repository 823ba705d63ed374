import { formatMoney } from '../../lib/domain/money';
import type { OwnField } from '../../lib/domain/own-field/own-field';
import type { OwnIssue } from '../../lib/domain/own-field/own-input';
import { plainOwn } from '../../lib/domain/own-field/own-text';
import { type OwnValue, choiceLabel, fitsField, typeOfValue } from '../../lib/domain/own-field/own-value';
import { i18n } from '#i18n';
import { formatCalendarDay } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { keyOf, translate } from '../ui/translate';

/** A value of an own field as people read it; one that does not fit its field, or has none, by its looks. */
export function ownText(field: OwnField | undefined, value: OwnValue): string {
  const fits = field !== undefined && fitsField(field, value);
  switch (fits ? field.type : typeOfValue(value)) {
    case 'number':
      return new Intl.NumberFormat(formatLocale(), { maximumFractionDigits: 12 }).format(Number(value));
    case 'yes-no':
      return i18n.t(value === true ? 'fields.yes' : 'fields.no');
    case 'money':
      return typeof value === 'object' && !Array.isArray(value) ? formatMoney(value, formatLocale()) : plainOwn(value);
    case 'date':
      return formatCalendarDay(String(value));
    case 'link':
      return String(value)
        .replace(/^https?:\/\//u, '')
        .replace(/\/$/u, '');
    case 'choice':
      return field ? choiceLabel(field, String(value)) : String(value);
    case 'choices':
      return Array.isArray(value)
        ? value.map((key) => (field ? choiceLabel(field, key) : key)).join(i18n.t('common.and'))
        : plainOwn(value);
    case 'text':
      return plainOwn(value);
  }
}

/** Why what was typed is no value, and what to write instead. */
export function ownIssueText(issue: OwnIssue): string {
  return translate(`fields.issue_${keyOf(issue)}`) || issue;
}
