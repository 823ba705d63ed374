import type { CapturedOrder } from '../../lib/domain/order/order';
import { i18n } from '#i18n';
import { Checkbox } from '../ui/Checkbox';
import { orderText } from './order-text';

/** Orders that the page says are this customer's; saved with the card. */
export function CandidateOrders({
  orders,
  checked,
  locked,
  onChange,
}: {
  orders: readonly CapturedOrder[];
  checked: boolean;
  locked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <div className="mt-1.5 border-t border-line pt-1.5">
      <Checkbox checked={checked} disabled={locked} onChange={onChange} label={i18n.t('capture.withOrders', orders.length)} />
      <ul className="pl-6 text-xs text-muted tabular-nums">
        {orders.map((order) => (
          <li key={`${order.number}.${order.at}.${order.total}`} className="[overflow-wrap:anywhere]">
            {orderText(order)}
          </li>
        ))}
      </ul>
    </div>
  );
}
