import type { OrderLineReading, OrderReading } from '../observation';
import { cleanLine } from './clean';
import type { Extractor, ReadContext } from './extractor';
import { labelled, valueOf, type Labelled } from './labels';
import { textOf } from './lines';
import { pathOf, within, type PageNode } from './page-node';
import { EMAIL } from './contact-patterns';
import { isName } from './words';

/** An order page without markup: labelled number, date and total, and a plain table of lines. Silent where schema.org already told of an order. */
export const orderPage: Extractor = {
  id: 'order-page',
  version: 1,
  priority: 410,
  detect: (context) =>
    context.out.orders.length === 0 && context.page.nodes.some((node) => node.tag === '#text' && NUMBER_WORD.test(node.text.slice(0, 200))),
  extract(context) {
    const root = context.page.nodes[0];
    if (!root) return;
    const values = labelled(context.page, root);
    const number = valueOf(values, NUMBER);
    const total = valueOf(values, TOTAL);
    if (!number || !total || !/\d/.test(number.value) || !/\d/.test(total.value)) return;
    const line = (text: string) => cleanLine(text, context.out.limits.line);
    const reading: OrderReading = {
      number: line(number.value),
      total: line(total.value),
      lines: linesOf(context),
      src: {
        extractor: 'order-page@1',
        method: 'text',
        path: pathOf(number.node, context.out.limits.path),
        snippet: cleanLine(`${number.label}: ${number.value} · ${total.label}: ${total.value}`, context.out.limits.snippet),
      },
      confidence: 0.7,
    };
    const date = valueOf(values, DATE);
    if (date) reading.date = line(date.value);
    const status = valueOf(values, STATUS);
    if (status) reading.status = line(status.value);
    const payment = valueOf(values, PAYMENT);
    if (payment) reading.paymentMethod = line(payment.value);
    const customer = customerOf(context, values);
    if (customer !== undefined) reading.customer = customer;
    if (context.out.fits(400 + reading.lines.length * 300)) context.out.orders.push(reading);
  },
};

const NUMBER_WORD = /order|invoice|bestell|commande|订单|訂單/i;
const NUMBER =
  /^(?:(?:sales )?order|invoice|purchase order|po|bestell(?:ung|nummer)?|commande)(?:\s*(?:no\.?|number|nr\.?|id|n°|#))?$|^(?:订单|訂單|单)(?:编号|号|號)?$/i;
const DATE = /^(?:order |invoice )?(?:date|placed(?: on)?|ordered(?: on)?)$|^(?:下单|订单|下單)?(?:日期|时间|時間)$/i;
const TOTAL = /^(?:grand |order )?total(?: amount| due| paid)?(?: \(.+\))?$|^amount due$|^(?:合计|总计|總計|总金额|实付款?|应付总额)$/i;
const STATUS = /^(?:order )?status$|^(?:订单)?状态$/i;
const PAYMENT = /^(?:payment(?: method)?|paid (?:by|with))$|^(?:支付|付款)方式$/i;
const CUSTOMER = /^(?:customer|bill(?:ed)? to|ordered by|buyer|ship to|name|contact)$|^(?:客户|客戶|买家|收货人|联系人)$/i;

const COLUMNS: [keyof OrderLineReading, RegExp][] = [
  ['sku', /^(?:sku|art(?:icle)?\.?(?: ?no\.?)?|item (?:no|code)\.?|code|货号|编码)$/i],
  ['name', /^(?:item|product|description|article|goods|name|商品|产品|名称|品名)(?:名称)?$/i],
  ['category', /^(?:category|分类|类别)$/i],
  ['quantity', /^(?:qty\.?|quantity|数量)$/i],
  ['unitPrice', /^(?:(?:unit )?price|单价|价格)$/i],
  ['amount', /^(?:amount|line total|total|subtotal|sum|金额|小计)$/i],
];

/** Rows of the first table whose header names an item and a quantity or a price. */
function linesOf(context: ReadContext): OrderLineReading[] {
  for (const table of context.page.nodes) {
    if (table.tag !== 'table' || context.budget.spent()) continue;
    const rows = within(context.page, table)
      .filter((node) => node.tag === 'tr')
      .slice(0, context.out.limits.lines);
    const [header, ...rest] = rows.map((row) =>
      row.children.filter((cell) => cell.tag === 'td' || cell.tag === 'th').map((cell) => textOf(context.page, cell)),
    );
    const columns = (header ?? []).map((text) => COLUMNS.find(([, words]) => words.test(text))?.[0]);
    if (!columns.includes('name') || !(columns.includes('quantity') || columns.includes('unitPrice'))) continue;
    return rest
      .filter((cells) => cells.length === columns.length)
      .map((cells) => lineOf(columns, cells))
      .filter((line) => line.name !== '' && (line.quantity ?? line.unitPrice ?? line.amount ?? '') !== '');
  }
  return [];
}

function lineOf(columns: (keyof OrderLineReading | undefined)[], cells: string[]): OrderLineReading {
  const line: OrderLineReading = { name: '' };
  for (const [i, column] of columns.entries()) {
    const cell = cells[i] ?? '';
    if (column !== undefined && cell !== '') line[column] ??= cell;
    if (column === 'name') line.name = cell;
  }
  return line;
}

/** The record of the customer: an existing one around an address of the order, else a new one from the labelled name. */
function customerOf(context: ReadContext, values: Labelled[]): string | undefined {
  const customer = values.find(
    (each) =>
      CUSTOMER.test(each.label) &&
      isName(
        each.value
          .replace(EMAIL, '')
          .replace(/[<>(),]/g, ' ')
          .trim(),
      ),
  );
  const email = valueOf(values, /^e-?mail$|^邮箱$/i);
  const address = EMAIL.exec(`${customer?.value ?? ''} ${email?.value ?? ''}`)?.[0];
  const known = context.out.observations.find(
    (each) => each.kind === 'email' && address !== undefined && (each.value ?? each.raw).toLowerCase() === address.toLowerCase(),
  );
  const group = known?.group ?? context.out.group('order-page@1');
  const from = { extractor: 'order-page@1', method: 'text' as const, of: 'person' as const, confidence: 0.75 };
  const name =
    customer?.value
      .replace(EMAIL, '')
      .replace(/[<>(),]/g, ' ')
      .trim() ?? '';
  const seen = customer && context.out.see(from, { kind: 'name', raw: name, group, node: customer.node, label: customer.label });
  if (address !== undefined && !known) seeEmail(email?.node ?? customer?.node);
  return seen || known ? group : undefined;

  function seeEmail(node: PageNode | undefined): void {
    if (node && address !== undefined) context.out.see(from, { kind: 'email', raw: address, group, node });
  }
}
