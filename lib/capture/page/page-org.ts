import type { Extractor } from './extractor';
import { textOf } from './lines';
import { attr } from './page-node';

const SIGN = /©|\(c\)|copyright/i;

/** Whose site this is: `og:site_name`, `application-name`, or the name behind the © sign. */
export const pageOrg: Extractor = {
  id: 'page-org',
  version: 1,
  priority: 500,
  detect: () => true,
  extract(context) {
    const { nodes, occurs } = context.page;
    const meta = nodes.find(
      (node) => node.tag === 'meta' && /^(?:og:site_name|application-name)$/.test(attr(node, 'property') || attr(node, 'name')),
    );
    const signed = !meta && (!occurs || SIGN.test(occurs.text));
    const mark = signed ? nodes.findLast((node) => node.tag === '#text' && SIGN.test(node.text) && node.parent?.tag !== 'script') : meta;
    if (!mark) return;
    const text = meta ? attr(meta, 'content') : textOf(context.page, mark.parent ?? mark, 200);
    const name = meta
      ? text
      : (/(?:©|\(c\)|copyright)\s*(?:\(c\)|©)?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*([^.|·。]{2,90})/i.exec(text)?.[1] ?? '').replace(
          /\s*(?:all rights.*|版权.*|\d{4}.*)$/i,
          '',
        );
    context.out.see(
      { extractor: 'page-org@1', method: 'text', of: 'org', confidence: meta ? 0.7 : 0.5 },
      { kind: 'name', raw: name, group: PAGE_GROUP, node: mark, snippet: text },
    );
  },
};

/** The record of the site's owner. */
export const PAGE_GROUP = 'page';
