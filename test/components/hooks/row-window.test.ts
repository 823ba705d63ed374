import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type RowWindow, createRowWindow } from '../../../components/hooks/row-window';
import { type Result, fail, ok } from '../../../lib/domain/result';

const TOTAL = 100_000;
const OPTIONS = { pageSize: 100, held: 3, settle: 80 };

/** A list of 100,000 numbers, and every offset that was asked of it. */
function numbers(answer: (offset: number) => Result<{ rows: number[]; total: number }> = page) {
  const asked: number[] = [];
  const fetchRows = (offset: number) => {
    asked.push(offset);
    return Promise.resolve(answer(offset));
  };
  return { asked, fetchRows };
}
function page(offset: number) {
  return ok({ rows: Array.from({ length: 100 }, (_, at) => offset + at), total: TOTAL });
}
async function rest(window: RowWindow<number>, first: number, last: number) {
  window.show(first, last);
  await vi.advanceTimersByTimeAsync(OPTIONS.settle);
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('createRowWindow', () => {
  it('asks for the first page at once and learns how many rows there are', async () => {
    const { asked, fetchRows } = numbers();
    const window = createRowWindow(fetchRows, undefined, OPTIONS);
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([0]);
    expect(window.state()).toMatchObject({ total: TOTAL, stale: false });
  });

  it('asks only where a fling stops, and for both pages that the screen straddles', async () => {
    const { asked, fetchRows } = numbers();
    const window = createRowWindow(fetchRows, undefined, OPTIONS);
    await vi.advanceTimersByTimeAsync(0);
    for (let row = 0; row < 50_000; row += 5000) window.show(row, row + 30);
    await rest(window, 50_090, 50_120);
    expect(asked).toEqual([0, 50_000, 50_100]);
    expect(window.state().pages.get(501)?.[0]).toBe(50_100);
  });

  it('holds no more pages than it may, dropping the farthest', async () => {
    const { fetchRows } = numbers();
    const window = createRowWindow(fetchRows, undefined, OPTIONS);
    await vi.advanceTimersByTimeAsync(0);
    for (const at of [1, 2, 3, 4]) await rest(window, at * 100, at * 100 + 20);
    expect([...window.state().pages.keys()]).toEqual([2, 3, 4]);
  });

  it('asks again for what is on screen and forgets the rest', async () => {
    const { asked, fetchRows } = numbers();
    const window = createRowWindow(fetchRows, undefined, OPTIONS);
    await vi.advanceTimersByTimeAsync(0);
    await rest(window, 500, 520);
    window.reload();
    await vi.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([0, 500, 500]);
    expect([...window.state().pages.keys()]).toEqual([5]);
  });

  it('shows the rows of the question before until the first answer', async () => {
    const first = createRowWindow(numbers().fetchRows, undefined, OPTIONS);
    await vi.advanceTimersByTimeAsync(0);
    const second = createRowWindow(numbers(() => ok({ rows: [7], total: 1 })).fetchRows, first.state(), OPTIONS);
    expect(second.state()).toMatchObject({ total: TOTAL, stale: true });
    await vi.advanceTimersByTimeAsync(0);
    expect(second.state()).toMatchObject({ total: 1, stale: false });
    expect([...second.state().pages]).toEqual([[0, [7]]]);
  });

  it('says why it has no rows, and recovers when asked again', async () => {
    let isDown = true;
    const window = createRowWindow(
      numbers((offset) => (isDown ? fail({ reason: 'blocked' }) : page(offset))).fetchRows,
      undefined,
      OPTIONS,
    );
    await vi.advanceTimersByTimeAsync(0);
    expect(window.state().failure).toEqual({ reason: 'blocked' });
    isDown = false;
    window.reload();
    await vi.advanceTimersByTimeAsync(0);
    expect(window.state()).toMatchObject({ failure: undefined, total: TOTAL });
  });
});
