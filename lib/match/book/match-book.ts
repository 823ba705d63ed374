import { blockingKeys } from '../blocking-keys';
import type { Features } from '../features';
import { Ints } from './ints';
import { KeyTable } from './key-table';
import { Terms } from './terms';

/** Where a record's numbers lie: `FIXED` of its own, the starts of its lists among them. */
export const AT = {
  kind: 0,
  surname: 1,
  given: 2,
  middle: 3,
  generation: 4,
  han: 5,
  birthday: 6,
  birthdayKey: 7,
  title: 8,
  names: 9,
  emails: 10,
  phones: 11,
  profiles: 12,
  orgs: 13,
  domains: 14,
  addresses: 15,
  numbers: 16,
  orgIds: 17,
  fields: 18,
  end: 19,
} as const;
export const FIXED = 20;
/** Numbers that an element of a list takes. */
export const WIDTH = { emails: 4, phones: 3, profiles: 2, orgs: 2, addresses: 4, fields: 2 } as const;
export const ROLE = 1;
export const FREE = 2;
/** A phone that could be read as E.164; its other bits are the extension. */
export const READ = 1;

const GENERATIONS = ['', 'jr', 'sr', 'ii', 'iii', 'iv'];

/**
 * Contacts as they are compared, in typed arrays: every text is a number of its dictionary, every key a number of the key table. The same form
 * serves a whole book (about 400 bytes a contact) and a draft beside its few candidates.
 */
export class MatchBook {
  readonly fixed = new Ints(FIXED * 4);
  readonly lists = new Ints(256);
  readonly keys = new Ints(64);
  readonly keyStarts = new Ints(64);
  readonly keyTable = new KeyTable();
  readonly words = new Terms();
  readonly givenCarriers = new Ints();
  readonly surnameCarriers = new Ints();
  readonly locals = new Terms();
  readonly hosts = new Terms();
  readonly handles = new Terms();
  readonly orgNames = new Terms();
  readonly brands = new Terms();
  readonly streets = new Terms();
  readonly localities = new Terms();
  readonly regions = new Terms();
  readonly postcodes = new Terms();
  readonly titles = new Terms();
  /** Names of plain fields in the order in which they came up, and the values of each. */
  readonly fieldNames: string[] = [];
  readonly fieldValues: Terms[] = [];
  #size = 0;

  /** `fieldNames`: plain fields whose columns are given, as a model has them. */
  constructor(fieldNames: readonly string[] = []) {
    this.keyStarts.push(0);
    for (const name of fieldNames) this.#column(name);
  }

  get size(): number {
    return this.#size;
  }

  /** Takes a record in and answers its number, from 0 on. `brought`: keys that bring it together with others; none where those are known. */
  add(features: Features, brought: readonly string[] = blockingKeys(features)): number {
    const { fixed, lists, keyTable } = this;
    const { name } = features;
    const keys = new Set(brought.map((key) => keyTable.numberOf(key)));
    for (const key of keys) {
      this.keys.push(key);
      keyTable.carriers.add(key, 1);
    }
    this.keyStarts.push(this.keys.length);
    const surname = this.words.numberOf(name?.surname);
    const given = this.words.numberOf(name?.given);
    if (surname > 0) this.surnameCarriers.add(surname, 1);
    if (given > 0) this.givenCarriers.add(given, 1);
    const birthday = dayNumber(features.birthday);
    fixed.push(features.kind === 'org' ? 1 : 0);
    fixed.push(surname);
    fixed.push(given);
    fixed.push(this.words.numberOf(name?.middle));
    fixed.push(Math.max(0, GENERATIONS.indexOf(name?.generation ?? '')));
    fixed.push(this.words.numberOf(name?.han));
    fixed.push(birthday);
    fixed.push(birthday > 0 ? keyTable.numberOf(`birthday:${birthday}`) : 0);
    fixed.push(this.titles.count(features.title));
    this.#start();
    for (const key of name ? [name.key, ...name.others] : []) if (key.includes(' ')) lists.push(keyTable.numberOf(`name:${key}`));
    this.#start();
    for (const { key, local, domain, role, free } of features.emails) {
      lists.push(keyTable.numberOf(`email:${key}`));
      lists.push(this.locals.count(local));
      lists.push(this.hosts.count(domain));
      lists.push((role ? ROLE : 0) | (free ? FREE : 0));
    }
    this.#start();
    for (const { base, ext } of features.phones) {
      lists.push(keyTable.numberOf(`phone:${base}`));
      lists.push(keyTable.numberOf(`tail:${base.slice(-8)}`));
      lists.push((base.startsWith('+') ? READ : 0) | (ext === undefined ? 0 : (Number(ext) % 1e8) * 2 + 2));
    }
    this.#start();
    for (const { key, service } of features.profiles) {
      lists.push(keyTable.numberOf(`profile:${key}`));
      lists.push(this.handles.numberOf(service));
    }
    this.#start();
    for (const { key, brand } of features.orgs) {
      lists.push(this.orgNames.count(key));
      lists.push(this.brands.count(brand));
    }
    this.#start();
    for (const domain of features.domains) lists.push(this.hosts.numberOf(domain));
    this.#start();
    for (const { street, locality, region, postcode } of features.addresses) {
      lists.push(this.streets.count(street));
      lists.push(this.localities.count(locality));
      lists.push(this.regions.count(region));
      lists.push(this.postcodes.count(postcode));
    }
    this.#start();
    for (const number of features.numbers) if (number !== '') lists.push(keyTable.numberOf(`number:${number}`));
    this.#start();
    for (const id of features.orgIds) lists.push(keyTable.numberOf(`org-id:${id}`));
    this.#start();
    for (const [field, value] of features.fields) {
      const column = this.#column(field);
      if (column < 0) continue;
      lists.push(column);
      lists.push(this.fieldValues[column]?.count(value) ?? 0);
    }
    this.#start();
    this.#size += 1;
    return this.#size - 1;
  }

  /** The number at `slot` of a record. */
  get(record: number, slot: number): number {
    return this.fixed.values[record * FIXED + slot] ?? 0;
  }

  #start(): void {
    this.fixed.push(this.lists.length);
  }

  #column(field: string): number {
    const at = this.fieldNames.indexOf(field);
    if (at >= 0) return at;
    if (this.fieldNames.length === DEFAULT_FIELDS.most) return -1;
    this.fieldNames.push(field);
    this.fieldValues.push(new Terms());
    return this.fieldNames.length - 1;
  }
}

export const DEFAULT_FIELDS = {
  /** Plain fields that are compared, 0 to 16; more of them add noise. */
  most: 12,
} as const;

/** `YYYYMMDD`; `MMDD` where the year is not known; 0 for what is no date. */
export function dayNumber(day: string | undefined): number {
  const [, year = '', month = '', date = ''] = /^(\d{4}|-)-(\d{2})-(\d{2})$/.exec(day ?? '') ?? [];
  return month === '' ? 0 : (year === '-' ? 0 : Number(year) * 10_000) + Number(month) * 100 + Number(date);
}
