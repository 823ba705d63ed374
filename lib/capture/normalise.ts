import type { Address, Phone } from '../domain/contact/contact';
import { countryCode, likelyCountries } from './country';
import { isRoleMailbox, readEmail } from './email';
import type { Observation, ObservationKind, PageReading } from './observation';
import { profileService } from './page/profile-hosts';
import { readPhone } from './phone';

/** One observation made comparable: `key` is equal for what is the same value, `text` is what is shown and saved. */
export type Value = {
  observation: Observation;
  kind: ObservationKind;
  key: string;
  text: string;
  confidence: number;
  phone?: Omit<Phone, 'id'>;
  address?: Omit<Address, 'id'>;
  profile?: { service: string; handle: string };
  role?: boolean;
};

/** Normalises the observations of one reading; what cannot be read as what it claims to be is dropped. */
export function normalise(reading: PageReading, country: string): Value[] {
  const addressCountries = new Map<string, string[]>();
  for (const each of reading.observations) {
    if (each.parts?.country) addressCountries.set(each.group, [...(addressCountries.get(each.group) ?? []), each.parts.country]);
  }
  const values: Value[] = [];
  for (const observation of reading.observations) {
    const countries = likelyCountries(reading, addressCountries.get(observation.group) ?? [], country);
    const value = valueOf(observation, countries);
    if (value) values.push(value);
  }
  return values;
}

function valueOf(observation: Observation, countries: string[]): Value | undefined {
  const { kind, raw, confidence } = observation;
  const plain = { observation, kind, confidence, text: raw.normalize('NFC'), key: foldText(raw) };
  switch (kind) {
    case 'email': {
      const address = readEmail(observation.value ?? raw) ?? readEmail(raw);
      return address === undefined ? undefined : { ...plain, key: address, text: address, role: isRoleMailbox(address) };
    }
    case 'phone': {
      const label = observation.src.label ?? (observation.src.method === 'text' ? '' : 'tel');
      const phone = readPhone(raw, label, countries) ?? readPhone(observation.value ?? '', label, countries);
      if (!phone) return undefined;
      const key = phone.e164 ? `${phone.e164}${phone.ext ? `;${phone.ext}` : ''}` : phone.raw.replace(/\D/g, '');
      return { ...plain, key, text: phone.raw, phone };
    }
    case 'profile':
    case 'url':
    case 'photo':
      return urlValue(plain, observation);
    case 'address':
      return { ...plain, key: foldText(raw).replace(/[\s,，、.\n]+/g, ' '), address: addressOf(observation) };
    case 'birthday':
      return /^(?:\d{4}-\d{2}-\d{2}|--\d{2}-\d{2})$/.test(raw) ? plain : undefined;
    case 'name':
    case 'nickname':
    case 'title':
    case 'department':
    case 'org':
    case 'language':
    case 'note':
    case 'legal-name':
    case 'vat':
    case 'registration':
      return plain.key === '' ? undefined : plain;
    case 'labelled':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function urlValue(plain: Omit<Value, 'profile'>, observation: Observation): Value | undefined {
  const text = observation.value ?? observation.raw;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:$/.test(url.protocol) || url.username !== '') return undefined;
  const profile = plain.kind === 'photo' ? undefined : profileService(url);
  const key = `${url.hostname.replace(/^(?:www|m|mobile)\./, '')}${url.pathname.replace(/\/+$/, '')}`.toLowerCase();
  return {
    ...plain,
    kind: profile ? 'profile' : plain.kind === 'profile' ? 'url' : plain.kind,
    text: url.href,
    key,
    ...(profile && { profile }),
  };
}

function addressOf({ raw, parts = {} }: Observation): Omit<Address, 'id'> {
  const { street, locality, region, postcode } = parts;
  const country = countryCode(parts.country ?? '');
  return {
    full: raw,
    ...(street && { street }),
    ...(locality && { locality }),
    ...(region && { region }),
    ...(postcode && { postcode }),
    ...(country && { country }),
  };
}

/** Text compared without case, accents, width and punctuation at its ends. */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^[\s,.;:|·-]+|[\s,.;:|·-]+$/g, '');
}
