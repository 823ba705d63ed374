import { readFileSync } from 'node:fs';
import { csvReader } from '../../../lib/interchange/csv/csv-reader';
import { type PurchaseHistory, saneHistory } from '../../../lib/value/purchase/history';

/** A customer base: one row a customer, weeks. `xStar` is the number of purchases in the hold-out, where the file has it. */
export type Customer = PurchaseHistory & { id: string; xStar: number };
/** What is odd about a file and did not keep it from being read: in how many rows, and in which first. */
export type CbsNote = { rows: number; first: number; what: string };

/** Names that customer bases give their columns, in lower case and without what is between the letters. */
const COLUMNS = { x: ['x', 'frequency', 'xcal'], tx: ['tx', 'recency', 'txcal'], T: ['t', 'tcal', 'age'], xStar: ['xstar'] } as const;
/** Characters taken apart at once. */
const PIECE = 4_000_000;

/** The customer base of a file. What is odd goes to `note`, by default on the error output. @throws as `parseCbs` */
export function readCbs(file: string, note = tell): Customer[] {
  const { customers, notes } = parseCbs(readFileSync(file, 'utf8'), file);
  for (const one of notes) note(`bench: ${file}: ${one.what}, in ${one.rows} rows, first in row ${one.first}`);
  return customers;
}

function tell(message: string): void {
  console.error(message);
}

/**
 * A customer base from text: first column the customer, x, t_x and T by name, in any order and spelling; others are left alone. Commas, semicolons or
 * tabs, cells quoted (RFC 4180) or not. Every row is a customer of its own, in the order of the file, also where an id comes twice.
 * @throws when there is no row, or a column is missing
 */
export function parseCbs(text: string, file = 'the file'): { customers: Customer[]; notes: CbsNote[] } {
  const clean = text.replace(/^\uFEFF/, '');
  const reader = csvReader({ delimiter: delimiterOf(clean) });
  const customers: Customer[] = [];
  const seen = new Set<string>();
  const notes = new Map<string, CbsNote>();
  let places: Places | undefined;
  let row = 0;
  const note = (what: string | undefined) => {
    if (what === undefined) return;
    const known = notes.get(what) ?? { rows: 0, first: row, what };
    known.rows += 1;
    notes.set(what, known);
  };
  const take = (cells: readonly string[]) => {
    row += 1;
    if (!places) {
      places = placesOf(cells, file);
      return;
    }
    const id = cells[0]?.trim() ?? '';
    const history = { x: numberOf(cells[places.x]), tx: numberOf(cells[places.tx]), T: numberOf(cells[places.T]) };
    if (id === '') note('no customer');
    else if (seen.has(id)) note('a customer who was there before');
    seen.add(id);
    note(oddOf(history));
    customers.push({ id, ...saneHistory(history), xStar: numberOf(cells[places.xStar]) });
  };
  for (let at = 0; at < clean.length; at += PIECE) for (const cells of reader.push(clean.slice(at, at + PIECE))) take(cells);
  for (const cells of reader.end()) take(cells);
  if (!places) throw new Error(`bench: ${file} is empty; its first line must name customer, x, t_x, T`);
  if (customers.length === 0) throw new Error(`bench: ${file} has a first line and no customers under it`);
  return { customers, notes: [...notes.values()] };
}

function oddOf({ x, tx, T }: PurchaseHistory): string | undefined {
  if (![x, tx, T].every(Number.isFinite)) return 'a cell of x, t_x or T that is no number, read as 0';
  if (x < 0 || tx < 0 || T < 0) return 'a number below 0, read as 0';
  return tx > T ? 't_x after T, read as T' : undefined;
}

type Places = Record<keyof typeof COLUMNS, number>;
function placesOf(head: readonly string[], file: string): Places {
  const names = head.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
  const place = (column: keyof typeof COLUMNS) =>
    names.findIndex((name, at) => at > 0 && (COLUMNS[column] as readonly string[]).includes(name));
  const places: Places = { x: place('x'), tx: place('tx'), T: place('T'), xStar: place('xStar') };
  const missing = (['x', 'tx', 'T'] as const).filter((column) => places[column] < 0).map((column) => (column === 'tx' ? 't_x' : column));
  if (missing.length > 0) {
    const found = head.slice(0, 12).join(', ');
    throw new Error(`bench: ${file} has no column ${missing.join(', ')}; its first line must name customer, x, t_x, T, and names ${found}`);
  }
  return places;
}

/** The mark that parts the first line, in which no name of a column holds one. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n|\r/, 1);
  const count = (mark: string) => head.split(mark).length;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

function numberOf(cell: string | undefined): number {
  const text = cell?.trim() ?? '';
  return text === '' ? Number.NaN : Number(text);
}
