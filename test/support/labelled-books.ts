import { type ContactDraft, emptyContactDraft } from '../../lib/domain/contact/contact';
import { crmRecords } from './labelled-crm';
import { latinName, slip, slipDigit, capital, rankOf } from './labelled-names';
import { type Random, pick, seeded, whole } from './random';

/** A record of a labelled book: those of one `entity` are one customer. */
export type Labelled = { entity: number; draft: ContactDraft };

/**
 * Kinds of books: `crm` (people at companies, in English and Chinese), `registry` (people with birthdays and addresses), `births` (people with
 * little but a birthday), `orgs` (organisations and their branches), `authors` (names and mailboxes).
 */
export const LABELLED_KINDS = ['crm', 'registry', 'births', 'orgs', 'authors'] as const;
export type LabelledKind = (typeof LABELLED_KINDS)[number];

/** About `size` records of people and companies that are made up; the same for the same seed. In no particular order. */
export function labelledBook(kind: LabelledKind, size: number, seed: number): Labelled[] {
  const made = [...labelledRecords(kind, size, seed)];
  const random = seeded(seed + 1);
  for (let at = made.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [made[at], made[other]] = [made[other] as Labelled, made[at] as Labelled];
  }
  return made;
}

/** The records of `labelledBook` one by one, those of a customer together: a book of a million need not be held. */
export function* labelledRecords(kind: LabelledKind, size: number, seed: number): Generator<Labelled> {
  const random = seeded(seed);
  let made = 0;
  for (let entity = 0; made < size; entity += 1)
    for (const record of recordsOf(kind, random, size, entity)) {
      if (made === size) return;
      made += 1;
      yield record;
    }
}

function recordsOf(kind: LabelledKind, random: Random, size: number, entity: number): Labelled[] {
  if (kind === 'crm') return crmRecords(random, size, entity);
  const record = MAKERS[kind](random);
  const copies = random() < 0.5 ? 1 : whole(random, 2, kind === 'authors' || kind === 'orgs' ? 4 : 3);
  return Array.from({ length: copies }, (_, copy) => ({ entity, draft: record(copy) }));
}

type Maker = (random: Random) => (copy: number) => ContactDraft;
const MAKERS: Record<Exclude<LabelledKind, 'crm'>, Maker> = { registry, births, orgs: organisations, authors };
const WORDS =
  'oak hill river park mill church station garden high spring forest lake bridge castle queen king north valley stone green'.split(' ');
const TOWNS = Array.from(
  { length: 400 },
  (_, at) => `${WORDS[at % 20]}${['ton', 'ford', 'ham', 'bury', 'wick'][at % 5]}${at >= 100 ? ` ${WORDS[Math.floor(at / 20)]}` : ''}`,
);
const TRADES = 'school clinic bakery library academy center services daycare pharmacy motors kitchen studio supply partners systems'.split(
  ' ',
);
const FORMS = ['Inc', 'Ltd', 'LLC', 'Corp', 'GmbH', 'Inc.', 'Limited'];

