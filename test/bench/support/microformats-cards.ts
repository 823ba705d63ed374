import type { Observation, ObservationKind, PageReading } from '../../../lib/capture/observation';

/** An item of a suite's expected file (microformats2 JSON), as far as it is used here. */
export type MfItem = { type: string[]; properties: Record<string, unknown[]>; children?: MfItem[] };
/** The same, reduced to what counts. An address alone is an `h-adr`. */
export type MfCard = { type: ['h-card' | 'h-adr']; properties: Record<string, (string | MfCard)[]> };

/** Properties for which a contact has one field go there together. All others (`category`, `rev`, `sound`) do not count. */
const PROPERTIES: Record<string, string> = {
  ...Object.fromEntries(
    ['name', 'nickname', 'given-name', 'family-name', 'additional-name', 'honorific-prefix', 'honorific-suffix'].map((name) => [
      name,
      name,
    ]),
  ),
  ...Object.fromEntries(['org', 'organization-unit', 'email', 'tel', 'bday', 'note', 'url', 'photo'].map((name) => [name, name])),
  'job-title': 'job-title',
  title: 'job-title',
  role: 'job-title',
  uid: 'url',
  logo: 'photo',
};
const BY_KIND: Partial<Record<ObservationKind, string>> = {
  name: 'name',
  nickname: 'nickname',
  title: 'job-title',
  department: 'organization-unit',
  org: 'org',
  email: 'email',
  phone: 'tel',
  url: 'url',
  profile: 'url',
  photo: 'photo',
  birthday: 'bday',
  note: 'note',
};
const STREET = ['post-office-box', 'street-address', 'extended-address'];
const PLACE = ['locality', 'region', 'postal-code', 'country-name'];
/** Without one of these a card says neither who nor where. */
const ENOUGH = ['name', 'email', 'tel', 'url', 'photo', 'adr'];

/**
 * The h-cards of an expected file, however deep, and the h-adrs that are not part of one. Values are sets; a card that is the `org` of another
 * is that one's organisation; a card without a name has its given and family name for one, else its organisation's.
 */
export function cardsOfSuite(file: { items: MfItem[] }): MfCard[] {
  return inOrder(file.items.flatMap((item) => cardsIn(item)));
}

function cardsIn(item: MfItem): MfCard[] {
  const isCard = item.type.includes('h-card');
  const isPart = (name: string, { type }: MfItem): boolean => isCard && type.includes(name === 'org' ? 'h-card' : 'h-adr');
  const inner = Object.entries(item.properties).flatMap(([name, values]) =>
    values.filter(isItem).flatMap((each) => (isPart(name, each) ? [] : cardsIn(each))),
  );
  const own = isCard ? [cardOf(item)] : item.type.includes('h-adr') ? [card([], [addressOf(item.properties)])] : [];
  return [...own, ...inner, ...(item.children ?? []).flatMap(cardsIn)];
}

function cardOf({ properties }: MfItem): MfCard {
  const pairs = Object.entries(properties).flatMap(([name, values]) =>
    values.map((value) => [PROPERTIES[name] ?? '', textOf(value)] as const),
  );
  const [name = ''] = [
    ...(properties.name ?? []),
    ['given-name', 'family-name']
      .flatMap((part) => properties[part] ?? [])
      .map(textOf)
      .join(' '),
    ...(properties.org ?? []),
  ]
    .map(textOf)
    .filter(Boolean);
  const addresses = (properties.adr ?? []).filter(isItem).map((adr) => addressOf(adr.properties));
  return card([...pairs, ['name', name]], [...addresses, addressOf(properties)]);
}

type Address = Record<string, string[]>;

function addressOf(properties: Record<string, unknown[]>): Address {
  const texts = (name: string): string[] => (properties[name] ?? []).map(textOf).filter(Boolean);
  const street = STREET.flatMap(texts).join(', ');
  return Object.fromEntries(
    [['street-address', street ? [street] : []] as const, ...PLACE.map((name) => [name, texts(name)] as const)].filter(
      ([, values]) => values.length > 0,
    ),
  );
}

