import { formatNumber } from '../ui/format';
import type { Table } from './csv';
import { UNKNOWN } from './figures';

/** Numbers as they are, with the customers of a row one click away. */
export function DataTable({ caption, table, links }: { caption: string; table: Table; links?: (string | undefined)[] }) {
  return (
    <div className="max-h-[320px] overflow-auto print:max-h-none">
      <table className="w-full text-xs tabular-nums">
        <caption className="sr-only">{caption}</caption>
        <thead className="text-left text-muted">
          <tr>
            {table.head.map((name) => (
              <th key={name} scope="col" className="py-1 pr-3 font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, at) => (
            <tr key={row.slice(0, 3).join(' ')} className="border-t border-line">
              {row.map((value, column) => (
                <td key={table.head[column]} className="py-1 pr-3">
                  {column === 0 && links?.[at] ? (
                    <a href={links[at]} className="text-accent hover:underline">
                      {value}
                    </a>
                  ) : typeof value === 'number' ? (
                    Number.isNaN(value) ? (
                      UNKNOWN
                    ) : (
                      formatNumber(value)
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
