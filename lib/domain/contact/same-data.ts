/** True for plain data that says the same: order of fields does not matter, an undefined field is an absent one. */
export function isSameData(x: unknown, y: unknown): boolean {
  return JSON.stringify(sorted(x)) === JSON.stringify(sorted(y));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([x], [y]) => (x < y ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  );
}
