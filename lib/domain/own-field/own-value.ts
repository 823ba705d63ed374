import { z } from 'zod';
import { isSameData } from '../contact/same-data';
import { moneySchema } from '../money';
import { LIMITS, daySchema } from '../record';
import { OWN_LIMITS, type OwnField, type OwnType } from './own-field';

/** A value of a field of the user's own: text (also days, links and the key of a choice), number, yes or no, keys of choices, money. */
export const ownValueSchema = z.union([
  z.string().max(LIMITS.text),
  z.number(),
  z.boolean(),
  z.array(z.string().min(1).max(OWN_LIMITS.choice)).max(OWN_LIMITS.choices),
  moneySchema,
]);
export type OwnValue = z.infer<typeof ownValueSchema>;

/** Values by the key of their field. A value without a definition is kept and shown as it is. */
export const ownValuesSchema = z.record(z.string().max(60), ownValueSchema);
export type OwnValues = z.infer<typeof ownValuesSchema>;

/** The value of a field; undefined where the record has none. A key may be any word, `constructor` too. */
export function ownAt(values: OwnValues | undefined, key: string): OwnValue | undefined {
  return values && Object.hasOwn(values, key) ? values[key] : undefined;
}

/** Keys of the fields that two records hold otherwise. */
export function changedOwn(before: OwnValues, after: OwnValues): string[] {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].filter((key) => !isSameData(ownAt(before, key), ownAt(after, key)));
}

/** What a value is by its looks, for one without a definition or that does not fit it. */
export function typeOfValue(value: OwnValue): OwnType {
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yes-no';
  if (Array.isArray(value)) return 'choices';
  return typeof value === 'object' ? 'money' : 'text';
}

/** Whether a value is one of the field's type. A choice that was taken out of use still is one. */
export function fitsField({ type, choices }: Pick<OwnField, 'type' | 'choices'>, value: OwnValue): boolean {
  const isChoice = (key: string) => choices?.some((choice) => choice.key === key) ?? false;
  switch (type) {
    case 'text':
      return typeof value === 'string';
    case 'date':
      return daySchema.safeParse(value).success;
    case 'link':
      return typeof value === 'string' && readLink(value) === value;
    case 'choice':
      return typeof value === 'string' && isChoice(value);
    case 'choices':
      return Array.isArray(value) && value.every(isChoice);
    default:
      return typeOfValue(value) === type;
  }
}

/** A web address, `https://` added where no scheme stands; undefined for what no page can be opened with. */
export function readLink(text: string): string | undefined {
  const typed = text.trim();
  const whole = /^[a-z][a-z\d+.-]*:/iu.test(typed) && !/^[^/]+:\d/u.test(typed) ? typed : `https://${typed}`;
  if (/\s/u.test(whole) || whole.length > LIMITS.uri || !URL.canParse(whole)) return undefined;
  const { protocol, hostname } = new URL(whole);
  return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.') ? whole : undefined;
}

/** The choice that a text means: its label, else its key, without case, width and outer blanks; one that is out of use too. */
export function findChoice({ choices = [] }: Pick<OwnField, 'choices'>, text: string): string | undefined {
  const wanted = foldChoice(text);
  return (choices.find(({ label }) => foldChoice(label) === wanted) ?? choices.find(({ key }) => foldChoice(key) === wanted))?.key;
}

/** By what two choices are the same. */
export function foldChoice(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** How a choice is called now; the key itself where the field no longer knows it. */
export function choiceLabel({ choices }: Pick<OwnField, 'choices'>, key: string): string {
  return choices?.find((choice) => choice.key === key)?.label ?? key;
}
