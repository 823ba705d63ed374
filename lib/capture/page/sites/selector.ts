import { attr, MOST_CLASSES, type Page, type PageNode } from '../page-node';

/** Whether an element is meant. */
export type Selector = (node: PageNode) => boolean;

const PART = /(\.?)([\w-]+)|\[([\w-]+)(?:([\^*]?)="([^"]*)")?\]/g;

/** CSS of the small kind, over the copy of a page: `h1.fn`, `[a]`, `[a="b"]`, `[a^="b"]`, `[a*="b"]`; a space is "within", `, ` is "or". */
export function selector(css: string): Selector {
  const ways = css.split(', ').map((way) => way.split(' ').map(compound).reverse());
  return (node) => ways.some(([last, ...outer]) => last?.(node) === true && liesWithin(node, outer));
}

/** Whether an element that is meant can stand on a page, by what occurs there at all: a look at few strings instead of at every element. */
export function occursOn(css: string): (page: Page) => boolean {
  const ways = css.split(', ').map((way) => [...way.matchAll(PART)]);
  return ({ occurs }) =>
    !occurs ||
    ways.some((parts) =>
      parts.every(([, dot, word = '', name = '', , value = '']) => {
        const inClass = dot ? word : name === 'class' ? value : undefined;
        if (inClass !== undefined) return occurs.classes.size >= MOST_CLASSES || [...occurs.classes].some((each) => each.includes(inClass));
        return word === '' ? occurs.names.has(name) : occurs.tags.has(word);
      }),
    );
}

function compound(css: string): Selector {
  const tests = [...css.matchAll(PART)].map(([, dot, word = '', name = '', how, value]): Selector => {
    if (dot) return (node) => attr(node, 'class').includes(word) && attr(node, 'class').split(/\s+/).includes(word);
    if (word !== '') return (node) => node.tag === word;
    if (value === undefined) return (node) => node.attributes.has(name);
    if (how === '^') return (node) => attr(node, name).startsWith(value);
    return (node) => (how === '*' ? attr(node, name).includes(value) : attr(node, name) === value);
  });
  return (node) => tests.every((test) => test(node));
}

function liesWithin(node: PageNode, outer: Selector[]): boolean {
  let i = 0;
  for (let at = node.parent; at && i < outer.length; at = at.parent) if (outer[i]?.(at)) i++;
  return i === outer.length;
}
