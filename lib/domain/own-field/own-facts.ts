import { type FieldDef, type OwnField, fieldsOn } from './own-field';
import { type OwnValue, type OwnValues, choiceLabel, findChoice } from './own-value';

/** What a rule compares: numbers as numbers, money in whole units of the book's currency, days as `YYYY-MM-DD`, lists as lists. */
export type OwnFact = string | number | readonly string[] | undefined;

/** Units of the book's currency for an amount; undefined where its currency has no rate. */
export type ToBook = (minor: number, currency: string) => number | undefined;

/** Prefix of own fields among the fields of a rule. */
export const OWN_PREFIX = 'field.';

/** The values of own fields as a rule asks for them, by `field.<key>`. A choice answers to its key and to what it is called now; a box to `yes` and `no`. */
export function ownFacts(values: OwnValues, fields: ReadonlyMap<string, OwnField>, toBook: ToBook): Record<string, OwnFact> {
  const entries = Object.entries(values).map(([key, value]) => [OWN_PREFIX + key, factOf(fields.get(key), value, toBook)]);
  return Object.fromEntries(entries);
}

function factOf(field: OwnField | undefined, value: OwnValue, toBook: ToBook): OwnFact {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value;
  if (typeof value === 'string' && field?.type !== 'choice') return value;
  if (typeof value === 'string' || Array.isArray(value)) {
    const keys = typeof value === 'string' ? [value] : value;
    return [...new Set(keys.flatMap((key) => (field ? [key, choiceLabel(field, key)] : [key])))];
  }
  return toBook(value.minor, value.currency);
}

/** One field as a rule can ask for it. `values`: of choices and boxes, with what to call each; `date` also takes `today`, `today+30`, `today-7`. */
export type OwnTerm = {
  field: `field.${string}`;
  label: string;
  type: 'text' | 'number' | 'date' | 'word' | 'words';
  values?: { value: string; label: string }[];
};

/** The user's own fields of customers, for who builds or reads a rule. `yes`, `no`: what to call the states of a box. */
export function ownVocabulary(fields: readonly FieldDef[], words: { yes: string; no: string }): OwnTerm[] {
  const all = new Map([...fieldsOn(fields, 'individual'), ...fieldsOn(fields, 'org')].map((field) => [field.key, field]));
  return [...all.values()].map((field): OwnTerm => {
    const base = { field: `field.${field.key}` as const, label: field.label };
    switch (field.type) {
      case 'number':
      case 'money':
        return { ...base, type: 'number' };
      case 'date':
        return { ...base, type: 'date' };
      case 'yes-no':
        return {
          ...base,
          type: 'word',
          values: [
            { value: 'yes', label: words.yes },
            { value: 'no', label: words.no },
          ],
        };
      case 'choice':
      case 'choices':
        return {
          ...base,
          type: field.type === 'choice' ? 'word' : 'words',
          values: (field.choices ?? []).filter(({ retired }) => !retired).map(({ key, label }) => ({ value: key, label })),
        };
      default:
        return { ...base, type: 'text' };
    }
  });
}

/** A value that a rule compares with, in words: what a choice is called. */
export function ownTermText(field: OwnField, value: string): string {
  const key = field.type === 'choice' || field.type === 'choices' ? findChoice(field, value) : undefined;
  return key === undefined ? value : choiceLabel(field, key);
}
