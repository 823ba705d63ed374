import type { ImportKind } from './target';

/** Words for the columns of any table, by where they go; in the languages that people keep their tables in. Parted by `|`. */
type Words = Readonly<Record<string, string>>;

const WHO: Words = {
  'who.uid':
    'contact id|customer id|客户id|客户编号|会员id|会员编号|who id|related contact id|user id|kunden-nr|kundennummer|customer number',
  'who.email': 'email|e-mail|mail|customer email|contact email|email address|billing email|邮箱|客户邮箱|电子邮箱|e-mail-adresse',
  'who.phone':
    'phone|mobile|telephone|customer phone|billing phone|phone number|手机|电话|手机号|手机号码|联系电话|收货人手机|客户手机|联系手机',
  'who.name':
    'customer|customer name|contact|contact name|name|full name|client|buyer|billing name|who|客户|客户姓名|客户名称|联系人|姓名|收货人|收货人姓名|买家|kunde|kontakt|client name|related to',
  'who.given': 'given|given name|first name|customer first name|billing first name|vorname|名',
  'who.surname': 'family|family name|surname|last name|customer last name|billing last name|nachname|姓',
  'who.org': 'org|company|company name|account|account name|organization|organisation|公司|公司名称|企业名称|单位|firma|billing company',
};

