import { attr, type PageNode } from '../page-node';

/** Whether an element is meant. */
export type Selector = (node: PageNode) => boolean;

const PART = /([.#]?)([\w-]+)|\[([\w-]+)(?:([~^*]?)="?([^\]"]*)"?)?\]/g;

/** CSS of the small kind, over the copy of a page: `h1.fn`, `#id`, `[a]`, `[a="b"]`, `[a~="b"]`, `[a^="b"]`, `[a*="b"]`; a space is "within", `, ` is "or". */
export function selector(css: string): Selector {
  const ways = css.split(', ').map((way) => way.split(' ').map(compound).reverse());
  return (node) => ways.some(([last, ...outer]) => last?.(node) === true && liesWithin(node, outer));
}

function compound(css: string): Selector {
  const tests = [...css.matchAll(PART)].map(([, mark, word = '', name, how, value = '']): Selector => {
    if (name === undefined && mark === '') return (node) => node.tag === word;
    const [key, wanted] = name === undefined ? [mark === '#' ? 'id' : 'class', word] : [name, value];
    switch (mark === '.' ? '~' : how) {
      case '~':
        return (node) => attr(node, key).includes(wanted) && attr(node, key).split(/\s+/).includes(wanted);
      case '^':
        return (node) => attr(node, key).startsWith(wanted);
      case '*':
        return (node) => attr(node, key).includes(wanted);
      default:
        return (node) => (wanted === '' ? node.attributes.has(key) : attr(node, key) === wanted);
    }
  });
  return (node) => tests.every((test) => test(node));
}

function liesWithin(node: PageNode, outer: Selector[]): boolean {
  let i = 0;
  for (let at = node.parent; at && i < outer.length; at = at.parent) if (outer[i]?.(at)) i++;
  return i === outer.length;
}
