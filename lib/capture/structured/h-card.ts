import type { ObservationKind, ObservationParts, RecordType } from '../observation';
import type { Extractor, ReadContext } from '../page/extractor';
import { textOf } from '../page/lines';
import { microformats, type MfItem, type MfProperty } from './microformats';
import { textValue, type ValueContext } from './microformats-value';
import { printAddress } from './print-address';
import { attr, classes, within, type PageNode } from '../page/page-node';
import { profileService } from '../page/profile-hosts';

/** microformats2 h-card and h-adr, classic hCard and adr, wherever they stand in other microformats (microformats.org/wiki/h-card, /hcard). */
export const hCard: Extractor = {
  id: 'h-card',
  version: 2,
  priority: 320,
  detect: (context) => context.page.nodes.some((node) => /\b(?:h-card|vcard|h-adr|adr)\b/.test(attr(node, 'class'))),
  extract(context) {
    const tops = microformats({
      page: context.page,
      // An empty address is that of the page.
      resolve: (href) => context.resolve(href.trim() || context.page.url)?.href ?? href,
      spent: () => context.budget.spent(),
    });
    const queue: Place[] = tops.map((item) => ({ item }));
    for (let i = 0; i < queue.length && i < MAX_ITEMS; i++) {
      const place = queue[i];
      if (!place || context.budget.spent()) return;
      const { item } = place;
      if (item.types.includes('h-card')) emitCard(context, place);
      else if (item.types.includes('h-adr') && !place.owner) emitAddress(context, item);
      const owner = item.types.includes('h-card') ? item : undefined;
      for (const inner of item.children) queue.push({ item: inner });
      for (const { item: inner, name } of item.properties) if (inner) queue.push({ item: inner, ...(owner && { owner }), as: name });
    }
  },
};

const MAX_ITEMS = 1_000;
const EXTRACTOR = 'h-card@2';

const REACHED = /^(?:tel|email|adr|street-address|locality)$/;

/** A microformat, and the card that it is a property of. */
type Place = { item: MfItem; owner?: MfItem; as?: string };

const KINDS: Partial<Record<string, ObservationKind>> = {
  nickname: 'nickname',
  'job-title': 'title',
  title: 'title',
  role: 'title',
  'organization-unit': 'department',
  email: 'email',
  tel: 'phone',
  url: 'url',
  uid: 'url',
  photo: 'photo',
  logo: 'photo',
  bday: 'birthday',
  note: 'note',
};

