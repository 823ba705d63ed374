import type { ContactDraft } from '../domain/contact/contact';
import { ELEMENT_FIELDS } from '../domain/link/keys';

/** The draft with an id of its own for every list element, so that none clashes with another record's and origins can name it. */
export function withOwnElementIds(draft: ContactDraft, newId: () => string): ContactDraft {
  const lists = Object.fromEntries(ELEMENT_FIELDS.map((field) => [field, draft[field].map((element) => ({ ...element, id: newId() }))]));
  return { ...draft, ...lists };
}
