/** Invented people, one list a language; `.example` hosts and numbers of ranges kept for fiction where there are some. */
export type Signer = {
  name: string;
  /** The mailbox: display name and address. */
  from: { name?: string; address: string };
  title: string;
  department: string;
  org: string;
  phone: string;
  mobile: string;
  fax: string;
  street: string;
  postcode: string;
  city: string;
  region?: string;
  country: string;
  /** ISO 3166-1 alpha-2, for numbers without a country. */
  code: string;
  url: string;
  linkedin: string;
};
export type Language = 'en' | 'de' | 'fr' | 'es' | 'it' | 'zh';

/** One row: name, display name, address, title, department, company, three numbers, street, code, town, region, country, its code, web page, profile. */
export function signer(row: string): Signer {
  const cells = row.split(' | ');
  const at = (index: number) => cells[index] ?? '';
  return {
    name: at(0),
    from: { ...(at(1) && { name: at(1) }), address: at(2) },
    title: at(3),
    department: at(4),
    org: at(5),
    phone: at(6),
    mobile: at(7),
    fax: at(8),
    street: at(9),
    postcode: at(10),
    city: at(11),
    ...(at(12) && { region: at(12) }),
    country: at(13),
    code: at(14),
    url: at(15),
    linkedin: at(16),
  };
}

