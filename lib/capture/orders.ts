import { capturedOrderSchema, type CapturedOrder, type OrderLine } from '../domain/order/order';
import { currencyOf, readAmount } from './amount';
import type { OrderReading, PageReading } from './observation';
import { readWhen } from './when';

const STATUS: [status: CapturedOrder['status'], words: RegExp][] = [
  ['cancelled', /cancel|storn|取消/i],
  ['refunded', /refund|return|退/i],
  ['fulfilled', /deliver|complete|fulfil|received|picked|已完成|已签收|交易成功/i],
  ['shipped', /ship|transit|已发货/i],
  ['paid', /paid|payment ?complete|automatically|已付款|已支付/i],
];

/** An order as printed, in numbers. Undefined without an amount that can be read. A missing date is the time of capture. */
export function toOrder(
  reading: OrderReading,
  page: Pick<PageReading, 'url' | 'lang'>,
  options: { now: number; currency: string },
): CapturedOrder | undefined {
  const currency =
    currencyOf(`${reading.currency ?? ''} ${reading.total ?? ''} ${reading.lines[0]?.unitPrice ?? ''}`, page.lang) ?? options.currency;
  const lines = reading.lines.map((line) => lineOf(line, currency)).filter((line) => line.name.trim() !== '');
  const sum = lines.reduce((total, line) => total + Math.round((line.unitPrice ?? 0) * line.quantity), 0);
  const total = readAmount(reading.total ?? '', currency) ?? (sum > 0 ? sum : undefined);
  if (total === undefined) return undefined;
  const order: CapturedOrder = {
    type: total < 0 ? 'return' : 'order',
    at: readWhen(reading.date ?? '') ?? options.now,
    status: STATUS.find(([, words]) => words.test(reading.status ?? ''))?.[0] ?? 'open',
    lines,
    total,
    currency,
    ...(reading.number && { number: reading.number.replace(/^#\s*/, '') }),
    ...(reading.paymentMethod && { paymentMethod: reading.paymentMethod }),
    ...(page.url !== '' && { url: page.url }),
  };
  return capturedOrderSchema.safeParse(order).success ? order : undefined;
}

function lineOf(line: OrderReading['lines'][number], currency: string): OrderLine {
  const quantity = Number(/-?\d+(?:[.,]\d+)?/.exec(line.quantity ?? '')?.[0]?.replace(',', '.') ?? 1);
  const amount = readAmount(line.amount ?? '', currency);
  const unitPrice =
    readAmount(line.unitPrice ?? '', currency) ?? (amount !== undefined && quantity !== 0 ? Math.round(amount / quantity) : undefined);
  return {
    name: line.name.slice(0, 500),
    quantity,
    ...(line.sku && { sku: line.sku.slice(0, 500) }),
    ...(line.category && { category: line.category.slice(0, 500) }),
    ...(unitPrice !== undefined && { unitPrice }),
  };
}
