import { type Contact, type ContactDraft, emptyContactDraft } from '../../domain/contact/contact';
import { LIMITS } from '../../domain/record';
import { addPoints } from './contact-points';
import { readDate, readYesNo } from './read-values';
import {
  type Cell,
  type Mapping,
  type Problem,
  type RowOutcome,
  type RowReaders,
  cellsOf,
  lineOf,
  oneLine,
  ownValuesOf,
  textOf,
} from './row';
import type { Target } from './target';

const HAN = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}·]+$/u;
const MALE = /^(?:m|male|man|männlich|homme|hombre|男|男性|mr\.?|先生)$/i;
const FEMALE = /^(?:f|w|female|woman|weiblich|femme|mujer|女|女性|mrs\.?|ms\.?|女士|小姐)$/i;
const ORG = /^(?:org|organi[sz]ation|company|account|business|firma|公司|企业|机构)$/i;
type Line = 'occupation' | 'owner' | 'legalName' | 'industry' | 'size' | 'registrationNumber' | 'vatNumber';
/** Targets that are a line of the contact under the same name. */
const LINES: ReadonlySet<Target> = new Set<Line>([
  'occupation',
  'owner',
  'legalName',
  'industry',
  'size',
  'registrationNumber',
  'vatNumber',
]);
type NamePart = 'prefix' | 'given' | 'additional' | 'surname' | 'suffix' | 'nickname' | 'phonetic';
const NAME_PARTS = new Map<Target, NamePart>([
  ['name.prefix', 'prefix'],
  ['name.given', 'given'],
  ['name.additional', 'additional'],
  ['name.surname', 'surname'],
  ['name.suffix', 'suffix'],
  ['name.nickname', 'nickname'],
  ['name.phonetic', 'phonetic'],
]);

/** A row of a table of people or organisations as a contact. A cell that is not what its column is goes to the note with its header: nothing is lost. */
export function contactRow(row: readonly string[], number: number, mapping: Mapping, readers: RowReaders): RowOutcome {
  const { fields, own } = cellsOf(row, mapping);
  const notes: Problem[] = [];
  const kindText = lineOf(fields, 'kind');
  const kind: Contact['kind'] = kindText === undefined ? mapping.of : ORG.test(kindText) ? 'org' : 'individual';
  const draft = emptyContactDraft(kind, '');
  addPoints(draft, fields, mapping, readers, notes);
  addName(draft, fields);
  addAbout(draft, fields, mapping, notes);
  addConsent(draft, fields, notes);
  draft.custom = ownValuesOf(own, mapping, readers, notes);
  const kept = notes
    .filter((note) => note.column !== undefined && note.value !== '')
    .map((note) => `${mapping.columns[note.column ?? 0]?.header}: ${note.value}`);
  const note = [textOf(fields, 'note'), ...kept].filter(Boolean).join('\n').slice(0, LIMITS.text);
  if (note) draft.note = note;
  if (draft.name.full === '')
    return { ok: false, problems: [{ reason: 'nobody', value: row.filter(Boolean).join(' ').slice(0, 120) }, ...notes] };
  return { ok: true, item: { kind: 'contacts', row: number, draft }, notes };
}

function addName(draft: ContactDraft, cells: readonly Cell[]): void {
  const parts: Partial<Record<NamePart, string>> = {};
  for (const { target, text } of cells) {
    const part = NAME_PARTS.get(target);
    const line = part && parts[part] === undefined ? oneLine(text) : '';
    if (part && line !== '') parts[part] = line;
  }
  const { prefix, given, additional, surname, suffix } = parts;
  const isEastern = HAN.test(`${surname ?? ''}${given ?? ''}`);
  const built = isEastern ? `${surname ?? ''}${given ?? ''}` : [prefix, given, additional, surname, suffix].filter(Boolean).join(' ');
  const full = lineOf(cells, 'name.full') ?? (built || undefined);
  const employer = draft.orgs[0];
  if (full === undefined && draft.kind === 'individual' && employer?.name && !employer.title) draft.kind = 'org';
  draft.name.full =
    oneLine(full ?? employer?.name ?? draft.name.full) || parts.nickname || draft.emails[0]?.address || draft.phones[0]?.raw || '';
  if (draft.kind === 'org') draft.orgs = draft.orgs.filter(({ name }) => name !== draft.name.full);
  else Object.assign(draft.name, parts);
}

