import { useCallback, useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { TodayRow } from '../../lib/domain/task/today';
import { ask, onChanged } from '../../lib/messaging/client';
import { i18n } from '#i18n';
import { showToast } from '../ui/toast';

const KEY = 'calendarExport';
const PAGE = 200;
/** Follow-ups in one file: more than a calendar shows. */
const MOST = 5000;

type Mark = { at: number; stale: boolean };

/** Saves the open follow-ups as iCalendar and notes when they change afterwards. */
export function useCalendarExport(): { isOld: boolean; busy: boolean; save: () => Promise<void> } {
  const [mark, setMark] = useState<Mark>();
  const [busy, setBusy] = useState(false);
  const keep = useCallback((next: Mark) => {
    setMark(next);
    void browser.storage.local.set({ [KEY]: next });
  }, []);
  useEffect(() => {
    void browser.storage.local.get(KEY).then((held) => setMark(held[KEY] as Mark | undefined));
  }, []);
  const savedAt = mark?.at;
  const isStale = mark?.stale ?? false;
  useEffect(() => {
    if (savedAt === undefined || isStale) return undefined;
    return onChanged(({ stores }) => {
      if (stores.includes('tasks')) keep({ at: savedAt, stale: true });
    });
  }, [savedAt, isStale, keep]);

  async function save() {
    setBusy(true);
    try {
      const rows = await openRows();
      const { printTasks } = await import('../../lib/interchange/ical/print-tasks');
      const tasks = rows.map(({ task, contact }) => ({ task, ...(contact && { who: { name: contact.name } }) }));
      const url = URL.createObjectURL(new Blob([printTasks(tasks, Date.now())], { type: 'text/calendar' }));
      const link = document.createElement('a');
      link.href = url;
      link.download = 'sidecard-follow-ups.ics';
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
      keep({ at: Date.now(), stale: false });
      showToast({ title: i18n.t('tasks.exported', rows.length) });
    } finally {
      setBusy(false);
    }
  }
  return { isOld: isStale, busy, save };
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