export const ALIASES: Readonly<Record<ImportKind, Words>> = {
  contacts: {
    'name.full':
      'name|full name|display name|contact name|contact person|person|ansprechpartner|customer name|contact|姓名|名字|联系人|联系人姓名|客户姓名|客户名称|名称|全名|vollständiger name|nom complet|nombre completo|nombre y apellidos|kunde|客戶姓名|聯絡人|氏名',
    'name.given':
      'first name|given name|given|given names|firstname|fname|forename|forenames|christian name|voornaam|imię|imie|prenom|имя|名前（名）|이름|vorname|prénom|nombre|名|first|名字（名）',
    'name.surname':
      'last name|surname|family name|family|lastname|lname|achternaam|nazwisko|cognome|sobrenome|familienname|фамилия|苗字|성|nachname|nom de famille|nom|apellido|apellidos|姓|last|姓氏',
    'name.additional': 'middle name|middle|additional name|second name|zweiter vorname|中间名',
    'name.prefix': 'prefix|salutation|name prefix|anrede|civilité|称呼|尊称|honorific|tratamiento',
    'name.suffix': 'suffix|name suffix',
    'name.nickname': 'nickname|nick name|spitzname|昵称|英文名|别名|微信昵称',
    'name.phonetic': 'phonetic name|phonetic|拼音|yomi name|フリガナ|ふりがな',
    email:
      'email|e-mail|mail|email address|e-mail address|email 1|primary email|work email|business email|personal email|email 2|other email|secondary email|邮箱|电子邮件|邮件|电子邮箱|邮箱地址|邮件地址|e-mail-adresse|courriel|adresse e-mail|correo|correo electrónico|電郵|電子郵件|メールアドレス',
    phone:
      'phone|telephone|phone number|tel|phone 1|contact number|primary phone|电话|联系电话|电话号码|联系方式|telefon|téléphone|teléfono|telefonnummer|電話|電話番号|telefono',
    'phone.work':
      'work phone|business phone|office phone|company phone|direct phone|work|工作电话|办公电话|公司电话|单位电话|telefon geschäftlich|座机|固定电话|固话',
    'phone.cell':
      'mobile|cell|mobile phone|cell phone|mobile number|mobile phone number|cellphone|手机|手机号|手机号码|移动电话|handy|mobil|portable|móvil|手機|手機號碼|mobiltelefon|携帯電話',
    'phone.home': 'home phone|home|家庭电话|住宅电话|telefon privat|private phone',
    'phone.fax': 'fax|fax number|business fax|传真|传真号码|telefax|傳真',
    'phone.other': 'other phone|phone 2|alternate phone|pager|assistant phone|其他电话|备用电话',
    org: 'company|company name|org name|business|business name|workplace|azienda|bedrijf|компания|организация|회사|会社|工作单位|就职公司|organization|organisation|account|org|account name|employer|organization name|公司|公司名称|企业|企业名称|单位|单位名称|所属公司|客户公司|firma|unternehmen|société|entreprise|empresa|公司名稱|会社名|所属客户|所属企业',
    title:
      'title|job title|position|jobtitle|职位|职务|职称|岗位|头衔|position title|stelle|funktion|poste|cargo|puesto|職稱|役職|organization title|berufsbezeichnung',
    department: 'department|division|部门|所属部门|abteilung|service|departamento|部門|部署',
    address:
      'address|full address|mailing address|postal address|地址|详细地址|联系地址|通讯地址|公司地址|家庭住址|收货地址|adresse|anschrift|dirección|住址|住所',
    street:
      'street|street address|address 1|address line 1|address1|straße|strasse|rue|calle|街道|街道地址|street 1|mailing street|billing street|business street',
    street2: 'street 2|address 2|address line 2|address2|adresszusatz|street line 2',
    locality: 'city|town|locality|ort|stadt|ville|ciudad|城市|市|所在城市|mailing city|billing city|business city|都市',
    region:
      'state|province|region|state/province|state/region|county|bundesland|provincia|省|省份|州|地区|所在省|mailing state|billing state|business state|都道府県',
    postcode:
      'zip|zip code|postal code|postcode|zip/postal code|plz|postleitzahl|code postal|código postal|邮编|邮政编码|mailing zip|billing zip|郵遞區號|郵便番号',
    country: 'country|country/region|nation|land|pays|país|国家|国家/地区|所在国家|國家|国',
    url: 'website|web site|url|homepage|web page|web|website url|company website|网址|网站|主页|公司网站|官网|webseite|site web|sitio web|網站',
    'profile@linkedin': 'linkedin|linkedin url|linkedin profile|linkedin page|linkedin bio|person linkedin url|领英',
    'profile@x': 'twitter|twitter handle|x handle|twitter username',
    'profile@facebook': 'facebook|facebook url',
    'profile@instagram': 'instagram',
    'profile@github': 'github',
    'profile@skype': 'skype|skype id',
    'profile@wechat': 'wechat|wechat id|weixin|微信|微信号|微信id',
    'profile@qq': 'qq|qq号|qq号码',
    'profile@weibo': 'weibo|微博',
    'profile@whatsapp': 'whatsapp|whatsapp number',
    'profile@wangwang': '旺旺|买家会员名|淘宝昵称',
    birthday:
      'birthday|birth date|date of birth|birthdate|dob|生日|出生日期|出生年月日|geburtstag|geburtsdatum|date de naissance|fecha de nacimiento|anniversaire|誕生日',
    gender: 'gender|sex|性别|geschlecht|genre|sexo|性別',
    occupation: 'occupation|profession|role|职业|beruf|profesión',
    preferences: 'preferences|interests|hobby|hobbies|兴趣|爱好|兴趣爱好|喜好|偏好',
    language: 'language|preferred language|语言|sprache|langue|idioma|语种',
    tags: 'tags|labels|categories|groups|tag|label|category|group membership|标签|分组|客户标签|类别|kategorien|schlagwörter|étiquettes|etiquetas|標籤',
    note: 'note|notes|comment|comments|description|remark|remarks|memo|备注|说明|描述|备注信息|客户备注|notiz|notizen|bemerkung|remarques|notas|備註|メモ',
    photo: 'photo|picture|avatar|image|photo url|照片|头像',
    owner:
      'owner|contact owner|account owner|record owner|assigned to|sales rep|负责人|所有者|销售|跟进人|业务员|所属销售|besitzer|propietario|verantwortlich',
    legalName: 'legal name|registered name|法定名称|工商名称',
    domain: 'domain|company domain name|company domain|email domain|域名',
    industry: 'industry|sector|行业|所属行业|branche|secteur|industria|sector industrial',
    size: 'employees|number of employees|company size|size|no. of employees|人数|员工人数|公司规模|企业规模|mitarbeiter|mitarbeiterzahl',
    registrationNumber:
      'registration number|company number|company registration number|统一社会信用代码|信用代码|注册号|handelsregisternummer',
    vatNumber: 'vat|vat number|vat id|tax id|tax number|税号|纳税人识别号|ust-idnr|ust-id|umsatzsteuer-id|numéro de tva|nif|cif',
    kind: 'kind|record type|客户类型',
    'optOut.email': 'email opt out|unsubscribed|has opted out of email|do not email|unsubscribed from all email',
    'optOut.phone': 'do not call|do not phone|donotcall',
    'consent.email': 'email opt in|marketing consent|subscribed|accepts marketing|accepts email marketing|newsletter',
    uid: 'id|record id|contact id|account id|uid|customer id|客户编号|客户id|编号|联系人id|lead id',
  },
  orders: {
    ...WHO,
    number:
      'order|order number|order id|order no|order no.|order #|order name|number|name|invoice number|订单号|订单编号|订单id|单号|bestellnummer|bestellnr|numéro de commande|número de pedido|return number|退货单号',
    at: 'date|order date|created|created at|order created|ordered at|date created|purchase date|order time|下单时间|下单日期|订单日期|订单创建时间|创建时间|日期|成交时间|bestelldatum|datum|date de commande|fecha|return date',
    status: 'status|order status|financial status|fulfillment status|payment status|订单状态|状态|交易状态|发货状态',
    type: 'type|order type|transaction type|typ|art|类型|订单类型',
    total:
      'total|order total|amount|total amount|grand total|total price|order amount|sum|betrag|gesamt|gesamtbetrag|总额|金额|订单金额|实付金额|实付款|买家实际支付金额|买家实付金额|合计|总金额|应付金额|montant|importe|return amount|refund amount|退款金额',
    currency: 'currency|order currency|currency code|货币|币种|währung|devise|moneda',
    paymentMethod: 'payment method|payment|payment type|gateway|支付方式|付款方式|zahlungsart|payment method title',
    channel: 'channel|source|sales channel|order source|渠道|来源|订单来源|vertriebskanal|店铺名称',
    returns: 'original order|returned order|return of|original order number|原订单号|原单号|order returned',
    reason: 'reason|return reason|refund reason|退货原因|退款原因|退货理由|grund',
    'line.name':
      'product|item|product name|item name|lineitem name|line item|商品|商品名称|宝贝标题|宝贝标题 |产品|产品名称|品名|artikel|produkt|produit|producto|product title|description',
    'line.sku':
      'sku|product code|item sku|lineitem sku|item number|product id|stockcode|stock code|货号|商品编码|商家编码|规格编码|artikelnummer',
    'line.category': 'category|product category|product type|类目|分类|商品分类|kategorie',
    'line.quantity':
      'quantity|qty|item quantity|lineitem quantity|count|units|数量|购买数量|商品数量|宝贝总数量|menge|anzahl|quantité|cantidad',
    'line.unitPrice': 'price|unit price|item price|lineitem price|item cost|单价|商品单价|价格|preis|einzelpreis|prix|precio',
    'line.discount': 'discount|item discount|lineitem discount|折扣|优惠|优惠金额|rabatt',
    'line.cost': 'cost|unit cost|cost price|成本|成本价|进价',
    'line.total': 'line total|item total|小计|商品总价',
    url: 'url|order url|link',
  },
  interactions: {
    ...WHO,
    type: 'type|typ|art|activity type|interaction type|kind|channel|类型|跟进方式|联系方式|沟通方式|activity|event type|event',
    at: 'date|time|when|start|start date|date/time|timestamp|created at|activity date|due date|call start time|visited at|visit time|日期|时间|跟进时间|联系时间|发生时间|访问时间|datum|fecha|last activity date',
    direction: 'direction|call direction|call type|方向|呼叫方向|richtung|inbound/outbound',
    subject: 'subject|title|topic|主题|标题|betreff|sujet|asunto',
    text: 'note|notes|description|details|body|content|text|message|comments|summary|内容|备注|描述|跟进内容|跟进记录|沟通内容|notizen|inhalt',
    outcome: 'outcome|result|call result|call outcome|disposition|结果|通话结果|跟进结果|ergebnis',
    duration:
      'duration|seconds|time spent|duration (seconds)|call duration|time on page|停留时间|时长|通话时长|时长(秒)|通话时长(秒)|dauer',
    'duration.minutes':
      'minutes|duration (minutes)|duration in minutes|分钟|call duration (in minutes)|时长(分钟)|通话时长(分钟)|时长(分)|通话时长(分)',
    page: 'page|page url|url|landing page|page path|screen|visited page|访问页面|页面|网址|page visited',
    address: 'to|recipient|from|sender|sent to|收件人|发件人',
    uid: 'id|activity id|message id|event id|task id|call id|编号',
  },
  cases: {
    ...WHO,
    type: 'type|typ|case type|ticket type|category|类型|工单类型|art',
    openedAt:
      'date|opened|opened at|created|created at|date/time opened|create date|open date|time|提交时间|创建时间|日期|投诉时间|投诉日期|datum|created time',
    closedAt: 'closed|closed at|resolved at|date/time closed|close date|关闭时间|解决时间|完成时间|resolved time|closed time',
    status: 'status|case status|ticket status|状态|处理状态|工单状态',
    priority: 'priority|severity|优先级|紧急程度|priorität',
    subject: 'subject|title|ticket name|summary|主题|标题|投诉主题|问题|betreff|issue|ticket subject',
    text: 'description|details|body|text|content|complaint|message|描述|内容|投诉内容|问题描述|beschreibung',
    resolution: 'resolution|solution|answer|outcome|解决方案|处理结果|处理意见|lösung',
    satisfaction: 'satisfaction|rating|score|csat|satisfaction score|满意度|评分|满意度评分|zufriedenheit',
    orderNumber: 'order|order number|order id|order no|订单号|订单编号|bestellnummer',
    uid: 'id|case number|ticket id|case id|ticket number|编号|工单编号|工单号',
  },
  deals: {
    ...WHO,
    title:
      'deal|deal name|name|title|opportunity|opportunity name|opportunity title|subject|商机|商机名称|销售机会|机会名称|deal title|auftragschance|potential name',
    pipeline: 'pipeline|deal pipeline|sales pipeline|销售流程|管道',
    stage: 'stage|deal stage|status|sales stage|阶段|商机阶段|销售阶段|状态|phase|stufe',
    amount: 'amount|value|deal value|deal amount|opportunity amount|expected revenue|金额|商机金额|预计金额|预计销售金额|betrag|wert|total',
    currency: 'currency|deal currency|currency code|货币|币种|währung|currency of value',
    probability: 'probability|probability (%)|win probability|win likelihood|赢率|成交概率|可能性|wahrscheinlichkeit|forecast probability',
    expectedClose:
      'close date|closing date|expected close|expected close date|expected closing date|预计成交日期|预计成交时间|预计签单日期|结单日期|abschlussdatum|forecast close date',
    source: 'source|lead source|deal source|来源|商机来源|线索来源|quelle',
    lossReason: 'loss reason|lost reason|closed lost reason|reason for loss|reason lost|输单原因|丢单原因|verlustgrund|deal lost reason',
    at: 'created|created at|create date|created date|created time|deal created|date created|创建时间|创建日期|erstellt am',
    uid: 'id|deal id|opportunity id|record id|商机id|编号|potential id',
  },
  tasks: {
    ...WHO,
    title: 'task|title|subject|name|task name|task title|to do|todo|任务|主题|标题|任务名称|aufgabe|betreff|activity subject|任务主题',
    note: 'note|notes|description|details|body|comments|备注|描述|内容|notizen|task notes',
    due: 'due|due date|deadline|date|due at|due on|due date/time|截止日期|截止时间|到期日|到期时间|日期|fällig|fälligkeitsdatum|fällig am|date due',
    dueTime: 'due time|time|时间',
    status: 'status|task status|done|completed|state|状态|完成|任务状态|erledigt',
    completedAt: 'completed at|completion date|completed date|date completed|closed time|完成时间|完成日期|completed on',
    priority: 'priority|importance|优先级|重要程度|priorität',
    uid: 'id|task id|activity id|编号',
  },
  responses: {
    ...WHO,
    campaign: 'campaign|campaign name|mailing|活动|活动名称|营销活动|推广活动|kampagne|name of campaign',
    channel: 'channel|medium|type|campaign type|渠道|方式|kanal',
    cost: 'cost|campaign cost|actual cost|budgeted cost|费用|成本|花费|kosten',
    from: 'start|start date|from|campaign start|开始日期|开始时间',
    to: 'end|end date|to|campaign end|结束日期|结束时间',
    control: 'control|control group|holdout|对照组|kontrollgruppe',
    sentAt: 'sent|sent at|send date|send time|delivered at|date sent|发送时间|发送日期|gesendet',
    openedAt: 'opened|opened at|open time|first opened|last opened|打开时间|geöffnet',
    respondedAt:
      'responded|responded at|response date|clicked|clicked at|click time|first responded date|响应时间|点击时间|参与时间|geantwortet',
    orderNumber: 'order|order number|converted order|转化订单|订单号',
  },
};
