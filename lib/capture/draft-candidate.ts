import type { ContactDraft } from '../domain/contact/contact';
import type { ProvenanceDraft } from '../domain/provenance/provenance';
import type { Candidate, CandidateField, FieldKind } from './candidate';
import { fingerprint } from './fingerprint';
import { readPhone } from './phone';
import { elementPath } from './to-provenance';

/** A finished draft that comes from elsewhere than a page: a file, a code in a picture. */
export type DraftSource = {
  /** Name of the file, or another word for where it came from; part of the candidate's id. */
  name: string;
  /** Place of the card in the file. */
  position: number;
  /** `vcard@1` */
  extractor: string;
  /** By field path: the word that stood beside the value. */
  origins?: Readonly<Record<string, { label?: string }>>;
  url?: string;
};

const SURE = 1;

/** A draft as a candidate for the review: numbers are read as people of `country` write them, every field is ticked. */
export function draftCandidate(given: ContactDraft, source: DraftSource, options: { now: number; country: string }): Candidate {
  const draft = structuredClone(given);
  draft.phones = draft.phones.map((phone) => {
    const { e164, ext, label } = readPhone(phone.raw, phone.label ?? 'phone', [options.country]) ?? {};
    const tells = { e164: phone.e164 ?? e164, ext: phone.ext ?? ext, label: phone.label ?? label };
    return { id: phone.id, raw: phone.raw, ...Object.fromEntries(Object.entries(tells).filter(([, value]) => value !== undefined)) };
  });
  const fields = shownFields(draft).map(([field, kind, value]): CandidateField => {
    const label = source.origins?.[field]?.label;
    return {
      field,
      kind,
      value,
      preselected: true,
      confidence: SURE,
      snippet: '',
      ...(label && { label }),
      path: '',
      extractor: source.extractor,
      alternatives: [],
    };
  });
  return {
    id: fingerprint(source.name, String(source.position), draft.name.full),
    type: draft.kind === 'org' ? 'org' : 'person',
    draft,
    provenance: provenanceOf(fields, source, options.now),
    fields,
    confidence: SURE,
    preselected: true,
    orders: [],
  };
}

/** The fields of a draft by path, in the order of the review. */
function shownFields(draft: ContactDraft): [field: string, kind: FieldKind, value: string][] {
  const { name } = draft;
  const shown: [string, FieldKind, string | undefined][] = [
    ['name', 'name', name.full],
    ['name.nickname', 'nickname', name.nickname],
    ...draft.emails.map((each, at): [string, FieldKind, string] => [`emails.${at}`, 'email', each.address]),
    ...draft.phones.map((each, at): [string, FieldKind, string] => [`phones.${at}`, 'phone', each.raw]),
    ...draft.orgs.flatMap((each, at): [string, FieldKind, string | undefined][] => [
      [`orgs.${at}.title`, 'title', each.title],
      [`orgs.${at}.department`, 'department', each.department],
      [`orgs.${at}.name`, 'org', each.name],
    ]),
    ...draft.addresses.map((each, at): [string, FieldKind, string] => [`addresses.${at}`, 'address', each.full]),
    ...draft.profiles.map((each, at): [string, FieldKind, string] => [`profiles.${at}`, 'profile', each.uri]),
    ...draft.urls.map((each, at): [string, FieldKind, string] => [`urls.${at}`, 'url', each.uri]),
    ['birthday', 'birthday', draft.birthday],
    ['photo', 'photo', draft.photo],
    ['note', 'note', draft.note],
  ];
  return shown.filter((each): each is [string, FieldKind, string] => each[2] !== undefined && each[2] !== '');
}

function provenanceOf(fields: readonly CandidateField[], source: DraftSource, now: number): ProvenanceDraft[] {
  const paths = [...new Set(fields.map(({ field }) => elementPath(field)))];
  return paths.map((field) => ({
    field,
    ...(source.url && { url: source.url }),
    title: source.name.slice(0, 500),
    at: now,
    extractor: source.extractor,
    method: 'import',
    confidence: SURE,
  }));
}
