/** A table as people save it: the first row names the columns. */
export type Table = { head: string[]; rows: (string | number)[][] };

/** RFC 4180, with a mark that makes spreadsheets read it as UTF-8. A text that a spreadsheet would take for a formula gets a quote before it. */
export function toCsv({ head, rows }: Table): string {
  const cell = (value: string | number): string => {
    if (Number.isNaN(value)) return '';
    const text = typeof value === 'string' && /^[=+\-@\t\r]/u.test(value) ? `'${value}` : String(value);
    return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return `\uFEFF${[head, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** Hands a table to the browser as a file. */
export function saveCsv(name: string, table: Table): void {
  const url = URL.createObjectURL(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${name.replaceAll(/[\\/:*?"<>|\s]+/gu, '-')}.csv`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
