import type { Order } from '../../../lib/domain/order/order';
import { risingId } from '../../support/test-deps';

/** A paid order of a contact, the more days ago the higher `at` is. */
export function orderOf(contactId: string, at: number): Order {
  const now = Date.now();
  return {
    id: risingId().replace('0195a000', '0195b000'),
    createdAt: now,
    updatedAt: now,
    rev: '0195a0000000-00000-bench',
    contactId,
    type: 'order',
    number: `B-${at}`,
    at: now - at * 86_400_000,
    status: 'paid',
    lines: [{ name: 'Pump', quantity: 1 }],
    total: 1000 + at * 100,
    currency: 'USD',
  };
}