/** What the h-card reader saw, in the suite's shape: one item per record. */
export function cardsOfReading({ observations }: PageReading): MfCard[] {
  const seen = observations.filter(({ src }) => src.extractor.startsWith('h-card@'));
  return inOrder(Object.values(Object.groupBy(seen, ({ group }) => group)).map((record = []) => cardOfRecord(record)));
}

function cardOfRecord(record: readonly Observation[]): MfCard {
  const pairs = record.map(({ kind, raw }) => [BY_KIND[kind] ?? '', raw] as const);
  const parts = record.find(({ kind }) => kind === 'name')?.parts ?? {};
  const named = [
    ['given-name', parts.given ?? ''],
    ['family-name', parts.surname ?? ''],
    ['additional-name', parts.additional ?? ''],
    ['honorific-prefix', parts.prefix ?? ''],
    ['honorific-suffix', parts.suffix ?? ''],
  ] as const;
  // The card of an organisation has its name as both.
  const org = record.flatMap(({ kind, of, raw }) => (kind === 'name' && of === 'org' ? [['org', raw] as const] : []));
  const addresses = record
    .filter(({ kind }) => kind === 'address')
    .map(({ parts: { street = '', locality = '', region = '', postcode = '', country = '' } = {} }) =>
      addressOf({
        'street-address': [street],
        locality: [locality],
        region: [region],
        'postal-code': [postcode],
        'country-name': [country],
      }),
    );
  return card([...pairs, ...named, ...org], addresses);
}

function card(pairs: readonly (readonly [string, string])[], addresses: readonly Address[]): MfCard {
  const properties: MfCard['properties'] = {};
  for (const [name, raw] of pairs) {
    const values = (properties[name] ??= []);
    for (const text of normalised(name, raw)) if (!values.includes(text)) values.push(text);
  }
  const adr = addresses.filter((address) => Object.keys(address).length > 0);
  const items = adr.map((address): MfCard => ({ type: ['h-adr'], properties: address }));
  const kept = Object.entries(properties).filter(([name, values]) => name !== '' && values.length > 0);
  const [only] = items;
  if (kept.length === 0 && only) return only;
  const all = [...kept.map(([name, values]) => [name, values.toSorted(byText)] as const), ...(only ? [['adr', items] as const] : [])];
  return { type: ['h-card'], properties: Object.fromEntries(all.toSorted(byText)) };
}

/** As a contact holds it: an address without `mailto:` and subject, a day without a time, suffixes one by one, links in their full form. */
function normalised(name: string, raw: string): string[] {
  const text = raw.replace(/\s+/g, ' ').trim();
  if (name === 'email') return /^https?:/.test(text) ? [] : [text.replace(/^mailto:/i, '').replace(/\?.*$/, '')].filter(Boolean);
  if (name === 'bday') return [text.slice(0, 10)].filter(Boolean);
  if (name.startsWith('honorific-')) return text.split(/[,\s]+/).filter(Boolean);
  if (/^(?:url|photo)$/.test(name) && URL.canParse(text)) return [new URL(text).href];
  return text === '' ? [] : [text];
}

function inOrder(cards: readonly MfCard[]): MfCard[] {
  const enough = cards.filter(({ type, properties }) => type[0] === 'h-adr' || ENOUGH.some((name) => name in properties));
  return enough.toSorted(byText);
}

function byText(x: unknown, y: unknown): number {
  return JSON.stringify(x) < JSON.stringify(y) ? -1 : 1;
}

function isItem(value: unknown): value is MfItem {
  return typeof value === 'object' && value !== null && 'properties' in value;
}

/** Text of a value: plain, an image's `{value, alt}`, an item's. */
function textOf(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\s+/g, ' ').trim();
  const inner = typeof value === 'object' && value !== null ? (value as { value?: unknown }).value : undefined;
  if (inner !== undefined) return textOf(inner);
  return isItem(value) ? textOf(value.properties.name?.[0]) : '';
}
