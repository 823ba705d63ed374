import { VALUE } from './columns';
import { FIELD_END, FOLD_FIELDS } from './fields';

/** Where each row's fold starts in a chunk's `fold` column, and one past the end. @throws unless it holds `count` rows */
export function startsOf(fold: string, count: number): Uint32Array {
  const starts = new Uint32Array(count + 1);
  let found = 0;
  for (let at = count > 0 ? 0 : -1; at >= 0; at = fold.indexOf(VALUE, at) + 1 || -1) {
    if (found < count) starts[found] = at;
    found += 1;
  }
  if (found !== count) throw new Error(`directory: column fold holds ${found} values, expected ${count}`);
  starts[count] = fold.length + 1;
  return starts;
}

/** Where each field of a row but its last one ends: `FOLD_FIELDS.length - 1` places a row. */
export function breaksOf(fold: string, starts: Uint32Array): Uint32Array {
  const each = FOLD_FIELDS.length - 1;
  const breaks = new Uint32Array((starts.length - 1) * each);
  for (let row = 0; row < starts.length - 1; row += 1) {
    const end = (starts[row + 1] ?? 0) - 1;
    let at = (starts[row] ?? 0) - 1;
    for (let field = 0; field < each; field += 1) {
      const found = at < end ? fold.indexOf(FIELD_END, at + 1) : -1;
      at = found < 0 || found > end ? end : found;
      breaks[row * each + field] = at;
    }
  }
  return breaks;
}
