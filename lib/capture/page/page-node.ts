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
  /** Where it stands on the page, once somebody asked; of a node that was taken out of it (`structured/`) where it stood. */
  path?: string | undefined;
};

/** Different values of `class` that are kept apart; on a page with as many any class may occur. */
export const MOST_CLASSES = 2_000;

/** Tags, names of attributes, different values of `class`, and all text in one piece: one look at it costs less than one at each of ten thousand. */
export type Occurring = { tags: Set<string>; names: Set<string>; classes: Set<string>; text: string };

/** The copy of a document: plain data, capped, made in one walk. */
export type Page = {
  url: string;
  title: string;
  lang: string;
  nodes: PageNode[];
  /** What occurs on the page, so that a reader need not look at every element to learn that it is not there; missing on a page in parts. */
  occurs?: Occurring;
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
  const path = node.tag === '#text' && node.parent && node.path === undefined ? wholePath(node.parent) : wholePath(node);
  return path.length <= max ? path : '';
}

/** Kept on the node: a record's values share most of theirs. As deep as the walk over the page went, `limits.depth`. */
function wholePath(node: PageNode): string {
  return (node.path ??= `${node.parent ? `${wholePath(node.parent)}/` : ''}${node.tag}.${node.position}`);
}
