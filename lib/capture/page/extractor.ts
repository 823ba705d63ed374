import type { Budget } from './budget';
import type { Collector } from './collector';
import type { Page, PageNode } from './page-node';

/** What an extractor works with. `claims`: elements that an earlier extractor took as a record, so that later ones add to the same record. */
export type ReadContext = {
  page: Page;
  out: Collector;
  budget: Budget;
  claims: Map<PageNode, string>;
  /** Resolves against the page's address; undefined unless http(s), mailto or tel. */
  resolve(href: string): URL | undefined;
};

/** One way of reading a page. `priority` in order of metadata quality: 100 site, 200 family, 300 structured, 400 DOM shape, 500 text. */
export interface Extractor {
  id: string;
  version: number;
  priority: number;
  /** What its yield is noted under. @default id */
  yieldsAs?: string;
  /** A cheap look; false skips `extract`. */
  detect(context: ReadContext): boolean;
  extract(context: ReadContext): void;
}

/** The record that an element stands in, if an earlier extractor claimed it. */
export function claimOf(context: ReadContext, node: PageNode): string | undefined {
  for (let at: PageNode | undefined = node, i = 0; at && i < 60; at = at.parent, i++) {
    const group = context.claims.get(at);
    if (group !== undefined) return group;
  }
  return undefined;
}
