import { describe, expect, it } from 'vitest';
import { toCandidates } from '../../lib/capture/candidates';
import { readHtml } from '../support/read-html';
import { summariseCapture } from '../support/summarise-capture';

const capture = (html: string) =>
  toCandidates(readHtml(`<!doctype html><html lang="en"><body>${html}</body></html>`), { country: 'GB', now: 0 });
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const ORDER = { number: 'A-77', day: '2026-03-05', total: 4900, currency: 'EUR', lines: ['2 × Walnut board @ 2450'] };

describe('emitOrder', () => {
  const customer = { '@type': 'Person', name: 'Tomás García', email: 'tomas@garcia.example' };
  const board = {
    '@type': 'Product',
    name: 'Walnut board',
    sku: 'WB-2',
    offers: { '@type': 'Offer', price: '24.50', priceCurrency: 'EUR' },
  };
  const ordered = { '@type': 'OrderItem', orderQuantity: 2, orderedItem: board };
  it.each([
    [
      'JSON-LD with ordered items',
      ld({
        '@type': 'Order',
        orderNumber: 'A-77',
        orderDate: '2026-03-05',
        customer,
        orderedItem: ordered,
        partOfInvoice: { '@type': 'Invoice', totalPaymentDue: { price: 49, priceCurrency: 'EUR' } },
      }),
    ],
    [
      'an invoice that refers to it',
      ld({
        '@type': 'Invoice',
        customer,
        totalPaymentDue: { '@type': 'MonetaryAmount', value: '49.00', currency: 'EUR' },
        referencesOrder: { '@type': 'Order', orderNumber: 'A-77', orderDate: '2026-03-05', orderedItem: [ordered] },
      }),
    ],
    [
      'RDFa',
      `<div vocab="https://schema.org/" typeof="Order"><b property="orderNumber">A-77</b> <time property="orderDate" datetime="2026-03-05">March</time> <meta property="priceCurrency" content="EUR"><b property="price" content="49.00">49 €</b>
       <p property="customer" typeof="Person"><b property="name">Tomás García</b> <a property="email" href="mailto:tomas@garcia.example">m</a></p>
       <p property="acceptedOffer" typeof="Offer"><b property="itemOffered" typeof="Product"><i property="name">Walnut board</i></b> <i property="price" content="24.50">24,50</i>
       <i property="eligibleQuantity" typeof="QuantitativeValue"><i property="value">2</i></i></p></div>`,
    ],
  ])('gives the customer the order of %s', (_, html) => {
    const { candidates, orders } = summariseCapture(capture(html));
    expect(orders).toEqual([]);
    expect(candidates).toMatchObject([{ name: 'Tomás García', emails: ['tomas@garcia.example'], orders: [ORDER] }]);
  });

  it('takes the name on the bill for the customer', () => {
    const billingAddress = { '@type': 'PostalAddress', name: 'Tomás García', streetAddress: 'Calle Sol 4', addressLocality: 'Vigo' };
    const [candidate] = summariseCapture(
      capture(ld({ '@type': 'Order', orderNumber: 'A-77', orderDate: '2026-03-05', price: '49', priceCurrency: 'EUR', billingAddress })),
    ).candidates;
    expect(candidate).toMatchObject({ name: 'Tomás García', address: 'Calle Sol 4\nVigo', orders: [{ number: 'A-77', total: 4900 }] });
  });
});

describe('orderPage', () => {
  const page = (html: string) => summariseCapture(capture(html));

  it('reads the block under the bill, and leaves sums out of the lines', () => {
    const { candidates, orders } =
      page(`<h1>Invoice #2041</h1><p>Date: 3 Nov 2026</p><div>Bill to:<br>Priti Shah<br>Finch Surveyors<br>3 Mill Lane<br>Leeds LS1 4AB<br>priti@finch.example</div>
      <table><tr><td>Item</td><td>Qty</td><td>Rate</td><td>Amount</td></tr><tr><td>Theodolite hire (day)</td><td>3</td><td>£40.00</td><td>£120.00</td></tr>
      <tr><td>Delivery</td><td></td><td></td><td>£5.00</td></tr><tr><td colspan="3">Total due</td><td>£125.00</td></tr></table>`);
    expect(orders).toEqual([]);
    expect(candidates.filter(({ orders: own }) => own.length > 0)).toMatchObject([
      {
        name: 'Priti Shah',
        org: 'Finch Surveyors',
        emails: ['priti@finch.example'],
        address: '3 Mill Lane\nLeeds LS1 4AB',
        orders: [{ number: '2041', day: '2026-11-03', total: 12_500, currency: 'GBP', lines: ['3 × Theodolite hire (day) @ 4000'] }],
      },
    ]);
  });

  it.each([
    ['ja', '注文番号', '注文日', '合計', '商品名', '数量', '単価', 'お届け先'],
    ['fr', 'N° de commande', 'Date', 'Total TTC', 'Désignation', 'Quantité', 'Prix unitaire', 'Destinataire'],
    ['ru', 'Номер заказа', 'Дата заказа', 'Итого', 'Товар', 'Количество', 'Цена', 'Получатель'],
  ])('reads the labels of %s', (_, number, date, total, name, quantity, price, customer) => {
    const { candidates } =
      page(`<dl><dt>${number}</dt><dd>K-18</dd><dt>${date}</dt><dd>2026-11-03</dd><dt>${customer}</dt><dd>佐藤 花子</dd></dl>
      <table><tr><th>${name}</th><th>${quantity}</th><th>${price}</th></tr><tr><td>Sencha</td><td>2</td><td>€ 10.00</td></tr></table><p>${total}: € 20.00</p>`);
    expect(candidates).toMatchObject([
      { name: '佐藤 花子', orders: [{ number: 'K-18', day: '2026-11-03', total: 2_000, lines: ['2 × Sencha @ 1000'] }] },
    ]);
  });

  it('makes no order of a shop that speaks of orders', () => {
    const html =
      '<h1>How to order</h1><p>Order number: you find it in your mail.</p><table><tr><th>Product</th><th>Price</th></tr><tr><td>Tea</td><td>£3</td></tr></table><p>Total: free</p>';
    expect(page(html).orders).toEqual([]);
    expect(page(html).candidates.flatMap(({ orders }) => orders)).toEqual([]);
  });
});
