import type { ObservationKind, ObservationParts } from '../observation';
import type { ReadContext } from '../page/extractor';
import { textOf } from '../page/lines';
import { printAddress } from './print-address';
import { profileService } from '../page/profile-hosts';
import { employersOf, placeOf, type Employer } from './schema-employer';
import {
  isOrder,
  isOrganization,
  isPerson,
  itemsOfProperty,
  textOfProperty,
  textsOfProperty,
  urlsOfProperty,
  type SchemaItem,
} from './schema-item';
import { emitOrder, joinInvoices } from './schema-order';

const MAX_RECORDS = 300;
/** Numbers that a register knows an organisation by. */
const NUMBERS = [
  ['taxID', 'Tax ID'],
  ['duns', 'D-U-N-S'],
  ['leiCode', 'LEI'],
  ['iso6523Code', 'ISO 6523'],
] as const;

type Emission = {
  context: ReadContext;
  extractor: string;
  groups: Map<SchemaItem, string>;
  employers: Map<SchemaItem, Employer>;
  /** People who only left a comment, a review or an answer. */
  passersBy: Set<SchemaItem>;
};

/** Turns schema.org things into observations: one record per Person and Organization, orders with their customer. */
export function emitSchema(context: ReadContext, items: SchemaItem[], extractor: string): void {
  joinInvoices(items);
  const passersBy = new Set(
    items.filter(({ types }) => types.some((type) => SAID.test(type))).flatMap((item) => itemsOfProperty(item, 'author', 'creator')),
  );
  const emission: Emission = { context, extractor, groups: new Map(), employers: employersOf(items), passersBy };
  const invoices = new Set(items.filter(isOrder).flatMap((item) => itemsOfProperty(item, 'partOfInvoice')));
  for (const item of items) {
    if (context.budget.spent() || emission.groups.size > MAX_RECORDS) break;
    if (invoices.has(item)) continue;
    if (isOrder(item)) emitOrder(context, item, extractor, (customer) => emitRecord(emission, customer, true));
    else if (isPerson(item) || isOrganization(item)) emitRecord(emission, item);
  }
}

/** Sees one person or organisation, once. Returns its group; undefined when nothing in it is worth a record. `wanted`: its name alone is. */
function emitRecord({ context, extractor, groups, employers, passersBy }: Emission, item: SchemaItem, wanted = false): string | undefined {
  const known = groups.get(item);
  if (known !== undefined) return known;
  const of: 'person' | 'org' = isOrganization(item) ? 'org' : 'person';
  const name =
    textOfProperty(item, 'name') ||
    [textOfProperty(item, 'givenName'), textOfProperty(item, 'familyName')].filter(Boolean).join(' ') ||
    textOfProperty(item, 'legalName');
  const employer = employers.get(item);
  if (name.trim() === '' || !(wanted || employer || worthIt(context, item, of, passersBy.has(item)))) return undefined;
  const group = (item.node.tag === 'script' ? undefined : context.claims.get(item.node)) ?? context.out.group(extractor);
  groups.set(item, group);
  if (item.node.tag !== 'script') context.claims.set(item.node, group);
  const from = { extractor, method: 'structured' as const, of, confidence: 0.95 };
  const see = (kind: ObservationKind, raw: string, more: { parts?: ObservationParts; label?: string } = {}) =>
    raw.trim() !== '' && context.out.see(from, { kind, raw, group, node: item.node, snippet: `${name}: ${raw}`, ...more });

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
  if (of === 'org') {
    see('legal-name', textOfProperty(item, 'legalName'));
    see('vat', textOfProperty(item, 'vatID'));
    for (const [property, label] of NUMBERS) for (const number of textsOfProperty(item, property)) see('registration', number, { label });
  } else {
    const { title, org, department } = placeOf(item, employer);
    for (const each of title) see('title', each);
    // An employer of which only the address is told has no name.
    for (const each of org) if (!/^(?:https?:|[/#_])/.test(each)) see('org', each);
    see('department', department);
  }
  for (const point of [item, ...itemsOfProperty(item, 'contactPoint', 'contactPoints')]) {
    const label = textOfProperty(point, 'contactType');
    for (const email of textsOfProperty(point, 'email')) see('email', email.replace(/^mailto:/i, ''), { label });
    for (const phone of textsOfProperty(point, 'telephone')) see('phone', phone.replace(/^tel:/i, ''), { label });
    for (const fax of textsOfProperty(point, 'faxNumber')) see('phone', fax.replace(/^(?:tel|fax):/i, ''), { label: 'fax' });
  }
  const places = of === 'org' ? itemsOfProperty(item, 'location') : [];
  for (const address of [item, ...places].flatMap((place) => place.properties.get('address') ?? [])) {
    if (typeof address === 'string') see('address', address);
    else seeAddress(address);
  }
  // A bill's address has the customer's name in it.
  for (const place of [item, ...places]) if (place.types.includes('PostalAddress')) seeAddress(place);
  for (const link of urlsOfProperty(item, 'url', 'sameAs', 'mainEntityOfPage')) {
    const url = context.resolve(link);
    if (url && /^https?:$/.test(url.protocol)) see(profileService(url) ? 'profile' : 'url', url.href);
  }
  const photo = context.resolve(urlsOfProperty(item, 'image', 'logo')[0] ?? '');
  if (photo && /^https?:$/.test(photo.protocol)) see('photo', photo.href);
  see('birthday', textOfProperty(item, 'birthDate').slice(0, 10));
  return group;

  function seeAddress(address: SchemaItem): void {
    const parts = {
      street: [...textsOfProperty(address, 'streetAddress'), ...textsOfProperty(address, 'extendedAddress', 'postOfficeBoxNumber')].join(
        ', ',
      ),
      locality: textOfProperty(address, 'addressLocality'),
      region: textOfProperty(address, 'addressRegion'),
      postcode: textOfProperty(address, 'postalCode'),
      country: textOfProperty(address, 'addressCountry'),
    };
    see('address', printAddress(parts) || (address.node.tag === 'script' ? '' : textOf(context.page, address.node)), { parts });
  }
}

const SAID = /^(?:\w*Comments?|\w*Review|Answer|Question)$/;
const TELLING = {
  person: ['email', 'telephone', 'jobTitle', 'worksFor', 'affiliation', 'hasOccupation', 'address', 'contactPoint'],
  org: ['email', 'telephone', 'address', 'contactPoint', 'url', 'legalName', 'vatID', 'taxID', 'duns', 'sameAs', 'location'],
};

/** An article's author or a review's with a bare name is no contact; nor is whom only a catalogue of names knows (Wikidata, VIAF). */
function worthIt(context: ReadContext, item: SchemaItem, of: 'person' | 'org', passerBy: boolean): boolean {
  if (TELLING[of].some((name) => item.properties.has(name))) return true;
  if (of === 'org' || passerBy) return false;
  return urlsOfProperty(item, 'url', 'sameAs').some((link, i) => {
    const url = context.resolve(link);
    return url && ((i === 0 && item.properties.has('url')) || profileService(url));
  });
}
