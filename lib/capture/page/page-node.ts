/** One element or text node of the copy that readers work on. Nodes lie in document order: descendants of `n` are `n.order + 1` to `n.end`. */
export type PageNode = {
  order: number;
  end: number;
  parent: PageNode | undefined;
  depth: number;
  /** Lower-case; `#text` for text. */
  tag: string;
  /** Place among the element siblings. */
  position: number;
  /** Place among the parent's `children`, text included. */
  index: number;
  text: string;
  attributes: ReadonlyMap<string, string>;
  children: PageNode[];
  /** Where it stood on the page, of a node that was taken out of it (`structured/`). */
  path?: string;
};

/** The copy of a document: plain data, capped, made in one walk. */
export type Page = {
  url: string;
  title: string;
  lang: string;
  nodes: PageNode[];
  /** The element that was copied, where it still is one of the page. */
  elementOf?: (node: PageNode) => Element | undefined;
  /** The computed style of an element: costs time, so only for the few that matter. */
  styleOf?: (node: PageNode) => CSSStyleDeclaration | undefined;
  /** Whether the user can see it (`visible.ts`); missing where nothing is laid out. */
  visible?: (node: PageNode) => boolean;
};

export function attr(node: PageNode, name: string): string {
  return node.attributes.get(name) ?? '';
}

export function classes(node: PageNode): string[] {
  const value = attr(node, 'class');
  return value === '' ? [] : value.split(/\s+/, 60);
}

export function contains(outer: PageNode, inner: PageNode): boolean {
  return outer.order <= inner.order && inner.order <= outer.end;
}

/** Descendants in document order, the node itself first. */
export function within(page: Page, node: PageNode): PageNode[] {
  return page.nodes.slice(node.order, node.end + 1);
}

/** `html.0/body.1/div.3`: tag and place among element siblings from the root; empty when longer than `max`. Read by `highlight`. */
export function pathOf(node: PageNode, max: number): string {
  if (node.path !== undefined) return node.path;
  const steps: string[] = [];
  for (let at: PageNode | undefined = node.tag === '#text' ? node.parent : node; at; at = at.parent) steps.push(`${at.tag}.${at.position}`);
  const path = steps.reverse().join('/');
  return path.length <= max ? path : '';
}
