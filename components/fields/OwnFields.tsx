import { type FieldDef, type OwnRecord, fieldsOn } from '../../lib/domain/own-field/own-field';
import { type OwnInput, ownToInput } from '../../lib/domain/own-field/own-input';
import { type OwnValues, ownAt } from '../../lib/domain/own-field/own-value';
import { formatLocale } from '../ui/locale';
import { OwnFieldInput } from './OwnFieldInput';

/** The user's own fields of a record in its form. `typed` holds only what was touched: a value that nobody looked at stays as it is. */
export function OwnFields({
  fields,
  on,
  base,
  typed,
  currency,
  error,
  onTyped,
}: {
  fields: readonly FieldDef[];
  on: OwnRecord;
  base: OwnValues | undefined;
  typed: Record<string, OwnInput>;
  currency: string;
  /** What is wrong at a path such as `custom.size`. */
  error: (path: string) => string | undefined;
  onTyped: (typed: Record<string, OwnInput>) => void;
}) {
  return fieldsOn(fields, on).map((field) => (
    <OwnFieldInput
      key={field.key}
      field={field}
      value={typed[field.key] ?? ownToInput(field, ownAt(base, field.key), { locale: formatLocale(), currency })}
      error={error(`custom.${field.key}`)}
      currency={currency}
      onValue={(value) => onTyped({ ...typed, [field.key]: value })}
    />
  ));
}
