import type { Page, PageNode } from '../page-node';

/** The copy of an element in a snapshot; undefined when the walk left it out. */
export function nodeOf(page: Page, element: Element): PageNode | undefined {
  const places: { tag: string; position: number }[] = [];
  for (let at: Element | null = element; at; at = at.parentElement) {
    const siblings: Element[] = at.parentElement ? [...at.parentElement.children] : [at];
    places.push({ tag: at.localName.toLowerCase(), position: siblings.indexOf(at) });
  }
  let node = page.nodes[0];
  for (const { tag, position } of places.reverse().slice(1))
    node = node?.children.find((child) => child.tag === tag && child.position === position);
  return node;
}

/** The element that a node of a snapshot was copied from, as long as the page has not changed. */
export function elementOf(document: Document, node: PageNode): Element | undefined {
  const places: number[] = [];
  for (let at: PageNode | undefined = node; at?.parent; at = at.parent) if (at.tag !== '#text') places.push(at.position);
  let element: Element | undefined = document.documentElement;
  for (const place of places.reverse()) element = element?.children[place];
  return element;
}
