import { claimOf, type Extractor } from './extractor';
import { textOf } from './lines';
import { attr } from './page-node';

const LIMIT = 40;
const ELSEWHERE = /^\s*(?:https?:)?[\\/]{2}/i;

/**
 * `rel=me`, `rel=author` (HTML, microformats.org/wiki/rel-me) and links of a record to other sites: a person's own, perhaps. `own-links.ts` decides by
 * their words whether, and whose they are where no record stands around them.
 */
export const relLinks: Extractor = {
  id: 'rel-links',
  version: 1,
  priority: 460,
  detect: () => true,
  extract(context) {
    const { page, out } = context;
    const host = URL.canParse(page.url) ? new URL(page.url).host : '';
    let count = 0;
    for (const node of page.nodes) {
      if (node.tag !== 'a' && node.tag !== 'link') continue;
      if (count >= LIMIT || context.budget.spent()) return;
      const href = attr(node, 'href');
      const [rel] = /\b(?:me|author)\b/.exec(attr(node, 'rel').toLowerCase()) ?? [];
      // A link within the site says nothing; reading an address costs time.
      if (href === '' || (!rel && !ELSEWHERE.test(href))) continue;
      const url = context.resolve(href);
      if (!url || !/^https?:$/.test(url.protocol) || (!rel && url.host === host)) continue;
      const claim = claimOf(context, node);
      if (!rel && claim === undefined) continue;
      count++;
      const raw = textOf(page, node, 80) || url.href;
      out.see(
        { extractor: 'rel-links@1', method: 'link', of: 'unknown', confidence: 0.4 },
        { kind: rel ? 'url' : 'labelled', raw, value: url.href, group: claim ?? out.group('rel'), node, label: rel ?? 'link' },
      );
    }
  },
};
