import { claimOf, type Extractor } from './extractor';
import { textOf } from './lines';
import { attr } from './page-node';

/** Words of a link to somebody's own site. */
const OWN_SITE =
  /^(?:(?:my|personal|own|his|her)?\s*(?:web ?site|home ?page|blog|portfolio)|(?:persönliche )?(?:web|home)(?:seite|page)|site (?:web|personnel)|(?:página|sitio) (?:web|personal)|(?:个人|個人)?(?:主页|主頁|网站|網站|博客|部落格)|ホームページ)$/i;
const LIMIT = 40;

/**
 * `rel=me`, `rel=author` (HTML, microformats.org/wiki/rel-me) and links of a record that are called a website: a person's own, perhaps. Whose they
 * are where no record stands around them, `own-links.ts` decides.
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
      if (count >= LIMIT || context.budget.spent()) return;
      const href = node.tag === 'a' || node.tag === 'link' ? attr(node, 'href') : '';
      if (href === '') continue;
      const [said] = /\b(?:me|author)\b/.exec(attr(node, 'rel').toLowerCase()) ?? [];
      const small = node.end - node.order < 8;
      const text = said || small ? textOf(page, node, 80) : '';
      const rel = said ?? (OWN_SITE.test(text) ? 'site' : undefined);
      const claim = rel && claimOf(context, node);
      const url = rel && context.resolve(href);
      if (!url || !/^https?:$/.test(url.protocol)) continue;
      if (rel === 'site' && (claim === undefined || url.host === host)) continue;
      count++;
      out.see(
        { extractor: 'rel-links@1', method: 'link', of: 'unknown', confidence: 0.4 },
        { kind: 'url', raw: text || url.href, value: url.href, group: claim ?? out.group(`rel-${rel}`), node, label: rel },
      );
    }
  },
};
