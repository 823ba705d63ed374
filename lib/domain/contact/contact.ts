import { z } from 'zod';
import { DRAFT_OMIT, LIMITS, daySchema, elementIdSchema, idSchema, lineSchema, recordSchema, textSchema, uriSchema } from '../record';
import { ownValuesSchema } from '../own-field/own-value';
import { rhythmSchema } from '../standing/rhythm';

/** vCard N and FN (RFC 6350 sections 6.2.1, 6.2.2). `full` is the name as written, in its own order. */
export const nameSchema = z.strictObject({
  full: lineSchema,
  prefix: lineSchema.optional(),
  given: lineSchema.optional(),
  additional: lineSchema.optional(),
  surname: lineSchema.optional(),
  suffix: lineSchema.optional(),
  nickname: lineSchema.optional(),
  /** How it is spoken or written in Latin letters, when the page said so (RFC 9554 PHONETIC). */
  phonetic: lineSchema.optional(),
});

export const emailSchema = z.strictObject({
  id: elementIdSchema,
  address: z.string().trim().min(3).max(320),
  label: lineSchema.optional(),
});
/** `raw` as written; `e164` when it could be read (ITU-T E.164); `ext` the extension's digits (RFC 3966 ext). */
export const phoneSchema = z.strictObject({
  id: elementIdSchema,
  raw: z.string().trim().min(2).max(80),
  e164: z
    .string()
    .regex(/^\+[1-9]\d{4,14}$/)
    .optional(),
  ext: z
    .string()
    .regex(/^\d{1,10}$/)
    .optional(),
  label: z.enum(['work', 'cell', 'home', 'fax', 'other']).optional(),
});
/** vCard ADR (RFC 6350 section 6.3.1); `full` as written; `country` ISO 3166-1 alpha-2. */
export const addressSchema = z.strictObject({
  id: elementIdSchema,
  full: textSchema,
  street: lineSchema.optional(),
  locality: lineSchema.optional(),
  region: lineSchema.optional(),
  postcode: lineSchema.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
});
export const affiliationSchema = z.strictObject({
  id: elementIdSchema,
  orgId: idSchema.optional(),
  name: lineSchema.optional(),
  title: lineSchema.optional(),
  department: lineSchema.optional(),
  current: z.boolean().default(true),
});
/** vCard SOCIALPROFILE (RFC 9554 section 4.9). */
export const profileSchema = z.strictObject({ id: elementIdSchema, service: lineSchema, handle: lineSchema.optional(), uri: uriSchema });
export const urlSchema = z.strictObject({ id: elementIdSchema, uri: uriSchema, label: lineSchema.optional() });

/** A small picture within the record: at most 18 KB of bytes. */
export const pictureSchema = z
  .string()
  .max(24_000)
  .regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z\d+/]+={0,2}$/);

export const tierSchema = z.enum(['high', 'mid', 'low']);
export const lifecycleSchema = z.enum(['prospect', 'new', 'active', 'at-risk', 'churned', 'won-back']);
export const consentSchema = z.enum(['granted', 'denied']);
const list = <T extends z.ZodType>(element: T) => z.array(element).max(LIMITS.list);

/** A person or an organisation (vCard KIND). */
export const contactSchema = recordSchema.extend({
  kind: z.enum(['individual', 'org']),
  name: nameSchema,
  emails: list(emailSchema),
  phones: list(phoneSchema),
  addresses: list(addressSchema),
  orgs: list(affiliationSchema),
  profiles: list(profileSchema),
  urls: list(urlSchema),
  /** Full date, or `--MM-DD` where the year is not known (RFC 6350 section 4.3.1). */
  birthday: z.union([daySchema, z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)]).optional(),
  /** In which calendar `birthday` comes round; a Chinese one has month and day of the Chinese calendar. */
  birthdayCalendar: z.enum(['gregorian', 'chinese']).optional(),
  /** Of a wedding, or of working together (RFC 6474 ANNIVERSARY); as `birthday`. */
  anniversary: z.union([daySchema, z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)]).optional(),
  /** How often this contact is to be heard of, whatever the rules say. */
  cadence: rhythmSchema.optional(),
  gender: z.enum(['female', 'male', 'other']).optional(),
  occupation: lineSchema.optional(),
  preferences: textSchema.optional(),
  /** BCP 47. */
  language: z.string().min(2).max(35).optional(),
  tags: list(z.string().trim().min(1).max(60)),
  note: textSchema.optional(),
  /** Where the picture is. */
  photo: uriSchema.optional(),
  /** The picture itself, small, where the user chose to keep it (RFC 6350 section 6.2.4, `data:`). */
  picture: pictureSchema.optional(),
  /** Values of the user's own fields. */
  custom: ownValuesSchema,
  consent: z.strictObject({
    email: consentSchema.optional(),
    phone: consentSchema.optional(),
    post: consentSchema.optional(),
    social: consentSchema.optional(),
  }),
  pins: z.strictObject({ tier: tierSchema.optional(), lifecycle: lifecycleSchema.optional() }),
  owner: lineSchema.optional(),
  legalName: lineSchema.optional(),
  domains: list(z.string().min(3).max(253)),
  industry: lineSchema.optional(),
  size: lineSchema.optional(),
  registrationNumber: lineSchema.optional(),
  vatNumber: lineSchema.optional(),
  /** vCard properties that have no field here, kept for a lossless export. */
  unknownProps: list(z.strictObject({ name: lineSchema, params: z.record(z.string(), z.string()), value: z.string().max(LIMITS.text) })),
});

export type Contact = z.infer<typeof contactSchema>;
export type ContactName = Contact['name'];
export type Phone = Contact['phones'][number];
export type Address = Contact['addresses'][number];
export type Affiliation = Contact['orgs'][number];
export type Tier = z.infer<typeof tierSchema>;
export type Lifecycle = z.infer<typeof lifecycleSchema>;

/** What a form or a capture proposes; the worker adds id, times and revision. */
export const contactDraftSchema = contactSchema.omit(DRAFT_OMIT);
export type ContactDraft = z.infer<typeof contactDraftSchema>;

/** A draft with nothing but a name. */
export function emptyContactDraft(kind: Contact['kind'], full: string): ContactDraft {
  return {
    kind,
    name: { full },
    emails: [],
    phones: [],
    addresses: [],
    orgs: [],
    profiles: [],
    urls: [],
    tags: [],
    custom: {},
    consent: {},
    pins: {},
    domains: [],
    unknownProps: [],
  };
}

/** The employer that a list shows: the first current affiliation, else the first. */
export function currentAffiliation(contact: Pick<Contact, 'orgs'>): Affiliation | undefined {
  return contact.orgs.find((org) => org.current) ?? contact.orgs[0];
}