function addAbout(draft: ContactDraft, cells: readonly Cell[], mapping: Mapping, notes: Problem[]): void {
  for (const { target, text } of cells) if (LINES.has(target)) draft[target as Line] ??= oneLine(text) || undefined;
  const preferences = textOf(cells, 'preferences');
  if (preferences) draft.preferences = preferences;
  for (const cell of cells) {
    switch (cell.target) {
      case 'birthday': {
        const day = dayOf(cell.text, mapping);
        if (day) draft.birthday ??= day;
        else notes.push({ column: cell.column, reason: 'date', value: cell.text });
        break;
      }
      case 'gender':
        if (MALE.test(cell.text)) draft.gender = 'male';
        else if (FEMALE.test(cell.text)) draft.gender = 'female';
        else draft.gender = 'other';
        break;
      case 'language':
        if (/^[a-z]{2,3}(?:[-_][\w-]{1,30})?$/i.test(cell.text)) draft.language ??= cell.text.replaceAll('_', '-');
        else notes.push({ column: cell.column, reason: 'choice', value: cell.text });
        break;
      case 'tags':
        for (const word of cell.text.split(mapping.joiner?.trim() || /[;,，、；|]/)) addTag(draft, word);
        break;
      case 'photo':
        if (/^https?:\/\//i.test(cell.text) && cell.text.length <= LIMITS.uri) draft.photo ??= cell.text;
        break;
      case 'domain':
        for (const domain of cell.text.split(/[\s;,]+/).map((each) =>
          each
            .toLowerCase()
            .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
            .replace(/\/.*$/, ''),
        ))
          if (/^[^\s@]+\.[^\s@]{2,}$/.test(domain) && domain.length <= 253 && !draft.domains.includes(domain)) draft.domains.push(domain);
        break;
      case 'uid':
        // UID of RFC 6350 section 6.7.6: by it the record is known again when the file comes a second time.
        draft.unknownProps.push({ name: 'UID', params: {}, value: `${mapping.system}:${oneLine(cell.text, 200)}` });
        break;
    }
  }
}

function addTag(draft: ContactDraft, word: string): void {
  const tag = oneLine(word.replace(/^\s*\*\s*/, ''), 60);
  if (tag !== '' && !/^(?:myContacts|starred)$/.test(tag) && !draft.tags.includes(tag) && draft.tags.length < LIMITS.list)
    draft.tags.push(tag);
}

/** `YYYY-MM-DD`, or `--MM-DD` for a day without a year as Google and Outlook write it. */
function dayOf(text: string, mapping: Mapping): string | undefined {
  const bare = /^\s*-{1,2}(\d{2})-?(\d{2})$/.exec(text);
  const two = (value: number) => String(value).padStart(2, '0');
  if (bare) return readDate(`2000-${bare[1]}-${bare[2]}`, 'ymd') && `--${bare[1]}-${bare[2]}`;
  const read = readDate(text, mapping.dates);
  if (!read) return undefined;
  // Two digits of a year of birth are never in the future.
  const year = /[-/.]\d{2}$/.test(text.trim()) && read.year >= 2020 ? read.year - 100 : read.year;
  return `${year}-${two(read.month)}-${two(read.day)}`;
}

const CHANNELS = { email: 'email', phone: 'phone', post: 'post', social: 'social' } as const;

function addConsent(draft: ContactDraft, cells: readonly Cell[], notes: Problem[]): void {
  for (const cell of cells) {
    const match = /^(consent|optOut)\.(email|phone|post|social)$/.exec(cell.target);
    if (!match) continue;
    const said = readYesNo(cell.text);
    const channel = CHANNELS[match[2] as keyof typeof CHANNELS];
    if (said === undefined) notes.push({ column: cell.column, reason: 'choice', value: cell.text });
    else if (match[1] === 'consent') draft.consent[channel] = said ? 'granted' : 'denied';
    // Not having opted out is no consent (GDPR article 4(11)).
    else if (said) draft.consent[channel] = 'denied';
  }
}
