import type { ChildItem, ImportItemInput } from '../../domain/import/import-item';
import { type CapturedOrder, type OrderLine, capturedOrderSchema } from '../../domain/order/order';
import { LIMITS } from '../../domain/record';
import { readDate, readMinor, readNumber } from './read-values';
import { type Cell, type Mapping, type Problem, type RowOutcome, type RowReaders, cellsOf, lineOf } from './row';
import type { Target } from './target';
import { isNamed, whoOf } from './who';

const STATUS: [status: CapturedOrder['status'], words: RegExp][] = [
  ['cancelled', /cancel|void|fail|expired|abandon|storn|关闭|取消/i],
  ['refunded', /refund|return|chargeback|erstatt|退款|退货/i],
  ['fulfilled', /deliver|complete|fulfil|received|done|closed|success|geliefert|已完成|已签收|交易成功|成功/i],
  ['shipped', /ship|transit|sent|versand|已发货|待收货|运输/i],
  ['paid', /paid|processing|captured|bezahlt|已付款|已支付|待发货|买家已付/i],
];
const RETURN = /return|refund|credit|rma|retoure|gutschrift|退货|退款|退换/i;

/** Orders whose lines stand in rows of their own: a row with the number of the one before it is another line of that order. */
export type OrderRows = { push(row: readonly string[], number: number): RowOutcome[]; end(): RowOutcome[] };

type Open = { number: string; item: Extract<ImportItemInput, { kind: 'orders' }>; hasTotal: boolean; notes: Problem[] };

