import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TodayRow } from '../../lib/domain/task/today';
import { ask } from '../../lib/messaging/client';
import { i18n } from '#i18n';
import { useAnswer } from './use-answer';
import { showToast } from '../ui/toast';

const KEY = 'calendarExport';
const PAGE = 200;
/** Follow-ups in one file: more than a calendar shows. */
const MOST = 5000;

/** Saves the open follow-ups as iCalendar and says when they changed afterwards, whether or not a page was open then. */
export function useCalendarExport(): { isOld: boolean; busy: boolean; save: () => Promise<void> } {
  const [savedAt, setSavedAt] = useState<number>();
  const [busy, setBusy] = useState(false);
  const changed = useAnswer('tasks.changedAt', savedAt === undefined ? null : {}, { keep: true, stores: ['tasks'] });
  useEffect(() => {
    void browser.storage.local.get(KEY).then((held) => setSavedAt((held[KEY] as { at?: number } | undefined)?.at));
  }, []);
  const isOld = savedAt !== undefined && (changed.value?.at ?? 0) > savedAt;

  async function save() {
    setBusy(true);
    const at = Date.now();
    try {
      const rows = await openRows();
      const { printTasks } = await import('../../lib/interchange/ical/print-tasks');
      const tasks = rows.map(({ task, contact }) => ({ task, ...(contact && { who: { name: contact.name } }) }));
      const url = URL.createObjectURL(new Blob([printTasks(tasks, at)], { type: 'text/calendar' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = 'sidecard-follow-ups.ics';
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      await browser.storage.local.set({ [KEY]: { at } });
      setSavedAt(at);
      showToast({ title: i18n.t('tasks.exported', rows.length) });
    } finally {
      setBusy(false);
    }
  }
  return { isOld, busy, save };
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
