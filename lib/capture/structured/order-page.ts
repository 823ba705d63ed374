import type { Observation, OrderLineReading, OrderReading } from '../observation';
import { cleanLine } from '../page/clean';
import type { Extractor, ReadContext } from '../page/extractor';
import { labelled, valueOf, type Labelled } from '../page/labels';
import { textOf } from '../page/lines';
import { pathOf, within, type PageNode } from '../page/page-node';
import { customerOf } from './order-customer';
import { COLUMNS, DATE, NUMBER, PAYMENT, STATUS, SUMMARY, TOTAL } from './order-words';

const EXTRACTOR = 'order-page@2';

/**
 * An order or invoice without markup: labelled number, date and total, and a plain table of lines. Silent where schema.org already told of an order.
 * `seen`: what the page half found, for the customer's record.
 */
export function orderPage(seen: readonly Observation[]): Extractor {
  return {
    id: 'order-page',
    version: 2,
    priority: 410,
    detect: (context) => context.out.orders.length === 0 && context.page.nodes.some(({ tag }) => tag === 'body'),
    extract: (context) => readOrder(context, seen),
  };
}

function readOrder(context: ReadContext, seen: readonly Observation[]): void {
  const root = context.page.nodes.find(({ tag }) => tag === 'body');
  if (!root) return;
  const values = labelled(context.page, root).map((each) => ({
    ...each,
    label: each.label.replace(/^(?:your|ihre?|votre|su|您的)\s*/i, ''),
  }));
  const number =
    values.find((each) => NUMBER.test(each.label) && /\d/.test(each.value) && each.value.length <= 60) ?? numberInHeading(context, root);
  const lines = linesOf(context);
  const total = values.find((each) => TOTAL.test(each.label) && isAmount(each.value)) ?? totalOf(context);
  if (!number || !total) return;
  const line = (text: string) => cleanLine(text, context.out.limits.line);
  const reading: OrderReading = {
    number: line(number.value),
    total: line(total.value),
    lines,
    src: {
      extractor: EXTRACTOR,
      method: 'text',
      path: pathOf(number.node, context.out.limits.path),
      snippet: cleanLine(`${number.label}: ${number.value} · ${total.label}: ${total.value}`, context.out.limits.snippet),
    },
    confidence: 0.7,
  };
  for (const [key, label] of [
    ['date', DATE],
    ['status', STATUS],
    ['paymentMethod', PAYMENT],
  ] as const) {
    const found = valueOf(values, label);
    if (found) reading[key] = line(found.value);
  }
  const customer = customerOf({ context, extractor: EXTRACTOR, values, seen });
  if (customer !== undefined) reading.customer = customer;
  context.out.orders.push(reading);
}

/** `Invoice #2041`, `订单 2041`: a heading or title that is the number. */
function numberInHeading(context: ReadContext, root: PageNode): Labelled | undefined {
  const headings = within(context.page, root).filter(({ tag }) => /^h[1-4]$/.test(tag));
  for (const node of headings.slice(0, 20)) {
    const [, label = '', value] = /^(.{2,30}?)\s*[:：#№]?\s*([A-Z]{0,5}-?\d[\w/-]{2,30})$/i.exec(textOf(context.page, node, 80)) ?? [];
    const bare = label.replace(/[\s:：#№]+$/, '').toLowerCase();
    if (value !== undefined && NUMBER.test(bare)) return { label: bare, value, node };
  }
  return undefined;
}

/** The sum in the last row of a table that says so, whatever stands between. */
function totalOf(context: ReadContext): Labelled | undefined {
  for (const row of context.page.nodes.filter(({ tag }) => tag === 'tr').toReversed()) {
    const cells = cellsOf(context, row);
    const label = (cells.find((cell) => cell !== '') ?? '').replace(/[\s:：]+$/, '').toLowerCase();
    const value = cells.findLast(isAmount);
    if (TOTAL.test(label) && value !== undefined) return { label, value, node: row };
  }
  return undefined;
}

function isAmount(text: string): boolean {
  return /\d/.test(text) && text.length <= 40;
}

function cellsOf(context: ReadContext, row: PageNode): string[] {
  return row.children.filter(({ tag }) => tag === 'td' || tag === 'th').map((cell) => textOf(context.page, cell));
}

/** Rows of the first table with a row that names an item and a quantity or a price. */
function linesOf(context: ReadContext): OrderLineReading[] {
  for (const table of context.page.nodes) {
    if (table.tag !== 'table') continue;
    const rows = within(context.page, table)
      .filter(({ tag }) => tag === 'tr')
      .slice(0, context.out.limits.lines);
    for (const [i, row] of rows.slice(0, 4).entries()) {
      const columns = cellsOf(context, row).map(
        (text) => COLUMNS.find(([, words]) => words.test(text.replace(/\s*[(（].*[)）]$/, '')))?.[0],
      );
      if (!columns.includes('name') || !(columns.includes('quantity') || columns.includes('unitPrice') || columns.includes('amount')))
        continue;
      return rows
        .slice(i + 1)
        .map((each) => cellsOf(context, each))
        .filter((cells) => cells.length === columns.length)
        .map((cells) => lineOf(columns, cells))
        .filter((line) => line.name !== '' && !SUMMARY.test(line.name) && (line.quantity ?? line.unitPrice ?? line.amount ?? '') !== '');
    }
  }
  return [];
}

function lineOf(columns: (keyof OrderLineReading | undefined)[], cells: string[]): OrderLineReading {
  const line: OrderLineReading = { name: '' };
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (column === 'name') line.name ||= cell;
    else if (column !== undefined && cell !== '') line[column] ??= cell;
  }
  return line;
}