function emitCard(context: ReadContext, { item, owner, as }: Place): void {
  const { node: root, properties } = item;
  const text = (...names: string[]) => {
    for (const name of names) {
      const found = properties.find((property) => property.name === name);
      if (found) return shown(context, found);
    }
    return '';
  };
  const org = text('organization-name', 'org');
  const given = text('given-name');
  const surname = text('family-name');
  const name = text('name') || [given, surname].filter(Boolean).join(' ') || org || text('nickname');
  const reachable = properties.some((each) => REACHED.test(each.name));
  if (name === '' ? !reachable : name.length > 200) return;
  const isOrg =
    as === 'org' ||
    (org !== '' && (org === name || !properties.some((each) => /^(?:name|.+-name)$/.test(each.name) && each.name !== 'organization-name')));
  // The organisation of a card is a card of its own only when it says more than its name and address.
  if (owner && as === 'org' && !reachable) return;
  const group = context.claims.get(root) ?? context.out.group(EXTRACTOR);
  context.claims.set(root, group);
  const of: RecordType = isOrg ? 'org' : name === '' ? 'unknown' : 'person';
  const from = { extractor: EXTRACTOR, method: 'structured' as const, of, confidence: 0.9 };
  const see = (kind: ObservationKind, raw: string, node: PageNode, more: { parts?: ObservationParts; label?: string } = {}) =>
    context.out.see(from, { kind, raw, node, group, snippet: textOf(context.page, node, 200) || raw, ...more });

  see('name', name, properties.find((each) => each.name === 'name')?.node ?? root, {
    parts: {
      given,
      surname,
      additional: text('additional-name'),
      prefix: text('honorific-prefix'),
      suffix: properties.flatMap((each) => (each.name === 'honorific-suffix' ? [shown(context, each)] : [])).join(', '),
    },
  });
  if (!isOrg) {
    const orgs = properties.filter((each) => each.name === 'organization-name');
    for (const each of orgs.length > 0 ? orgs : properties.filter(({ name: is }) => is === 'org'))
      see('org', shown(context, each), each.node);
  }
  for (const property of properties.slice(0, 100)) {
    const kind = Object.hasOwn(KINDS, property.name) ? KINDS[property.name] : undefined;
    if (kind === 'url' || kind === 'photo') {
      const url = context.resolve(property.value);
      if (url && /^https?:$/.test(url.protocol)) see(kind === 'url' && profileService(url) ? 'profile' : kind, url.href, property.node);
    } else if (kind === 'phone') see(kind, writtenOf(context, property), property.node, { label: typeOf(context, property.node) });
    else if (kind === 'email') see(kind, writtenOf(context, property), property.node);
    else if (kind === 'birthday') see(kind, property.value.slice(0, 10), property.node);
    else if (kind) see(kind, shown(context, property), property.node);
  }
  const addresses = properties.flatMap((each) => (each.name === 'adr' ? [each.item ?? each] : []));
  for (const each of addresses.slice(0, 4)) {
    const parts = 'properties' in each ? addressParts(context, each.properties) : {};
    see('address', printAddress(parts) || textOf(context.page, each.node), each.node, { parts });
  }
  const parts = addressParts(context, properties);
  if (addresses.length === 0 && printAddress(parts) !== '') {
    see('address', printAddress(parts), properties.find((each) => each.name === 'street-address')?.node ?? root, { parts });
  }
}

/** An address that no card holds is the page's. */
function emitAddress(context: ReadContext, item: MfItem): void {
  const parts = addressParts(context, item.properties);
  const printed = printAddress(parts);
  if (printed === '') return;
  context.out.see(
    { extractor: EXTRACTOR, method: 'structured', of: 'unknown', confidence: 0.8 },
    {
      kind: 'address',
      raw: printed,
      node: item.node,
      group: context.out.group(EXTRACTOR),
      snippet: textOf(context.page, item.node, 200),
      parts,
    },
  );
}

function addressParts(context: ReadContext, properties: MfProperty[]): ObservationParts {
  const part = (name: string) =>
    properties
      .filter((property) => property.name === name)
      .map((property) => shown(context, property))
      .join(', ');
  return {
    street: [part('street-address'), part('extended-address'), part('post-office-box')].filter(Boolean).join(', '),
    locality: part('locality'),
    region: part('region'),
    postcode: part('postal-code'),
    country: part('country-name'),
  };
}

/** A value as the page sets it: where it is the plain text of an element, with spaces between blocks. */
function shown(context: ReadContext, { node, value, item }: MfProperty): string {
  const flat = (text: string) => text.replace(/\s+/g, '');
  const printed = item ? '' : textOf(context.page, node);
  return flat(printed) === flat(value) && printed !== '' ? printed : value.trim();
}

/** An address or number: of its link, if that has one, else as text. */
function writtenOf(context: ReadContext, { node }: MfProperty): string {
  const href = attr(node, 'href').trim();
  const value: ValueContext = { page: context.page, resolve: (text) => text, isRoot: () => false };
  const text = textValue(value, node);
  if (/^mailto:/i.test(href)) return href.slice(7).replace(/\?.*$/s, '');
  return /^(?:tel|sms):/i.test(href) && text.replace(/\D/g, '').length < 5 ? href.slice(4) : text;
}

function typeOf(context: ReadContext, node: PageNode): string {
  const type = within(context.page, node).find((each) => classes(each).includes('type'));
  return type ? attr(type, 'title') || textOf(context.page, type) : attr(node, 'data-label') || attr(node, 'title');
}
