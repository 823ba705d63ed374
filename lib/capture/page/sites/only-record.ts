import type { ReadContext } from '../extractor';
import { attr, type Page, type PageNode } from '../page-node';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The page without what is not of the record: readers after it find no neighbours, and not the network as an employer. Links within the record that
 * stay on the site (`Followers`, the colleagues' and the employer's pages) keep their words only: they are no profiles of this record.
 */
export function onlyRecord(context: ReadContext, roots: readonly PageNode[]): Page {
  const { page } = context;
  const host = URL.canParse(page.url) ? new URL(page.url).host : '';
  const nodes = page.nodes.map((node) => {
    if (!roots.some((root) => root.order <= node.order && node.order <= root.end)) return { ...node, text: '', attributes: NONE };
    return node.tag === 'a' && context.resolve(attr(node, 'href'))?.host === host ? { ...node, attributes: NONE } : node;
  });
  return { ...page, nodes };
}
