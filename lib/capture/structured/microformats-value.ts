import { attr, classes, within, type Page, type PageNode } from '../page/page-node';

/** What the value parsers need to know. `skip`: the place after a microformat of its own, whose words are not this property's. */
export type ValueContext = { page: Page; resolve(href: string): string; isRoot(node: PageNode): boolean };

const MAX_TEXT = 4_000;

/** `textContent` with images as their `alt`, without scripts (microformats2-parsing, "parse an element for its text"). `sources`: an image without `alt` is its address. */
export function plainText({ page, resolve }: ValueContext, node: PageNode, sources = false, included: PageNode[] = []): string {
  let text = '';
  for (const at of [node, ...included].flatMap((each) => within(page, each))) {
    if (text.length > MAX_TEXT) break;
    if (at.tag === '#text') text += at.parent?.tag === 'script' ? '' : at.text;
    else if (at.tag === 'img') {
      const src = sources ? attr(at, 'src') : '';
      const value = attr(at, 'alt') || (src && resolve(src));
      text += value && sources ? ` ${value} ` : value;
    }
  }
  return text.trim();
}

/** Value class pattern (microformats.org/wiki/value-class-pattern): the parts of a value that are set apart from its label. */
function valueClasses(context: ValueContext, node: PageNode, date: boolean): string[] {
  const values: string[] = [];
  let skipTo = node.order;
  for (const at of within(context.page, node)) {
    if (at.order <= skipTo || values.length >= 20) continue;
    const names = classes(at);
    const title = names.includes('value-title');
    if (context.isRoot(at)) skipTo = at.end;
    else if (title || names.includes('value')) {
      skipTo = at.end;
      values.push((title && attr(at, 'title')) || (date && attr(at, 'datetime')) || shorthand(at) || plainText(context, at));
    }
  }
  return values;
}

/** Attributes that hold what a reader is not shown, or is shown otherwise. */
function shorthand(node: PageNode): string {
  switch (node.tag) {
    case 'abbr':
      return attr(node, 'title');
    case 'data':
    case 'input':
      return attr(node, 'value');
    case 'img':
    case 'area':
      return attr(node, 'alt');
    case 'meta':
      return attr(node, 'content');
    default:
      return '';
  }
}

/** Value of a `p-*` property. */
export function textValue(context: ValueContext, node: PageNode): string {
  return (
    valueClasses(context, node, false).join('').trim() ||
    shorthand(node) ||
    (node.tag === 'link' && attr(node, 'title')) ||
    plainText(context, node)
  );
}

/** Value of a `u-*` property: an absolute address, as far as it is one. */
export function urlValue(context: ValueContext, node: PageNode): string {
  const address = sourceOf(node);
  if (address !== undefined) return context.resolve(address);
  const text = valueClasses(context, node, false).join('').trim() || shorthand(node) || plainText(context, node, true);
  return context.resolve(text);
}

function sourceOf(node: PageNode): string | undefined {
  switch (node.tag) {
    case 'a':
    case 'area':
    case 'link':
      return node.attributes.get('href');
    case 'img':
    case 'audio':
    case 'source':
    case 'iframe':
      return node.attributes.get('src');
    case 'video':
      return node.attributes.get('src') ?? node.attributes.get('poster');
    case 'object':
      return node.attributes.get('data');
    default:
      return undefined;
  }
}

/** Value of a `dt-*` property, as written but for its time zone and its hours: `3:00pm` is `15:00`, `+01:00` after parts is `+0100`. */
export function dateValue(context: ValueContext, node: PageNode): string {
  const parts = valueClasses(context, node, true);
  if (parts.length === 0) return attr(node, 'datetime') || shorthand(node) || plainText(context, node);
  return parts
    .sort((x, y) => Number(/^\d{4}/.test(y)) - Number(/^\d{4}/.test(x)))
    .join(' ')
    .trim()
    .replace(/([+-]\d\d):(\d\d)$/, '$1$2')
    .replace(/(\d{1,2})(:\d\d)?(:\d\d)?\s?([ap])\.?m\.?/i, (_, hour: string, minutes = ':00', seconds = '', half: string) => {
      const hours = (Number(hour) % 12) + (/p/i.test(half) ? 12 : 0);
      return `${String(hours).padStart(2, '0')}${minutes}${seconds}`;
    })
    .toUpperCase();
}
