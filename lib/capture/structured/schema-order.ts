import type { OrderLineReading, OrderReading } from '../observation';
import { cleanLine } from '../page/clean';
import type { ReadContext } from '../page/extractor';
import { pathOf } from '../page/page-node';
import { addValue, isOrder, itemsOfProperty, textOfProperty, type SchemaItem } from './schema-item';

/** Gives the orders that an invoice is about what only the invoice says: the customer, the sum. */
export function joinInvoices(items: readonly SchemaItem[]): void {
  for (const invoice of items.filter(isOrder)) {
    for (const order of itemsOfProperty(invoice, 'referencesOrder').filter(isOrder)) {
      addValue(order, 'partOfInvoice', invoice);
      for (const name of ['customer', 'billingAddress', 'paymentMethod']) {
        if (!order.properties.has(name)) for (const value of invoice.properties.get(name) ?? []) addValue(order, name, value);
      }
    }
  }
}

/** schema.org Order and Invoice. An invoice that only refers to an order of the same page is left to the order. */
export function emitOrder(
  context: ReadContext,
  item: SchemaItem,
  extractor: string,
  customerOf: (item: SchemaItem) => string | undefined,
): void {
  const { out } = context;
  if (itemsOfProperty(item, 'referencesOrder').some(isOrder) || out.orders.length >= out.limits.orders) return;
  const line = (text: string) => cleanLine(text, out.limits.line);
  const lines = linesOf(item)
    .slice(0, out.limits.lines)
    .map(
      (each) =>
        Object.fromEntries(
          Object.entries(each)
            .map(([key, value]) => [key, line(value)])
            .filter(([, value]) => value !== ''),
        ) as OrderLineReading,
    )
    .filter((each) => each.name);
  const number = line(textOfProperty(item, 'orderNumber', 'confirmationNumber', 'accountId', 'identifier'));
  const sums = [item, ...itemsOfProperty(item, 'partOfInvoice')];
  const due = sums.flatMap((each) => itemsOfProperty(each, 'totalPaymentDue', 'totalPrice', 'price'))[0];
  const plain = sums.map((each) => numberOf(each, 'price', 'totalPrice', 'totalPaymentDue')).find((each) => each !== '');
  const total = line(plain ?? (due ? textOfProperty(due, 'price', 'value', 'minPrice') : ''));
  if (number === '' && total === '') return;
  const customer = itemsOfProperty(item, 'customer', 'billingAddress')[0];
  const reading: OrderReading = {
    lines,
    src: {
      extractor,
      method: 'structured',
      path: pathOf(item.node, out.limits.path),
      snippet: cleanLine(`${number} ${total}`, out.limits.snippet),
    },
    confidence: 0.95,
  };
  const group = customer && customerOf(customer);
  if (group !== undefined) reading.customer = group;
  const currency =
    textOfProperty(item, 'priceCurrency', 'currency') ||
    (due ? textOfProperty(due, 'priceCurrency', 'currency') : '') ||
    currencyOfLines(item);
  const fields = {
    number,
    total,
    currency: line(currency),
    date: line(textOfProperty(item, 'orderDate', 'dateCreated', 'paymentDueDate')),
    status: line(textOfProperty(item, 'orderStatus', 'paymentStatus').replace(/^.*\//, '')),
    paymentMethod: line(textOfProperty(item, 'paymentMethod').replace(/^.*[/#]/, '')),
  };
  for (const [key, value] of Object.entries(fields) as [keyof typeof fields, string][]) if (value !== '') reading[key] = value;
  if (out.fits(400 + lines.length * 300)) out.orders.push(reading);
}

/** A sum that is written as such, not as a PriceSpecification. */
function numberOf(item: SchemaItem, ...names: string[]): string {
  const found = names.flatMap((name) => item.properties.get(name) ?? []).find((value) => typeof value === 'string' && /\d/.test(value));
  return typeof found === 'string' ? found : '';
}

function currencyOfLines(order: SchemaItem): string {
  const offers = itemsOfProperty(order, 'acceptedOffer', 'orderedItem').flatMap((item) => [
    item,
    ...itemsOfProperty(item, 'orderedItem', 'itemOffered'),
  ]);
  return (
    offers
      .flatMap((each) => [each, ...itemsOfProperty(each, 'offers', 'priceSpecification')])
      .map((each) => textOfProperty(each, 'priceCurrency', 'currency'))
      .find((each) => each !== '') ?? ''
  );
}

/** What one of it costs: on the line, or on the offer of the product in it. */
function priceOf(line: SchemaItem, product: SchemaItem): string {
  const offers = [line, product].flatMap((each) => [each, ...itemsOfProperty(each, 'offers', 'priceSpecification')]);
  return offers.map((each) => numberOf(each, 'price', 'lowPrice')).find((each) => each !== '') ?? '';
}

function linesOf(order: SchemaItem): OrderLineReading[] {
  const offers = itemsOfProperty(order, 'acceptedOffer').map((offer) => {
    const product = itemsOfProperty(offer, 'itemOffered')[0] ?? offer;
    return {
      name: textOfProperty(product, 'name') || textOfProperty(offer, 'itemOffered', 'name'),
      sku: textOfProperty(product, 'sku', 'productID', 'mpn') || textOfProperty(offer, 'sku'),
      category: textOfProperty(product, 'category'),
      quantity: quantityOf(offer, 'eligibleQuantity'),
      unitPrice: priceOf(offer, product),
    };
  });
  const items = itemsOfProperty(order, 'orderedItem').map((item) => {
    const product = itemsOfProperty(item, 'orderedItem')[0] ?? item;
    return {
      name: textOfProperty(product, 'name') || textOfProperty(item, 'orderedItem'),
      sku: textOfProperty(product, 'sku', 'productID'),
      category: textOfProperty(product, 'category'),
      quantity: quantityOf(item, 'orderQuantity'),
      unitPrice: priceOf(item, product),
    };
  });
  return items.length >= offers.length ? (items.length > 0 ? items.map((item) => withPrice(item, offers)) : offers) : offers;
}

function quantityOf(item: SchemaItem, name: string): string {
  const [quantity] = itemsOfProperty(item, name);
  return quantity ? textOfProperty(quantity, 'value') : textOfProperty(item, name);
}

/** An ordered item says how many, the accepted offer of the same name at what price. */
function withPrice(item: OrderLineReading, offers: OrderLineReading[]): OrderLineReading {
  const offer = offers.find((each) => each.name === item.name);
  return offer ? { ...offer, ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '')), name: item.name } : item;
}
