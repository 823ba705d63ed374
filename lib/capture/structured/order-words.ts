import type { OrderLineReading } from '../observation';

// Labels of order and invoice pages, without their colon and in lower case: en, de, fr, es, it, pt, nl, sv, pl, tr, ru, zh, ja, ko.
const NO = String.raw`(?:\s*(?:no\.?|number|num\.?|nr\.?|nummer|id|code|reference|ref\.?|n[°ºo]\.?|número|numero|numéro|#|№))?`;

export const NUMBER = new RegExp(
  String.raw`^(?:(?:sales |purchase |customer )?order|invoice|receipt|po|reference|bestell(?:ung|ungs?nummer|nummer)?|auftrag(?:snummer)?|rechnung(?:snummer)?|commande|facture|pedido|factura|ordine|fattura|fatura|encomenda|bestelling|factuur|order|faktura|zamówienie|sipariş|заказ|счёт|счет)${NO}$|^(?:n[°ºo]\.?|numéro|número|numero|nr\.?|номер)\s*(?:de |d'|di |da |do )?(?:la )?(?:commande|facture|pedido|factura|ordine|fattura|fatura|encomenda|bestelling|zamówienia|заказа|счёта|счета)$|^(?:订单|訂單|发票|發票|账单)?(?:编号|编码|号|號|号码|號碼)$|^(?:订单|訂單|发票|發票)$|^(?:ご?注文|請求書?)(?:番号)?$|^주문 ?번호$`,
  'iu',
);
export const DATE =
  /^(?:开票(?:日期|时间)|開立日期|開票日期|(?:order |invoice |purchase )?(?:date|placed(?: on)?|ordered(?: on)?)|date of (?:order|issue|purchase)|(?:bestell|auftrags|rechnungs)?datum|date (?:de (?:la )?)?(?:commande|facture)|fecha(?: (?:del? )?(?:pedido|factura))?|data(?: (?:dell')?(?:ordine|fattura)| (?:do )?pedido)?|дата(?: заказа)?|(?:下单|订单|訂單|开票|交易)?(?:日期|时间|時間)|(?:ご?注文|発行)日|주문 ?(?:일|날짜))$/iu;
export const TOTAL =
  /^(?:价税合计(?:[（(]小写[)）])?|價稅合計|含税总额|应付总额|(?:grand |order |invoice )?total(?: amount| due| paid| price| incl\.? .+| to pay)?(?: \(.+\))?|(?:amount|balance) due|gesamt(?:betrag|summe|preis)?|summe|rechnungsbetrag|zu zahlen|total (?:ttc|à payer|general|a pagar|de la commande|del pedido|do pedido)|montant (?:total|ttc|à payer)|importe total|totale(?: ordine| fattura| complessivo)?|totaal(?:bedrag)?|totalt|suma|razem|do zapłaty|toplam|genel toplam|итого|всего|(?:合计|总计|總計|总金额|总额|實付款?|实付款?|应付)(?:金额|总额|款)?|应付总额|ご?(?:合計|請求)(?:金額|額)?|총 ?(?:금액|합계|액)|합계)$/iu;
export const STATUS =
  /^(?:(?:order |payment )?status|(?:bestell)?status|(?:é|e)tat|estado|stato|статус|(?:订单|訂單|交易)?状态|狀態|ステータス|상태)$/iu;
export const PAYMENT =
  /^(?:payment(?: method| type)?|paid (?:by|with)|zahlung(?:sart|sweise)?|(?:mode|moyen) de paiement|paiement|(?:método|forma) de pago|pagamento|metodo di pagamento|оплата|способ оплаты|(?:支付|付款)方式|(?:お)?支払(?:い)?方法|결제 ?(?:수단|방법))$/iu;
export const CUSTOMER =
  /^(?:购买方(?:名称)?|購買方(?:名稱)?|购方名称|买方(?:名称)?|買受人|customer(?: name)?|client|bill(?:ed|ing)?(?: to| name)?|sold to|ordered by|buyer|ship(?:ped|ping)?(?: to)?|recipient|name|contact|kunde|kundin|besteller|rechnung an|lieferung an|empfänger|cliente|acheteur|facturé à|destinataire|comprador|cliente|destinatario|acquirente|klant|kund|klient|müşteri|покупатель|клиент|заказчик|получатель|(?:客户|客戶|买家|買家|购买人|收货人|收貨人|收件人|联系人|聯繫人|姓名)(?:姓名|名称)?|お名前|お届け先|ご?注文者|주문자|받는 ?(?:분|사람)|이름)$/iu;
/** Heads of a block that is a postal address: its first line is somebody's name. */
export const ADDRESSED =
  /^(?:(?:shipping|delivery|billing|invoice) address|(?:liefer|rechnungs|versand)(?:adresse|anschrift)|adresse de (?:livraison|facturation)|dirección de (?:envío|entrega|facturación)|indirizzo di (?:spedizione|consegna|fatturazione)|endereço de (?:entrega|cobrança)|(?:bezorg|aflever|factuur)adres|adres (?:dostawy|do faktury)|адрес доставки|(?:收货|收貨|配送|账单)地址|お?届け先(?:住所)?|배송지(?: 주소)?|teslimat adresi)$/iu;
export const E_MAIL =
  /^(?:e-?mail(?: address|-adresse)?|mail|courriel|correo(?: electrónico)?|邮箱|电子邮件|電子郵件|メール(?:アドレス)?|이메일)$/iu;

export const TELEPHONE =
  /^(?:(?:tele)?phone(?: number)?|tel\.?|mobile|cell|telefon(?:nummer)?|handy|mobil|téléphone|tél\.?|teléfono|telefono|móvil|телефон|(?:联系)?(?:电话|電話)|手机(?:号码?|号)?|手機|電話番号|携帯|전화(?:번호)?|연락처)$/iu;
export const ADDRESS =
  /^(?:(?:billing|shipping|delivery|postal)? ?address|(?:rechnungs|liefer)?(?:adresse|anschrift)|adresse(?: de (?:facturation|livraison))?|dirección(?: de (?:envío|facturación))?|indirizzo|endereço|adres|адрес(?: доставки)?|(?:收货|收貨|配送|详细|账单)?地址|(?:お届け先)?住所|(?:배송지 ?)?주소)$/iu;

/** Rows at the end of a table that are no items. */
export const SUMMARY =
  /^(?:sub-?total|total|grand total|shipping|delivery|postage|handling|tax|vat|gst|discount|coupon|zwischensumme|versand(?:kosten)?|mwst\.?|ust\.?|rabatt|gesamt\w*|summe|sous-total|tva|livraison|remise|envío|iva|descuento|spedizione|sconto|сумма|итого|доставка|скидка|ндс|小计|小計|合计|合計|总计|總計|运费|運費|送料|税|消費税|优惠|折扣|배송비|합계)(?:\b|$|[\s:：(（])/iu;

/** Headings of the columns of lines. */
export const COLUMNS: readonly [keyof OrderLineReading, RegExp][] = [
  [
    'sku',
    /^(?:sku|art(?:icle|ikel)?\.?[ -]?(?:no\.?|nr\.?|nummer)|item (?:no|code|number|#)\.?|product code|code|réf(?:érence)?\.?|ref\.?|código|codice|артикул|货号|貨號|编码|商品编号|商品番号|型番)$/iu,
  ],
  [
    'name',
    /^(?:项目名称|服务名称|货物(?:或应税劳务、服务)?名称|items?|products?(?: name)?|descriptions?|articles?|goods|name|service|artikel(?:bezeichnung)?|bezeichnung|produkt|beschreibung|leistung|désignation|produit|produits|producto|artículo|descripción|concepto|prodotto|articolo|descrizione|produto|descrição|товар|наименование|(?:商品|产品|產品|货物|物品|项目|品)(?:名称|名稱|名)?|名称|品目|摘要|商品名|상품(?:명)?|품목|품명)$/iu,
  ],
  ['category', /^(?:category|kategorie|catégorie|categoría|categoria|категория|分类|類別|类别|카테고리)$/iu],
  [
    'quantity',
    /^(?:qty\.?|quantity|units|pcs\.?|menge|anzahl|stück|quantité|qté\.?|cantidad|cant\.?|unidades|quantità|q\.?tà|quantidade|qtd\.?|aantal|antal|ilość|adet|miktar|кол-во|количество|数量|數量|个数|수량)$/iu,
  ],
  [
    'unitPrice',
    /^(?:(?:unit |item )?price(?: each)?|each|rate|unit cost|(?:einzel|stück)preis|preis|prix(?: unitaire)?|p\.?u\.?(?: ht)?|precio(?: unitario)?|prezzo(?: unitario)?|preço(?: unitário)?|prijs|pris|cena|fiyat|birim fiyat|цена|单价|單價|价格|價格|単価|価格|단가|가격)$/iu,
  ],
  [
    'amount',
    /^(?:amount|line total|total(?: price)?|subtotal|sum|net|betrag|gesamt(?:preis)?|summe|montant|total (?:ht|ttc)|importe|totale|importo|totaal|kwota|tutar|сумма|金额|金額|小计|小計|总价|總價|합계|금액)$/iu,
  ],
];