export const SIGNERS: Record<Language, Signer[]> = {
  en: [
    signer(
      'Rachel Moore | Rachel Moore | rachel.moore@harborline.example | Senior Account Manager | Commercial Team | Harborline Freight Ltd | +44 20 7946 0812 | +44 7700 900512 | +44 20 7946 0813 | 18 Wharf Road | N1 7GR | London |  | United Kingdom | GB | www.harborline.example | https://www.linkedin.com/in/rachel-moore-hl',
    ),
    signer(
      'Daniel K. Ortega | Ortega, Daniel | dortega@pinecrest-labs.example | Director of Procurement | Supply Chain Department | Pinecrest Laboratories, Inc. | (415) 555-0142 | 415-555-0187 | (415) 555-0143 | 2200 Mission Street, Suite 410 | 94110 | San Francisco | CA | USA | US | www.pinecrest-labs.example | linkedin.com/in/dkortega',
    ),
    signer(
      'Priya Nair | Priya Nair | priya@quillworks.example | Head of Partnerships | Partner Operations | Quillworks | +1 206 555 0119 | +1 206 555 0175 | +1 206 555 0120 | 901 5th Avenue | 98104 | Seattle | WA | USA | US | https://quillworks.example | https://linkedin.com/in/priyanair',
    ),
  ],
  de: [
    signer(
      'Dr. Katrin Vogel | Vogel, Katrin | katrin.vogel@nordwerk-pumpen.example | Leiterin Einkauf | Abteilung Beschaffung | Nordwerk Pumpen GmbH | +49 40 66969 120 | +49 171 3920041 | +49 40 66969 199 | Hafenstraße 12 | 20359 | Hamburg |  | Deutschland | DE | www.nordwerk-pumpen.example | https://www.linkedin.com/in/katrin-vogel',
    ),
    signer(
      'Jürgen Brandt | Jürgen Brandt | j.brandt@brandt-steuer.example | Vertriebsleiter | Vertrieb | Brandt & Partner Steuerberatung | 0711 2839-40 | 0160 9012345 | 0711 2839-41 | Königstraße 44 | 70173 | Stuttgart |  | Deutschland | DE | brandt-steuer.example | linkedin.com/in/juergenbrandt',
    ),
    signer(
      'Sabine Huber | Huber Sabine | sabine.huber@alpenlicht.example | Projektleiterin | Bereich Technik | Alpenlicht AG | +43 1 58058 0 | +43 664 1234567 | +43 1 58058 99 | Mariahilfer Straße 77 | 1060 | Wien |  | Österreich | AT | https://www.alpenlicht.example | https://www.linkedin.com/in/sabinehuber',
    ),
  ],
  fr: [
    signer(
      'Claire Dumont | Claire DUMONT | claire.dumont@ateliers-rive.example | Responsable des achats | Direction Achats | Ateliers Rive Gauche SAS | +33 1 70 18 99 01 | +33 6 39 98 12 34 | +33 1 70 18 99 02 | 24 rue des Carmes | 75005 | Paris |  | France | FR | www.ateliers-rive.example | https://www.linkedin.com/in/clairedumont',
    ),
    signer(
      'Julien Lefèvre | Julien Lefèvre | jlefevre@mistralnet.example | Directeur commercial | Service commercial | Mistralnet | 04 91 99 00 21 | 06 39 98 55 10 | 04 91 99 00 22 | 8, avenue du Prado | 13006 | Marseille |  | France | FR | mistralnet.example | linkedin.com/in/julien-lefevre',
    ),
    signer(
      'Amélie Rousseau | Amélie Rousseau | a.rousseau@optiverre.example | Ingénieure qualité | Service qualité | Optiverre SA | +33 4 72 10 30 30 | +33 7 00 55 51 22 | +33 4 72 10 30 31 | 15 cours Lafayette | 69003 | Lyon |  | France | FR | https://www.optiverre.example | https://fr.linkedin.com/in/amelierousseau',
    ),
  ],
  es: [
    signer(
      'Lucía Fernández Soto | Lucía Fernández | lucia.fernandez@olivares-export.example | Directora de Compras | Departamento de Compras | Olivares Export S.L. | +34 91 123 45 67 | +34 612 345 678 | +34 91 123 45 68 | Calle de Alcalá 50 | 28014 | Madrid |  | España | ES | www.olivares-export.example | https://www.linkedin.com/in/luciafernandezsoto',
    ),
    signer(
      'Javier Romero Gil | Javier Romero | jromero@textilmar.example | Gerente de Ventas | Área de Ventas | Textilmar S.A. | 93 405 22 11 | 655 43 21 09 | 93 405 22 12 | Carrer de Balmes 120 | 08008 | Barcelona |  | España | ES | www.textilmar.example | linkedin.com/in/javier-romero-gil',
    ),
    signer(
      'Carmen Vidal | Carmen Vidal | carmen@grupolevante.example | Jefa de Proyecto | Departamento Técnico | Grupo Levante | +34 96 351 00 20 | +34 600 11 22 33 | +34 96 351 00 21 | Avenida del Puerto 9 | 46021 | Valencia |  | España | ES | https://grupolevante.example | https://www.linkedin.com/in/carmenvidal',
    ),
  ],
  it: [
    signer(
      'Giulia Bianchi | Giulia Bianchi | giulia.bianchi@ferrotec.example | Responsabile Acquisti | Ufficio Acquisti | Ferrotec S.r.l. | +39 02 4801 2233 | +39 347 1234567 | +39 02 4801 2234 | Via Torino 22 | 20123 | Milano |  | Italia | IT | www.ferrotec.example | https://www.linkedin.com/in/giuliabianchi',
    ),
    signer(
      'Marco De Luca | De Luca Marco | m.deluca@adriamar.example | Direttore Vendite | Area Commerciale | Adriamar S.p.A. | 051 234567 | 338 7654321 | 051 234568 | Via dell’Indipendenza 8 | 40121 | Bologna |  | Italia | IT | adriamar.example | linkedin.com/in/marcodeluca',
    ),
    signer(
      'Elena Conti | Elena Conti | elena.conti@lumenstudio.example | Consulente | Ufficio Progetti | Lumen Studio | +39 06 9876 5432 | +39 333 9988776 | +39 06 9876 5433 | Corso Vittorio Emanuele 101 | 00186 | Roma |  | Italia | IT | https://lumenstudio.example | https://www.linkedin.com/in/elena-conti',
    ),
  ],
  zh: [
    signer(
      '王晓明 | 王晓明 | xiaoming.wang@haichuan.example | 销售总监 | 国际业务部 | 海川机械有限公司 | 021-6233 8800 | 138 1690 2277 | 021-6233 8801 | 延安西路1088号15楼 | 200052 | 上海市 |  | 中国 | CN | www.haichuan.example | https://www.linkedin.com/in/xiaomingwang',
    ),
    signer(
      '李思雨 | Li Siyu (李思雨) | siyu.li@xinghe-tech.example | 产品经理 | 产品部 | 星河科技（深圳）有限公司 | 0755-8866 1234 | 13510012345 | 0755-8866 1235 | 南山区科技园南路28号 | 518057 | 深圳市 |  | 中国 | CN | https://www.xinghe-tech.example | linkedin.com/in/siyuli',
    ),
    signer(
      '陈志强 | 陈志强 | chen.zq@jinling-trade.example | 采购主管 | 采购部 | 金陵贸易股份有限公司 | 025-8320 4567 | 139-1301-8899 | 025-8320 4568 | 中山路88号 | 210008 | 南京市 |  | 中国 | CN | www.jinling-trade.example | https://cn.linkedin.com/in/chenzq',
    ),
  ],
};

