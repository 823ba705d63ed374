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
const NONE: ReadonlyMap<string, string> = new Map();
/** Of a text; nobody adds to it. */
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
  const walker = dom.walker();
  const nodes: PageNode[] = [];
  const elements: Element[] = [];
  const occurs: Occurring = { tags: new Set(), names: new Set(), classes: new Set() };
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
  let at: Node | null = walker.currentNode;
  const positions: number[] = [0];

  while (at) {
    if (nodes.length >= limits.nodes || budget.spent()) {
      note(nodes.length >= limits.nodes ? 'cut-nodes' : 'cut-time');
      break;
    }
    const element = dom.isElement(at);
    const tag = element ? dom.tag(at as Element) : '#text';
    const position = positions.at(-1) ?? 0;
    if (element) positions[positions.length - 1] = position + 1;
    let down = false;
    if (!range || range.intersectsNode(at)) {
      const node: PageNode = {
        order: nodes.length,
        end: nodes.length,
        parent,
        depth: positions.length,
        tag,
        position,
        index: parent?.children.length ?? 0,
        text: '',
        attributes: NONE,
        children: element ? [] : CHILDLESS,
      };
      if (element && !SKIPPED.has(tag)) {
        occurs.tags.add(tag);
        node.attributes = attributesOf(dom, at as Element, limits, keep);
        for (const [name, value] of node.attributes) {
          occurs.names.add(name);
          if (name === 'class' && occurs.classes.size < MOST_CLASSES) occurs.classes.add(value);
        }
        const script = tag === 'script';
        // What stands there for readers without scripts: an address, as often as not.
        if (tag === 'noscript') node.text = dom.inside(at as Element).slice(0, 300);
        down = !node.attributes.has('hidden') && (!script || isJsonLd(node)) && !LEAVES.has(tag);
        if (down || !script) {
          elements[node.order] = at as Element;
          add(node);
        }
      } else if (!element && left > 0) {
        const text = textOf(dom, at, range);
        node.text = text.slice(0, Math.min(left, parent?.tag === 'script' ? limits.jsonLd : limits.text));
        left -= node.text.length;
        if (left <= 0 || node.text.length < text.length) note('cut-text');
        if (node.text !== '') add(node);
      }
      if (down && positions.length > limits.depth) {
        note('cut-depth');
        down = false;
      }
      if (down) {
        const child = walker.firstChild();
        if (child) {
          parent = node;
          positions.push(0);
          at = child;
          continue;
        }
      }
    }
    at = walker.nextSibling();
    while (!at && parent) {
      parent.end = nodes.length - 1;
      parent = parent.parent;
      positions.pop();
      if (!walker.parentNode()) break;
      at = parent ? walker.nextSibling() : null;
    }
  }
  for (; parent; parent = parent.parent) parent.end = nodes.length - 1;
  const visible = visibleIn(dom, elements);
  if (visible) page.visible = visible;
  page.lang = nodes[0]?.attributes.get('lang')?.slice(0, 35) ?? '';
  return page;

  function add(node: PageNode): void {
    nodes.push(node);
    parent?.children.push(node);
  }
}

function attributesOf(dom: SafeDom, element: Element, limits: ReadLimits, keep?: readonly string[]): ReadonlyMap<string, string> {
  let found: Map<string, string> | undefined;
  // An element with a hundred thousand attributes is a page's trick: the first forty are looked at.
  const names = dom.attributeNames(element);
  for (const name of names.length > 40 ? names.slice(0, 40) : names) {
    // What it says, the browser has computed.
    if (name === 'style') (found ??= new Map()).set(name, '');
    else if (KEPT.has(name) || keep?.includes(name))
      (found ??= new Map()).set(name, (dom.attribute(element, name) ?? '').slice(0, limits.attribute));
  }
  return found ?? NONE;
}

function isJsonLd(node: PageNode): boolean {
  return /^\s*application\/ld\+json\b/i.test(node.attributes.get('type') ?? '');
}

function textOf(dom: SafeDom, node: Node, range: Range | undefined): string {
  const text = dom.text(node);
  if (!range) return text;
  return text.slice(node === range.startContainer ? range.startOffset : 0, node === range.endContainer ? range.endOffset : undefined);
}
