import type { PersonRow, TodayRow } from '../../lib/domain/task/today';
import type { Festival } from '../../lib/followup/festivals';

export type TodayHeading = TodayRow['group'] | 'people' | 'occasions' | 'festivals';
/** What a day's list is made of. `index` counts what can be chosen by key. */
export type TodayLine =
  | { of: 'group'; group: TodayHeading }
  | { of: 'festival'; festival: Festival }
  | { of: 'task'; row: TodayRow; index: number }
  | { of: 'person'; row: PersonRow; index: number };

const BEFORE_PEOPLE: readonly TodayRow['group'][] = ['overdue', 'today'];

/** What is due first, then whose day it is and who is going cold, then the days to come; each group under its heading. */
export function todayLines(rows: readonly TodayRow[], people: readonly PersonRow[], festivals: readonly Festival[]): TodayLine[] {
  const lines: TodayLine[] = [];
  let index = 0;
  const heading = (group: TodayHeading) => lines.push({ of: 'group', group });
  const tasks = (some: readonly TodayRow[]) => {
    for (const [at, row] of some.entries()) {
      if (some[at - 1]?.group !== row.group) heading(row.group);
      lines.push({ of: 'task', row, index: index++ });
    }
  };
  const persons = (group: TodayHeading, some: readonly PersonRow[]) => {
    if (some.length > 0) heading(group);
    for (const row of some) lines.push({ of: 'person', row, index: index++ });
  };
  // Of a contact that was deleted: they come back with it.
  const living = rows.filter(({ task, contact }) => task.contactId === undefined || contact !== undefined);
  tasks(living.filter(({ group }) => BEFORE_PEOPLE.includes(group)));
  if (festivals.length > 0) heading('festivals');
  for (const festival of festivals) lines.push({ of: 'festival', festival });
  persons(
    'occasions',
    people.filter(({ of }) => of !== 'touch'),
  );
  persons(
    'people',
    people.filter(({ of }) => of === 'touch'),
  );
  tasks(living.filter(({ group }) => !BEFORE_PEOPLE.includes(group)));
  return lines;
}
