import { linesOf, textOf } from '../lines';
import { attr, within, type Page, type PageNode } from '../page-node';
import { DEFAULT_SITE, siteReader } from './site-reader';

/**
 * A profile on LinkedIn and on networks that are built like it, by its outline alone (class names there are hashed): the headings, the order of
 * lines, ARIA labels. What the user sees, of the one profile that is open; which line is what, `site-profile.ts` knows.
 */
export const linkedinProfile = siteReader({
  id: 'linkedin',
  version: 1,
  priority: 100,
  path: /^\/in\/[^/]+/,
  mark: 'main h1, main h2',
  roots: (page) => {
    let card = nameHeading(page);
    while (card?.parent && card.tag !== 'section' && card.tag !== 'main') card = card.parent;
    // "Contact info", if the user has it open, holds the profile's own address.
    const own = /\/in\/[^/?#]+/.exec(page.url)?.[0] ?? '';
    const dialogs = page.nodes.filter((node) => attr(node, 'role') === 'dialog').slice(0, 5);
    const dialog = dialogs.find((node) => within(page, node).some((each) => attr(each, 'href').includes(own)));
    return card ? [[card, dialog ?? card]] : [];
  },
  of: 'person',
  fields: [['labelled', 'button@aria-label']],
  more: (page, [card]) => {
    const heading = nameHeading(page);
    if (!heading || !card) return [];
    const name = textOf(page, heading);
    const nodes = within(page, card);
    const contact = nodes.find((node) => attr(node, 'href').includes('contact-info'));
    const words = contact ? textOf(page, contact) : '';
    const lines = linesOf(page, card).filter(({ node }) => node.order > heading.end);
    return [
      { kind: 'name', raw: name, node: heading },
      ...nodes
        .filter((node) => node.tag === 'img' && attr(node, 'alt').includes(name))
        .map((node) => ({ kind: 'photo' as const, raw: attr(node, 'src'), node })),
      ...lines.map(({ text, node }) => ({
        kind: 'labelled' as const,
        label: contact && node.order <= contact.end ? 'above' : 'below',
        raw: text.replace(words, ''),
        node,
      })),
    ];
  },
  self: /^\/in\/[^/]+/,
  alone: true,
});

/** The heading that the page's title begins with, else the first `h1` of the main part. */
function nameHeading(page: Page): PageNode | undefined {
  const main = page.nodes.find(({ tag }) => tag === 'main');
  const title = page.title.replace(/^\(\d+\+?\)\s*/, '');
  // A name stands among the first headings; a page of ten thousand wants the reader's time.
  const headings = main
    ? within(page, main)
        .filter(({ tag }) => tag === 'h1' || tag === 'h2')
        .slice(0, DEFAULT_SITE.lines)
    : [];
  return headings.find((node) => title.startsWith(textOf(page, node) || '-')) ?? headings.find(({ tag }) => tag === 'h1');
}
