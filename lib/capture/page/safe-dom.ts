/** Reads of a document that the page cannot bend: `<form><input name=parentNode>` shadows properties of its own element (DOM clobbering). */
export type SafeDom = {
  walker(): TreeWalker;
  root: Element | null;
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** Whether other elements are in it. */
  hasElements(node: Element): boolean;
  isElement(node: Node): node is Element;
  /** Lower-case local name of an element; `#text`, `#comment` and the like of another node. One look where `isElement` and a name would be two. */
  tag(node: Node): string;
  attribute(node: Element, name: string): string | null;
  hasAttributes(node: Element): boolean;
  attributeNames(node: Element): string[];
  text(node: Node): string;
  /** All text within, markup included where the browser took it for text. */
  inside(node: Element): string;
  title(): string;
  selection(): Selection | null;
  /** Computed style; undefined in a document that no window shows. */
  style(node: Element): CSSStyleDeclaration | undefined;
  /** Whether boxes of it are painted; missing where nothing is laid out. */
  shown: ((node: Element) => boolean) | undefined;
  /** Where its border stands in the window. */
  box(node: Element): DOMRect;
  /** Where what it holds stands in the window. */
  inner(node: Element): DOMRect;
};

/** Takes the accessors from the prototypes, where no page content can stand. Content scripts have prototypes of their own. */
export function safeDom(document: Document): SafeDom {
  const documentProto = ownerOf(Object.getPrototypeOf(document) as object | null, 'createTreeWalker');
  const nodeProto = ownerOf(documentProto, 'nodeType');
  const get = (proto: object, name: string) => {
    const getter = Object.getOwnPropertyDescriptor(proto, name)?.get;
    if (!getter) throw new Error(`capture/page: ${name} is not an accessor here`);
    return (node: object): unknown => getter.call(node);
  };
  const call = (proto: object, name: string) => {
    const method: unknown = Object.getOwnPropertyDescriptor(proto, name)?.value;
    if (typeof method !== 'function') throw new Error(`capture/page: ${name} is not a method here`);
    return (node: object, first?: unknown, second?: unknown): unknown => method.call(node, first, second);
  };
  const root = get(documentProto, 'documentElement')(document) as Element | null;
  const nodeType = get(nodeProto, 'nodeType');
  const nodeValue = get(nodeProto, 'nodeValue');
  const textContent = get(nodeProto, 'textContent');
  const view = get(documentProto, 'defaultView')(document) as Window | null;
  const elementProto = root ? ownerOf(Object.getPrototypeOf(root) as object | null, 'getAttribute') : undefined;
  const nodeName = get(nodeProto, 'nodeName');
  const tags = new Map<unknown, string>();
  const getAttribute = elementProto && call(elementProto, 'getAttribute');
  const getAttributeNames = elementProto && call(elementProto, 'getAttributeNames');
  const check = elementProto && 'checkVisibility' in elementProto ? call(elementProto, 'checkVisibility') : undefined;
  const firstElement = elementProto && get(elementProto, 'firstElementChild');
  const hasAttributes = elementProto && call(elementProto, 'hasAttributes');
  const rect = elementProto && call(elementProto, 'getBoundingClientRect');
  const range = call(documentProto, 'createRange')(document) as Range;
  const shows = { opacityProperty: true, visibilityProperty: true };
  return {
    // 5 = SHOW_ELEMENT | SHOW_TEXT
    walker: () => call(documentProto, 'createTreeWalker')(document, root ?? document, 5) as TreeWalker,
    root,
    firstChild: get(nodeProto, 'firstChild') as (node: Node) => Node | null,
    nextSibling: get(nodeProto, 'nextSibling') as (node: Node) => Node | null,
    hasElements: (node) => firstElement?.(node) !== null,
    isElement: (node): node is Element => nodeType(node) === 1,
    tag: (node) => {
      const name = nodeName(node);
      let tag = tags.get(name);
      // `svg:rect` of an XML document has a prefix.
      if (tag === undefined) tags.set(name, (tag = String(name).replace(/^.*:/s, '').toLowerCase()));
      return tag;
    },
    attribute: (node, name) => (getAttribute?.(node, name) ?? null) as string | null,
    hasAttributes: (node) => hasAttributes?.(node) === true,
    attributeNames: (node) => (getAttributeNames?.(node) ?? []) as string[],
    text: (node) => String(nodeValue(node) ?? ''),
    inside: (node) => String(textContent(node) ?? ''),
    title: () => String(get(documentProto, 'title')(document)),
    style: (node) => view?.getComputedStyle(node),
    shown: check && ((node) => check(node, shows) === true),
    box: (node) => rect?.(node) as DOMRect,
    inner: (node) => {
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    },
    selection: () => call(documentProto, 'getSelection')(document) as Selection | null,
  };
}

/** The object in the chain from `start` on that owns `name`. */
function ownerOf(start: object | null, name: string): object {
  for (let proto = start; proto; proto = Object.getPrototypeOf(proto) as object | null) if (Object.hasOwn(proto, name)) return proto;
  throw new Error(`capture/page: no ${name} on this document`);
}
