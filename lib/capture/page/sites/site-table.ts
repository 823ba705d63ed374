import type { ObservationKind, RecordType } from '../../observation';
import type { Page, PageNode } from '../page-node';

/** Where a site shows a value: a selector as `selector.ts` reads it, behind it `@attribute` that holds `label: value`. */
export type FieldRow = readonly [kind: ObservationKind, where: string];

/**
 * A site adapter as data; `site-reader.ts` makes an `Extractor` of it. What needs words (labels, titles, who works where) is read in the panel,
 * `lib/capture/site-values.ts`, by the adapter's id.
 */
export type SiteTable = {
  id: string;
  version: number;
  /** 100 one site, 200 a family of sites. */
  priority: 100 | 200;
  /** What the page's path must look like, where that tells something. */
  path?: RegExp;
  /** What only such pages have: an element, or words. */
  mark: string | RegExp;
  /**
   * Elements that the record consists of, where they hold something of it, or a function that gives those of each record.
   * @default the smallest element around the first of each row
   */
  roots?: string | ((page: Page) => PageNode[][]);
  /** `unknown`: its labels will tell. */
  of: RecordType;
  /** The first row with a value counts for a kind that there is one of. */
  fields: readonly FieldRow[];
  /** Labelled values (`电话：…`, `<th>Website</th><td>…`) are told as `labelled`, for the panel to understand. */
  labels?: true;
  /** The part of the page's path that is the record's own profile. */
  self?: RegExp;
  /** Only the elements that rows name are of the record: what stands between them (reviews, posts) is not. */
  strict?: true;
  /** The page is about nobody else: what lies outside of the records (neighbours, the network's own name) is not read at all. */
  alone?: true;
  /** What is not read where the rest of the page is. */
  without?: string;
  /** What no row can say. */
  more?(page: Page, parts: readonly PageNode[]): SiteValue[];
};

/** `raw` as written, `value` the address that a link leads to. */
export type SiteValue = { kind: ObservationKind; raw: string; node: PageNode; value?: string; label?: string };
