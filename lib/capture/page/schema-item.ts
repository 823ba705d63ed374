import type { PageNode } from './page-node';

/** One schema.org thing, whichever syntax it came in: short type names, and each property's values in the page's order. */
export type SchemaItem = {
  types: string[];
  id: string;
  node: PageNode;
  properties: Map<string, SchemaValue[]>;
};
export type SchemaValue = string | SchemaItem;

/** `https://schema.org/Person` and `schema:Person` are `Person`. */
export function shortName(name: string): string {
  return name.slice(0, 200).replace(/^.*[/#:]/, '');
}

/** First text of the first property that has one. An item stands for its name. */
export function textOfProperty(item: SchemaItem, ...names: string[]): string {
  for (const name of names)
    for (const value of item.properties.get(name) ?? []) {
      const text = typeof value === 'string' ? value : nameOrId(value);
      if (text.trim() !== '') return text;
    }
  return '';
}

function nameOrId(item: SchemaItem): string {
  for (const name of ['name', '@value', 'url', '@id']) {
    const value = item.properties.get(name)?.find((each) => typeof each === 'string');
    if (typeof value === 'string') return value;
  }
  return '';
}

/** All texts of the properties, capped. */
export function textsOfProperty(item: SchemaItem, ...names: string[]): string[] {
  return names
    .flatMap((name) => item.properties.get(name) ?? [])
    .slice(0, 50)
    .map((value) => (typeof value === 'string' ? value : nameOrId(value)))
    .filter((text) => text.trim() !== '');
}

export function itemsOfProperty(item: SchemaItem, ...names: string[]): SchemaItem[] {
  return names.flatMap((name) => item.properties.get(name) ?? []).filter((value) => typeof value !== 'string');
}

const ORGANIZATION =
  /(?:Organization|Corporation|Business|Company|Store|Shop|NGO|Agency|Hotel|Restaurant|Hospital|School|University|Airline|Brand|Project|Dealer|Service|Attorney|Dentist|Physician|Notary|Bakery|Brewery|Library|Museum|Bank)$/;

export function isPerson(item: SchemaItem): boolean {
  return item.types.some((type) => type === 'Person' || type === 'Patient');
}
export function isOrganization(item: SchemaItem): boolean {
  return item.types.some((type) => ORGANIZATION.test(type) && type !== 'BankAccount' && type !== 'Service');
}
export function isOrder(item: SchemaItem): boolean {
  return item.types.some((type) => type === 'Order' || type === 'Invoice');
}