function birthday(random: Random): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${whole(random, 1925, 2008)}-${two(whole(random, 1, 12))}-${two(whole(random, 1, 28))}`;
}

function person(given: string, surname: string): ContactDraft {
  const draft = emptyContactDraft('individual', `${given} ${surname}`.trim());
  draft.name.given = given;
  draft.name.surname = surname;
  return draft;
}

function registry(random: Random): (copy: number) => ContactDraft {
  const name = latinName(random, 0.35);
  const [number, street, suffix] = [
    whole(random, 1, 240),
    `${pick(random, WORDS)}${pick(random, ['', 'wood', 'brook', ' view'])}`,
    pick(random, ['street', 'road', 'lane', 'place']),
  ];
  const [town, post, day] = [TOWNS[rankOf(random, TOWNS.length)] ?? 'oakton', String(2000 + rankOf(random, 2500)), birthday(random)];
  const region = pick(random, ['ns', 'vc', 'ql', 'wa', 'sa']);
  const lot = random() < 0.7 ? `${pick(random, WORDS)} ${pick(random, ['lodge', 'farm', 'court'])}` : undefined;
  return (copy) => {
    const dirty = (text: string, chance: number) => (copy > 0 && random() < chance ? slip(random, text) : text);
    const [given, surname] = [dirty(name.given.toLowerCase(), 0.25), dirty(name.surname.toLowerCase(), 0.25)];
    const isSwapped = copy > 0 && random() < 0.05;
    const draft = isSwapped ? person(surname, given) : person(copy > 0 && random() < 0.04 ? '' : given, surname);
    const line = `${copy > 0 && random() < 0.08 ? '' : `${number} `}${dirty(street, 0.2)} ${suffix}`.trim();
    draft.addresses = [
      {
        id: 'a',
        full: line,
        street: line,
        locality: dirty(town, 0.15),
        region: copy > 0 && random() < 0.05 ? pick(random, ['ns', 'vc', 'ql']) : region,
        postcode: copy > 0 && random() < 0.15 ? slipDigit(random, post) : post,
      },
    ];
    if (copy === 0 || random() < 0.9)
      draft.birthday = copy > 0 && random() < 0.1 ? slipDigit(random, day).replace(/-(\d\d)$/, (_, d: string) => `-${d}`) : day;
    if (lot && random() < 0.9) draft.custom.address_2 = dirty(lot, 0.2);
    return draft;
  };
}

function births(random: Random): (copy: number) => ContactDraft {
  const name = latinName(random, 0.25);
  const day = random() < 0.1 ? `${whole(random, 1825, 2000)}-01-01` : birthday(random);
  const place = TOWNS[rankOf(random, TOWNS.length)];
  const occupation = pick(random, ['politician', 'cricketer', 'actor', 'painter', 'priest', 'writer', 'lawyer', 'engineer']);
  return (copy) => {
    const dirty = (text: string, chance: number) => (copy > 0 && random() < chance ? slip(random, text) : text);
    const draft = person(dirty(copy > 0 && random() < 0.06 ? name.given.slice(0, 3) : name.given, 0.15), dirty(name.surname, 0.15));
    draft.birthday = copy > 0 && random() < 0.12 ? slipDigit(random, day) : day;
    if (place && random() < 0.7) draft.addresses = [{ id: 'a', full: place, locality: dirty(place, 0.1) }];
    if (random() < 0.6) draft.custom.occupation = occupation;
    return draft;
  };
}

function organisations(random: Random): (copy: number) => ContactDraft {
  const isChain = random() < 0.15;
  const brand = isChain
    ? `${capital(pick(random, WORDS))} ${capital(pick(random, TRADES))}`
    : `${latinName(random, 0.5).surname} ${capital(pick(random, WORDS))} ${capital(pick(random, TRADES))}`;
  const form = random() < 0.5 ? ` ${pick(random, FORMS)}` : '';
  const [number, street, town] = [whole(random, 1, 4000), pick(random, WORDS), TOWNS[rankOf(random, 60)] ?? 'oakton'];
  const [phone, post] = [
    `(${whole(random, 212, 989)}) ${whole(random, 220, 989)}-${whole(random, 1000, 9999)}`,
    String(10_000 + rankOf(random, 500)),
  ];
  const host = `${brand.toLowerCase().replace(/[^a-z]/g, '')}.example`;
  return (copy) => {
    const words = brand.split(' ');
    const called =
      copy === 0 || random() < 0.4
        ? brand + form
        : random() < 0.3
          ? words.slice(0, -1).join(' ')
          : random() < 0.3
            ? brand.toUpperCase()
            : slip(random, brand);
    const draft = emptyContactDraft('org', called);
    const line = `${number} ${pick(random, ['N', 'North'])} ${capital(street)} ${pick(random, ['St', 'Street'])}`;
    if (random() < 0.9)
      draft.addresses = [{ id: 'a', full: line, street: line, locality: town, ...(random() < 0.8 && { postcode: post }) }];
    if (random() < 0.7) draft.phones = [{ id: 'p', raw: random() < 0.5 ? phone : phone.replace(/\D/g, '') }];
    if (!isChain && random() < 0.3) draft.urls = [{ id: 'u', uri: `https://www.${host}/` }];
    return draft;
  };
}

function authors(random: Random): (copy: number) => ContactDraft {
  const name = latinName(random, 0.6);
  const handle =
    random() < 0.3 ? `${pick(random, WORDS)}${pick(random, WORDS)}${whole(random, 1, 99)}` : `${name.given}.${name.surname}`.toLowerCase();
  const host = `${latinName(random, 1).surname.toLowerCase()}.example`;
  return (copy) => {
    const full =
      copy > 0 && random() < 0.15 ? `${name.given[0]}. ${name.surname}` : random() < 0.1 ? handle : `${name.given} ${name.surname}`;
    const draft = emptyContactDraft('individual', full);
    const local = random() < 0.6 ? handle : name.given.toLowerCase();
    draft.emails = [{ id: 'e', address: `${local}@${pick(random, [host, 'gmail.com', 'users.example', 'localhost'])}` }];
    return draft;
  };
}
