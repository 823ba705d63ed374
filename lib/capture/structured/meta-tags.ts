import type { ObservationKind, ObservationParts } from '../observation';
import type { Extractor, ReadContext } from '../page/extractor';
import { attr, type PageNode } from '../page/page-node';
import { PAGE_GROUP } from '../page/page-org';
import { profileService } from '../page/profile-hosts';
import { printAddress } from './print-address';

/** Nobody sees these, and few keep them up to date: enough to show, never to tick. */
const CONFIDENCE = 0.4;
const EXTRACTOR = 'meta-tags@1';

type Meta = { node: PageNode; text: string };

/** Open Graph (ogp.me: `profile:*`, `article:author`, `business:contact_data:*`), `author` and Twitter cards. */
export const metaTags: Extractor = {
  id: 'meta-tags',
  version: 1,
  priority: 330,
  detect: (context) => context.page.nodes.some((node) => node.tag === 'meta'),
  extract(context) {
    const tags = new Map<string, Meta[]>();
    for (const node of context.page.nodes) {
      const name = (attr(node, 'property') || attr(node, 'name')).toLowerCase().slice(0, 80);
      const text = attr(node, 'content').trim();
      if (node.tag === 'meta' && name !== '' && text !== '') tags.set(name, [...(tags.get(name) ?? []), { node, text }].slice(0, 20));
    }
    const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? []);
    if (all('og:type').some(({ text }) => text.toLowerCase() === 'profile') || tags.has('profile:first_name')) seeProfile(context, all);
    else seeAuthor(context, all);
    seeBusiness(context, all);
  },
};

type All = (...names: string[]) => Meta[];

function see(
  context: ReadContext,
  of: 'person' | 'org',
  group: string,
  kind: ObservationKind,
  found: Meta | undefined,
  more: { raw?: string; parts?: ObservationParts } = {},
): void {
  if (found)
    context.out.see(
      { extractor: EXTRACTOR, method: 'structured', of, confidence: CONFIDENCE },
      { kind, raw: found.text, group, node: found.node, ...more },
    );
}

/** A page about one person. */
function seeProfile(context: ReadContext, all: All): void {
  const [first] = all('profile:first_name');
  const [last] = all('profile:last_name');
  const [title] = all('og:title', 'twitter:title');
  const parts = { given: first?.text ?? '', surname: last?.text ?? '' };
  const name = [parts.given, parts.surname].filter(Boolean).join(' ');
  // A title says the name and whose site it is.
  const raw = name || (title?.text.split(/\s+[|–—·•-]\s+|\s*[(|]/)[0] ?? '');
  const group = context.out.group(EXTRACTOR);
  see(context, 'person', group, 'name', first ?? last ?? title, { raw, parts });
  see(context, 'person', group, 'nickname', all('profile:username')[0]);
  const urls = all('og:url', 'og:see_also').filter(({ text }) => profileOf(context, text));
  for (const url of urls) see(context, 'person', group, 'profile', url);
  see(context, 'person', group, 'photo', all('og:image')[0], photoOf(context, all('og:image')[0]));
}

/** Who wrote a page, where it tells how to find them: a bare byline is no contact. */
function seeAuthor(context: ReadContext, all: All): void {
  const authors = all('author', 'article:author', 'dc.creator', 'dcterms.creator', 'twitter:data1');
  const name = authors.find(({ text }) => /^\p{Lu}[^\d@/:|]{3,60}$/u.test(text) && text.includes(' '));
  const links = authors.filter(({ text }) => profileOf(context, text));
  const handle = all('twitter:creator').find(({ text }) => /^@\w{1,30}$/.test(text));
  if (!name || (links.length === 0 && !handle)) return;
  const group = context.out.group(EXTRACTOR);
  see(context, 'person', group, 'name', name);
  for (const link of links) see(context, 'person', group, 'profile', link);
  if (handle) see(context, 'person', group, 'profile', handle, { raw: `https://x.com/${handle.text.slice(1)}` });
}

/** Where the owner of the page can be reached. */
function seeBusiness(context: ReadContext, all: All): void {
  const value = (...names: string[]) =>
    all(
      ...names.map((name) => `business:contact_data:${name}`),
      ...names.map((name) => `og:${name.replace('_', '-')}`),
      ...names.map((name) => `og:${name}`),
    )[0];
  see(context, 'org', PAGE_GROUP, 'email', value('email'));
  see(context, 'org', PAGE_GROUP, 'phone', value('phone_number'));
  see(context, 'org', PAGE_GROUP, 'url', value('website'));
  const street = value('street_address');
  const parts = {
    street: street?.text ?? '',
    locality: value('locality')?.text ?? '',
    region: value('region')?.text ?? '',
    postcode: value('postal_code')?.text ?? '',
    country: value('country_name')?.text ?? '',
  };
  see(context, 'org', PAGE_GROUP, 'address', street, { raw: printAddress(parts), parts });
}

function profileOf(context: ReadContext, link: string): boolean {
  const url = /^https?:/i.test(link) ? context.resolve(link) : undefined;
  return url !== undefined && profileService(url) !== undefined;
}

function photoOf(context: ReadContext, found: Meta | undefined): { raw: string } {
  return { raw: context.resolve(found?.text ?? '')?.href ?? '' };
}
