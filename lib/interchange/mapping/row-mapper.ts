import type { ImportItemInput } from '../../domain/import/import-item';
import { caseRecord, dealRecord, interactionRecord, responseRecord, taskRecord } from './child-records';
import { contactRow } from './contact-row';
import { orderRows } from './order-rows';
import { type Mapping, type Problem, type RowOutcome, type RowReaders, cellsOf, lineOf, ownValuesOf } from './row';
import { isNamed, whoOf } from './who';

/** Turns the rows of a file into records, in order; what needs several rows (an order and its lines) comes when it is whole. */
export type RowMapper = { push(row: readonly string[], number: number): RowOutcome[]; end(): RowOutcome[] };

/** The mapper of a file. `number` counts its rows as a spreadsheet does, from 1. */
export function rowMapper(mapping: Mapping, readers: RowReaders): RowMapper {
  if (mapping.kind === 'orders') return orderRows(mapping, readers);
  if (mapping.kind === 'contacts') return { push: (row, number) => [contactRow(row, number, mapping, readers)], end: () => [] };
  const seen = new Map<string, number>();
  return { push: (row, number) => [childRow(row, number, mapping, readers, seen)], end: () => [] };
}

function childRow(row: readonly string[], number: number, mapping: Mapping, readers: RowReaders, seen: Map<string, number>): RowOutcome {
  const { fields, own } = cellsOf(row, mapping);
  const who = whoOf(fields, mapping);
  const notes: Problem[] = [];
  if (!isNamed(who)) return { ok: false, problems: [{ reason: 'nobody', value: row.filter(Boolean).join(' ').slice(0, 120) }] };
  const uid = lineOf(fields, 'uid', 200);
  const base = `${mapping.system}|${mapping.kind}|${uid ?? row.join('\u001f').slice(0, 1500)}`;
  const twice = (seen.get(base) ?? 0) + 1;
  if (uid === undefined && seen.size < 2_000_000) seen.set(base, twice);
  const key = uid === undefined && twice > 1 ? `${base}#${twice}` : base;
  const made = recordOf({ fields, mapping, readers, notes, uid });
  if (!made.ok) return { ok: false, problems: [made.problem, ...notes] };
  const item = { ...made.item, row: number, key, who } as ImportItemInput;
  const custom = ownValuesOf(own, mapping, readers, notes);
  if (Object.keys(custom).length > 0 && (item.kind === 'deals' || item.kind === 'tasks')) item.record.custom = custom;
  return { ok: true, item, notes };
}

/** What the makers of records are given. */
export type RecordInput = {
  fields: ReturnType<typeof cellsOf>['fields'];
  mapping: Mapping;
  readers: RowReaders;
  notes: Problem[];
  uid: string | undefined;
};
export type Made = { ok: true; item: object } | { ok: false; problem: Problem };

function recordOf(input: RecordInput): Made {
  switch (input.mapping.kind) {
    case 'interactions':
      return interactionRecord(input);
    case 'cases':
      return caseRecord(input);
    case 'deals':
      return dealRecord(input);
    case 'tasks':
      return taskRecord(input);
    case 'responses':
      return responseRecord(input);
    case 'contacts':
    case 'orders':
      throw new Error(`interchange: ${input.mapping.kind} are not read row by row here`);
  }
}
