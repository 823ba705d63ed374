import { z } from 'zod';

/** What a table of customers can be crossed by; each is also a field of a segment. */
export const dimensionSchema = z.enum(['tier', 'lifecycle', 'group', 'kind', 'country', 'region', 'buying', 'cohort', 'tag']);
export type Dimension = z.infer<typeof dimensionSchema>;

/** Customers of two dimensions: a row or column a value, in their natural order, where they have none most customers first; the rarest are left to `others`. Money in minor units, 12 months. */
export type CrossTable = {
  /** What its rows and columns are: an answer may arrive when something else has been asked for. */
  by: { rows: Dimension; columns: Dimension };
  rows: string[];
  columns: string[];
  cells: { customers: number; net12: number }[][];
  /** Customers of values that have no row or column of their own. */
  others: number;
  currency: string;
};
