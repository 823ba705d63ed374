import type { ReadingNote } from '../observation';
import type { Budget } from './budget';
import { cleanLine } from './clean';
import type { ReadLimits } from './limits';
import { MOST_CLASSES, type Occurring, type Page, type PageNode } from './page-node';
import { safeDom, type SafeDom } from './safe-dom';
import { visibleIn } from './visible';

/** Attributes that some reader looks at; the rest of a page's attributes is never copied. */
const KEPT = new Set(
  (
    'about alt aria-label class content data data-cfemail data-domain data-email data-enc-email data-host data-item-id data-label data-local data-mail data-mailto-token data-name data-testid data-tld data-user datetime dir headers hidden href id itemid ' +
    'itemprop itemref itemscope itemtype jsaction lang name onclick poster property rel resource role scope src title type typeof value vocab'
  ).split(' '),
);
const SKIPPED = new Set('style template svg math embed canvas select textarea'.split(' '));
/** Elements that have an address and an inside that is not shown. */
const LEAVES = new Set('noscript iframe video audio'.split(' '));
/** Elements that never have an inside (HTML 13.1.2, void elements). */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const NONE: ReadonlyMap<string, string> = new Map();
/** Of what has no children; nobody adds to it. */
const CHILDLESS: PageNode[] = [];

type WalkOptions = {
  url: string;
  limits: ReadLimits;
  budget: Budget;
  note: (code: ReadingNote['code']) => void;
  range?: Range;
  keep?: readonly string[];
};

/** Copies a document in one walk without recursion. Only this file and `safe-dom.ts` touch the page. */
export function snapshot(document: Document, { url, limits, budget, note, range, keep }: WalkOptions): Page {
  const dom = safeDom(document);
  const nodes: PageNode[] = [];
  const elements: Element[] = [];
  const occurs: Occurring = { tags: new Set(), names: new Set(), classes: new Set(), text: '' };
  const texts: string[] = [];
  const page: Page = {
    url,
    title: cleanLine(dom.title(), limits.line),
    lang: '',
    nodes,
    occurs,
    elementOf: (node) => elements[node.order],
    styleOf: (node) => elements[node.order] && dom.style(elements[node.order] as Element),
  };
  let parent: PageNode | undefined;
  let left = limits.allText;
  let at: Node | null = dom.root;
  /** The element that stands around `at` and around that, and places among their elements. */
  const around: Node[] = [];
  const positions: number[] = [0];

  while (at) {
    if (nodes.length >= limits.nodes || budget.spent()) {
      note(nodes.length >= limits.nodes ? 'cut-nodes' : 'cut-time');
      break;
    }
    const tag = dom.tag(at);
    const depth = positions.length;
    let down: PageNode | undefined;
    if (tag === '#text') {
      if (!range || range.intersectsNode(at)) takeText(textOf(dom, at, range), parent, positions[depth - 1] ?? 0, depth);
    } else if (!tag.startsWith('#')) {
      const position = positions[depth - 1] ?? 0;
      positions[depth - 1] = position + 1;
      if (!range || range.intersectsNode(at)) down = takeElement(at as Element, tag, position, depth);
      if (down && depth > limits.depth) {
        note('cut-depth');
        down = undefined;
      }
    }
    // Most elements hold one text: asked for at once, it costs no look at a node of its own.
    const isLeaf = down !== undefined && !range && !dom.hasElements(at as Element);
    if (down && isLeaf) {
      takeText(dom.inside(at as Element), down, 0, depth + 1);
      down.end = nodes.length - 1;
    }
    const child: Node | null = down && !isLeaf ? dom.firstChild(at) : null;
    if (child) {
      parent = down;
      around.push(at);
      positions.push(0);
      at = child;
      continue;
    }
    let next: Node | null = around.length > 0 ? dom.nextSibling(at) : null;
    while (!next && parent) {
      parent.end = nodes.length - 1;
      parent = parent.parent;
      positions.pop();
      const outer = around.pop();
      next = parent && outer ? dom.nextSibling(outer) : null;
    }
    at = next;
  }
  for (; parent; parent = parent.parent) parent.end = nodes.length - 1;
  occurs.text = texts.join('\n');
  const visible = visibleIn(dom, elements);
  if (visible) page.visible = visible;
  page.lang = nodes[0]?.attributes.get('lang')?.slice(0, 35) ?? '';
  return page;

  /** Copies an element. Undefined when nobody looks at what is in it. */
  function takeElement(element: Element, tag: string, position: number, depth: number): PageNode | undefined {
    if (SKIPPED.has(tag)) return undefined;
    occurs.tags.add(tag);
    const attributes = dom.hasAttributes(element) ? attributesOf(dom, element, limits, occurs, keep) : NONE;
    const isScript = tag === 'script';
    if (isScript && (attributes.has('hidden') || !isJsonLd(attributes))) return undefined;
    // What stands there for readers without scripts: an address, as often as not.
    const text = tag === 'noscript' ? dom.inside(element).slice(0, 300) : '';
    elements[nodes.length] = element;
    const node = add(parent, tag, position, depth, text, attributes);
    return attributes.has('hidden') || LEAVES.has(tag) || VOID.has(tag) ? undefined : node;
  }

  function takeText(whole: string, within: PageNode | undefined, position: number, depth: number): void {
    if (left <= 0 || whole === '') return;
    const most = Math.min(left, within?.tag === 'script' ? limits.jsonLd : limits.text);
    const text = whole.length > most ? whole.slice(0, most) : whole;
    left -= text.length;
    if (left <= 0 || text.length < whole.length) note('cut-text');
    texts.push(text);
    add(within, '#text', position, depth, text, NONE);
  }

  function add(
    within: PageNode | undefined,
    tag: string,
    position: number,
    depth: number,
    text: string,
    attributes: ReadonlyMap<string, string>,
  ): PageNode {
    const order = nodes.length;
    const index = within ? within.children.length : 0;
    const children = CHILDLESS;
    const node: PageNode = { order, end: order, parent: within, depth, tag, position, index, text, attributes, children, path: undefined };
    nodes.push(node);
    if (within && index > 0) within.children.push(node);
    else if (within) within.children = [node];
    return node;
  }
}

function attributesOf(
  dom: SafeDom,
  element: Element,
  limits: ReadLimits,
  occurs: Occurring,
  keep?: readonly string[],
): ReadonlyMap<string, string> {
  let found: Map<string, string> | undefined;
  // An element with a hundred thousand attributes is a page's trick: the first forty are looked at.
  const names = dom.attributeNames(element);
  for (let i = 0; i < names.length && i < 40; i++) {
    const name = names[i] ?? '';
    // What a style says, the browser has computed.
    if (name !== 'style' && !KEPT.has(name) && !keep?.includes(name)) continue;
    const value = name === 'style' ? '' : (dom.attribute(element, name) ?? '').slice(0, limits.attribute);
    (found ??= new Map()).set(name, value);
    occurs.names.add(name);
    if (name === 'class' && occurs.classes.size < MOST_CLASSES) occurs.classes.add(value);
  }
  return found ?? NONE;
}

function isJsonLd(attributes: ReadonlyMap<string, string>): boolean {
  return /^\s*application\/ld\+json\b/i.test(attributes.get('type') ?? '');
}

function textOf(dom: SafeDom, node: Node, range: Range | undefined): string {
  const text = dom.text(node);
  if (!range) return text;
  return text.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : undefined);
}
