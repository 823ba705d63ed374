/**
 * One difference between what a page said when it was captured and what it says now. `field` is the path in the record (`emails.<id>`,
 * `orgs.<id>.title`, `birthday`; a bare list for a value that is added), `source` the path in the new draft (`emails.0`). Without `to` the page
 * no longer says it; without `from` it is new.
 */
export type PageChange = { field: string; source?: string; from?: string; to?: string };

/** Somebody who was captured from this page before. */
export type KnownOnPage = {
  /** Root id, for opening it. */
  rootId: string;
  /** The member record that was captured, its revision at the time of asking. */
  id: string;
  rev: string;
  name: string;
  /** Epoch milliseconds of the last capture. */
  at: number;
  /** Which of the given drafts it is; absent when none of them. */
  draft?: number;
  changes: PageChange[];
};
