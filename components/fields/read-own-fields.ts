import type { FieldDef } from '../../lib/domain/own-field/own-field';
import { type OwnInput, type OwnIssue, type OwnReading, readOwnInput } from '../../lib/domain/own-field/own-input';
import type { OwnValues } from '../../lib/domain/own-field/own-value';

/** What the own fields of a form are read with. */
export type OwnFormReading = OwnReading & { fields: readonly FieldDef[] };

/** The values of a record after what was typed in its form; by path (`custom.size`) what is wrong. A box that was never ticked holds nothing. */
export function readOwnFields(
  typed: Record<string, OwnInput>,
  base: OwnValues | undefined,
  { fields, ...reading }: OwnFormReading,
): { values: OwnValues; issues: Record<string, OwnIssue> } {
  const values = new Map(Object.entries(base ?? {}));
  const issues: Record<string, OwnIssue> = {};
  for (const field of fields) {
    const input = Object.hasOwn(typed, field.key) ? typed[field.key] : undefined;
    if (input === undefined) continue;
    const read = readOwnInput(field, input, reading);
    if (!read.ok) issues[`custom.${field.key}`] = read.issue;
    else if (read.value === undefined || (read.value === false && !values.has(field.key))) values.delete(field.key);
    else values.set(field.key, read.value);
  }
  return { values: Object.fromEntries(values), issues };
}
