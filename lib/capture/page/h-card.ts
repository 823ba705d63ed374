import type { ObservationKind, ObservationParts } from '../observation';
import type { Extractor, ReadContext } from './extractor';
import { textOf } from './lines';
import { printAddress } from './print-address';
import { attr, classes, within, type PageNode } from './page-node';
import { profileService } from './profile-hosts';

/** microformats2 h-card and classic hCard (microformats.org/wiki/h-card, /hcard). */
export const hCard: Extractor = {
  id: 'h-card',
  version: 1,
  priority: 320,
  detect: (context) => context.page.nodes.some(isRoot),
  extract(context) {
    const roots = context.page.nodes.filter(isRoot).slice(0, 500);
    for (const root of roots) {
      if (context.budget.spent()) return;
      if (!isOrgOfOuter(root)) emitCard(context, root);
    }
  },
};

const ROOT = /^(?:h-card|vcard)$/;

function isRoot(node: PageNode): boolean {
  return attr(node, 'class') !== '' && classes(node).some((name) => ROOT.test(name));
}

/** `p-org h-card` is the organisation's name inside a person's card, not a card of its own. */
function isOrgOfOuter(node: PageNode): boolean {
  return classes(node).some((name) => /^p-(?:org|author)$/.test(name)) && classes(node).includes('p-org');
}

/** mf2 and classic names of the same property. */
const SIMPLE: [kind: ObservationKind, names: string[]][] = [
  ['nickname', ['p-nickname', 'nickname']],
  ['title', ['p-job-title', 'p-role', 'title', 'role']],
  ['org', ['p-org', 'organization-name', 'org']],
  ['department', ['p-organization-unit', 'organization-unit']],
  ['email', ['u-email', 'p-email', 'email']],
  ['phone', ['p-tel', 'u-tel', 'tel']],
  ['url', ['u-url', 'url', 'u-uid']],
  ['photo', ['u-photo', 'u-logo', 'photo', 'logo']],
  ['birthday', ['dt-bday', 'bday']],
  ['note', ['p-note', 'note']],
];

function emitCard(context: ReadContext, root: PageNode): void {
  const mf2 = classes(root).includes('h-card');
  const properties = propertiesOf(context, root);
  const text = (...names: string[]) => {
    for (const name of names) {
      const node = properties.get(name)?.[0];
      if (node) return valueOf(context, node);
    }
    return '';
  };
  const org = text('p-org', 'organization-name', 'org');
  const given = text('p-given-name', 'given-name');
  const surname = text('p-family-name', 'family-name');
  const name =
    text('p-name', 'fn') || [given, surname].filter(Boolean).join(' ') || (mf2 ? impliedName(context, root, properties.size) : '') || org;
  if (name.trim() === '' || name.length > 200) return;
  const group = context.claims.get(root) ?? context.out.group('h-card@1');
  context.claims.set(root, group);
  const of = org === name || (properties.has('organization-name') && !properties.has('fn') && !properties.has('p-name')) ? 'org' : 'person';
  const from = { extractor: 'h-card@1', method: 'structured' as const, of, confidence: 0.9 } as const;
  const see = (kind: ObservationKind, raw: string, node: PageNode, more: { parts?: ObservationParts; label?: string } = {}) =>
    context.out.see(from, { kind, raw, node, group, snippet: textOf(context.page, node, 200) || raw, ...more });

  see('name', name, properties.get('p-name')?.[0] ?? properties.get('fn')?.[0] ?? root, {
    parts: {
      given,
      surname,
      additional: text('p-additional-name', 'additional-name'),
      prefix: text('p-honorific-prefix', 'honorific-prefix'),
      suffix: text('p-honorific-suffix', 'honorific-suffix'),
    },
  });
  for (const [kind, names] of SIMPLE) {
    // An `org` that holds `organization-name` is only its wrapper.
    const nodes = names.flatMap((each) => (each === 'org' && properties.has('organization-name') ? [] : (properties.get(each) ?? [])));
    for (const node of nodes.slice(0, 20)) {
      const value = valueOf(context, node, kind);
      if (kind === 'org' && of === 'org') continue;
      if (kind !== 'url' && kind !== 'photo') see(kind, value, node, kind === 'phone' ? { label: typeOf(context, node) } : {});
      else {
        const url = context.resolve(value);
        if (url && /^https?:$/.test(url.protocol)) see(kind === 'url' && profileService(url) ? 'profile' : kind, url.href, node);
      }
    }
  }
  const parts = {
    street: text('p-street-address', 'street-address'),
    locality: text('p-locality', 'locality'),
    region: text('p-region', 'region'),
    postcode: text('p-postal-code', 'postal-code'),
    country: text('p-country-name', 'country-name'),
  };
  const address = properties.get('p-adr')?.[0] ?? properties.get('adr')?.[0] ?? properties.get('p-street-address')?.[0] ?? root;
  const printed = printAddress(parts);
  if (printed !== '') see('address', printed, address, { parts });
  else if (address !== root) see('address', textOf(context.page, address), address);
}

/** Elements of the card by property, not those of a card inside it. */
function propertiesOf(context: ReadContext, root: PageNode): Map<string, PageNode[]> {
  const properties = new Map<string, PageNode[]>();
  let skipTo = -1;
  for (const node of within(context.page, root)) {
    if (node === root || node.order <= skipTo || attr(node, 'class') === '') continue;
    if (isRoot(node)) {
      skipTo = node.end;
      if (!isOrgOfOuter(node)) continue;
    }
    for (const name of classes(node)) {
      const nodes = properties.get(name);
      if (!nodes) properties.set(name, [node]);
      else if (nodes.length < 20) nodes.push(node);
    }
  }
  return properties;
}

function valueOf(context: ReadContext, node: PageNode, kind?: ObservationKind): string {
  const href = attr(node, 'href');
  if (kind === 'email' && /^mailto:/i.test(href)) return href.slice(7).replace(/\?.*$/, '');
  if (kind === 'phone' && /^tel:/i.test(href)) return textOf(context.page, node) || href.slice(4);
  if (kind === 'photo') return attr(node, 'src') || href;
  if (kind === 'url') return href || (/^https?:/i.test(textOf(context.page, node)) ? textOf(context.page, node) : '');
  const values = within(context.page, node).filter((each) => classes(each).includes('value') && each !== node);
  if (values.length > 0) return values.map((each) => textOf(context.page, each)).join('');
  if (node.tag === 'abbr' && attr(node, 'title') !== '') return attr(node, 'title');
  if (node.tag === 'img') return attr(node, 'alt');
  if (node.tag === 'data') return attr(node, 'value') || textOf(context.page, node);
  if (node.tag === 'time' && attr(node, 'datetime') !== '') return attr(node, 'datetime');
  return textOf(context.page, node);
}

function typeOf(context: ReadContext, node: PageNode): string {
  const type = within(context.page, node).find((each) => classes(each).includes('type'));
  return type ? attr(type, 'title') || textOf(context.page, type) : attr(node, 'data-label') || attr(node, 'title');
}

/** mf2 "implied name": the text of a card that marks nothing else. */
function impliedName(context: ReadContext, root: PageNode, marked: number): string {
  if (marked > 3) return '';
  const text = textOf(context.page, root, 120);
  return text.length <= 80 ? text : '';
}
