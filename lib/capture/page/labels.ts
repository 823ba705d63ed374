import { linesOf, textOf } from './lines';
import { type Page, type PageNode } from './page-node';

/** A labelled value: `<th>Order no.</th><td>…`, `<dt>…<dd>…`, `Order no.: …` on one line, or a label element before a value element. */
export type Labelled = { label: string; value: string; node: PageNode };

/** All labelled values within a node, at most `max`. */
export function labelled(page: Page, root: PageNode, max = 300): Labelled[] {
  const found: Labelled[] = [];
  const at = page.nodes;
  for (let i = root.order; i <= root.end && found.length < max; i++) {
    const node = at[i];
    if (!node) break;
    if (
      node.tag === 'th' ||
      node.tag === 'td' ||
      node.tag === 'dt' ||
      node.tag === 'span' ||
      node.tag === 'b' ||
      node.tag === 'strong' ||
      node.tag === 'label'
    ) {
      const value = nextElement(node);
      const label = node.end - node.order > 12 ? '' : textOf(page, node, 60);
      if (
        value &&
        label !== '' &&
        label.length <= 40 &&
        (node.tag === 'th' || node.tag === 'dt' || /[:：]$/.test(label) || node.tag === 'td')
      ) {
        found.push({ label: bare(label), value: textOf(page, value), node: value });
      }
    }
  }
  for (const line of linesOf(page, root, max)) {
    const match = /^([^:：]{2,40})\s*[:：]\s*(\S.{0,300})$/.exec(line.text);
    if (match) found.push({ label: bare(match[1] ?? ''), value: match[2] ?? '', node: line.node });
  }
  return found;
}

function nextElement(node: PageNode): PageNode | undefined {
  const siblings = node.parent?.children ?? [];
  for (let i = node.index + 1; i < siblings.length && i < node.index + 4; i++) {
    const sibling = siblings[i];
    if (!sibling) return undefined;
    if (sibling.tag !== '#text') return node.tag === 'dt' && sibling.tag !== 'dd' ? undefined : sibling;
    if (sibling.text.trim() !== '') return sibling;
  }
  return undefined;
}

function bare(label: string): string {
  return label.replace(/[\s:：#*]+$/, '').toLowerCase();
}

/** The first value whose label matches. */
export function valueOf(values: Labelled[], label: RegExp): Labelled | undefined {
  return values.find((each) => label.test(each.label) && each.value !== '');
}
