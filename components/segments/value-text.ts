import { lifecycleSchema, tierSchema } from '../../lib/domain/contact/contact';
import { stagesOf } from '../../lib/domain/segment/step';
import { i18n } from '#i18n';
import { countryName } from '../contact/countries';
import { lifecycleText } from '../contact/LifecycleBadge';
import { tierText } from '../contact/TierBadge';
import { formatLocale } from '../ui/locale';
import { keyOf, translate } from '../ui/translate';

/** What a value of a field is called, as the screens name it. */
export function valueText(field: string, value: string): string {
  if (value === '') return i18n.t('common.none');
  switch (field) {
    case 'tier': {
      const tier = tierSchema.safeParse(value);
      return tier.success ? tierText(tier.data) : i18n.t('tier.none');
    }
    case 'lifecycle': {
      const stage = lifecycleSchema.safeParse(value);
      return stage.success ? lifecycleText(stage.data) : value;
    }
    case 'step': {
      const [from, to] = stagesOf(value);
      return `${valueText('lifecycle', from)} → ${valueText('lifecycle', to)}`;
    }
    case 'group':
      return translate(`rfm.${keyOf(value)}`) || value;
    case 'kind':
      return value === 'org' ? i18n.t('table.companies') : i18n.t('table.people');
    case 'country':
      return /^[a-z]{2}$/iu.test(value) ? countryName(value.toUpperCase()) : value;
    case 'buying':
      return translate(`outlook.${value}`) || value;
    case 'gender':
    case 'consent':
      return translate(`segments.${field}.${value}`) || value;
    case 'birthmonth':
      return new Intl.DateTimeFormat(formatLocale(), { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, Number(value) - 1, 1));
    case 'cohort':
    case 'ordered':
      return monthText(value);
    default:
      return value;
  }
}

/** `2026-03` as `March 2026`. */
function monthText(month: string): string {
  const at = Date.parse(`${month}-01T00:00:00Z`);
  if (Number.isNaN(at)) return month;
  return new Intl.DateTimeFormat(formatLocale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(at);
}
