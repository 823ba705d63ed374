import { formatLocale } from '../ui/locale';
import type { Table } from './csv';
import { cx } from '../ui/cx';
import { UNKNOWN } from './figures';

/** Numbers as they are, with the customers of a row one click away. */
export function DataTable({ caption, table, links }: { caption: string; table: Table; links?: (string | undefined)[] }) {
  // Amounts of one column stand with the same decimals.
  const decimals = table.head.map((_, column) =>
    table.rows.some((row) => Number(row[column]) % 1 !== 0 && typeof row[column] === 'number') ? 2 : 0,
  );
  const inColumn = (column: number, value: number) =>
    new Intl.NumberFormat(formatLocale(), { minimumFractionDigits: decimals[column], maximumFractionDigits: 3 }).format(value);
  const isNumber = table.head.map((_, column) => table.rows.some((row) => typeof row[column] === 'number') && column > 0);
  return (
    <div className="max-h-[320px] overflow-auto print:max-h-none">
      <table className="w-full text-xs tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-left text-muted">
          <tr>
            {table.head.map((name, column) => (
              <th key={name} scope="col" className={cx('py-1 pr-3 align-bottom font-normal', isNumber[column] && 'text-right')}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row.slice(0, 3).join(' ')} className="border-t border-line">
              {row.map((value, column) => (
                <td
                  key={table.head[column]}
                  className={cx('py-1 pr-3', column === 0 && 'whitespace-nowrap', isNumber[column] && 'text-right')}
                >
                  {column === 0 && links?.[at] ? (
                    <a href={links[at]} className="text-accent hover:underline">
                      {value}
                    </a>
                  ) : typeof value === 'number' ? (
                    Number.isNaN(value) ? (
                      UNKNOWN
                    ) : (
                      inColumn(column, value)
                    )
                  ) : (
                    value
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
