import type { Language } from './people';

/** A signature with places for values: `{name} | {title}`. `{gap}` is a blank line. What stands in braces is what has to be found. */
export type SignatureTemplate = { id: string; language: Language; lines: string[] };

/** After signatures as they are seen; the reader was made with these. */
export const TEMPLATES: SignatureTemplate[] = [
  {
    id: 'en-classic',
    language: 'en',
    lines: ['{name}', '{title}', '{org}', '{street}', '{city-line}', 'Phone: {phone}', 'Fax: {fax}', 'Email: {email}', '{url}'],
  },
  { id: 'en-bars', language: 'en', lines: ['{name} | {title} | {org}', 'T: {phone} | M: {mobile} | E: {email}', '{url} | {linkedin}'] },
  { id: 'en-dashes', language: 'en', lines: ['--', '{name}', '{title}, {org}', '{phone} (office)', '{mobile} (mobile)'] },
  { id: 'en-company-first', language: 'en', lines: ['{name}', '{org}', '{department}', '{title}', 'direct {phone}', '{email}'] },
  { id: 'en-one-line', language: 'en', lines: ['{name} - {title} - {org} - {phone}'] },
  {
    id: 'en-address-line',
    language: 'en',
    lines: ['{name}', '{title}', '{org}', '{street}, {city-line}', 'tel: {phone} * fax: {fax}', '{email} * {url}'],
  },
  { id: 'en-linkedin', language: 'en', lines: ['{name}', '{title} at {org}', '{linkedin}', 'm. {mobile}'] },
  {
    id: 'de-klassisch',
    language: 'de',
    lines: [
      '{name}',
      '{title}',
      '{gap}',
      '{org}',
      '{street}',
      '{postcode} {city}',
      'Tel.: {phone}',
      'Fax: {fax}',
      'E-Mail: {email}',
      '{url}',
      '{gap}',
      'Geschäftsführer: Peter Lang, Amtsgericht Hamburg HRB 12345',
    ],
  },
  {
    id: 'de-iv',
    language: 'de',
    lines: ['i. V. {name}', '{department}', '{gap}', '{org}', '{street} · {postcode} {city}', 'T {phone} · M {mobile}', '{email}'],
  },
  {
    id: 'de-strich',
    language: 'de',
    lines: ['{name} | {title}', '{org} | {street} | {postcode} {city}', 'Telefon {phone} | Mobil {mobile}', '{email} | {url}'],
  },
  { id: 'de-kurz', language: 'de', lines: ['{name}', '{title}', '{org}', 'Mobil: {mobile}'] },
  {
    id: 'fr-classique',
    language: 'fr',
    lines: ['{name}', '{title}', '{org}', '{street}', '{postcode} {city}', 'Tél. : {phone}', 'Mobile : {mobile}', '{email}', '{url}'],
  },
  {
    id: 'fr-barre',
    language: 'fr',
    lines: ['{name}', '{title} | {department}', '{org}', '{street} - {postcode} {city}', 'Tél {phone} | Fax {fax}'],
  },
  { id: 'fr-court', language: 'fr', lines: ['{name}', '{title} – {org}', '{mobile}', '{linkedin}'] },
  {
    id: 'es-clasico',
    language: 'es',
    lines: ['{name}', '{title}', '{org}', '{street}', '{postcode} {city}', 'Tel.: {phone}', 'Móvil: {mobile}', '{email}'],
  },
  {
    id: 'es-barra',
    language: 'es',
    lines: ['{name} | {title}', '{org} | {url}', 'T. {phone} | M. {mobile}', '{street}, {postcode} {city}'],
  },
  {
    id: 'it-classico',
    language: 'it',
    lines: [
      '{name}',
      '{title}',
      '{department}',
      '{gap}',
      '{org}',
      '{street} - {postcode} {city}',
      'Tel. {phone}',
      'Cell. {mobile}',
      '{email}',
      '{url}',
    ],
  },
  { id: 'it-corto', language: 'it', lines: ['{name}', '{org}', '{title}', 'Tel: {phone} - Fax: {fax}'] },
  {
    id: 'zh-biaozhun',
    language: 'zh',
    lines: [
      '{name}',
      '{title}',
      '{org}',
      '地址：{city}{street}',
      '邮编：{postcode-only}',
      '电话：{phone}',
      '手机：{mobile}',
      '邮箱：{email}',
      '网址：{url}',
    ],
  },
  { id: 'zh-shuxian', language: 'zh', lines: ['{name} | {department} {title}', '{org}', '手机：{mobile} | 电话：{phone}', '{email}'] },
];
