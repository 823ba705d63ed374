import { type FieldDef, type OwnRecord, OWN_RECORDS, isRetired } from '../../lib/domain/own-field/own-field';
import { newFieldKey } from '../../lib/domain/own-field/own-key';
import { foldChoice } from '../../lib/domain/own-field/own-value';
import { guessType } from '../../lib/interchange/mapping/guess-type';
import type { Mapping } from '../../lib/interchange/mapping/row';
import type { Assignment, ImportKind } from '../../lib/interchange/mapping/target';

/** The fields that columns of a file can go to. */
export function fieldsFor(kind: ImportKind, fields: readonly FieldDef[]): FieldDef[] {
  const records: OwnRecord[] = kind === 'contacts' ? ['individual', 'org'] : OWN_RECORDS.filter((record) => record === kind);
  return fields.filter((field) => !isRetired(field) && field.on.some((record) => records.includes(record)));
}

/** Whether columns of such a file can become own fields. */
export function takesOwn(kind: ImportKind): boolean {
  return kind === 'contacts' || kind === 'deals' || kind === 'tasks';
}

/** A column as an own field: the one that is called like it, else a new one with a type guessed from its values. */
export function ownAssignment(
  column: number,
  mapping: Mapping,
  rows: readonly (readonly string[])[],
  fields: readonly FieldDef[],
): Assignment {
  const header = mapping.columns[column]?.header ?? '';
  const known = fieldsFor(mapping.kind, fields).find(
    (field) => foldChoice(field.label) === foldChoice(header) || field.key === header.trim().toLowerCase(),
  );
  if (known) return toField(known);
  const others = mapping.columns.flatMap(({ assignment }, at) => (assignment.to === 'own' && at !== column ? [assignment.key] : []));
  const label = header.replace(/\s+/gu, ' ').trim().slice(0, 100) || String(column + 1);
  const key = newFieldKey(label, new Set([...fields.map((field) => field.key), ...others]));
  const values = rows.map((row) => row[column] ?? '');
  return { to: 'own', key, label, type: guessType(values, mapping) };
}

export function toField({ key, label, type }: FieldDef): Assignment {
  return { to: 'own', key, label, type };
}

/** Columns with values that go nowhere yet. */
export function looseColumns(mapping: Mapping, rows: readonly (readonly string[])[]): number[] {
  return mapping.columns.flatMap(({ header, assignment }, at) =>
    assignment.to === 'none' && header !== '' && rows.some((row) => (row[at] ?? '').trim() !== '') ? [at] : [],
  );
}
