import { isWhole } from './company/is-whole';
import { emptyContactDraft, type ContactDraft } from '../domain/contact/contact';
import type { Candidate, CandidateField, FieldKind } from './candidate';
import { registeredDomain } from './email';
import { fingerprint } from './fingerprint';
import { domainsOf, type Cluster } from './group';
import { splitName } from './name';
import { NAME_PREFIX } from './name-affixes';
import type { PageReading } from './observation';
import type { Value } from './normalise';
import { toProvenance } from './to-provenance';

/** Thresholds of what a review starts with. */
export const DEFAULT_CAPTURE = {
  /** Confidence from which a field is ticked (0.3 to 0.8). */
  fieldFrom: 0.5,
  /** Confidence of the name from which a candidate with an address, number or profile is ticked (0.4 to 0.9). */
  nameFrom: 0.6,
  /** The same for one of whom the page says only the name, or the name and a title (0.5 to 0.95). */
  nameAloneFrom: 0.6,
  /** Elements of one list field of one candidate: a person, and an organisation with all its branches. */
  list: 12,
  listOfOrg: 80,
};

/** Employer taken from the page itself, for people who name none. */
export type DefaultOrg = { name: string; value: Value };

/** Merges what one cluster says into a draft: per field the best source wins, others stay as alternatives. Undefined without a usable name. */
export function buildCandidate(
  cluster: Cluster,
  reading: PageReading,
  options: { now: number; org?: DefaultOrg; beside?: boolean },
): Candidate | undefined {
  const best = (kind: Value['kind']) => ranked(cluster.values, kind);
  const names = best('name');
  const email = best('email')[0];
  const fallback = names[0] ? undefined : nameFromValues(cluster, email, registeredDomain(reading.url));
  const written = names[0]?.text ?? fallback?.text;
  const nameValue = names[0] ?? fallback?.value;
  if (written === undefined || nameValue === undefined) return undefined;

  const id = fingerprint(reading.url, cluster.groups[0] ?? '', written);
  const elementId = (field: string, key: string) => `${fingerprint(id, field, key)}${options.now.toString(36)}`.slice(0, 40);
  const draft: ContactDraft = emptyContactDraft(cluster.type === 'org' ? 'org' : 'individual', written);
  const fields: CandidateField[] = [];
  const sources: { field: string; value: Value; confidence: number }[] = [];
  const add = (
    field: string,
    kind: FieldKind,
    value: Value,
    more: { shown?: string; confidence?: number; alternatives?: string[] } = {},
  ) => {
    const { src } = value.observation;
    const confidence = more.confidence ?? value.confidence;
    fields.push({
      field,
      kind,
      value: more.shown ?? value.text,
      preselected: confidence >= DEFAULT_CAPTURE.fieldFrom,
      confidence,
      snippet: src.snippet,
      ...(src.label && { label: src.label }),
      path: src.path,
      extractor: src.extractor,
      ...(value.observation.unseen && { unseen: true }),
      alternatives: more.alternatives ?? [],
    });
    sources.push({ field, value, confidence });
  };

  const parts = names.find((value) => value.observation.parts && value.key === names[0]?.key)?.observation.parts;
  if (cluster.type === 'person') draft.name = splitName(written, parts, reading.lang);
  const nicknames = best('nickname').filter((value) => value.key !== names[0]?.key);
  // `Jim` and `Mr. Scullion` are other ways to write the name; `Bill` of Walter Babb is what he is called.
  const callings = nicknames.filter((value) => isShortFor(value.text, written)).map((value) => value.text);
  add('name', 'name', nameValue, { shown: written, ...(fallback && { confidence: 0.35 }), alternatives: [...others(names), ...callings] });
  const nickname = nicknames.find((value) => !isShortFor(value.text, written));
  if (nickname) {
    draft.name.nickname = nickname.text;
    add('name.nickname', 'nickname', nickname);
  }

  const most = cluster.type === 'org' ? DEFAULT_CAPTURE.listOfOrg : DEFAULT_CAPTURE.list;
  for (const value of best('email').slice(0, most)) {
    const { label } = value.observation.src;
    add(`emails.${draft.emails.length}`, 'email', value);
    draft.emails.push({ id: elementId('emails', value.key), address: value.text, ...(label && { label }) });
  }
  for (const value of best('phone').slice(0, most)) {
    if (!value.phone) continue;
    add(`phones.${draft.phones.length}`, 'phone', value);
    draft.phones.push({ id: elementId('phones', value.key), ...value.phone });
  }
  for (const value of best('address').slice(0, most)) {
    if (!value.address) continue;
    add(`addresses.${draft.addresses.length}`, 'address', value);
    draft.addresses.push({ id: elementId('addresses', value.key), ...value.address });
  }
  for (const value of best('profile').slice(0, DEFAULT_CAPTURE.list)) {
    if (!value.profile) continue;
    add(`profiles.${draft.profiles.length}`, 'profile', value);
    draft.profiles.push({ id: elementId('profiles', value.key), ...value.profile, uri: value.text });
  }
  for (const value of best('url').slice(0, 4)) {
    add(`urls.${draft.urls.length}`, 'url', value);
    draft.urls.push({ id: elementId('urls', value.key), uri: value.text });
  }
  if (cluster.type === 'person') addAffiliation();
  else addOrganisation();
  addSingle('birthday', 'birthday');
  addSingle('photo', 'photo');
  addSingle('note', 'note');

  const contact = fields.filter(({ kind }) => kind === 'email' || kind === 'phone' || kind === 'profile' || kind === 'address');
  const top = Math.max(0, ...contact.map((field) => field.confidence));
  const nameConfidence = fields[0]?.confidence ?? 0;
  return {
    id,
    type: cluster.type,
    draft,
    provenance: toProvenance(sources, reading, options.now),
    fields,
    confidence: Math.round((0.6 * nameConfidence + 0.4 * top) * 100) / 100,
    preselected:
      isWhole(cluster.type, draft, options.beside ?? false) &&
      nameConfidence >=
        (contact.length > 0
          ? DEFAULT_CAPTURE.nameFrom
          : isFoundInText(nameValue)
            ? DEFAULT_CAPTURE.nameAloneFrom
            : Number.POSITIVE_INFINITY),
    orders: [],
  };

  function addAffiliation(): void {
    const [title] = best('title');
    const [department] = best('department');
    const named = best('org');
    const org = named[0] ?? options.org?.value;
    if (!title && !department && !org) return;
    const orgName = named[0]?.text ?? options.org?.name;
    draft.orgs.push({
      id: elementId('orgs', 'current'),
      ...(orgName && { name: orgName }),
      ...(title && { title: title.text }),
      ...(department && { department: department.text }),
      current: true,
    });
    if (title) add('orgs.0.title', 'title', title, { alternatives: others(best('title')) });
    if (department) add('orgs.0.department', 'department', department);
    if (org && orgName)
      add('orgs.0.name', 'org', org, { shown: orgName, ...(!named[0] && { confidence: 0.55 }), alternatives: others(named) });
  }

  function addOrganisation(): void {
    draft.domains = domainsOf(cluster).slice(0, 5);
    const [legal] = best('legal-name');
    if (legal) {
      draft.legalName = legal.text;
      add('legalName', 'legal-name', legal);
    }
    const [vat] = best('vat');
    if (vat) {
      draft.vatNumber = vat.text;
      add('vatNumber', 'vat', vat);
    }
    const numbers = best('registration');
    const [number] = numbers;
    if (number) {
      draft.registrationNumber = number.text;
      add('registrationNumber', 'registration', number, { alternatives: others(numbers) });
    }
  }

  function addSingle(kind: 'birthday' | 'photo' | 'note', field: 'birthday' | 'photo' | 'note'): void {
    const [value] = best(kind);
    if (!value) return;
    draft[field] = value.text;
    add(field, kind, value);
  }
}

