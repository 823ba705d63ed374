import { useEffect, useState } from 'react';
import type { ImportItem } from '../../../lib/domain/import/import-item';
import type { Settings } from '../../../lib/domain/setup/settings';
import type { TaskVerdict } from '../../../lib/domain/task/task-verdict';
import type { Problem } from '../../../lib/interchange/mapping/row';
import { ask } from '../../../lib/messaging/client';
import { type ReadPlan, fileOutcomes } from './file-outcomes';
import { previewOf } from './preview-rows';
import { rowReaders } from './row-readers';

type TaskItem = Extract<ImportItem, { kind: 'tasks' }>;
/** `title`: of a task that is not imported. */
export type CalendarRow = { row: number; title?: string; item?: TaskItem; problems: readonly Problem[]; verdict?: TaskVerdict };
/** `more`: tasks behind those that were looked at. */
export type CalendarPreview = { rows: CalendarRow[]; more: number };

/** Tasks that a preview compares with the book; the rest of a larger file is said as a number. */
const MOST = 2000;
/** Tasks of one question. */
const PAGE = 50;

/** What an import would make of every task of a calendar file; undefined while it is being looked at. Nothing is written. */
export function useCalendarPreview(
  file: File,
  plan: Extract<ReadPlan, { type: 'ical' }> | undefined,
  settings: Settings,
): { preview?: CalendarPreview; failed: boolean } {
  const [state, setState] = useState<{ preview?: CalendarPreview; failed: boolean }>({ failed: false });
  const { encoding, dropRules } = plan ?? {};
  useEffect(() => {
    if (encoding === undefined) return;
    let isStale = false;
    void lookAt(file, { type: 'ical', encoding, ...(dropRules && { dropRules }) }, settings, Date.now()).then(
      (preview) => !isStale && setState({ preview, failed: false }),
      () => !isStale && setState({ failed: true }),
    );
    return () => {
      isStale = true;
    };
  }, [file, encoding, dropRules, settings]);
  return state;
}

async function lookAt(file: File, plan: ReadPlan, settings: Settings, now: number): Promise<CalendarPreview> {
  const rows: CalendarRow[] = [];
  let more = 0;
  for await (const { row, outcome } of fileOutcomes(file, plan, rowReaders(settings, now))) {
    if (rows.length >= MOST) {
      more += 1;
      continue;
    }
    const { item, problems } = previewOf(outcome);
    const title = outcome.ok ? undefined : outcome.title;
    rows.push({ row, problems, ...(title && { title }), ...(item?.kind === 'tasks' && { item }) });
  }
  const read = rows.flatMap((row) => (row.item ? [{ row, item: row.item }] : []));
  for (let from = 0; from < read.length; from += PAGE) {
    const page = read.slice(from, from + PAGE);
    const answer = await ask('tasks.compare', { items: page.map(({ item }) => item) });
    if (!answer.ok) throw new Error(answer.failure.reason);
    for (const [at, { row }] of page.entries()) row.verdict = answer.value.results[at];
  }
  return { rows, more };
}
