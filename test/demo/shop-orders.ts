/** What the demo shop exports (the columns of a Shopify order export): customers of the demo site, one who is nowhere else, two lines in one order. */
export const SHOP_ORDERS = [
  'Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Billing Company',
  '#2001,maria.rossi@lumenharbor.example,paid,2026-02-03 10:00:00 +0000,fulfilled,USD,1240.00,0.00,0.00,1240.00,2026-02-03 09:58:00 +0000,2,Gauge block set,520.00,GB-2,Maria Rossi,Lumen Harbor Instruments',
  '#2001,maria.rossi@lumenharbor.example,,,,,,,,,,1,Case,200.00,CS-1,,',
  '#2002,maria.rossi@lumenharbor.example,paid,2026-03-09 14:30:00 +0000,unfulfilled,USD,310.00,0.00,0.00,310.00,2026-03-09 14:30:00 +0000,1,Calibration,310.00,CAL,Maria Rossi,Lumen Harbor Instruments',
  '#2003,nobody@nowhere.example,refunded,2026-03-10 08:00:00 +0000,fulfilled,USD,75.00,0.00,0.00,75.00,2026-03-10 08:00:00 +0000,1,Probe,75.00,PR-1,Nils Nowhere,',
].join('\n');
