import type { PageNode } from '../page/page-node';
import { ORGANIZATION, PERSON } from '../page/schema-types';

/** One schema.org thing, whichever syntax it came in: short type names, and each property's values in the page's order. */
export type SchemaItem = {
  types: string[];
  id: string;
  node: PageNode;
  properties: Map<string, SchemaValue[]>;
};
export type SchemaValue = string | SchemaItem;

/** Values of one property; a page that writes more is playing. */
const MAX_VALUES = 300;
/** What data-vocabulary.org, FOAF and vCard call a property of schema.org. */
const ALIASES: Record<string, string> = {
  fn: 'name',
  tel: 'telephone',
  phone: 'telephone',
  mbox: 'email',
  homepage: 'url',
  title: 'jobTitle',
  role: 'jobTitle',
  photo: 'image',
  nickname: 'alternateName',
  givenname: 'givenName',
  family_name: 'familyName',
  'street-address': 'streetAddress',
  locality: 'addressLocality',
  region: 'addressRegion',
  'postal-code': 'postalCode',
  'country-name': 'addressCountry',
};

export function newItem(node: PageNode, types: string, id: string): SchemaItem {
  return { types: types.split(/\s+/, 10).filter(Boolean).map(shortName), id: id.trim(), node, properties: new Map() };
}

/** `https://schema.org/Person` and `schema:Person` are `Person`. */
export function shortName(name: string): string {
  return name.slice(0, 200).replace(/^.*[/#:]/, '');
}

export function addValue({ properties }: SchemaItem, name: string, value: SchemaValue): void {
  const short = shortName(name);
  const key = Object.hasOwn(ALIASES, short) ? (ALIASES[short] ?? short) : short;
  const values = properties.get(key);
  if (!values) properties.set(key, [value]);
  else if (values.length < MAX_VALUES && !values.includes(value)) values.push(value);
}

/** Makes one item of all that have the same id, and puts it where only the id stands. */
export function joinById(items: readonly SchemaItem[]): SchemaItem[] {
  const byId = new Map<string, SchemaItem>();
  for (const item of items) {
    const known = item.id === '' ? undefined : byId.get(item.id);
    if (!known) byId.set(item.id, item);
    else {
      if (known.types.length === 0) known.node = item.node;
      known.types.push(...item.types.filter((type) => !known.types.includes(type)));
      for (const [name, values] of item.properties) for (const value of values) addValue(known, name, value);
    }
  }
  const joined = (item: SchemaItem) => (item.id === '' ? item : (byId.get(item.id) ?? item));
  for (const { properties } of items) {
    for (const values of properties.values()) {
      for (const [i, value] of values.entries()) {
        if (typeof value !== 'string') values[i] = joined(value);
        // A link to a thing that the page describes stands for it: `href="#firm"` of RDFa and microdata.
        else if (value.length < 300 && value !== '' && byId.has(value)) values[i] = byId.get(value) ?? value;
      }
    }
  }
  return items.filter((item) => joined(item) === item);
}

/** First text of the first property that has one. An item stands for its name. */
export function textOfProperty(item: SchemaItem, ...names: string[]): string {
  return textsOfProperty(item, ...names)[0] ?? '';
}

/** All texts of the properties, capped. */
export function textsOfProperty(item: SchemaItem, ...names: string[]): string[] {
  return names
    .flatMap((name) => item.properties.get(name) ?? [])
    .slice(0, 50)
    .map((value) => (typeof value === 'string' ? value : firstText(value, ['name', 'roleName'])))
    .filter((text) => text.trim() !== '');
}

/** All addresses of the properties; a thing stands for its own. */
export function urlsOfProperty(item: SchemaItem, ...names: string[]): string[] {
  return names
    .flatMap((name) => item.properties.get(name) ?? [])
    .slice(0, 50)
    .map((value) => (typeof value === 'string' ? value : firstText(value, ['url', 'contentUrl'])))
    .filter((text) => text.trim() !== '');
}

function firstText(item: SchemaItem, names: string[]): string {
  for (const name of names) {
    const value = item.properties.get(name)?.find((each) => typeof each === 'string' && each.trim() !== '');
    if (typeof value === 'string') return value;
  }
  return item.id;
}

export function itemsOfProperty(item: SchemaItem, ...names: string[]): SchemaItem[] {
  return names.flatMap((name) => item.properties.get(name) ?? []).filter((value) => typeof value !== 'string');
}

const ORGANIZATION_NAME = new RegExp(`${ORGANIZATION}$`);
const PERSON_NAME = new RegExp(`^${PERSON}$`);
/** What only something that can be called or billed has. */
const REACHED = ['telephone', 'faxNumber', 'email', 'vatID', 'taxID', 'legalName'];

export function isPerson(item: SchemaItem): boolean {
  return item.types.some((type) => PERSON_NAME.test(type));
}

/** By its type, or a thing of another type (`AutoRepair`, `Winery`) that has a name and a number. */
export function isOrganization(item: SchemaItem): boolean {
  if (isPerson(item) || item.types.length === 0) return false;
  return item.types.some(
    (type) =>
      ORGANIZATION_NAME.test(type) ||
      (!/(?:Point|Address|Order|Invoice|Action|Role)$/.test(type) && REACHED.some((name) => item.properties.has(name))),
  );
}
export function isOrder(item: SchemaItem): boolean {
  return item.types.some((type) => type === 'Order' || type === 'Invoice');
}