/** What people write above their signature; the last sentence often ends in a name or a number that is nobody's signature. */
export const LETTERS: Record<Language, { text: string[]; close: string }[]> = {
  en: [
    {
      text: [
        'Hi Tom,',
        '',
        'thanks for the call. We would like 40 units by Friday, delivered to our warehouse.',
        'Could you send the revised quote?',
      ],
      close: 'Best regards,',
    },
    {
      text: ['Hello,', '', 'please find the signed contract attached. If anything is missing, call our office on Monday.'],
      close: 'Kind regards',
    },
    {
      text: ['Hi team,', '', 'quick update: the samples arrived. I have asked Brian to check them today.', '', 'More tomorrow.'],
      close: 'Thanks,',
    },
  ],
  de: [
    {
      text: ['Sehr geehrter Herr Thomsen,', '', 'vielen Dank für Ihr Angebot. Wir bestellen 12 Stück zur Lieferung in KW 14.'],
      close: 'Mit freundlichen Grüßen',
    },
    {
      text: ['Hallo Herr Wolf,', '', 'anbei der unterschriebene Vertrag. Bei Fragen melden Sie sich gern bei Frau Lehmann.'],
      close: 'Viele Grüße',
    },
    {
      text: ['Guten Tag,', '', 'können wir den Termin auf Donnerstag verschieben?', 'Die Muster sind noch nicht da.'],
      close: 'Freundliche Grüße',
    },
  ],
  fr: [
    {
      text: ['Bonjour,', '', 'merci pour votre devis. Nous confirmons la commande de 30 pièces pour la semaine prochaine.'],
      close: 'Cordialement,',
    },
    {
      text: ['Madame, Monsieur,', '', 'vous trouverez ci-joint le contrat signé. N’hésitez pas à me rappeler si besoin.'],
      close: 'Bien cordialement',
    },
    { text: ['Bonjour Paul,', '', 'pouvons-nous décaler la réunion à jeudi ? Je serai en déplacement mercredi.'], close: 'Bien à vous,' },
  ],
  es: [
    {
      text: ['Buenos días:', '', 'gracias por su oferta. Confirmamos el pedido de 25 unidades para el viernes.'],
      close: 'Saludos cordiales,',
    },
    {
      text: ['Estimado Sr. Prieto:', '', 'adjunto le envío el contrato firmado. Quedamos a la espera de su respuesta.'],
      close: 'Atentamente,',
    },
    { text: ['Hola Ana,', '', '¿podemos cambiar la reunión al jueves? Las muestras todavía no han llegado.'], close: 'Un saludo' },
  ],
  it: [
    {
      text: ['Buongiorno,', '', 'grazie per il preventivo. Confermiamo l’ordine di 15 pezzi con consegna venerdì.'],
      close: 'Cordiali saluti',
    },
    {
      text: ['Gentile dottor Ricci,', '', 'in allegato il contratto firmato. Resto a disposizione per qualsiasi chiarimento.'],
      close: 'Distinti saluti,',
    },
    { text: ['Ciao Paolo,', '', 'possiamo spostare la riunione a giovedì? I campioni non sono ancora arrivati.'], close: 'Grazie,' },
  ],
  zh: [
    { text: ['张先生：', '', '您好！报价已收到，我们确认订购20台，请于周五前发货。'], close: '此致\n敬礼' },
    { text: ['刘经理，您好：', '', '附件是盖章后的合同，请查收。如有问题请随时联系我们。'], close: '谢谢！' },
    { text: ['各位好：', '', '样品今天已经到了，会议改到周四下午三点。'], close: '祝好' },
  ],
};
