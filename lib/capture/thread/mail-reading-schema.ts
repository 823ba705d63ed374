import { z } from 'zod';
import type { MailReading } from '../page/mail/mail-reading';

/** Nothing of a mail page is believed before this has passed: plain data, no larger than the reader's own caps. */
const line = z.string().max(2_000);
const mailbox = z.strictObject({ name: line.optional(), address: z.string().max(320).optional() });
const mailboxes = z.array(mailbox).max(100);
const bodyLine = z.strictObject({
  text: z.string().max(2_000),
  depth: z.int().min(0).max(10_000).optional(),
  within: z.enum(['quote', 'signature']).optional(),
  rule: z.literal(true).optional(),
  bold: z.literal(true).optional(),
  picture: z.literal(true).optional(),
});
const message = z.strictObject({
  key: line.optional(),
  from: mailbox,
  to: mailboxes,
  cc: mailboxes,
  date: line.optional(),
  subject: line.optional(),
  body: z.array(bodyLine).max(5_000),
  headers: z.record(z.string().max(60), line).optional(),
  path: z.string().max(2_000),
});

/** A reading as it comes out of one frame of a page. */
export const mailReadingSchema = z.strictObject({
  version: z.literal(1),
  url: z.string().max(2_000),
  title: line,
  lang: z.string().max(35),
  adapter: z.string().regex(/^[a-z\d][a-z\d-]{0,40}@\d{1,4}$/),
  changed: z.literal(true).optional(),
  threadId: line.optional(),
  subject: line.optional(),
  own: z.array(z.string().max(320)).max(20),
  total: z.int().min(0).max(10_000).optional(),
  whole: z.enum(['raw', 'print']).optional(),
  messages: z.array(message).max(200),
  composing: mailboxes.optional(),
  closed: z.literal(true).optional(),
  cut: z.literal(true).optional(),
  took: z.number().min(0).max(600_000),
}) satisfies z.ZodType<MailReading>;
