import type { Contact, ContactDraft } from '../domain/contact/contact';
import type { PageChange } from '../domain/contact/known-page';
import { plain } from '../domain/link/keys';
import { orgKey, shownElement, shownSingle, valueKey } from './value-keys';

const LISTS = ['emails', 'phones', 'addresses', 'profiles', 'urls'] as const;
/** Picture addresses and notes change with every visit and say nothing. */
const SINGLES = ['name', 'birthday', 'legalName', 'vatNumber', 'registrationNumber'] as const;
const PARTS = ['name', 'title', 'department'] as const;

type Known = {
  /** The record that was captured from the page. */
  contact: Contact;
  /** Field paths of the record whose value came from this page (`name`, `emails.<id>`). */
  fromPage: ReadonlySet<string>;
  /** Every record of the same customer: what one of them has is nothing new. */
  members: readonly ContactDraft[];
};

/** What a page says otherwise than when it was captured: values that came from it and are gone beside values that are new, in pairs. */
export function pageChanges({ contact, fromPage, members }: Known, draft: ContactDraft, country: string): PageChange[] {
  const changes: PageChange[] = [];
  for (const field of SINGLES) {
    const from = shownSingle(contact, field);
    const to = shownSingle(draft, field);
    if (to === undefined || from === to || (from !== undefined && plain(from) === plain(to))) continue;
    if (members.some((member) => plain(shownSingle(member, field) ?? '') === plain(to))) continue;
    if (from === undefined || fromPage.has(field)) changes.push({ field, source: field, ...(from !== undefined && { from }), to });
  }
  const affiliations = affiliationChanges({ contact, fromPage, members }, draft);
  changes.push(...affiliations);
  for (const list of LISTS) changes.push(...listChanges({ contact, fromPage, members }, draft, list, country));
  return changes;
}

function listChanges(
  { contact, fromPage, members }: Known,
  draft: ContactDraft,
  list: (typeof LISTS)[number],
  country: string,
): PageChange[] {
  const key = (element: Contact[typeof list][number]) => valueKey(list, element, country);
  const now = new Set(draft[list].map(key));
  const held = new Set(members.flatMap((member) => member[list].map(key)));
  const gone = contact[list].filter((element) => fromPage.has(`${list}.${element.id}`) && !now.has(key(element)));
  const fresh = draft[list].flatMap((element, at) => (held.has(key(element)) ? [] : [{ element, at }]));
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at): PageChange => {
    const [old, next] = [gone[at], fresh[at]];
    return {
      field: old ? `${list}.${old.id}` : list,
      ...(old && { from: shownElement(list, old) }),
      ...(next && { source: `${list}.${next.at}`, to: shownElement(list, next.element) }),
    };
  });
}

/** A new title at the same firm changes the title; another firm changes the firm. */
function affiliationChanges({ contact, fromPage, members }: Known, draft: ContactDraft): PageChange[] {
  const own = contact.orgs.filter(({ id }) => fromPage.has(`orgs.${id}`));
  return draft.orgs.flatMap((org, at): PageChange[] => {
    const known = members.some((member) =>
      member.orgs.some((each) =>
        PARTS.every(
          (part) => !org[part] || plain(each[part] ?? '') === plain(org[part] ?? '') || (part === 'name' && orgKey(each) === orgKey(org)),
        ),
      ),
    );
    if (known) return [];
    const old = own.find((each) => orgKey(each) === orgKey(org)) ?? (own.length === 1 && draft.orgs.length === 1 ? own[0] : undefined);
    if (!old) return own.length > 0 ? [{ field: 'orgs', source: `orgs.${at}`, to: shownElement('orgs', org) }] : [];
    return PARTS.flatMap((part): PageChange[] => {
      const [from, to] = [old[part], org[part]];
      if (!to || (from && plain(from) === plain(to)) || (part === 'name' && orgKey(old) === orgKey(org))) return [];
      return [{ field: `orgs.${old.id}.${part}`, source: `orgs.${at}.${part}`, ...(from && { from }), to }];
    });
  });
}

/**
 * The fields of the record after changes were taken, and where each now stands (`emails.<id>`) by its path in the draft. Undefined when the
 * record or the draft has not what a change names.
 */
export function takeChanges(
  contact: Contact,
  draft: ContactDraft,
  takes: readonly { field: string; source: string }[],
  newId: () => string,
): { patch: Partial<ContactDraft>; moved: { source: string; field: string }[] } | undefined {
  const patch: Record<string, unknown> = {};
  const moved: { source: string; field: string }[] = [];
  for (const { field, source } of takes) {
    const [list = '', id, part] = field.split('.');
    const [from = '', position, fromPart] = source.split('.');
    if (from !== list || fromPart !== part) return undefined;
    if (position === undefined) {
      if (!SINGLES.includes(list as 'name') || id !== undefined) return undefined;
      patch[list] = draft[list as 'name'];
      moved.push({ source, field });
      continue;
    }
    if (list !== 'orgs' && !LISTS.includes(list as 'emails')) return undefined;
    const next = draft[list as 'emails'][Number(position)];
    const elements = ((patch[list] as Contact['emails'] | undefined) ?? contact[list as 'emails']).slice();
    if (!next) return undefined;
    const at = elements.findIndex((element) => element.id === id);
    if (id === undefined) elements.push({ ...next, id: newId() });
    else if (at < 0) return undefined;
    else elements[at] = replaced(elements[at], next, part);
    patch[list] = elements;
    moved.push({ source: `${list}.${position}`, field: `${list}.${elements.at(id === undefined ? -1 : at)?.id ?? ''}` });
  }
  return { patch: patch as Partial<ContactDraft>, moved };
}

/** The new value under the old id and label; of an affiliation only the named part. */
function replaced(
  old: Contact['emails'][number] | undefined,
  next: Contact['emails'][number],
  part: string | undefined,
): Contact['emails'][number] {
  if (!old) return next;
  if (part !== undefined) return { ...old, [part]: next[part as 'label'] };
  const label = next.label ?? old.label;
  return { ...next, id: old.id, ...(label !== undefined && { label }) };
}
