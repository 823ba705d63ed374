import { type Language, type Signer, signer } from './people';
import type { SignatureTemplate } from './templates';

/** Written last, with people of their own, and run once: what is found in them is told, and nothing of the reader was changed for them. */
export const HELD_OUT: SignatureTemplate[] = [
  {
    id: 'en-stars',
    language: 'en',
    lines: ['***********************', '{name}', '{title}', '{org}', 'ph {phone}', 'fx {fax}', '{email}', '***********************'],
  },
  { id: 'en-mobile-first', language: 'en', lines: ['{name}', '{mobile}', '{title}', '{org}', '{url}'] },
  { id: 'en-two-columns', language: 'en', lines: ['{name}   {phone}', '{title}   {mobile}', '{org}   {email}', '{street}', '{city-line}'] },
  { id: 'en-signed-for', language: 'en', lines: ['{name}, {title}', 'on behalf of {org}', '{linkedin} | {url}'] },
  { id: 'en-ext', language: 'en', lines: ['{name}', '{department} | {org}', 'Main {phone}', 'Email {email}', 'Follow us on LinkedIn'] },
  {
    id: 'de-punkt',
    language: 'de',
    lines: ['{name} · {title}', '{org} · {department}', '{street} · {postcode} {city}', 'Fon {phone} · Fax {fax}', '{url}'],
  },
  {
    id: 'de-ppa',
    language: 'de',
    lines: ['ppa. {name}', '{org}', '{title}', '', 'Durchwahl {phone}', 'mobil {mobile}', 'mailto: {email}'],
  },
  {
    id: 'de-adresse-block',
    language: 'de',
    lines: [
      '{name}',
      '{title}',
      '',
      '{org}',
      '{department}',
      '{street}',
      'D-{postcode} {city}',
      'www: {url}',
      'Handelsregister: Amtsgericht Köln, HRB 70211',
    ],
  },
  {
    id: 'de-zoom',
    language: 'de',
    lines: ['{name}', '{org}', '{title}', 'T: {phone} / M: {mobile}', 'Termin buchen: https://calendly.example/team'],
  },
  {
    id: 'fr-mention',
    language: 'fr',
    lines: ['{name}', '{title}, {org}', '{street}', '{postcode} {city}', 'T. {phone} - P. {mobile}', '{email} - {url}'],
  },
  { id: 'fr-service', language: 'fr', lines: ['{department}', '{name}', '{title}', '{org}', 'Téléphone : {phone}', 'Télécopie : {fax}'] },
  { id: 'fr-iphone', language: 'fr', lines: ['{name}', '{title}', '{mobile}', 'Envoyé de mon iPhone'] },
  { id: 'es-movil', language: 'es', lines: ['{name}', '{title}', '{org}', 'Móvil {mobile} · Oficina {phone}', '{email}', 'CIF A58123456'] },
  {
    id: 'es-completa',
    language: 'es',
    lines: [
      '{name}',
      '{title} | {department}',
      '{org}',
      '{street} · {postcode} {city}',
      'Tel. (oficina): {phone}',
      'web: {url}',
      'perfil: {linkedin}',
    ],
  },
  { id: 'it-azienda', language: 'it', lines: ['{org}', '{name}', '{title}', 'tel. {phone} – cell. {mobile}', '{email} – {url}'] },
  {
    id: 'it-indirizzo',
    language: 'it',
    lines: ['{name}', '{title} presso {org}', '{street}, {postcode} {city}', 'Fisso: {phone}', '{linkedin}'],
  },
  {
    id: 'it-ruolo',
    language: 'it',
    lines: [
      '{name}',
      '{title}',
      '{department}',
      '{org}',
      'Telefono: {phone}',
      'Fax: {fax}',
      'Rispetta l’ambiente: non stampare questa mail se non è necessario.',
    ],
  },
  {
    id: 'zh-liang-hang',
    language: 'zh',
    lines: ['{name}  {title}', '{org}  {department}', '电话：{phone}  手机：{mobile}', '邮箱：{email}'],
  },
  {
    id: 'zh-dizhi-youbian',
    language: 'zh',
    lines: ['{name}', '{department}', '{org}', '地址：{city}{street}（{postcode-only}）', 'T：{phone}', 'F：{fax}', 'Web：{url}'],
  },
  {
    id: 'zh-yingwen',
    language: 'zh',
    lines: ['{name} | {title}', '{org}', 'Tel: {phone} | Cell: {mobile} | Email: {email}', '{linkedin}'],
  },
];

export const HELD_OUT_SIGNERS: Record<Language, Signer[]> = {
  en: [
    signer(
      'Gareth Pugh | Gareth Pugh | gareth@silverbirch-joinery.example | Contracts Manager | Estimating | Silver Birch Joinery | 01792 496 0123 | 07700 900345 | 01792 496 0124 | 33 Oystermouth Road | SA1 3RN | Swansea |  | United Kingdom | GB | www.silverbirch-joinery.example | https://www.linkedin.com/in/garethpugh',
    ),
  ],
  de: [
    signer(
      'Anke Sommer | Anke Sommer | a.sommer@rheindruck.example | Key Account Managerin | Kundenbetreuung | Rheindruck Medien GmbH | 0221 9926 110 | 0176 40551234 | 0221 9926 119 | Aachener Straße 310 | 50933 | Köln |  | Deutschland | DE | www.rheindruck.example | linkedin.com/in/anke-sommer',
    ),
  ],
  fr: [
    signer(
      'Hélène Garnier | Hélène GARNIER | hgarnier@bois-du-lac.example | Assistante commerciale | Service Export | Bois du Lac | 02 61 91 20 30 | 06 39 98 20 30 | 02 61 91 20 31 | 12 rue du Port | 44000 | Nantes |  | France | FR | www.bois-du-lac.example | https://www.linkedin.com/in/helene-garnier',
    ),
  ],
  es: [
    signer(
      'Rosa Navarro Castro | Rosa Navarro | rosa.navarro@aceitesmontoya.example | Jefa de Exportación | Departamento Internacional | Aceites Montoya S.L.U. | +34 957 44 55 66 | +34 644 55 66 77 | +34 957 44 55 67 | Calle Cruz Conde 8 | 14001 | Córdoba |  | España | ES | www.aceitesmontoya.example | https://www.linkedin.com/in/rosanavarrocastro',
    ),
  ],
  it: [
    signer(
      'Paolo Gallo | Paolo Gallo | paolo.gallo@ceramichesole.example | Agente di zona | Ufficio Commerciale | Ceramiche Sole S.r.l. | +39 081 552 3344 | +39 329 4455667 | +39 081 552 3345 | Via Toledo 210 | 80132 | Napoli |  | Italia | IT | www.ceramichesole.example | https://www.linkedin.com/in/paologallo',
    ),
  ],
  zh: [
    signer(
      '孙丽娜 | Lina Sun (孙丽娜) | lina.sun@lvyuan-food.example | 市场总监 | 市场部 | 绿源食品（上海）有限公司 | 021-5877 3300 | 186 2100 4455 | 021-5877 3301 | 浦东新区世纪大道201号 | 200120 | 上海市 |  | 中国 | CN | www.lvyuan-food.example | https://www.linkedin.com/in/linasun',
    ),
  ],
};
