import type { Contact } from '../contact/contact';
import { type ElementField, elementKeys, plain } from './keys';

export type Owned<F extends ElementField> = { owner: string; element: Contact[F][number] };

/**
 * The elements of all members, equal ones once as the earliest member has them; `members` in order of age. Those that `first` holds too
 * come first. An element id that is taken gets the ending `~2`, `~3` …; within one member nothing is united.
 */
export function uniteElements<F extends ElementField>(field: F, members: readonly Contact[], first?: Contact): Owned<F>[] {
  const keyOf = elementKeys[field] as (element: Contact[F][number]) => string;
  const owned = members.flatMap((member) => member[field].map((element) => ({ owner: member.id, element, key: keyOf(element) })));
  const kept = firstOwners(owned);
  const taken = new Set<string>();
  const named = kept.map(({ owner, element, key }) => {
    let id = element.id;
    for (let next = 2; taken.has(id); next += 1) id = `${element.id.slice(0, 36)}~${next}`;
    taken.add(id);
    return { owner, key, element: id === element.id ? element : { ...element, id } };
  });
  if (!first) return named;
  const preferred = new Set(first[field].map(keyOf));
  return [...named.filter(({ key }) => preferred.has(key)), ...named.filter(({ key }) => !preferred.has(key))];
}

/** Values of a list without ids, equal ones once. */
export function uniteBy<T>(members: readonly Contact[], listOf: (member: Contact) => T[], keyOf: (value: T) => string): T[] {
  const owned = members.flatMap((member) => listOf(member).map((value) => ({ owner: member.id, value, key: keyOf(value) })));
  return firstOwners(owned).map(({ value }) => value);
}

export function uniteWords(members: readonly Contact[], listOf: (member: Contact) => string[]): string[] {
  return uniteBy(members, listOf, plain);
}

function firstOwners<T extends { owner: string; key: string }>(owned: T[]): T[] {
  const owners = new Map<string, string>();
  return owned.filter(({ owner, key }) => {
    if (!owners.has(key)) owners.set(key, owner);
    return owners.get(key) === owner;
  });
}
