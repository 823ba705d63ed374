/** Fields that every write sets and that say nothing about what changed. */
const BOOKKEEPING = new Set(['id', 'createdAt', 'rev', 'updatedAt', 'fieldRevs']);

/** Names of the top-level fields in which two states of a record differ. Of a new record: those that hold something. */
export function changedFields(before: object | undefined, after: object): string[] {
  const old = new Map(Object.entries(before ?? {}));
  const names = new Set([...old.keys(), ...Object.keys(after)].filter((name) => !BOOKKEEPING.has(name)));
  const now = new Map(Object.entries(after));
  return [...names].filter((name) => (before ? !same(old.get(name), now.get(name)) : !isEmpty(now.get(name))));
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
}

/** Equality of JSON values; the order of keys does not count, a field that is undefined is one that is absent. */
function same(x: unknown, y: unknown): boolean {
  if (Object.is(x, y)) return true;
  if (typeof x !== 'object' || typeof y !== 'object' || x === null || y === null || Array.isArray(x) !== Array.isArray(y)) return false;
  const left = new Map(Object.entries(x).filter(([, value]) => value !== undefined));
  const right = new Map(Object.entries(y).filter(([, value]) => value !== undefined));
  return left.size === right.size && [...left].every(([name, value]) => right.has(name) && same(value, right.get(name)));
}
