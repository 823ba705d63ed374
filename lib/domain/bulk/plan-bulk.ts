import type { Contact } from '../contact/contact';
import { isSameData } from '../contact/same-data';
import { ownAt } from '../own-field/own-value';
import type { BulkChange } from './bulk-change';

/** One place of one member record, as it was and as it becomes; null stands for nothing. Turned round it takes itself back. */
export type PlaceChange = { id: string; before: unknown; after: unknown };

/** The field path of a change's place (`custom.size`), by which a projection says whose value is shown. */
export function pathOf(change: BulkChange): string {
  switch (change.place) {
    case 'tag':
      return 'tags';
    case 'field':
      return change.field;
    case 'own':
      return `custom.${change.key}`;
    case 'cadence':
      return 'cadence';
    case 'tier':
      return 'pins.tier';
  }
}

/**
 * What a change does to the members of a customer: a value goes to the member whose value is shown (`shownId`), else to the root record, and is
 * emptied in all of them, else that of another would show. No entry for a record that already is so.
 */
export function planBulk(members: readonly Contact[], rootId: string, shownId: string | undefined, change: BulkChange): PlaceChange[] {
  const isOut = change.value === null || change.value === false;
  const home = members.find(({ id }) => id === (shownId ?? rootId)) ?? members[0];
  if (!home) return [];
  if (change.place === 'tag' && change.value && members.some(({ tags }) => tags.includes(change.tag))) return [];
  return (isOut ? members : [home]).flatMap((member) => {
    const before = placeOf(member, change);
    return isSameData(before, change.value) ? [] : [{ id: member.id, before, after: change.value }];
  });
}

/** What stands at a change's place of a record; null where nothing does. */
export function placeOf(contact: Contact, change: BulkChange): unknown {
  switch (change.place) {
    case 'tag':
      return contact.tags.includes(change.tag);
    case 'field':
      return contact[change.field] ?? null;
    case 'own':
      return ownAt(contact.custom, change.key) ?? null;
    case 'cadence':
      return contact.cadence ?? null;
    case 'tier':
      return contact.pins.tier ?? null;
  }
}

/** The top-level field of a record with something else at the change's place; the schema of contacts judges it. */
export function patchPlace(contact: Contact, change: BulkChange, value: unknown): Record<string, unknown> {
  switch (change.place) {
    case 'tag': {
      const others = contact.tags.filter((tag) => tag !== change.tag);
      return { tags: value === true ? [...others, change.tag] : others };
    }
    case 'field':
      return { [change.field]: value ?? undefined };
    case 'own': {
      const { [change.key]: _, ...others } = contact.custom;
      return { custom: value === null ? others : { ...others, [change.key]: value } };
    }
    case 'cadence':
      return { cadence: value ?? undefined };
    case 'tier': {
      const { tier: _, ...others } = contact.pins;
      return { pins: value === null ? others : { ...others, tier: value } };
    }
  }
}
