import fc from 'fast-check';
import type { Case } from '../../lib/domain/case/case';
import type { Deal } from '../../lib/domain/deal/deal';
import type { Interaction } from '../../lib/domain/interaction/interaction';
import type { Order } from '../../lib/domain/order/order';
import type { Task } from '../../lib/domain/task/task';
import { bare } from './any-records';
import { testId } from './contact-builder';

const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}"',;:^=+@/()-]{1,9}$/u), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.join(' '));
const text = fc.array(words, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('\n'));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });
/** To the second: what a calendar keeps of an instant. */
const instant = fc.integer({ min: Date.UTC(1995, 0, 1) / 1000, max: Date.UTC(2090, 0, 1) / 1000 }).map((second) => second * 1000);
const minor = fc.integer({ min: 0, max: 1e11 });
const base = fc
  .integer({ min: 1, max: 1e6 })
  .map((number) => ({ id: testId(number), createdAt: 1, updatedAt: 1, rev: '1', contactId: testId(7) }));
const record = <T>(fields: { [K in keyof T]-?: fc.Arbitrary<unknown> }): fc.Arbitrary<T & { id: string }> =>
  fc
    .tuple(base, fc.record(fields as Record<string, fc.Arbitrary<unknown>>))
    .map(([own, rest]) => bare({ ...own, ...rest }) as unknown as T & { id: string });

type Child<T> = Omit<T, 'id' | 'createdAt' | 'updatedAt' | 'rev' | 'fieldRevs' | 'deletedAt' | 'sample' | 'contactId'>;
const custom = maybe(fc.constantFrom({ size: 'L', n: 3 }, { gift: true }));

export const anyOrder: fc.Arbitrary<Order> = record<Child<Order>>({
  type: fc.constant('order'),
  number: maybe(words),
  at: instant,
  status: fc.constantFrom('open', 'paid', 'shipped', 'fulfilled', 'cancelled', 'refunded'),
  lines: fc.array(
    fc.record({
      sku: maybe(words),
      name: words,
      category: maybe(words),
      quantity: fc.constantFrom(1, 2, 0.5, 1000),
      unitPrice: maybe(minor),
      discount: maybe(minor),
      cost: maybe(minor),
    }),
    { maxLength: 3 },
  ),
  total: minor,
  currency: fc.constantFrom('EUR', 'JPY', 'KWD'),
  paymentMethod: maybe(words),
  channel: maybe(words),
  returns: fc.constant(undefined),
  reason: maybe(words),
  url: maybe(fc.constant('https://shop.example/o/1?a=1,2')),
  custom,
}).chain((order) =>
  fc.constantFrom(order, { ...order, type: 'return', total: -((order as Order).total + 1), returns: testId(9) }),
) as fc.Arbitrary<Order>;

export const anyInteraction: fc.Arbitrary<Interaction> = record<Child<Interaction>>({
  type: fc.constantFrom('call', 'email', 'meeting', 'social', 'chat', 'visit', 'note', 'capture'),
  at: instant,
  direction: maybe(fc.constantFrom('in', 'out')),
  participants: maybe(
    fc.array(fc.record({ role: fc.constantFrom('from', 'to', 'cc'), name: maybe(words), address: maybe(fc.constant('a@b.example')) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  subject: maybe(words),
  text: maybe(text),
  outcome: maybe(fc.constantFrom('reached', 'no-answer', 'positive')),
  duration: maybe(fc.integer({ min: 0, max: 9000 })),
  url: maybe(fc.constant('https://acme.example/p;a,b')),
  source: maybe(fc.constant('mail')),
  externalId: maybe(words),
}) as fc.Arbitrary<Interaction>;

export const anyCase: fc.Arbitrary<Case> = record<Child<Case>>({
  type: fc.constantFrom('complaint', 'service', 'feedback', 'survey'),
  openedAt: instant,
  closedAt: maybe(instant),
  status: fc.constantFrom('open', 'waiting', 'resolved'),
  priority: fc.constantFrom('low', 'normal', 'high'),
  subject: words,
  text: maybe(text),
  resolution: maybe(text),
  satisfaction: maybe(fc.integer({ min: 1, max: 5 })),
  orderId: maybe(fc.constant(testId(9))),
}) as fc.Arbitrary<Case>;

export const anyDeal: fc.Arbitrary<Deal> = record<Child<Deal>>({
  title: words,
  pipeline: words,
  stage: words,
  stages: fc.array(fc.record({ stage: words, at: instant }), { maxLength: 3 }),
  amount: maybe(fc.record({ minor, currency: fc.constantFrom('EUR', 'JPY') })),
  probability: maybe(fc.constantFrom(0, 0.25, 1)),
  expectedClose: maybe(fc.constant('2026-05-01')),
  source: maybe(words),
  lossReason: maybe(words),
  custom,
}) as fc.Arbitrary<Deal>;

export const anyTask: fc.Arbitrary<Task> = record<
  Pick<Task, 'title' | 'note' | 'due' | 'allDay' | 'alarms' | 'anchor' | 'priority' | 'status' | 'custom'>
>({
  title: words,
  note: maybe(text),
  due: instant,
  allDay: fc.constant(false),
  alarms: fc.uniqueArray(fc.constantFrom(0, 10, 60, 1440), { maxLength: 3 }),
  anchor: fc.constantFrom('due', 'last-interaction'),
  priority: fc.constantFrom('low', 'normal', 'high'),
  status: fc.constantFrom('needs-action', 'cancelled'),
  custom,
}) as unknown as fc.Arbitrary<Task>;
