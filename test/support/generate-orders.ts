import type { Order } from '../../lib/domain/order/order';
import { DEFAULT_BOOK } from './generate-contacts';
import { pick, seeded, uuidAt, whole } from './random';

const PRODUCTS = ['Pump', 'Valve', 'Gasket', 'Filter', 'Compressor', 'Hose', '轴承', '阀门'];
const YEAR = 365 * 86_400_000;

/** Orders of customers picked at random, over the year before the book's last moment; one in thirty is a return. */
export function* generateOrders(contactIds: readonly string[], count: number, seed = 2): Generator<Order> {
  const random = seeded(seed);
  for (let made = 0; made < count; made += 1) {
    const at = Math.floor(DEFAULT_BOOK.until - random() * YEAR);
    // Written one after the other today, whenever they were placed: ids rise, as those of an import do.
    const written = DEFAULT_BOOK.until + made;
    const back = random() < 1 / 30;
    const lines = Array.from({ length: whole(random, 1, 3) }, () => {
      const [quantity, unitPrice] = [whole(random, 1, 20), whole(random, 200, 90_000)];
      return { sku: `S-${whole(random, 100, 999)}`, name: pick(random, PRODUCTS), quantity: back ? -quantity : quantity, unitPrice };
    });
    yield {
      id: uuidAt(random, written),
      createdAt: written,
      updatedAt: written,
      rev: `${written.toString(36).padStart(9, '0')}-0000-bench`,
      contactId: pick(random, contactIds),
      type: back ? 'return' : 'order',
      number: `B-${made}`,
      at,
      status: back ? 'refunded' : 'paid',
      lines,
      total: lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0),
      currency: 'USD',
      channel: 'web',
      ...(back && { reason: 'damaged' }),
    };
  }
}
