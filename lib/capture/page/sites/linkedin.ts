import { linesOf } from '../lines';
import { attr, within, type Page, type PageNode } from '../page-node';
import { siteReader } from './site-reader';
import type { SiteValue } from './site-table';

/** What stands between name and headline: pronouns, the degree of acquaintance, a badge. */
const ASIDE = /^[·•(（]|^\d|degree|^\w+\/\w+$/;

/**
 * A profile on LinkedIn and on networks that are built like it, by its outline alone (class names there are hashed): the headings, the order of
 * lines, ARIA labels. What the user sees, of the one profile that is open.
 */
export const linkedinProfile = siteReader({
  id: 'linkedin',
  version: 1,
  priority: 100,
  path: /^\/in\/[^/]+/,
  mark: 'main h1, main h2',
  // "Contact info", if the user has it open, holds the profile's own address.
  roots: (page) => {
    const heading = nameHeading(page);
    const own = /\/in\/[^/?#]+/.exec(page.url)?.[0] ?? '';
    const dialog = page.nodes.filter(
      (node) => attr(node, 'role') === 'dialog' && within(page, node).some((each) => attr(each, 'href').includes(own)),
    );
    return heading ? [[cardAround(heading), ...dialog.slice(0, 1)]] : [];
  },
  of: 'person',
  fields: [['labelled', 'button@aria-label']],
  more: (page, [card]) => {
    const heading = nameHeading(page);
    const [name] = heading ? linesOf(page, heading, 1) : [];
    if (!heading || !name || !card) return [];
    const found: SiteValue[] = [{ kind: 'name', raw: name.text, node: heading }];
    const nodes = within(page, card);
    const lines = linesOf(page, card).filter(
      ({ text, node }, i, all) => node.order > heading.end && text !== name.text && text !== all[i - 1]?.text && !ASIDE.test(text),
    );
    const contact = nodes.find((node) => attr(node, 'href').includes('contact-info'));
    // `Bergen, Norway · Contact info`: one line or two.
    const words = contact ? (linesOf(page, contact, 1)[0]?.text ?? '') : '';
    const places = lines
      .filter(({ node }) => contact && node.order <= contact.end)
      .map(({ text, node }) => ({ raw: text.replace(words, '').replace(/[\s·]+$/, ''), node }));
    const place = places.findLast(({ raw }) => raw !== '');
    const [headline] = lines;
    if (headline && headline.node !== place?.node) found.push({ kind: 'title', raw: headline.text, node: headline.node });
    if (place) found.push({ kind: 'address', ...place });
    const picture = nodes.find((node) => node.tag === 'img' && attr(node, 'alt').includes(name.text));
    if (picture) found.push({ kind: 'photo', raw: attr(picture, 'src'), node: picture });
    return found;
  },
  self: /^\/in\/[^/]+/,
  alone: true,
});

/** The heading that the page's title begins with, else the first `h1` of the main part. */
function nameHeading(page: Page): PageNode | undefined {
  const main = page.nodes.find(({ tag }) => tag === 'main');
  const title = page.title.replace(/^\(\d+\+?\)\s*/, '');
  const headings = main ? within(page, main).filter(({ tag }) => tag === 'h1' || tag === 'h2') : [];
  return headings.find((node) => title.startsWith(linesOf(page, node, 1)[0]?.text ?? '-')) ?? headings.find(({ tag }) => tag === 'h1');
}

/** The section that the heading stands in. */
function cardAround(heading: PageNode): PageNode {
  let card = heading;
  while (card.parent && card.tag !== 'section' && card.tag !== 'main') card = card.parent;
  return card;
}
