import type { Order } from '../../../lib/domain/order/order';
import { gammaDraw } from '../../../lib/value/purchase/random';

/** Days since 1970-01-01 at which the made-up book is looked at, and how far it goes back. */
export const BOOK_TODAY = 20_600;
const SPAN = 900;

let numbered = 0;
/** About 5.3 orders a customer: a rate of their own, and an end for many. */
export function ordersOf(random: () => number): Order[] {
  const start = BOOK_TODAY - Math.floor(random() * SPAN);
  const gap = 22.2 + 66.6 / (0.2 + gammaDraw(random, 1.1));
  const end = random() < 0.4 ? start + Math.floor(random() * (BOOK_TODAY - start)) : BOOK_TODAY;
  const spend = 2000 + 8000 * gammaDraw(random, 1.5);
  const orders: Order[] = [];
  for (let day = start; day <= end; day += 1 + Math.floor(-Math.log(1 - random()) * gap)) {
    const at = day * 86_400_000 + 36_000_000;
    numbered += 1;
    orders.push({
      id: `o${numbered}`,
      createdAt: at,
      updatedAt: at,
      rev: '',
      contactId: '',
      type: 'order',
      at,
      status: 'paid',
      lines: NO_LINES,
      total: Math.round(spend * (0.5 + random())),
      currency: 'USD',
    });
  }
  return orders;
}
const NO_LINES: Order['lines'] = [];
