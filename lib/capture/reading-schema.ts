import { z } from 'zod';
import type { PageReading } from './observation';

/** A web page can write neither functions nor prototypes into this, and nothing larger than the reader's own caps. */
const line = z.string().max(2_000);
const parts = z.strictObject({
  given: line.optional(),
  surname: line.optional(),
  additional: line.optional(),
  prefix: line.optional(),
  suffix: line.optional(),
  street: line.optional(),
  locality: line.optional(),
  region: line.optional(),
  postcode: line.optional(),
  country: line.optional(),
});
const source = z.strictObject({
  extractor: z.string().regex(/^[a-z][a-z-]{0,40}@\d{1,4}$/),
  method: z.enum(['structured', 'link', 'text']),
  path: z.string().max(2_000),
  label: z.string().max(200).optional(),
  snippet: z.string().max(500),
});
const confidence = z.number().min(0).max(1);
const observation = z.strictObject({
  kind: z.enum([
    'name',
    'nickname',
    'title',
    'department',
    'org',
    'email',
    'phone',
    'address',
    'url',
    'profile',
    'photo',
    'birthday',
    'language',
    'note',
    'legal-name',
    'vat',
    'registration',
    'labelled',
  ]),
  raw: z.string().min(1).max(4_000),
  value: line.optional(),
  parts: parts.optional(),
  group: z.string().min(1).max(80),
  of: z.enum(['person', 'org', 'unknown']),
  src: source,
  confidence,
  unseen: z.literal(true).optional(),
});
const textLine = z.strictObject({
  text: z.string().min(1).max(1_000),
  path: z.string().max(2_000),
  cuts: z.array(z.int().min(1).max(1_000)).max(12).optional(),
  group: z.string().min(1).max(80).optional(),
  hidden: z.literal(true).optional(),
});
const markedNode = z.strictObject({
  parent: z.int().min(-1).max(10_000),
  tag: z.string().min(1).max(100),
  text: z.string().max(400_000).optional(),
  attributes: z
    .array(z.tuple([z.string().max(20), line]))
    .max(30)
    .optional(),
  path: z.string().max(2_000).optional(),
  group: z.string().min(1).max(80).optional(),
  hidden: z.literal(true).optional(),
});
const orderLine = z.strictObject({
  name: line,
  sku: line.optional(),
  category: line.optional(),
  quantity: line.optional(),
  unitPrice: line.optional(),
  amount: line.optional(),
});
const order = z.strictObject({
  customer: z.string().max(80).optional(),
  number: line.optional(),
  date: line.optional(),
  status: line.optional(),
  total: line.optional(),
  currency: line.optional(),
  paymentMethod: line.optional(),
  lines: z.array(orderLine).max(200),
  src: source,
  confidence,
});
const participant = z.strictObject({ role: z.enum(['from', 'to', 'cc']), name: line.optional(), address: z.string().max(320).optional() });
const message = z.strictObject({
  participants: z.array(participant).max(100),
  date: line.optional(),
  subject: line.optional(),
  text: z.string().max(4_000),
  path: z.string().max(2_000),
});
const note = z.strictObject({
  code: z.enum(['cut-time', 'cut-nodes', 'cut-depth', 'cut-text', 'cut-observations', 'cut-size', 'broken-json-ld', 'extractor-failed']),
  detail: z.string().max(500).optional(),
});

/** A reading as it comes out of a page: nothing of it is believed before this has passed. */
export const readingSchema = z.strictObject({
  version: z.literal(1),
  url: z.string().max(2_000),
  title: z.string().max(2_000),
  lang: z.string().max(35),
  observations: z.array(observation).max(2_000),
  orders: z.array(order).max(50),
  thread: z.strictObject({ subject: line.optional(), messages: z.array(message).max(60) }).optional(),
  notes: z.array(note).max(20),
  yields: z
    .array(z.strictObject({ id: z.string().max(80), found: z.int().min(0) }))
    .max(60)
    .optional(),
  lines: z.array(textLine).max(4_000).optional(),
  marked: z.array(markedNode).max(10_000).optional(),
  selection: z.string().max(4_000).optional(),
  link: z.strictObject({ href: z.string().max(2_000), context: z.string().max(2_000) }).optional(),
  took: z.number().min(0).max(600_000),
}) satisfies z.ZodType<PageReading>;
