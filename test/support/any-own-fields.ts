import fc from 'fast-check';
import { type FieldDef, OWN_TYPES } from '../../lib/domain/own-field/own-field';
import { withChoice } from '../../lib/domain/own-field/own-key';
import type { OwnValue } from '../../lib/domain/own-field/own-value';
import { testId } from './contact-builder';

/** A name as people write one: no control characters, no outer blanks. */
const words = fc
  .array(fc.stringMatching(/^[\p{L}\p{N}"',;:\\|^=+@/()-]{1,9}$/u), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(' '));
const KEYS = ['size', 'renewal', 'region_2', 'constructor', 'field', 'x'] as const;

/** Any field of the user's own; a choice may have been renamed or retired since records hold it. */
export const anyField: fc.Arbitrary<FieldDef> = fc
  .record({
    key: fc.constantFrom(...KEYS),
    label: words,
    type: fc.constantFrom(...OWN_TYPES),
    names: fc.uniqueArray(words, { minLength: 1, maxLength: 5 }),
    renamed: fc.option(words, { nil: undefined }),
    isRetired: fc.boolean(),
  })
  .map(({ key, label, type, names, renamed, isRetired }) => {
    const choices = names.reduce<NonNullable<FieldDef['choices']>>((all, name) => withChoice(all, name), []);
    const [first] = choices;
    const isFree = renamed !== undefined && withChoice(choices, renamed).length > choices.length;
    if (first && isFree) first.label = renamed;
    if (first && isRetired) first.retired = true;
    const base = { id: testId(1), createdAt: 1, updatedAt: 1, rev: '1', on: ['individual', 'org'] as FieldDef['on'], order: 1 };
    return { ...base, key, label, type, ...((type === 'choice' || type === 'choices') && { choices }) };
  });

/** Any value that a field can hold. */
export function anyValueOf(field: FieldDef): fc.Arbitrary<OwnValue> {
  const key = fc.constantFrom(...(field.choices ?? [{ key: 'x' }]).map((choice) => choice.key));
  switch (field.type) {
    case 'text':
      return words;
    case 'number':
      return fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(1, 100, 1e6)).map(([n, by]) => n / by || 0);
    case 'money':
      return fc.record({ minor: fc.integer({ min: -1e12, max: 1e12 }), currency: fc.constantFrom('EUR', 'USD', 'JPY', 'KWD', 'CNY') });
    case 'date':
      return fc
        .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
        .map(([year, month, day]) => [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'));
    case 'choice':
      return key;
    case 'choices':
      return fc.uniqueArray(key, { minLength: 1, maxLength: 4 });
    case 'yes-no':
      return fc.boolean();
    case 'link':
      return fc.webUrl({ validSchemes: ['https', 'http'], withQueryParameters: true });
  }
}

/** A field and a value that it holds. */
export const anyFieldAndValue = anyField.chain((field) => fc.tuple(fc.constant(field), anyValueOf(field)));
