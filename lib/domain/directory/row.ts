import type { Contact, Lifecycle, Tier } from '../contact/contact';
import type { OwnValues } from '../own-field/own-value';

/** What lists and search know of a customer: one row per root contact. Instants are epoch milliseconds, money minor units. */
export type DirectoryRow = {
  id: string;
  kind: Contact['kind'];
  name: string;
  org?: string;
  title?: string;
  email?: string;
  phone?: string;
  tags: string[];
  /** ISO 3166-1 alpha-2. */
  country?: string;
  region?: string;
  tier?: Tier;
  lifecycle: Lifecycle;
  net12?: number;
  orders: number;
  currency?: string;
  lastContactAt?: number;
  nextDueAt?: number;
  nextTask?: string;
  createdAt: number;
  updatedAt: number;
  /** Everything that search looks at, folded (lower case, no marks, pinyin in full and initials, digits of phones), fields parted by `\n`. */
  fold: string;
};
/** A row as it travels to a page: without the search text. */
export type ListedRow = Omit<DirectoryRow, 'fold'> & {
  /** Values of the user's own fields that the list was asked for. */
  own?: OwnValues;
};

export type DirectorySort = {
  by: 'name' | 'org' | 'tier' | 'net12' | 'lifecycle' | 'lastContactAt' | 'nextDueAt' | 'updatedAt' | 'createdAt';
  descending: boolean;
};

/** The order of a list: one of the directory's, or by a field of the user's own, `own.<key>`. */
export type ListSort = { by: DirectorySort['by'] | `own.${string}`; descending: boolean };

/** All given conditions hold together; within a list any of its values. */
export type DirectoryFilter = {
  text?: string;
  kind?: Contact['kind'];
  tier?: (Tier | 'none')[];
  lifecycle?: Lifecycle[];
  tags?: string[];
  country?: string[];
  /** Last contact longer ago than this many days, or never. */
  quietForDays?: number;
  /** A rule over every field, as `parseRule` of lib/domain/segment reads it. */
  where?: string;
};

/** A result of a search: the row and the parts of its name or other field that matched. */
export type SearchHit = {
  row: ListedRow;
  /** Which field matched, for the words beside the hit. */ field: 'name' | 'org' | 'email' | 'phone' | 'tag' | 'other';
  rank: number;
};
