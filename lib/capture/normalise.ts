import type { Address, Phone } from '../domain/contact/contact';
import { pageAddress } from '../domain/link/page-address';
import { countryCode, likelyCountries } from './country';
import { isPublicHost, isRoleMailbox, readEmail, registeredDomain } from './email';
import { mixesScripts } from './mixed-script';
import type { Observation, ObservationKind, PageReading } from './observation';
import { profileService, type Profile } from './page/profile-hosts';
import { UNSEEN } from './page/seen';
import { completed, countryOfNumber, readPhone, splitNumbers } from './phone';

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

/** Where letters of two alphabets in one word are a disguise. */
const NAMES_SOMEBODY: ReadonlySet<ObservationKind> = new Set(['name', 'org', 'email', 'url', 'profile']);

/** Normalises the observations of one reading; what cannot be read as what it claims to be is dropped. */
export function normalise(reading: PageReading, country: string): Value[] {
  const { observations } = reading;
  const countriesOf = countriesByRecord(observations);
  const site = foldText(registeredDomain(reading.url)?.replace(/\..*$/, '') ?? '');
  const values: Value[] = [];
  let neighbour: Observation | undefined;
  for (const observation of observations) {
    const countries = likelyCountries(reading, countriesOf(observation.group), country);
    if (observation.kind !== 'phone') {
      const value = valueOf(observation, countries, site);
      if (value) values.push(value);
      // A WhatsApp link is a mobile number as well.
      const { service, handle = '' } = value?.profile ?? {};
      const phone = service === 'whatsapp' && /^\d{7,15}$/.test(handle) ? readPhone(`+${handle}`, 'WhatsApp', []) : undefined;
      if (value && phone?.e164) values.push({ ...value, kind: 'phone', key: phone.e164, text: phone.raw, phone });
      continue;
    }
    const raw = neighbour?.group === observation.group ? shortened(observation, neighbour, countries) : observation.raw;
    for (const each of splitNumbers(raw, countries)) {
      const value = valueOf(each === observation.raw ? observation : { ...observation, raw: each }, countries, site);
      if (value) values.push(value);
    }
    neighbour = observation;
  }
  return values;
}

/** A number without its area code (`6475 3206`) is read with that of the number before it in the same record. */
function shortened({ raw, src }: Observation, neighbour: Observation, countries: string[]): string {
  if (src.method !== 'text' || raw.replace(/\D/g, '').length > 8) return raw;
  if (readPhone(raw, '', countries)?.e164) return raw;
  const whole = completed(raw, neighbour.raw);
  return readPhone(whole, '', countries)?.e164 ? whole : raw;
}

/** Where the numbers of a record may be from: its own address, its own international numbers, then what all of the page has in common. */
function countriesByRecord(observations: readonly Observation[]): (group: string) => string[] {
  const own = new Map<string, string[]>();
  const page = new Set<string>();
  for (const { kind, raw, parts, group } of observations) {
    const country = parts?.country
      ? countryCode(parts.country)
      : kind === 'phone' && /^\(?(?:\+|00)/.test(raw)
        ? countryOfNumber(raw)
        : undefined;
    if (country === undefined) continue;
    page.add(country);
    own.set(group, [...(own.get(group) ?? []), country]);
  }
  return (group) => [...(own.get(group) ?? []), ...(page.size === 1 ? page : [])];
}

function valueOf(observation: Observation, countries: string[], site: string): Value | undefined {
  const { kind, raw } = observation;
  const disguised = NAMES_SOMEBODY.has(kind) && mixesScripts(raw);
  const confidence = disguised ? Math.min(observation.confidence, UNSEEN) : observation.confidence;
  const plain = { observation, kind, confidence, text: raw.normalize('NFC'), key: foldText(raw) };
  switch (kind) {
    case 'email': {
      const address = readEmail(observation.value ?? raw) ?? readEmail(raw);
      // Signs that were put in words are only an address when the end of it is one.
      if (address === undefined || (!raw.includes('@') && !isPublicHost(address.replace(/^.*@/, '')))) return undefined;
      return { ...plain, key: address, text: address, role: isRoleMailbox(address) };
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
      return urlValue(plain, observation, site);
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

function urlValue(plain: Omit<Value, 'profile'>, observation: Observation, site: string): Value | undefined {
  const text = observation.value ?? observation.raw;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  const [, service = '', handle = ''] = /^(\w+): (.+)$/.exec(observation.raw) ?? [];
  // Networks whose accounts have no web page: WeChat, Skype, KakaoTalk, QQ.
  if (plain.kind === 'profile' && observation.src.extractor === 'lines@1' && handle !== '')
    return { ...plain, text, key: `${service} ${handle.toLowerCase()}`, profile: { service, handle } };
  if (!/^https?:$/.test(url.protocol) || url.username !== '') return undefined;
  const profile = plain.kind === 'photo' ? undefined : profileService(url);
  const bare = `${url.hostname.replace(/^(?:www|m|mobile)\./, '')}${url.pathname.replace(/\/+$/, '')}`.toLowerCase();
  // Of a profile or a picture the parameters say how it is shown; of a page they may say which.
  const key = profile || plain.kind === 'photo' ? bare : (pageAddress(url.href)?.toLowerCase() ?? bare);
  return {
    ...plain,
    kind: profile ? 'profile' : plain.kind === 'profile' ? 'url' : plain.kind,
    text: url.href,
    key,
    ...(profile && { profile: { service: profile.service, handle: profile.handle } }),
    ...(profile && isOfSite(profile, observation, site) && { role: true }),
  };
}

/** An account of the site's owner: a company's by its address, in the page's foot or menu, or called as the site is. */
function isOfSite({ handle, company }: Profile, { src }: Observation, site: string): boolean {
  const bare = handle.toLowerCase().replace(/[^\p{L}\d]/gu, '');
  return (
    company === true ||
    /(?:^|\/)(?:footer|nav)\.\d/.test(src.path) ||
    (site.length > 3 && bare.startsWith(site.replace(/[^\p{L}\d]/gu, '')))
  );
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
