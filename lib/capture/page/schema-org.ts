import type { ObservationParts, RecordType } from '../observation';
import type { ReadContext } from './extractor';
import { textOf } from './lines';
import { printAddress } from './print-address';
import { profileService } from './profile-hosts';
import { isOrder, isOrganization, isPerson, itemsOfProperty, textOfProperty, textsOfProperty, type SchemaItem } from './schema-item';
import { emitOrder } from './schema-order';

const MAX_RECORDS = 300;

/** Turns schema.org things into observations: one record per Person and Organization, orders with their customer. */
export function emitSchema(context: ReadContext, items: SchemaItem[], extractor: string): void {
  const groups = new Map<SchemaItem, string>();
  for (const item of items) {
    if (context.budget.spent() || groups.size > MAX_RECORDS) break;
    if (isOrder(item)) emitOrder(context, item, extractor, (customer) => emitRecord(context, customer, extractor, groups));
    else if (isPerson(item) || isOrganization(item)) emitRecord(context, item, extractor, groups);
  }
}

/** Sees one person or organisation, once. Returns its group; undefined when nothing in it is worth a record. */
export function emitRecord(context: ReadContext, item: SchemaItem, extractor: string, groups: Map<SchemaItem, string>): string | undefined {
  const known = groups.get(item);
  if (known !== undefined) return known;
  const of: RecordType = isOrganization(item) ? 'org' : 'person';
  const name =
    textOfProperty(item, 'name') || [textOfProperty(item, 'givenName'), textOfProperty(item, 'familyName')].filter(Boolean).join(' ');
  if (name.trim() === '' || !worthIt(item, of)) return undefined;
  const group = context.out.group(extractor);
  groups.set(item, group);
  if (item.node.tag !== 'script') context.claims.set(item.node, group);
  const from = { extractor, method: 'structured' as const, of, confidence: 0.95 };
  const see = (
    kind: Parameters<typeof context.out.see>[1]['kind'],
    raw: string,
    more: { value?: string; parts?: ObservationParts; label?: string } = {},
  ) => raw.trim() !== '' && context.out.see(from, { kind, raw, group, node: item.node, snippet: `${name}: ${raw}`, ...more });

  see('name', name, {
    parts: {
      given: textOfProperty(item, 'givenName'),
      surname: textOfProperty(item, 'familyName'),
      additional: textOfProperty(item, 'additionalName'),
      prefix: textOfProperty(item, 'honorificPrefix'),
      suffix: textOfProperty(item, 'honorificSuffix'),
    },
  });
  for (const other of textsOfProperty(item, 'alternateName')) see('nickname', other);
  see('legal-name', textOfProperty(item, 'legalName'));
  see('vat', textOfProperty(item, 'vatID'));
  see('title', textOfProperty(item, 'jobTitle', 'hasOccupation'));
  if (of === 'person') see('org', textOfProperty(item, 'worksFor', 'affiliation', 'memberOf'));
  see('department', textOfProperty(item, 'department'));
  for (const point of [item, ...itemsOfProperty(item, 'contactPoint', 'contactPoints')]) {
    const label = textOfProperty(point, 'contactType');
    for (const email of textsOfProperty(point, 'email')) see('email', email.replace(/^mailto:/i, ''), { label });
    for (const phone of textsOfProperty(point, 'telephone')) see('phone', phone.replace(/^tel:/i, ''), { label });
    for (const fax of textsOfProperty(point, 'faxNumber')) see('phone', fax.replace(/^(?:tel|fax):/i, ''), { label: 'fax' });
  }
  for (const address of item.properties.get('address') ?? []) {
    if (typeof address === 'string') see('address', address);
    else seeAddress(address);
  }
  for (const link of textsOfProperty(item, 'url', 'sameAs', 'mainEntityOfPage')) {
    const url = context.resolve(link);
    if (url && /^https?:$/.test(url.protocol)) see(profileService(url) ? 'profile' : 'url', url.href);
  }
  const photo = context.resolve(textOfProperty(item, 'image', 'logo'));
  if (photo && /^https?:$/.test(photo.protocol)) see('photo', photo.href);
  see('birthday', textOfProperty(item, 'birthDate'));
  return group;

  function seeAddress(address: SchemaItem): void {
    const parts = {
      street: textOfProperty(address, 'streetAddress'),
      locality: textOfProperty(address, 'addressLocality'),
      region: textOfProperty(address, 'addressRegion'),
      postcode: textOfProperty(address, 'postalCode'),
      country: textOfProperty(address, 'addressCountry'),
    };
    // Microdata marks up an address as the page prints it; JSON-LD has only its parts.
    see('address', address.node.tag === 'script' ? printAddress(parts) : textOf(context.page, address.node), { parts });
  }
}

/** An article's author or a review's with a bare name is no contact. */
function worthIt(item: SchemaItem, of: RecordType): boolean {
  const telling =
    of === 'person'
      ? ['email', 'telephone', 'jobTitle', 'worksFor', 'affiliation', 'sameAs', 'address', 'contactPoint', 'url']
      : ['email', 'telephone', 'address', 'contactPoint', 'url', 'legalName', 'vatID', 'sameAs', 'logo'];
  return telling.some((name) => item.properties.has(name));
}
