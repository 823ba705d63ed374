import type { ContactDraft } from '../domain/contact/contact';
import type { ProvenanceDraft } from '../domain/provenance/provenance';
import type { Candidate } from './candidate';
import { elementPath } from './to-provenance';

const LISTS = ['emails', 'phones', 'addresses', 'orgs', 'profiles', 'urls'] as const;

/** The draft and provenance to save: without the fields that the user unticked (by path), list positions counted anew. A name always stays. */
export function applySelection(candidate: Candidate, unticked: readonly string[]): { draft: ContactDraft; provenance: ProvenanceDraft[] } {
  const off = new Set(unticked.filter((field) => field !== 'name'));
  const draft: ContactDraft = structuredClone(candidate.draft);
  const moved = new Map<string, string>();
  for (const [i, org] of draft.orgs.entries()) {
    for (const part of ['name', 'title', 'department'] as const) if (off.has(`orgs.${i}.${part}`)) delete org[part];
    if (org.name === undefined && org.title === undefined && org.department === undefined) off.add(`orgs.${i}`);
  }
  for (const list of LISTS) {
    const kept: unknown[] = [];
    for (const [i, element] of draft[list].entries()) {
      if (off.has(`${list}.${i}`)) continue;
      moved.set(`${list}.${i}`, `${list}.${kept.length}`);
      kept.push(element);
    }
    Object.assign(draft, { [list]: kept });
  }
  if (off.has('name.nickname')) delete draft.name.nickname;
  for (const field of ['birthday', 'photo', 'note', 'legalName', 'vatNumber', 'registrationNumber'] as const)
    if (off.has(field)) delete draft[field];
  const provenance = candidate.provenance.flatMap((each) => {
    const path = elementPath(each.field);
    const field = path.includes('.') ? moved.get(path) : off.has(path) ? undefined : path;
    return field === undefined ? [] : [{ ...each, field }];
  });
  return { draft, provenance };
}

/** What is unticked when a review opens. */
export function initiallyUnticked(candidate: Candidate): string[] {
  return candidate.fields.filter((field) => !field.preselected).map((field) => field.field);
}
