import type { ContactCard } from './card';
import { ELEMENT_FIELDS, type ElementField, elementKeys } from '../link/keys';
import { type OwnValues, changedOwn, ownAt } from '../own-field/own-value';
import type { Contact, ContactDraft } from './contact';
import { isSameData } from './same-data';

/** The fields of one member record that an edit replaces; `null` empties a field. The payload of `contacts.update`. */
export type MemberEdit = { id: string; rev: string; patch: Record<string, unknown> };

const WORDS = ['tags', 'domains'] as const;
type Element = { id: string };

/**
 * Sends each difference between what the card shows and what the user wants to the member record that the value belongs to
 * (`card.from`); what is new goes to the root record. A list element that several members hold alike is changed in all of them,
 * else the old value would show again.
 */
export function planEdits(card: ContactCard, wanted: ContactDraft): MemberEdit[] {
  const patches = new Map<string, Record<string, unknown>>();
  const put = (id: string, field: string, value: unknown) => patches.set(id, { ...patches.get(id), [field]: value });
  const home = card.members.find((member) => member.id === card.id) ?? card.members[0];
  if (!home) return [];

  for (const field of ELEMENT_FIELDS) {
    for (const member of card.members) {
      const next = editedList(card, wanted, field, member, member === home);
      if (!isSameData(next, member[field])) put(member.id, field, next);
    }
  }
  for (const field of WORDS) {
    const removed = card.shown[field].filter((word) => !wanted[field].includes(word));
    const added = wanted[field].filter((word) => !card.shown[field].includes(word));
    for (const member of card.members) {
      const next = [...member[field].filter((word) => !removed.includes(word)), ...(member === home ? added : [])];
      if (!isSameData(next, member[field])) put(member.id, field, next);
    }
  }
  for (const member of card.members) {
    const next = editedOwn(card, wanted, member, home);
    if (!isSameData(next, member.custom)) put(member.id, 'custom', next);
  }
  const skipped = new Set<string>([...ELEMENT_FIELDS, ...WORDS, 'custom', 'sample']);
  const fields = new Set([...Object.keys(card.shown), ...Object.keys(wanted)]) as Set<keyof ContactDraft>;
  for (const field of fields) {
    if (skipped.has(field) || isSameData(card.shown[field], wanted[field])) continue;
    put(card.from[field] ?? home.id, field, wanted[field] ?? null);
  }
  return card.members.flatMap((member) => {
    const patch = patches.get(member.id);
    return patch ? [{ id: member.id, rev: member.rev, patch }] : [];
  });
}

/** A member's values of own fields: a changed one goes to the member that it is shown of, one that was taken out leaves all of them. */
function editedOwn(card: ContactCard, wanted: ContactDraft, member: Contact, home: Contact): OwnValues {
  const next = { ...member.custom };
  for (const key of changedOwn(card.shown.custom, wanted.custom)) {
    const value = ownAt(wanted.custom, key);
    if (value === undefined) delete next[key];
    else if ((card.from[`custom.${key}`] ?? home.id) === member.id) next[key] = value;
  }
  return next;
}

function editedList(card: ContactCard, wanted: ContactDraft, field: ElementField, member: Contact, isHome: boolean): Element[] {
  const shown: Element[] = card.shown[field];
  const want: Element[] = wanted[field];
  const kept = (member[field] as Element[]).flatMap((element) => {
    const owned = shown.find((one) => one.id === element.id && (card.from[`${field}.${one.id}`] ?? member.id) === member.id);
    const before = owned ?? shown.find((one) => keyOf(field, one) === keyOf(field, element));
    if (!before) return [element];
    const after = want.find((one) => one.id === before.id);
    if (!after) return [];
    return isSameData(before, after) ? [element] : [{ ...after, id: element.id }];
  });
  const added = isHome ? want.filter((element) => !shown.some((one) => one.id === element.id)) : [];
  return [...kept, ...added];
}

/** What makes two elements of a list the same value, whatever their ids and labels. */
function keyOf(field: ElementField, element: Element): string {
  // The caller takes the element from the list of the same name.
  return (elementKeys[field] as (element: Element) => string)(element);
}
