/** By UTF-16 units; none counts as empty. */
export function compareText(x = '', y = ''): number {
  return x < y ? -1 : x > y ? 1 : 0;
}

/** By UTF-16 units, in the direction of `sign`; empty ones come last in both. */
export function compareKeys(x = '', y = '', sign = 1): number {
  if (x === y) return 0;
  if (x === '') return 1;
  return y === '' ? -1 : sign * compareText(x, y);
}

/** Ascending; none counts as the greatest. */
export function compareNumbers(x = Infinity, y = Infinity): number {
  return x < y ? -1 : x > y ? 1 : 0;
}
