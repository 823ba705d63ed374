import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordBase } from '../../lib/domain/record';
import { csvReader } from '../../lib/interchange/csv/csv-reader';
import { type OwnKind, columnsOf, flatten } from '../../lib/interchange/csv/own-table';
import { printCsv, undefused } from '../../lib/interchange/csv/print-csv';
import { printTasks } from '../../lib/interchange/ical/print-tasks';
import { readTasks } from '../../lib/interchange/ical/read-tasks';
import { ownRow } from '../../lib/interchange/mapping/own-row';
import { anyCase, anyDeal, anyInteraction, anyOrder, anyTask } from '../support/any-history';
import { bare } from '../support/any-records';
import { testReaders } from '../support/import-readers';

const RUNS = { seed: 20_261_122, numRuns: 200 };
type Child = RecordBase & { contactId?: string; remindAt?: number | null };

/** What of a record is in a file: its times and revision belong to one book, when it reminds next is planned anew, whose it is stands in `who`. */
function kept({ id: _, createdAt: __, updatedAt: ___, rev: ____, contactId: _____, remindAt: ______, ...rest }: Child) {
  return bare(rest);
}

/** Minutes before; no alarm at all is one at the time itself. */
function reminders(alarms: readonly number[]): number[] {
  return alarms.length === 0 ? [0] : alarms.toSorted((x, y) => x - y);
}

const KINDS: [Exclude<OwnKind, 'contacts' | 'responses'>, fc.Arbitrary<Child>][] = [
  ['orders', anyOrder],
  ['interactions', anyInteraction],
  ['cases', anyCase],
  ['deals', anyDeal],
  ['tasks', anyTask.map((task) => ({ ...task, remindAt: task.due }))],
];

describe('flatten and ownRow', () => {
  it.each(KINDS)('bring %s back as they were, exact and safe for spreadsheets', (kind, any) => {
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 4 }), fc.constantFrom('exact' as const, 'safe' as const), (records, safety) => {
        const rows = records.map((record) => flatten(kind, record));
        const columns = columnsOf(rows);
        const printed = printCsv([columns, ...rows.map((row) => columns.map((column) => row.get(column) ?? ''))], safety);
        const reader = csvReader({ delimiter: ',' });
        const [headers = [], ...read] = [...reader.push(printed), ...reader.end()].map((row) =>
          safety === 'safe' ? row.map(undefused) : row,
        );
        for (const [at, row] of read.entries()) {
          const outcome = ownRow(headers, row, at + 2);
          if (!outcome.ok || outcome.item.kind === 'contacts') throw new Error(JSON.stringify(outcome));
          const record = records[at];
          expect(outcome.item.who).toEqual({ uid: `sidecard:${record?.contactId}` });
          expect(outcome.item.key).toContain(record?.id);
          expect(bare(outcome.item.record)).toEqual(record && kept(record));
        }
      }),
      RUNS,
    );
  });
});

describe('printTasks and readTasks', () => {
  it('bring follow-ups with alarms, rhythm of contact, own priority and state back as they were', () => {
    fc.assert(
      fc.property(fc.array(anyTask, { minLength: 1, maxLength: 3 }), (tasks) => {
        const text = printTasks(
          tasks.map((task) => ({ task })),
          0,
        );
        const outcomes = readTasks(text, testReaders);
        expect(outcomes).toHaveLength(tasks.length);
        for (const [at, outcome] of outcomes.entries()) {
          if (!outcome.ok || outcome.item.kind !== 'tasks') throw new Error(JSON.stringify(outcome));
          const task = tasks[at];
          // Own fields of follow-ups and the UID that is their id have no place in a calendar: they come back by the table.
          const { custom: _, ...wanted } = (task ? kept(task) : {}) as Record<string, unknown>;
          const { uid: __, custom: ___, ...got } = bare(outcome.item.record) as Record<string, unknown>;
          expect({ ...got, alarms: reminders(got.alarms as number[]) }).toEqual({ ...wanted, alarms: reminders(task?.alarms ?? []) });
        }
      }),
      { ...RUNS, numRuns: 100 },
    );
  });
});
