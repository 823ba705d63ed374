export const DEFAULT_QUERY = {
  /** Terms that count, 1 to 12; what is typed after them is ignored. */
  terms: 8,
  /** Digits from which a text of digits and phone punctuation is also looked for as one number, 2 to 6. */
  phoneDigits: 3,
} as const;

const PHONE_LIKE = /^[\d\s()+\-./]+$/;

/** Ways to read a query: a row is found if all terms of one of them are somewhere in it. Empty for an empty query. */
export type Query = readonly (readonly string[])[];

/** Takes a folded text apart. `+1 (415) 555-01` is also the number 141555501. */
export function parseQuery(folded: string): Query {
  const terms = [...new Set(folded.split(' ').filter(Boolean))].slice(0, DEFAULT_QUERY.terms);
  if (terms.length === 0) return [];
  const digits = folded.replace(/\D/g, '');
  const number = PHONE_LIKE.test(folded) && digits.length >= DEFAULT_QUERY.phoneDigits && digits !== folded;
  return number ? [terms, [digits]] : [terms];
}

/** Whether every row that `next` can find was found by `before`: each reading of it asks for at least what one before asked for. */
export function narrows(before: Query, next: Query): boolean {
  return next.every((terms) => before.some((loose) => loose.every((part) => terms.some((term) => term.includes(part)))));
}
