import { textOf } from '../lines';
import { contains, type Page, type PageNode } from '../page-node';
import { type HeaderField, headerField } from './header-labels';

/** The fields of a mail's header as a page prints them, each with the nodes that hold its value. */
export type HeaderBlock = Partial<Record<HeaderField, PageNode>>;

export const DEFAULT_HEADER_BLOCK = {
  /** Nodes behind the sender's label in which the other labels are looked for (100 to 2,000). */
  reach: 600,
  /** Elements that are climbed from a label to where its value stands beside it (1 to 6). */
  climb: 4,
};

/** The label that a text begins with, and where the value begins; a label alone has to be all of the text. */
function labelAt(text: string): { field: HeaderField; rest: string } | undefined {
  const [, label = '', rest = ''] = /^([^:：]{1,40}?)\s*(?:[:：]\s*(.*))?$/s.exec(text.trim()) ?? [];
  const field = label === '' ? undefined : headerField(label);
  return field && { field, rest };
}

/** Text nodes that say "From" in some language, all of them written into the page in the same way as the first: a quoted header is written in another. */
export function senderLabels(page: Page, most: number): PageNode[] {
  const found = page.nodes.filter((node) => isSenderLabel(node));
  const [first] = found;
  return first ? found.filter((node) => shapeOf(node) === shapeOf(first)).slice(0, most) : [];
}

export function isSenderLabel({ tag, text }: Pick<PageNode, 'tag' | 'text'>): boolean {
  if (tag !== '#text' || text.length > 400) return false;
  const label = labelAt(text);
  return label?.field === 'from' && (label.rest === '' || label.rest.includes('@'));
}

function shapeOf(node: PageNode): string {
  const steps: string[] = [String(node.depth)];
  for (let at = node.parent, i = 0; at && i < 4; at = at.parent, i++) steps.push(at.tag);
  return steps.join(' ');
}

/** The header that begins at or near a label, within the mail's element. `before`: where the mail's text begins, if that is known. */
export function headerBlock(page: Page, root: PageNode, before = Number.POSITIVE_INFINITY): HeaderBlock {
  const block: HeaderBlock = {};
  const last = Math.min(root.end, before - 1);
  const start = page.nodes.findIndex((node, order) => order >= root.order && order <= last && isSenderLabel(node));
  if (start < 0) return block;
  const labels = page.nodes.slice(root.order, Math.min(last, start + DEFAULT_HEADER_BLOCK.reach) + 1).flatMap((node) => {
    const label = node.tag === '#text' && node.text.length < 8_000 ? labelAt(node.text) : undefined;
    return label ? [{ node, ...label }] : [];
  });
  const orders = new Set(labels.map(({ node }) => node.order));
  for (const { node, field, rest } of labels) {
    if (block[field]) continue;
    const value = rest === '' ? beside(page, node, orders) : sameLine(node, orders);
    if (value && textOf(page, value) !== '') block[field] = value;
  }
  return block;
}

/** What stands beside a label: the next cell, the element after it, or the text that goes on behind it. */
function beside(page: Page, label: PageNode, labels: ReadonlySet<number>): PageNode | undefined {
  let at = label;
  for (let i = 0; i <= DEFAULT_HEADER_BLOCK.climb; i++) {
    const siblings = at.parent?.children ?? [];
    const first = siblings.slice(at.index + 1).find((node) => textOf(page, node, 60).replace(/^[\s:：]+/, '') !== '');
    if (first) return upToNextLabel(first, siblings, labels);
    // A label that has its element to itself names what stands beside that.
    if (!at.parent || textOf(page, at.parent, 80) !== textOf(page, label, 80)) return undefined;
    at = at.parent;
  }
  return undefined;
}

/** A value that begins in the label's own text: `From: Ada Li <ada@x.example>`, with elements behind it. */
function sameLine(label: PageNode, labels: ReadonlySet<number>): PageNode {
  return upToNextLabel(label, label.parent?.children ?? [label], labels);
}

/** From a node to the last sibling in which no other label stands and no line ends, as one node. */
function upToNextLabel(first: PageNode, siblings: readonly PageNode[], labels: ReadonlySet<number>): PageNode {
  let { end } = first;
  if (first.tag === 'td' || first.tag === 'dd') return first;
  for (const node of siblings.slice(first.index + 1)) {
    if (/^(?:br|hr|p|div|table|tr|ul|dt|th|td)$/.test(node.tag)) break;
    if ([...labels].some((order) => order >= node.order && order <= node.end)) break;
    end = node.end;
  }
  return { ...first, end };
}

/** One element a mail: from each sender climb until the next one would enter; with one alone until the page's own frame begins. */
export function rootsAround(senders: readonly PageNode[]): PageNode[] {
  const roots = senders.map((sender, i) => {
    let root = sender.parent ?? sender;
    const rivals = [senders[i - 1], senders[i + 1]].filter((rival) => rival !== undefined);
    while (root.parent && !/^(?:body|html)$/.test(root.parent.tag)) {
      const { parent } = root;
      if (rivals.some((rival) => contains(parent, rival))) break;
      if (rivals.length === 0 && (/^(?:main|article)$/.test(root.tag) || root.attributes.get('role') === 'main')) break;
      root = parent;
    }
    return root;
  });
  return [...new Set(roots)];
}

/** What stands behind the header within the mail's element, as one node; undefined when nothing does. */
export function behindHeader(page: Page, root: PageNode, block: HeaderBlock): PageNode | undefined {
  const order = Math.max(root.order, ...Object.values(block).map(({ end }) => end)) + 1;
  const first = page.nodes[order];
  return first && order <= root.end ? { ...root, order, tag: 'div', text: '', path: '' } : undefined;
}
