import { z } from 'zod';
import { currencySchema } from '../money';
import { DRAFT_OMIT, instantSchema, lineSchema, recordSchema } from '../record';

/** What a field of the user's own holds. `choice` is one of a list, `choices` any of it. */
export const OWN_TYPES = ['text', 'number', 'money', 'date', 'choice', 'choices', 'yes-no', 'link'] as const;
export type OwnType = (typeof OWN_TYPES)[number];

/** Records that a field can belong to: people and companies by their kind, the others by their store. */
export const OWN_RECORDS = ['individual', 'org', 'orders', 'deals', 'tasks'] as const;
export type OwnRecord = (typeof OWN_RECORDS)[number];

export const OWN_LIMITS = {
  /** Choices of one field, 1 to 200: more are looked for, not chosen. */
  choices: 200,
  /** Letters of a choice. */
  choice: 120,
} as const;

/**
 * One of a field's choices. Records hold its `key`, which never changes, so that a choice is renamed in one place; `retired`: no longer offered, still shown
 * where it was chosen. A definition of before there were keys has plain texts.
 */
export const ownChoiceSchema = z.preprocess(
  (choice) =>
    typeof choice === 'string' ? { key: choice.slice(0, OWN_LIMITS.choice), label: choice.slice(0, OWN_LIMITS.choice) } : choice,
  z.strictObject({
    key: z.string().trim().min(1).max(OWN_LIMITS.choice),
    label: z.string().trim().min(1).max(OWN_LIMITS.choice),
    retired: z.boolean().optional(),
  }),
);
export type OwnChoice = z.infer<typeof ownChoiceSchema>;

/** Name of a field in records, files and rules; it outlives every renaming. */
export const ownKeySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** A field of the user's own. */
export const fieldDefSchema = recordSchema.extend({
  key: ownKeySchema,
  label: lineSchema,
  type: z.enum(OWN_TYPES),
  on: z.array(z.enum(OWN_RECORDS)).min(1).max(OWN_RECORDS.length).default(['individual', 'org']),
  choices: z.array(ownChoiceSchema).max(OWN_LIMITS.choices).optional(),
  /** Of money: the currency of an amount without one. @default the book's */
  currency: currencySchema.optional(),
  /** Place among the fields, the lowest first. */
  order: z.int().min(0).max(1_000_000).default(0),
  /** Set when the field is out of use: no form or filter offers it, its values stay. */
  retiredAt: instantSchema.optional(),
});
export type FieldDef = z.infer<typeof fieldDefSchema>;
export const fieldDraftSchema = fieldDefSchema.omit({ ...DRAFT_OMIT, sample: true });
export type FieldDraft = z.infer<typeof fieldDraftSchema>;
/** What reading, printing and judging a value needs of its definition. */
export type OwnField = Pick<FieldDef, 'key' | 'label' | 'type' | 'choices' | 'currency'>;

export function isRetired({ retiredAt }: Pick<FieldDef, 'retiredAt'>): boolean {
  return retiredAt !== undefined;
}

/** The fields in use for records of a type, in their order. */
export function fieldsOn<F extends FieldDef>(fields: readonly F[], record: OwnRecord): F[] {
  return fields.filter((field) => !isRetired(field) && field.on.includes(record));
}
