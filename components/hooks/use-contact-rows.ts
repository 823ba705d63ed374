import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DirectoryFilter, ListSort, ListedRow } from '../../lib/domain/directory/row';
import { ask, onChanged } from '../../lib/messaging/client';
import { DEFAULT_ROW_WINDOW, type RowWindow, type RowWindowState, createRowWindow } from './row-window';

/** Record types whose changes can change a listed row. */
const SHOWN = new Set(['contacts', 'links', 'standings', 'tasks', 'orders', 'interactions']);
const { pageSize } = DEFAULT_ROW_WINDOW;

export type ContactRows = RowWindowState<ListedRow> &
  Pick<RowWindow<ListedRow>, 'show' | 'reload'> & { rowAt: (index: number) => ListedRow | undefined };

/** A window on the contacts of a filter in an order, with the values of the given own fields: only pages on screen are asked for, and asked again when something changed. */
export function useContactRows(filter: DirectoryFilter, sort: ListSort, own: readonly string[] = []): ContactRows {
  const key = JSON.stringify([filter, sort, own]);
  const last = useRef<RowWindow<ListedRow>>(undefined);
  const [held, setHeld] = useState(() => ({ key, window: open(filter, sort, own) }));
  if (held.key !== key) setHeld({ key, window: open(filter, sort, own, held.window.state()) });
  last.current = held.window;
  const state = useSyncExternalStore(held.window.subscribe, held.window.state);

  useEffect(
    () =>
      onChanged(({ stores }) => {
        if (stores.some((store) => SHOWN.has(store))) last.current?.reload();
      }),
    [],
  );

  return {
    ...state,
    show: held.window.show,
    reload: held.window.reload,
    rowAt: (index) => state.pages.get(Math.floor(index / pageSize))?.[index % pageSize],
  };
}

function open(filter: DirectoryFilter, sort: ListSort, own: readonly string[], before?: RowWindowState<ListedRow>): RowWindow<ListedRow> {
  const more = own.length > 0 ? { own: [...own] } : {};
  return createRowWindow((offset, limit) => ask('contacts.list', { filter, sort, offset, limit, ...more }), before);
}
