import { z } from 'zod';

/** A chain of small CSS steps, `ul.team > li:nth-of-type(2)`; `+ *` at the end of a record means "and what follows it". */
const STEP = String.raw`[a-z][\w-]*(?:#[\w-]+)?(?:\.[\w-]+)?(?::nth-of-type\(\d{1,4}\))?`;
const CHAIN = new RegExp(`^${STEP}(?: > ${STEP})*$`);
const RECORD = new RegExp(`^${STEP}(?: > ${STEP})*(?: \\+ \\*)?$`);
const field = z
  .string()
  .max(500)
  .regex(new RegExp(`^$|${CHAIN.source}`))
  .optional();

/** What a rule may point at: a record, and fields within it by name. Something to call a record by must be there. */
export const ruleSelectorsSchema = z
  .strictObject({ record: z.string().max(500).regex(RECORD), name: field, title: field, email: field, phone: field, org: field })
  .refine(({ name, org }) => name !== undefined || org !== undefined, { path: ['name'], message: 'required' });

/** Scheme and host, as `URL.origin` has them. */
export const ruleOriginSchema = z
  .string()
  .max(300)
  .regex(/^https?:\/\/[^/?#\s]+$/);

/** The version of what is exported; a file of a later one is not read. */
export const RULE_FILE_VERSION = 1;

/** Rules as they are shared: nothing of the book in it, only where on a site things stand. */
export const ruleFileSchema = z.strictObject({
  format: z.literal('sidecard-rules'),
  version: z.literal(RULE_FILE_VERSION),
  rules: z.array(z.strictObject({ origin: ruleOriginSchema, selectors: ruleSelectorsSchema })).max(500),
});
export type RuleFile = z.infer<typeof ruleFileSchema>;
