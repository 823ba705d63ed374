import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TodayRow } from '../../lib/domain/task/today';
import { ask } from '../../lib/messaging/client';
import { i18n } from '#i18n';
import { saveFile } from './save-file';
import { useAnswer } from './use-answer';
import { showToast } from '../ui/toast';

const KEY = 'calendarExport';
const PAGE = 200;
/** Follow-ups in one file: more than a calendar shows. */
const MOST = 5000;

/** As tasks (VTODO), or as events for calendars that ignore tasks. */
export type CalendarForm = 'tasks' | 'events';
type Saved = { at?: number; as?: CalendarForm };

/** Saves the open follow-ups as iCalendar and says when they changed afterwards, whether or not a page was open then. `form`: what was saved last. */
export function useCalendarExport(): { isOld: boolean; busy: boolean; form: CalendarForm; save: (form: CalendarForm) => Promise<void> } {
  const [saved, setSaved] = useState<Saved>({});
  const [busy, setBusy] = useState(false);
  const changed = useAnswer('tasks.changedAt', saved.at === undefined ? null : {}, { keep: true, stores: ['tasks'] });
  useEffect(() => {
    void browser.storage.local.get(KEY).then((held) => setSaved((held[KEY] as Saved | undefined) ?? {}));
  }, []);
  const isOld = saved.at !== undefined && (changed.value?.at ?? 0) > saved.at;

  async function save(form: CalendarForm) {
    setBusy(true);
    const at = Date.now();
    try {
      const rows = await openRows();
      const { printEvents, printTasks } = await import('../../lib/interchange/ical/print-tasks');
      const tasks = rows.map(({ task, contact }) => ({ task, ...(contact && { who: { name: contact.name } }) }));
      const text = form === 'events' ? printEvents(tasks, at) : printTasks(tasks, at);
      saveFile('sidecard-follow-ups.ics', new Blob([text], { type: 'text/calendar' }));
      const next = { at, as: form };
      await browser.storage.local.set({ [KEY]: next });
      setSaved(next);
      showToast({ title: i18n.t('tasks.exported', rows.length) });
    } finally {
      setBusy(false);
    }
  }
  return { isOld, busy, form: saved.as ?? 'tasks', save };
}

async function openRows(): Promise<TodayRow[]> {
  const rows: TodayRow[] = [];
  while (rows.length < MOST) {
    const answer = await ask('tasks.today', { offset: rows.length, limit: PAGE, all: true });
    if (!answer.ok) break;
    rows.push(...answer.value.rows);
    if (answer.value.rows.length < PAGE) break;
  }
  return rows;
}
