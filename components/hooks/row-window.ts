import type { Failure, Result } from '../../lib/domain/result';

export const DEFAULT_ROW_WINDOW = {
  /** Rows asked for at once; 20 to 200 (the protocol's limit). */
  pageSize: 100,
  /** Pages held at most; more memory against fewer questions when scrolling back. */
  held: 40,
  /** Milliseconds that the screen must rest before its pages are asked for: a fling asks where it stops, not on its way. 0 to 200. */
  settle: 80,
};

export type RowWindowState<Row> = {
  /** Rows by page number. */
  pages: ReadonlyMap<number, readonly Row[]>;
  /** Undefined until the first answer. */
  total: number | undefined;
  failure: Failure | undefined;
  /** What is shown still answers the question before this one. */
  stale: boolean;
};
export type FetchRows<Row> = (offset: number, limit: number) => Promise<Result<{ rows: Row[]; total: number }>>;
export type RowWindow<Row> = {
  state: () => RowWindowState<Row>;
  subscribe: (callback: () => void) => () => void;
  /** The rows on screen now, first and last index; missing pages are asked for once the screen rests. */
  show: (first: number, last: number) => void;
  /** Asks again for what is on screen; other pages are forgotten. */
  reload: () => void;
};

/** A window on a long list that lies elsewhere. `before` is what the screen shows until the first answer comes. */
export function createRowWindow<Row>(
  fetchRows: FetchRows<Row>,
  before?: RowWindowState<Row>,
  options = DEFAULT_ROW_WINDOW,
): RowWindow<Row> {
  const { pageSize, held, settle } = options;
  const listeners = new Set<() => void>();
  const loading = new Set<number>();
  let state: RowWindowState<Row> = { pages: before?.pages ?? new Map(), total: before?.total, failure: undefined, stale: true };
  let wanted = [0];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;

  const set = (next: Partial<RowWindowState<Row>>) => {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  };
  const load = async (page: number) => {
    if (loading.has(page)) return;
    loading.add(page);
    const asked = round;
    const answer = await fetchRows(page * pageSize, pageSize);
    if (asked !== round) return;
    loading.delete(page);
    if (!answer.ok) return set({ failure: answer.failure });
    const pages = state.stale ? new Map<number, readonly Row[]>() : state.pages;
    set({ pages: withPage(pages, page, answer.value.rows, held), total: answer.value.total, failure: undefined, stale: false });
  };
  void load(0);

  return {
    state: () => state,
    subscribe(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    show(first, last) {
      wanted = pagesOf(first, last, pageSize);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (state.stale) return;
        for (const page of wanted) if (!state.pages.has(page)) void load(page);
      }, settle);
    },
    reload() {
      round += 1;
      loading.clear();
      if (!state.stale) set({ pages: new Map([...state.pages].filter(([page]) => wanted.includes(page))) });
      for (const page of state.stale ? [0] : wanted) void load(page);
    },
  };
}

/** Numbers of the pages that hold the rows `first` to `last`, inclusive. */
export function pagesOf(first: number, last: number, pageSize: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize);
  const to = Math.floor(Math.max(first, last, 0) / pageSize);
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The pages with one more; those farthest from it go when there are too many. */
function withPage<Row>(pages: ReadonlyMap<number, readonly Row[]>, page: number, rows: readonly Row[], held: number) {
  const next = new Map(pages).set(page, rows);
  const far = [...next.keys()].sort((x, y) => Math.abs(y - page) - Math.abs(x - page));
  for (const number of far.slice(0, Math.max(0, next.size - held))) next.delete(number);
  return next;
}
