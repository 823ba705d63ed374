import type { Contact } from '../../lib/domain/contact/contact';
import * as parts from './name-parts';
import { type Random, pick, seeded, uuidAt, whole } from './random';

export const DEFAULT_BOOK = {
  seed: 1,
  /** Share of customers with a Chinese name, 0 to 1. */
  chinese: 0.3,
  /** Share of organisations, 0 to 1. */
  orgs: 0.1,
  /** Last moment of the book: 2026-11-01. The first is three years before. */
  until: Date.UTC(2026, 10, 1),
} as const;
const SPAN = 3 * 365 * 86_400_000;

/** Contacts of the full shape of the schema, English and Chinese; the same for the same seed. Phone numbers, hosts and people are made up. */
export function* generateContacts(count: number, options: Partial<typeof DEFAULT_BOOK> = {}): Generator<Contact> {
  const { seed, chinese, orgs, until } = { ...DEFAULT_BOOK, ...options };
  const random = seeded(seed);
  for (let made = 0; made < count; made += 1) {
    const createdAt = Math.floor(until - SPAN + (made / count) * SPAN);
    const han = random() < chinese;
    const kind = random() < orgs ? 'org' : 'individual';
    yield contact(random, { made, createdAt, han, kind, until });
  }
}

type Frame = { made: number; createdAt: number; han: boolean; kind: Contact['kind']; until: number };

function contact(random: Random, { made, createdAt, han, kind, until }: Frame): Contact {
  const company = companyOf(random, han);
  const name = kind === 'org' ? { full: company.name } : personName(random, han);
  const place = placeOf(random, han);
  const host = `${company.slug}${whole(random, 1, 400)}.example`;
  const login = kind === 'org' ? 'info' : `${plain(name.given ?? 'x')}.${plain(name.surname ?? 'y')}${random() < 0.5 ? made : ''}`;
  const updatedAt = Math.floor(createdAt + random() * (until - createdAt));
  return {
    id: uuidAt(random, createdAt),
    createdAt,
    updatedAt,
    rev: `${updatedAt.toString(36).padStart(9, '0')}-0000-bench`,
    kind,
    name,
    emails: [
      { id: 'e1', address: `${login}@${host}`, label: 'work' },
      ...(random() < 0.2 ? [{ id: 'e2', address: `${login}${made}@mail.example` }] : []),
    ],
    phones: [place.phone, ...(random() < 0.3 ? [{ ...placeOf(random, han).phone, id: 'p2', label: 'cell' as const }] : [])],
    addresses: [place.address],
    orgs:
      kind === 'org' ? [] : [{ id: 'o1', name: company.name, title: pick(random, han ? parts.HAN_TITLES : parts.TITLES), current: true }],
    profiles:
      random() < 0.4 ? [{ id: 's1', service: 'social', handle: `${login}${made}`, uri: `https://social.example/in/${login}${made}` }] : [],
    urls: [{ id: 'u1', uri: `https://${host}/` }],
    ...(kind === 'individual' &&
      random() < 0.3 && { birthday: `19${whole(random, 50, 99)}-0${whole(random, 1, 9)}-${whole(random, 10, 28)}` }),
    language: han ? 'zh-CN' : 'en',
    tags: random() < 0.4 ? [pick(random, parts.TAGS)] : [],
    ...(random() < 0.3 && { note: `Met at the ${pick(random, parts.TRADE)} fair; asked for a quote of ${whole(random, 10, 900)} units.` }),
    custom: {},
    consent: random() < 0.5 ? { email: 'granted' as const } : {},
    pins: {},
    domains: kind === 'org' ? [host] : [],
    ...(kind === 'org' && { industry: pick(random, parts.TRADE), size: `${whole(random, 1, 50)}0` }),
    unknownProps: [],
  };
}

function personName(random: Random, han: boolean): Contact['name'] {
  const surname = pick(random, han ? parts.HAN_SURNAMES : parts.SURNAMES);
  if (!han) {
    const given = pick(random, parts.GIVEN);
    return { full: `${given} ${surname}`, given, surname };
  }
  const given = pick(random, parts.HAN_GIVEN) + (random() < 0.7 ? pick(random, parts.HAN_GIVEN) : '');
  return { full: surname + given, given, surname };
}

function companyOf(random: Random, han: boolean): { name: string; slug: string } {
  const word = pick(random, parts.COMPANY);
  const slug = word.toLowerCase();
  if (han)
    return { name: `${pick(random, parts.HAN_PLACE)}${pick(random, parts.HAN_COMPANY)}${pick(random, parts.HAN_TRADE)}有限公司`, slug };
  return { name: `${word} ${pick(random, parts.TRADE)} ${pick(random, parts.FORM)}`.trim(), slug };
}

function placeOf(random: Random, han: boolean): { phone: Contact['phones'][number]; address: Contact['addresses'][number] } {
  const digits = (count: number) => Array.from({ length: count }, () => whole(random, 0, 9)).join('');
  if (han) {
    const local = `1${pick(random, ['38', '39', '59', '86'])}${digits(8)}`;
    const city = pick(random, parts.HAN_PLACE);
    const full = `${city}市中山路${whole(random, 1, 900)}号`;
    return {
      phone: { id: 'p1', raw: local, e164: `+86${local}`, label: 'work' },
      address: { id: 'a1', full, locality: city, country: 'CN' },
    };
  }
  const [city, country, prefix, rest] = pick(random, parts.CITIES);
  const e164 = prefix + digits(rest);
  const street = `${whole(random, 1, 200)} ${pick(random, parts.COMPANY)} Street`;
  return {
    phone: { id: 'p1', raw: `${prefix} ${e164.slice(prefix.length)}`, e164, label: 'work' },
    address: { id: 'a1', full: `${street}, ${city}`, street, locality: city, country },
  };
}

/** Host and mailbox names stay in ASCII; a Chinese name's mailbox carries its code points. */
function plain(text: string): string {
  const ascii = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return ascii || Array.from(text, (char) => (char.codePointAt(0) ?? 0).toString(36)).join('');
}