/** Whether every word of the short form is one of the name's, but for an honorific. */
function isShortFor(short: string, name: string): boolean {
  const words = name.split(/[\s,]+/);
  return short
    .replace(NAME_PREFIX, '')
    .trim()
    .split(/\s+/)
    .every((word) => words.includes(word));
}

/** Names that were weighed with the whole page as evidence; what structured data merely lists without an address is no contact yet. */
function isFoundInText({ observation }: Value): boolean {
  return observation.src.extractor === 'people@1';
}

/** The values of a kind, one per key, best source first, else in the page's order. */
function ranked(values: Value[], kind: Value['kind']): Value[] {
  const byKey = new Map<string, Value>();
  for (const value of values) {
    if (value.kind !== kind) continue;
    const known = byKey.get(value.key);
    if (!known || value.confidence > known.confidence) byKey.set(value.key, withLabel(value, known));
    else byKey.set(value.key, withLabel(known, value));
  }
  return [...byKey.values()].sort((x, y) => y.confidence - x.confidence);
}

/** A number's label (`Mobile`) may stand only in the weaker source. */
function withLabel(value: Value, other: Value | undefined): Value {
  if (!value.phone || value.phone.label !== undefined || other?.phone?.label === undefined) return value;
  return { ...value, phone: { ...value.phone, label: other.phone.label } };
}

function others(values: Value[]): string[] {
  return values.slice(1, 6).map((value) => value.text);
}

/** `maria.rossi@…` is somebody called Maria Rossi, probably; an organisation without a name is called by its domain. */
function nameFromValues(cluster: Cluster, email: Value | undefined, site: string | undefined): { text: string; value: Value } | undefined {
  const value = email ?? cluster.values[0];
  if (!value) return undefined;
  if (cluster.type === 'org') {
    const legal = cluster.values.find(({ kind }) => kind === 'legal-name');
    if (legal) return { text: legal.text, value: legal };
    const domain = domainsOf(cluster)[0] ?? site;
    return domain ? { text: domain, value } : undefined;
  }
  if (!email) return undefined;
  const words = email.key
    .replace(/@.*$/, '')
    .replace(/\+.*$/, '')
    .split(/[._-]+/)
    .filter((word) => /^\p{L}{2,}$/u.test(word));
  const text = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
  return { text: text || email.text, value: email };
}
