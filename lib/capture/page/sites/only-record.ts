import type { ReadContext } from '../extractor';
import { attr, type Page, type PageNode } from '../page-node';
import type { Selector } from './selector';

const NONE: ReadonlyMap<string, string> = new Map();

/**
 * The page without what is not of the records, or with all of it but `without`: readers after it find no neighbours, and not the network as an
 * employer. Links within a record that stay on the site (`Followers`, the colleagues' and the employer's pages) keep their words only: they are no
 * profiles of this record.
 */
export function onlyRecord(context: ReadContext, roots: readonly PageNode[], without?: Selector): Page {
  const { page } = context;
  const host = URL.canParse(page.url) ? new URL(page.url).host : '';
  let skipTo = -1;
  const nodes = page.nodes.map((node) => {
    if (without?.(node)) skipTo = Math.max(skipTo, node.end);
    if (!roots.some((root) => root.order <= node.order && node.order <= root.end))
      return without && node.order > skipTo ? node : { ...node, text: '', attributes: NONE };
    return node.tag === 'a' && context.resolve(attr(node, 'href'))?.host === host ? { ...node, attributes: NONE } : node;
  });
  return { ...page, nodes };
}
