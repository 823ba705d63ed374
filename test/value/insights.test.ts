import { describe, expect, it } from 'vitest';
import { toCsv } from '../../components/insights/csv';
import { MonthSums } from '../../lib/value/insights';
import { aReturn, anOrder, ledgerUpTo } from '../support/order-builder';

const AS_OF = '2026-06-30';
const on = (day: string, total: number) => anOrder({ at: Date.parse(`${day}T12:00:00Z`), total });

function sumsOf(customers: ReturnType<typeof anOrder>[][], asOf = AS_OF): MonthSums {
  const sums = new MonthSums(asOf);
  for (const orders of customers) sums.add(ledgerUpTo(orders, asOf));
  return sums;
}
const late = on('2026-05-20', 5_000);
const BOOK = [
  [on('2026-04-03', 1_000), on('2026-04-20', 500), on('2026-06-01', 2_000)],
  [on('2026-04-09', 3_000)],
  [late, aReturn(late, 1_000, { at: Date.parse('2026-06-02T12:00:00Z') })],
  [],
];

describe('MonthSums', () => {
  it('counts each customer once a month, by the month of the first order (CO-1)', () => {
    const [april, may] = sumsOf(BOOK).cohorts();
    expect(april).toMatchObject({ month: '2026-04', size: 2 });
    expect(april?.cells.slice(0, 4)).toEqual([{ customers: 2, net: 4_500 }, { customers: 0, net: 0 }, { customers: 1, net: 2_000 }, null]);
    expect(may).toMatchObject({ month: '2026-05', size: 1 });
  });
  it('leaves months to come empty and says 0 of those without orders (CO-2)', () => {
    expect(sumsOf(BOOK).cohorts()[1]?.cells.slice(0, 3)).toEqual([{ customers: 1, net: 4_000 }, { customers: 0, net: 0 }, null]);
  });
  it('marks the month that goes on (CO-3)', () => {
    expect(sumsOf(BOOK).months().at(-1)).toMatchObject({ month: '2026-06', partial: false });
    expect(sumsOf(BOOK, '2026-06-29').months().at(-1)?.partial).toBe(true);
  });
  it('has every month, and counts a return with its order (CO-4)', () => {
    expect(sumsOf([...BOOK, [on('2026-01-31', 100)]]).months()).toMatchObject([
      { month: '2026-01', net: 100, orders: 1, customers: 1 },
      { month: '2026-02', net: 0, orders: 0, customers: 0 },
      { month: '2026-03', net: 0 },
      { month: '2026-04', net: 4_500, orders: 3, customers: 2 },
      { month: '2026-05', net: 4_000, orders: 1, customers: 1 },
      { month: '2026-06', net: 2_000 },
    ]);
    expect(sumsOf([]).months()).toHaveLength(1);
  });
});

describe('toCsv', () => {
  it('quotes what must be, and takes the sting out of formulas', () => {
    expect(
      toCsv({
        head: ['Name', 'Net'],
        rows: [
          ['a "b", c', -5],
          ['=1+1', 0.5],
        ],
      }),
    ).toBe('\uFEFFName,Net\r\n"a ""b"", c",-5\r\n\'=1+1,0.5\r\n');
  });
});
