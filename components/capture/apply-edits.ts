import type { Candidate } from '../../lib/capture/candidate';
import type { ContactDraft } from '../../lib/domain/contact/contact';
import { readLink } from '../../lib/domain/own-field/own-value';
import { readEmail, readPhone } from '../contact/read-field';

export type EditIssue = 'empty' | 'email' | 'phone' | 'uri' | 'date';
export type EditedCandidate = { ok: true; candidate: Candidate } | { ok: false; issues: Record<string, EditIssue> };

const DAY = /^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/**
 * The candidate with what the user typed over its values; parts that no longer belong to a new text (given name, street) go. What was typed has
 * the user for its origin. `country` reads phone numbers.
 */
export function applyEdits(candidate: Candidate, edits: Readonly<Record<string, string>>, country: string): EditedCandidate {
  const draft = structuredClone(candidate.draft);
  const issues: Record<string, EditIssue> = {};
  for (const [field, typed] of Object.entries(edits)) {
    const text = typed.trim();
    const issue = text === '' ? 'empty' : write(draft, field, text, country);
    if (issue) issues[field] = issue;
  }
  if (Object.keys(issues).length > 0) return { ok: false, issues };
  const edited = new Set(Object.keys(edits).map(tracePath));
  const provenance = candidate.provenance.map((trace) =>
    edited.has(trace.field) ? { ...trace, extractor: 'user', method: 'user' as const, confidence: 1 } : trace,
  );
  return { ok: true, candidate: { ...candidate, draft, provenance } };
}

/** `orgs.0.title` is traced as `orgs.0`, `name.nickname` as `name`. */
function tracePath(field: string): string {
  const [list = '', at] = field.split('.');
  return at !== undefined && /^\d+$/.test(at) ? `${list}.${at}` : list;
}

function write(draft: ContactDraft, field: string, text: string, country: string): EditIssue | undefined {
  const [list, at, part] = field.split('.');
  const position = Number(at);
  switch (list) {
    case 'name':
      if (at === 'nickname') draft.name.nickname = text;
      else draft.name = { full: text, nickname: draft.name.nickname };
      return undefined;
    case 'emails': {
      const address = readEmail(text);
      const email = draft.emails[position];
      if (!address || !email) return 'email';
      email.address = address;
      return undefined;
    }
    case 'phones': {
      const phone = draft.phones[position];
      const read = readPhone(text, country);
      if (!phone || !read) return 'phone';
      draft.phones[position] = { id: phone.id, raw: text, label: phone.label, ...read };
      return undefined;
    }
    case 'addresses': {
      const address = draft.addresses[position];
      if (address) draft.addresses[position] = { id: address.id, full: text, country: address.country };
      return undefined;
    }
    case 'orgs': {
      const org = draft.orgs[position];
      if (org && (part === 'name' || part === 'title' || part === 'department')) org[part] = text;
      return undefined;
    }
    case 'profiles':
    case 'urls': {
      const uri = readLink(text);
      const element = draft[list][position];
      if (!uri || !element) return 'uri';
      element.uri = uri;
      if (list === 'profiles') delete draft.profiles[position]?.handle;
      return undefined;
    }
    case 'birthday':
      if (!DAY.test(text)) return 'date';
      draft.birthday = text;
      return undefined;
    case 'note':
    case 'photo':
    case 'legalName':
    case 'vatNumber':
      draft[list] = text;
      return undefined;
    default:
      throw new Error(`capture: nothing to edit at ${field}`);
  }
}