export function orderRows(mapping: Mapping, readers: RowReaders): OrderRows {
  const hasLines = mapping.columns.some(({ assignment }) => assignment.to === 'field' && assignment.target.startsWith('line.'));
  let open: Open | undefined;
  const seen = new Map<string, number>();

  function close(): RowOutcome[] {
    if (!open) return [];
    const { item, hasTotal, notes } = open;
    open = undefined;
    if (!hasTotal)
      item.record.total = item.record.lines.reduce(
        (sum, line) => sum + Math.round((line.unitPrice ?? 0) * line.quantity) - (line.discount ?? 0),
        0,
      );
    if (item.record.type === 'return' && item.record.total > 0) item.record.total = -item.record.total;
    if (item.record.type === 'order' && item.record.total < 0) item.record.type = 'return';
    const twice = seen.get(item.key) ?? 0;
    // A file of a million orders may not make a list of them all; only rows without a number can be alike.
    if (!item.record.number) seen.set(item.key, twice + 1);
    if (twice > 0) item.key += `#${twice + 1}`;
    const parsed = capturedOrderSchema.safeParse(item.record);
    return [
      parsed.success
        ? { ok: true, item, notes }
        : { ok: false, problems: [{ reason: 'record', value: parsed.error.issues[0]?.path.join('.') ?? '' }] },
    ];
  }

  return {
    push(row, number) {
      const { fields } = cellsOf(row, mapping);
      const orderNumber = lineOf(fields, 'number')?.replace(/^#\s*/, '');
      if (hasLines && open && orderNumber !== undefined && orderNumber === open.number) {
        const line = lineFrom(fields, mapping, open.item.record.currency, open.notes);
        if (line && (open.item.record.lines?.length ?? 0) < LIMITS.list) open.item.record.lines.push(line);
        return [];
      }
      const done = close();
      const started = startOrder(fields, number, orderNumber, row, mapping, readers);
      if (!started.ok) return [...done, started.outcome];
      open = started.open;
      return hasLines && orderNumber !== undefined ? done : [...done, ...close()];
    },
    end: close,
  };
}

function startOrder(
  fields: readonly Cell[],
  rowNumber: number,
  orderNumber: string | undefined,
  row: readonly string[],
  mapping: Mapping,
  readers: RowReaders,
): { ok: true; open: Open } | { ok: false; outcome: RowOutcome } {
  const notes: Problem[] = [];
  const refuse = (problem: Problem) => ({ ok: false as const, outcome: { ok: false as const, problems: [problem] } });
  const cell = (target: Target) => fields.find((each) => each.target === target);
  const who = whoOf(fields, mapping);
  if (!isNamed(who)) return refuse({ reason: 'nobody', value: orderNumber ?? '' });
  const atCell = cell('at');
  const date = atCell && readDate(atCell.text, mapping.dates);
  if (!atCell || !date) return refuse({ reason: atCell ? 'date' : 'required', column: atCell?.column, value: atCell?.text ?? 'at' });
  const currencyText = lineOf(fields, 'currency')?.toUpperCase();
  const currency =
    currencyText && /^[A-Z]{3}$/.test(currencyText) ? currencyText : /人民币|RMB|￥|¥/.test(currencyText ?? '') ? 'CNY' : readers.currency;
  const totalCell = cell('total');
  const total = totalCell && readMinor(totalCell.text, currency, mapping.decimals);
  if (totalCell && total === undefined) return refuse({ reason: 'amount', column: totalCell.column, value: totalCell.text });
  const typeText = lineOf(fields, 'type') ?? '';
  const statusText = fields
    .filter(({ target }) => target === 'status')
    .map(({ text }) => text)
    .join(' ');
  const line = lineFrom(fields, mapping, currency, notes);
  if (total === undefined && !line?.unitPrice) return refuse({ reason: 'required', value: 'total' });
  const isReturn = (total ?? 0) < 0 || RETURN.test(typeText) || cell('returns') !== undefined;
  const record: Extract<ChildItem, { kind: 'orders' }>['record'] = {
    type: isReturn ? 'return' : 'order',
    at: readers.instant(date),
    status: STATUS.find(([, words]) => words.test(statusText))?.[0] ?? 'open',
    lines: line ? [line] : namesOf(lineOf(fields, 'lines', 5000)),
    total: isReturn ? -Math.abs(total ?? 0) : (total ?? 0),
    currency,
  };
  const texts = {
    number: orderNumber,
    paymentMethod: lineOf(fields, 'paymentMethod'),
    channel: lineOf(fields, 'channel'),
    reason: lineOf(fields, 'reason'),
  };
  for (const [name, text] of Object.entries(texts)) if (text) Object.assign(record, { [name]: text });
  const url = lineOf(fields, 'url', LIMITS.uri);
  if (url && /^https?:/i.test(url)) record.url = url;
  const returnsNumber = lineOf(fields, 'returns')?.replace(/^#\s*/, '');
  const identity = orderNumber ?? row.join('\u001f').slice(0, 1500);
  const item = {
    kind: 'orders' as const,
    row: rowNumber,
    key: `${mapping.system}|${record.type}|${identity}`,
    who,
    record,
    ...(returnsNumber && { returnsNumber }),
  };
  return { ok: true, open: { number: orderNumber ?? '', item, hasTotal: total !== undefined, notes } };
}

function lineFrom(fields: readonly Cell[], mapping: Mapping, currency: string, notes: Problem[]): OrderLine | undefined {
  const name = lineOf(fields, 'line.name') ?? lineOf(fields, 'line.sku');
  if (name === undefined) return undefined;
  const line: OrderLine = { name, quantity: 1 };
  const [sku, category] = [lineOf(fields, 'line.sku'), lineOf(fields, 'line.category')];
  if (sku) line.sku = sku;
  if (category) line.category = category;
  for (const cell of fields) {
    if (cell.target === 'line.quantity') {
      const quantity = readNumber(cell.text, mapping.decimals);
      if (quantity === undefined || Math.abs(quantity) > 1e9) notes.push({ column: cell.column, reason: 'number', value: cell.text });
      else line.quantity = quantity;
    }
  }
  const amount = (target: Target): number | undefined => {
    const cell = fields.find((each) => each.target === target);
    const minor = cell && readMinor(cell.text, currency, mapping.decimals);
    if (cell && minor === undefined) notes.push({ column: cell.column, reason: 'amount', value: cell.text });
    return minor;
  };
  const [unitPrice, discount, cost, sum] = [amount('line.unitPrice'), amount('line.discount'), amount('line.cost'), amount('line.total')];
  if (unitPrice !== undefined) line.unitPrice = unitPrice;
  else if (sum !== undefined && line.quantity !== 0) line.unitPrice = Math.round(sum / line.quantity);
  if (discount !== undefined) line.discount = Math.abs(discount);
  if (cost !== undefined) line.cost = cost;
  return line;
}

/** `2× Widget, Gadget` in one cell: names with their number. */
function namesOf(text: string | undefined): OrderLine[] {
  if (!text) return [];
  return text
    .split(/[;；\n]|,\s+(?=\d+\s*[x×])/)
    .flatMap((part) => {
      const [, before, name = '', after] = /^\s*(?:(\d{1,6})\s*[x×]\s*)?(.*?)(?:\s*[x×]\s*(\d{1,6}))?\s*$/.exec(part) ?? [];
      return name === '' ? [] : [{ name: name.slice(0, 500), quantity: Number(before ?? after ?? 1) }];
    })
    .slice(0, LIMITS.list);
}
