import { textOf } from '../page/lines';
import { attr, type Page, type PageNode } from '../page/page-node';

/** Properties whose value is where a link leads; of all others it is what the link shows. */
const LINKS =
  /(?:^|[:/#])(?:url|sameAs|image|logo|photo|homepage|mainEntityOfPage|\w+Status|availability|paymentMethod|identifier|colleagues?)$/;

/** Value of a microdata or RDFa property, as pages mean it: a number or address in a link is its text, if that is one. */
export function markedValue(page: Page, node: PageNode, names: readonly string[]): string {
  const content = attr(node, 'content');
  if (content !== '') return content;
  switch (node.tag) {
    case 'a':
    case 'area':
    case 'link': {
      const href = attr(node, 'href').trim();
      const text = textOf(page, node);
      if (/^(?:tel|fax|sms):/i.test(href)) return (text.match(/\d/g) ?? []).length >= 5 ? text : addressOf(href);
      if (/^mailto:/i.test(href)) return addressOf(href);
      return names.some((name) => LINKS.test(name)) ? href : text || href;
    }
    case 'img':
      return attr(node, names.includes('name') ? 'alt' : 'src');
    case 'time':
      return attr(node, 'datetime') || textOf(page, node);
    case 'data':
    case 'meter':
    case 'input':
      return attr(node, 'value') || textOf(page, node);
    default:
      return textOf(page, node) || attr(node, 'src') || attr(node, 'data');
  }
}

function addressOf(href: string): string {
  return href.replace(/^\w+:/, '').replace(/\?.*$/s, '');
}
