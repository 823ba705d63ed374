import { type ContactDraft, contactDraftSchema } from '../../lib/domain/contact/contact';
import { type Rhythm, rhythmSchema } from '../../lib/domain/standing/rhythm';
import type { OwnIssue } from '../../lib/domain/own-field/own-input';
import { readLink } from '../../lib/domain/own-field/own-value';
import { type OwnFormReading, readOwnFields } from '../fields/read-own-fields';
import { type ContactFormValues, formValues } from './contact-form-values';
import { readEmail, readPhone } from './read-field';

/** What is wrong with a field; the interface has a sentence for each under `form.issue`. */
export type FieldIssue =
  | 'required'
  | 'email'
  | 'phone'
  | 'uri'
  | 'date'
  | 'days'
  | 'order'
  | 'domain'
  | 'long'
  | 'invalid'
  | `own-${OwnIssue}`;
/** By field path: `full`, `emails.<element id>`, `birthday`, `rhythm.latest`, `custom.<key>`. */
export type FieldIssues = Record<string, FieldIssue>;
export type ReadForm = { ok: true; draft: ContactDraft } | { ok: false; issues: FieldIssues };

const NO_FIELDS: OwnFormReading = { fields: [], locale: 'en', currency: 'USD' };

/**
 * Makes the contact that the form describes, on top of `base` (what the form does not show stays), or says which fields are wrong.
 * An element that the user did not touch is kept as it was captured, also where it would not pass the check of a typed one.
 */
export function readContactForm(values: ContactFormValues, base: ContactDraft, country: string, own: OwnFormReading = NO_FIELDS): ReadForm {
  const issues: FieldIssues = {};
  const before = formValues(base);
  const line = (text: string) => text.trim() || undefined;

  if (!line(values.full)) issues.full = 'required';
  const renamed = values.full.trim() !== before.full;
  const name = {
    ...(renamed ? {} : base.name),
    full: values.full.trim(),
    phonetic: line(values.phonetic),
    nickname: line(values.nickname),
  };

  const emails = elements(values.emails, before.emails, base.emails, (typed, old) => {
    const address = readEmail(typed.address);
    if (address === undefined) issues[`emails.${typed.id}`] = 'email';
    return { ...old, id: typed.id, address: address ?? typed.address };
  });
  const phones = elements(values.phones, before.phones, base.phones, (typed, old) => {
    const read = readPhone(typed.raw, country);
    if (!read) issues[`phones.${typed.id}`] = 'phone';
    return {
      ...(old ? { ...old, e164: undefined, ext: undefined } : {}),
      id: typed.id,
      raw: typed.raw.trim(),
      ...read,
      label: typed.label || undefined,
    };
  });
  const addresses = elements(values.addresses, before.addresses, base.addresses, (typed) => ({
    id: typed.id,
    full: typed.full.trim(),
    country: typed.country || undefined,
  }));
  const orgs = elements(values.orgs, before.orgs, base.orgs, (typed, old) => ({
    id: typed.id,
    // A renamed organisation is no longer the one that was linked.
    orgId: old?.name === line(typed.name) ? old?.orgId : undefined,
    name: line(typed.name),
    title: line(typed.title),
    department: line(typed.department),
    current: typed.current,
  }));
  const urls = elements(values.urls, before.urls, base.urls, (typed, old) => {
    const uri = readLink(typed.uri);
    if (uri === undefined) issues[`urls.${typed.id}`] = 'uri';
    return { ...old, id: typed.id, uri: uri ?? typed.uri };
  });
  const domains = values.domains
    .split(/[\s,，、;；]+/u)
    .map((domain) => domain.trim().toLowerCase())
    .filter(Boolean);
  if (domains.some((domain) => !/^[^\s@/]+\.[^\s@/.]{2,}$/u.test(domain))) issues.domains = 'domain';

  const cadence = readRhythm(values.rhythm, issues);
  const custom = readOwnFields(values.own, base.custom, own);
  for (const [path, issue] of Object.entries(custom.issues)) issues[path] = `own-${issue}`;

  const parsed = contactDraftSchema.safeParse({
    ...base,
    kind: values.kind,
    name,
    emails,
    phones,
    addresses,
    orgs,
    urls,
    domains,
    birthday: line(values.birthday),
    birthdayCalendar: values.lunar === before.lunar ? base.birthdayCalendar : values.lunar ? 'chinese' : undefined,
    anniversary: line(values.anniversary),
    cadence,
    gender: values.gender || undefined,
    occupation: line(values.occupation),
    preferences: line(values.preferences),
    note: line(values.note),
    tags: values.tags,
    legalName: line(values.legalName),
    industry: line(values.industry),
    vatNumber: line(values.vatNumber),
    custom: custom.values,
  });
  if (!parsed.success)
    for (const issue of parsed.error.issues) noteIssue(issues, issue.path, issue.code, { emails, phones, addresses, orgs, urls });
  if (Object.keys(issues).length > 0) return { ok: false, issues };
  return parsed.success ? { ok: true, draft: parsed.data } : { ok: false, issues: { full: 'invalid' } };
}

/** The days of a rhythm; undefined when neither is given. One without the other stands for both. */
function readRhythm(typed: ContactFormValues['rhythm'], issues: FieldIssues): Rhythm | undefined {
  const texts = { ideal: typed.ideal.trim(), latest: typed.latest.trim() };
  if (texts.ideal === '' && texts.latest === '') return undefined;
  const rhythm = { ideal: Number(texts.ideal || texts.latest), latest: Number(texts.latest || texts.ideal) };
  for (const field of ['ideal', 'latest'] as const) {
    if (texts[field] !== '' && !rhythmSchema.shape[field].safeParse(rhythm[field]).success) issues[`rhythm.${field}`] = 'days';
  }
  if (issues['rhythm.ideal'] || issues['rhythm.latest']) return undefined;
  if (rhythm.ideal <= rhythm.latest) return rhythm;
  issues['rhythm.latest'] = 'order';
  return undefined;
}

/** Reads typed elements; empty ones leave the list, untouched ones stay as they are. */
function elements<Typed extends { id: string }, Kept extends { id: string }>(
  typed: Typed[],
  before: Typed[],
  kept: Kept[],
  read: (typed: Typed, old: Kept | undefined) => Kept,
): Kept[] {
  return typed.flatMap((element) => {
    const old = kept.find((one) => one.id === element.id);
    const text = before.find((one) => one.id === element.id);
    if (old && text && JSON.stringify(text) === JSON.stringify(element)) return [old];
    const { id: _, ...parts } = element;
    const isEmpty = Object.entries(parts).every(
      ([key, part]) => typeof part !== 'string' || part.trim() === '' || key === 'label' || key === 'country',
    );
    return isEmpty ? [] : [read(element, old)];
  });
}

function noteIssue(issues: FieldIssues, path: PropertyKey[], code: string, lists: Record<string, { id: string }[]>): void {
  const [field, at] = path.map(String);
  const element = typeof path[1] === 'number' && field ? lists[field]?.[path[1]] : undefined;
  const key = element ? `${field}.${element.id}` : field === 'name' ? (at ?? 'full') : (field ?? 'full');
  issues[key] ??= field === 'birthday' || field === 'anniversary' ? 'date' : code === 'too_big' ? 'long' : 'invalid';
}
