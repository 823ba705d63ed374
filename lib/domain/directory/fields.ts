/**
 * The fields of a row's `fold`, in this order, always all of them, parted by `\n`; values within a field by `\t`. Text is
 * folded, so that neither can occur in a value. `name` and `org` begin with the value that a list shows.
 */
export const FOLD_FIELDS = ['name', 'reading', 'org', 'orgReading', 'email', 'phone', 'tag', 'other'] as const;
export type FoldField = (typeof FOLD_FIELDS)[number];

export const FIELD_END = '\n';
export const VALUE_END = '\t';

/** Longest searched text of one field in UTF-16 units: a hostile record must not slow every search of the book. */
export const DEFAULT_FOLD = { field: 600 } as const;

/** Joins folded values to a row's `fold`; values that repeat are kept once. */
export function joinFold(values: Record<FoldField, readonly string[]>): string {
  return FOLD_FIELDS.map((field) => [...new Set(values[field])].filter(Boolean).join(VALUE_END).slice(0, DEFAULT_FOLD.field)).join(
    FIELD_END,
  );
}

/** The key that a name or company sorts by: how it is read (pinyin, phonetic) when that is known, else its folded text. */
export function sortKey(fold: string, by: 'name' | 'org'): string {
  const fields = fold.split(FIELD_END, 4);
  const at = by === 'name' ? 0 : 2;
  return (fields[at + 1] || fields[at] || '').split(VALUE_END, 1)[0] ?? '';
}
