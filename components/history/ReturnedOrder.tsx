import { formatMoney } from '../../lib/domain/money';
import { i18n } from '#i18n';
import { useAnswer } from '../hooks/use-answer';
import { useNow } from '../hooks/use-now';
import { formatDay } from '../ui/format';
import { formatLocale } from '../ui/locale';
import { Select } from '../ui/Select';
import type { LogFieldsProps } from './LogFields';

const LOOKED_AT = 200;

/** Which of the customer's latest orders comes back, if it is known. */
export function ReturnedOrder({ contactId, values, onChange }: LogFieldsProps) {
  const history = useAnswer('timeline.page', { id: contactId, limit: LOOKED_AT });
  const orders = (history.value?.entries ?? []).flatMap((entry) =>
    entry.of === 'order' && entry.record.type === 'order' ? [entry.record] : [],
  );
  const now = useNow();
  return (
    <Select
      label={i18n.t('history.returnOf')}
      value={values.returns}
      onValue={(returns) => onChange({ returns })}
      options={[
        { value: '', label: i18n.t('history.notKnown') },
        ...orders.map((order) => ({
          value: order.id,
          label: [order.number, formatDay(order.at, now), formatMoney({ minor: order.total, currency: order.currency }, formatLocale())]
            .filter(Boolean)
            .join(' · '),
        })),
      ]}
    />
  );
}
