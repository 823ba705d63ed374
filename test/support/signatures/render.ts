import { readPhone } from '../../../lib/capture/phone';
import type { MailLine } from '../../../lib/capture/mail/thread';
import { LETTERS, type Language, type Signer, SIGNERS } from './people';
import type { SignatureTemplate } from './templates';

/** What a reader has to find: kind and value, folded so that they compare. */
export type FieldTruth = { kind: FieldName; value: string };
export type FieldName = 'name' | 'title' | 'department' | 'org' | 'phone' | 'email' | 'address' | 'url' | 'profile';
export type SignedMail = { id: string; language: Language; signer: Signer; body: MailLine[]; truth: FieldTruth[] };

/** Every template with every person of its language, under a letter of that language. */
export function signedMails(templates: readonly SignatureTemplate[], signers: Record<Language, Signer[]> = SIGNERS): SignedMail[] {
  return templates.flatMap((template) =>
    signers[template.language].map((signer, i) => {
      const letter = LETTERS[template.language][i % LETTERS[template.language].length];
      const { lines, truth } = fill(template, signer);
      const text = [...(letter?.text ?? []), '', ...(letter?.close ?? '').split('\n'), '', ...lines];
      return { id: `${template.id}/${i}`, language: template.language, signer, body: text.map((line) => ({ text: line })), truth };
    }),
  );
}

function fill({ lines }: SignatureTemplate, signer: Signer): { lines: string[]; truth: FieldTruth[] } {
  const used = new Set<string>();
  const values: Record<string, string> = {
    name: signer.name,
    title: signer.title,
    department: signer.department,
    org: signer.org,
    phone: signer.phone,
    mobile: signer.mobile,
    fax: signer.fax,
    email: signer.from.address,
    url: signer.url,
    linkedin: signer.linkedin,
    street: signer.street,
    postcode: signer.postcode,
    city: signer.city,
    country: signer.country,
    gap: '',
    'postcode-only': signer.postcode,
    'city-line': cityLine(signer),
  };
  const filled = lines.map((line) =>
    line.replace(/\{([\w-]+)\}/g, (_, key: string) => {
      used.add(key);
      const value = values[key];
      if (value === undefined) throw new Error(`signatures: no value for {${key}}`);
      return value;
    }),
  );
  const truth: FieldTruth[] = [];
  const add = (kind: FieldName, ...keys: string[]) => {
    for (const key of keys) if (used.has(key)) truth.push({ kind, value: comparable(kind, values[key] ?? '', signer.code) });
  };
  add('name', 'name');
  add('title', 'title');
  add('department', 'department');
  add('org', 'org');
  add('phone', 'phone', 'mobile', 'fax');
  add('email', 'email');
  add('url', 'url');
  add('profile', 'linkedin');
  if (used.has('street')) {
    const place = used.has('city-line')
      ? (values['city-line'] ?? '')
      : ['postcode', 'city'].map((key) => (used.has(key) ? values[key] : '')).join(' ');
    truth.push({ kind: 'address', value: comparable('address', `${signer.street} ${place}`, signer.code) });
  }
  return { lines: filled, truth };
}

function cityLine({ code, city, region, postcode }: Signer): string {
  if (code === 'US') return `${city}, ${region ?? ''} ${postcode}`;
  return code === 'GB' ? `${city} ${postcode}` : `${postcode} ${city}`;
}

/** A value as it is compared: numbers in E.164, addresses as a set of words without a country, web addresses without protocol. */
export function comparable(kind: FieldName, value: string, country: string): string {
  switch (kind) {
    case 'phone': {
      const phone = readPhone(value, 'tel', [country]);
      return phone?.e164 ? `${phone.e164}${phone.ext ? `;${phone.ext}` : ''}` : value.replace(/\D/g, '');
    }
    case 'url':
    case 'profile':
      return value
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/^(?:www|[a-z]{2})\.(?=\w+\.)/, '')
        .replace(/\/+$/, '');
    case 'address':
      return [...value.toLowerCase().replace(/united kingdom|deutschland|österreich|france|españa|italia|中国|usa/g, '')]
        .filter((letter) => /[\p{L}\d]/u.test(letter))
        .sort()
        .join('');
    default:
      return (
        value
          .normalize('NFKC')
          .toLowerCase()
          // A title of courtesy is part of the name as printed or not.
          .replace(kind === 'name' ? /^(?:dr|dott|dipl-ing)\.?ssa?\s+|^(?:dr|dott)\.?\s+/u : /^$/, '')
          .replace(/[^\p{L}\d]+/gu, ' ')
          .trim()
      );
  }
}
