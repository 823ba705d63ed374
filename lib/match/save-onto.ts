import type { Contact, ContactDraft } from '../domain/contact/contact';
import { ELEMENT_FIELDS, type ElementField, plain } from '../domain/link/keys';
import { CHANNELS, SINGLE_FIELDS } from '../domain/link/projection';
import { plainOwn } from '../domain/own-field/own-text';
import type { FieldChange } from '../domain/pair/pair';
import { orgKey, shownElement, shownSingle, valueKey } from './value-keys';

export type SaveOntoOptions = {
  /** ISO 3166-1 alpha-2: how phones without a country are read. */
  country: string;
  /** Id for a new element whose own id is taken; the default adds a number to it. */
  newElementId?: () => string;
  /** Single-value fields that the user chose to overwrite with the draft's value. */
  chosen?: readonly string[];
};
export type SaveOntoPlan = { patch: Partial<ContactDraft>; changes: FieldChange[] };

/**
 * What adding a draft to a contact writes: lists united by normalised key, a single value only where there was none or it was `chosen` (the
 * name too), consent only where nothing was said. Never removes anything; an empty patch: the contact has it all.
 */
export function planSaveOnto(existing: ContactDraft, draft: ContactDraft, options: SaveOntoOptions): SaveOntoPlan {
  const patch: Record<string, unknown> = {};
  const changes: FieldChange[] = [];
  for (const field of SINGLE_FIELDS) {
    const to = shownSingle(draft, field);
    const from = shownSingle(existing, field);
    if (to === undefined || to === from || (from !== undefined && !options.chosen?.includes(field))) continue;
    patch[field] = draft[field];
    changes.push(from === undefined ? { field, to } : { field, from, to });
  }
  for (const field of ELEMENT_FIELDS) {
    const united = uniteField(field, existing, draft, options);
    if (united.changes.length === 0) continue;
    patch[field] = united.list;
    changes.push(...united.changes);
  }
  for (const field of ['tags', 'domains'] as const) {
    const known = new Set(existing[field].map(plain));
    const added = [...new Map(draft[field].map((word) => [plain(word), word])).entries()].flatMap(([key, word]) =>
      known.has(key) ? [] : [word],
    );
    if (added.length === 0) continue;
    patch[field] = [...existing[field], ...added];
    changes.push(...added.map((to) => ({ field, to })));
  }
  const custom = Object.entries(draft.custom).filter(([key]) => !Object.hasOwn(existing.custom, key));
  if (custom.length > 0) {
    patch.custom = { ...existing.custom, ...Object.fromEntries(custom) };
    changes.push(...custom.map(([key, value]) => ({ field: `custom.${key}`, to: plainOwn(value) })));
  }
  const said = CHANNELS.filter((channel) => draft.consent[channel] && !existing.consent[channel]);
  if (said.length > 0) {
    patch.consent = { ...existing.consent, ...Object.fromEntries(said.map((channel) => [channel, draft.consent[channel]])) };
    changes.push(...said.map((channel) => ({ field: `consent.${channel}`, to: String(draft.consent[channel]) })));
  }
  const props = new Set(existing.unknownProps.map((prop) => JSON.stringify(prop)));
  const news = draft.unknownProps.filter((prop) => !props.has(JSON.stringify(prop)));
  if (news.length > 0) patch.unknownProps = [...existing.unknownProps, ...news];
  return { patch: patch as Partial<ContactDraft>, changes };
}

/** What saving the draft onto the contact would add or change, for the review. */
export function fieldChanges(existing: ContactDraft, draft: ContactDraft, country: string): FieldChange[] {
  return planSaveOnto(existing, draft, { country }).changes;
}

function uniteField<F extends ElementField>(
  field: F,
  existing: ContactDraft,
  draft: ContactDraft,
  { country, newElementId }: SaveOntoOptions,
): { list: Contact[F]; changes: FieldChange[] } {
  if (field === 'orgs') return uniteOrgs(existing, draft, newElementId) as { list: Contact[F]; changes: FieldChange[] };
  const known = new Set(existing[field].map((element) => valueKey(field, element, country)));
  const ids = new Set(existing[field].map((element) => element.id));
  const added: Contact[F][number][] = [];
  for (const element of draft[field]) {
    const key = valueKey(field, element, country);
    if (known.has(key)) continue;
    known.add(key);
    added.push(withFreeId(element, ids, newElementId));
  }
  const changes = added.map((element) => ({ field, to: shownElement(field, element) }));
  return { list: [...existing[field], ...added] as Contact[F], changes };
}

/** A title or department that was missing is filled in; another title at the same employer is another affiliation. */
function uniteOrgs(
  existing: ContactDraft,
  draft: ContactDraft,
  newElementId: SaveOntoOptions['newElementId'],
): { list: Contact['orgs']; changes: FieldChange[] } {
  const list = [...existing.orgs];
  const changes: FieldChange[] = [];
  const ids = new Set(list.map((org) => org.id));
  for (const org of draft.orgs) {
    const fits = (x: string | undefined, y: string | undefined) => !x || !y || plain(x) === plain(y);
    const at = list.findIndex(
      (each) => orgKey(each) === orgKey(org) && fits(each.title, org.title) && fits(each.department, org.department),
    );
    const old = list[at];
    if (!old) {
      list.push(withFreeId(org, ids, newElementId));
      changes.push({ field: 'orgs', to: shownElement('orgs', org) });
      continue;
    }
    const filled = { ...old, title: old.title ?? org.title, department: old.department ?? org.department, orgId: old.orgId ?? org.orgId };
    if (filled.title === old.title && filled.department === old.department && filled.orgId === old.orgId) continue;
    list[at] = filled;
    changes.push({ field: 'orgs', from: shownElement('orgs', old), to: shownElement('orgs', filled) });
  }
  return { list, changes };
}

function withFreeId<T extends { id: string }>(element: T, ids: Set<string>, newElementId: SaveOntoOptions['newElementId']): T {
  let id = element.id;
  if (ids.has(id) && newElementId) id = newElementId();
  for (let next = 2; ids.has(id); next += 1) id = `${element.id.slice(0, 36)}-${next}`;
  ids.add(id);
  return id === element.id ? element : { ...element, id };
}
