import type { Mend } from './finding';

type Place = Record<string, unknown>;

/** The fields of a record as a mend leaves them; undefined when the place is gone or is no longer as it was. */
export function mendPatch(record: object, { path, was, set }: Mend): Record<string, unknown> | undefined {
  const [field, element] = path;
  if (field === undefined) return holds(record as Place, was) ? Object.fromEntries(entriesOf(set)) : undefined;
  const value = (record as Place)[field];
  if (element === undefined) return holds(value as Place | undefined, was) ? { [field]: changed(value as Place, set) } : undefined;
  if (!Array.isArray(value)) return undefined;
  const place = (value as Place[]).find(({ id }) => id === element);
  return holds(place, was) ? { [field]: (value as Place[]).map((each) => (each === place ? changed(each, set) : each)) } : undefined;
}

/** The mend that takes a mend back. */
export function backwards(mend: Mend): Mend {
  return { ...mend, was: mend.set, set: mend.was };
}

function holds(place: Place | undefined, was: Mend['was']): boolean {
  return typeof place === 'object' && place !== null && Object.entries(was).every(([key, value]) => (place[key] ?? null) === value);
}
function changed(place: Place, set: Mend['set']): Place {
  return Object.fromEntries(Object.entries({ ...place, ...set }).filter(([, value]) => value !== null && value !== undefined));
}
function entriesOf(set: Mend['set']): [string, unknown][] {
  return Object.entries(set).map(([key, value]) => [key, value ?? undefined]);
}
