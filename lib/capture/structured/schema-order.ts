import type { OrderLineReading, OrderReading } from '../observation';
import { cleanLine } from '../page/clean';
import type { ReadContext } from '../page/extractor';
import { pathOf } from '../page/page-node';
import { isOrder, itemsOfProperty, textOfProperty, type SchemaItem } from './schema-item';

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
  const sum = itemsOfProperty(item, 'totalPaymentDue', 'totalPrice', 'price', 'partOfInvoice')[0];
  const invoice = itemsOfProperty(item, 'partOfInvoice')[0];
  const due = (invoice && itemsOfProperty(invoice, 'totalPaymentDue')[0]) ?? sum;
  const total = line(
    textOfProperty(item, 'price', 'totalPrice') ||
      (due ? textOfProperty(due, 'price', 'value', 'minPrice') : textOfProperty(item, 'totalPaymentDue')),
  );
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
    itemsOfProperty(item, 'acceptedOffer').map((offer) => textOfProperty(offer, 'priceCurrency'))[0] ||
    '';
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

function linesOf(order: SchemaItem): OrderLineReading[] {
  const offers = itemsOfProperty(order, 'acceptedOffer').map((offer) => {
    const product = itemsOfProperty(offer, 'itemOffered')[0] ?? offer;
    const quantity = itemsOfProperty(offer, 'eligibleQuantity')[0];
    return {
      name: textOfProperty(product, 'name') || textOfProperty(offer, 'itemOffered', 'name'),
      sku: textOfProperty(product, 'sku', 'productID', 'mpn') || textOfProperty(offer, 'sku'),
      category: textOfProperty(product, 'category'),
      quantity: quantity ? textOfProperty(quantity, 'value') : textOfProperty(offer, 'eligibleQuantity'),
      unitPrice: textOfProperty(offer, 'price'),
    };
  });
  const items = itemsOfProperty(order, 'orderedItem').map((item) => {
    const product = itemsOfProperty(item, 'orderedItem')[0] ?? item;
    return {
      name: textOfProperty(product, 'name') || textOfProperty(item, 'orderedItem'),
      sku: textOfProperty(product, 'sku', 'productID'),
      category: textOfProperty(product, 'category'),
      quantity: textOfProperty(item, 'orderQuantity'),
      unitPrice: textOfProperty(item, 'price'),
    };
  });
  return items.length >= offers.length ? (items.length > 0 ? items.map((item) => withPrice(item, offers)) : offers) : offers;
}

/** An ordered item says how many, the accepted offer of the same name at what price. */
function withPrice(item: OrderLineReading, offers: OrderLineReading[]): OrderLineReading {
  const offer = offers.find((each) => each.name === item.name);
  return offer ? { ...offer, ...Object.fromEntries(Object.entries(item).filter(([, value]) => value !== '')), name: item.name } : item;
}
