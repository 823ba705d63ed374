import { isOrgName } from '../org-name';
import { isTitleOf } from './features';
import type { Mention } from './find-people';
import type { PlacedLine } from './page-text';
import type { PersonRecord } from './record';
import type { Tables } from './table';
import { isTitleText } from './title-words';

/** What a record says about a person besides addresses and numbers. */
export type PersonFields = { title?: Said; department?: Said; org?: Said };
export type Said = { text: string; line: PlacedLine; confidence: number };

const LABEL =
  /^(?<title>title|position|role|job title|function|funktion|fonction|cargo|puesto|ruolo|functie|stanowisko|должность|görev|職務|職稱|职务|职位|职称|役職|직위|직책|직함)\s*[:：]\s*|^(?<org>company|organi[sz]ation|employer|firma|unternehmen|entreprise|société|empresa|azienda|bedrijf|компания|公司|单位|會社|会社|所属|회사|소속)\s*[:：]\s*|^(?<department>department|dept\.?|division|team|abteilung|bereich|service|département|departamento|reparto|afdeling|отдел|部门|部門|部署|科室|부서)\s*[:：]\s*/iu;
const DEPARTMENT =
  /(?:\b(?:department|dept|division|abteilung|faculty of|school of)\b|(?:事业部|部门|研发部|销售部|市场部|财务部|人事部|技术部|采购部|行政部|法务部|客服部|営業部|総務部|開発部|人事部|영업부|개발부|인사부|총무부|기획부|마케팅팀|영업팀|개발팀|[^经總总]部)$)/iu;
const CONTACT =
  /\S@\S|\d{4}|\d{3}[\s.-]\d|https?:|www\.|^(?:tel|phone|mobile|cell|fax|e-?mail|email|web|website|linkedin|twitter|电话|手机|邮箱|传真|微信|전화|メール|電話)\b/iu;
const NOISE =
  /^(?:read more|more|view (?:bio|profile)|bio|biography|full bio|learn more|e-?mail|contact|vcard|download vcard|linkedin|twitter|profile|details|mehr|weiterlesen|lire la suite|leer más|更多|详情|查看|next|previous|close|back|×|x)\.?$/iu;

/** `… is Senior Associate Director of Admissions at IE Business School.` */
const IS_A =
  /^,?\s*(?:is|serves as|works as|acts as|joined \p{L}{2,12} as|ist|est|es|è)\s+(?:currently |also |now )?(?:the |our |an? |der |die |unser |unsere |le |la |notre |el |il )?(?<title>[^.;()]{3,70}?)(?=\s+(?:at|for|in|on|who|with|and (?:has|is|a|the)|bei|chez|en|presso)\s|[.,;]|$)/u;

/** Title, department and organisation: from the rest of the name's line, then from the lines of the record. */
export function fieldsOf(
  { line, span, features }: Mention,
  record: PersonRecord,
  tables: Tables,
  firms: FirmHabit = NO_FIRMS,
): PersonFields {
  const fields: PersonFields = {};
  const row = tables.rowOf(line);
  for (const kind of ['title', 'department', 'org'] as const) {
    const cell = row[kind];
    if (cell && cell !== line && cell.text.length <= 120) fields[kind] = { text: cell.text, line: cell, confidence: 0.8 };
  }
  const takePieces = (said: string, from: PlacedLine) => take(fields, said, from, firms);
  const rest = span.rest
    .replace(/^[(（](?:男|女|兼|外籍|先生|女士|[\p{Script=Hiragana}\p{Script=Katakana}ー\s]+)[)）]\s*/u, '')
    .replace(/^[\s,，、|｜·•–—:：-]+/u, '')
    .replace(/^[(（](.{2,60})[)）]$/u, '$1');
  if (features['running-text']) {
    // In a sentence only what stands between commas behind the name is about it: `Judy McCarley, Service Manager, …`.
    const aside = /^,\s+(?:the |our |an? )?(?<title>[^,.;()]{3,60})(?:[,.;]|$)/u.exec(span.rest)?.groups?.title;
    const told = aside ?? IS_A.exec(span.rest)?.groups?.title;
    const label = /(?:^|[.;]\s)([^.;:]{3,40}):$/u.exec(span.before.trim())?.[1];
    const title = [told, label].find((text) => text !== undefined && isTitleText(text));
    if (title !== undefined) fields.title = { text: title, line, confidence: 0.6 };
    return fields;
  }
  if (rest !== '' && rest.length <= 160) takePieces(rest, line);
  const before = span.before.replace(/[\s,，、|｜·•–—:：-]+$/u, '');
  if (!fields.title && before !== '' && before.length <= 50 && isTitleText(before)) fields.title = { text: before, line, confidence: 0.65 };
  // `Newsletter: Deb Yoder, deb@…`: what a list calls its entries.
  if (
    !fields.title &&
    features['line-tail'] &&
    span.script === 'cased' &&
    /^[^.!?;:]{2,40}:$/u.test(span.before.trim()) &&
    !features.labelled
  )
    fields.title = { text: before, line, confidence: 0.6 };
  const above = record.above;
  if (!fields.title && above !== undefined && isTitleOf(above, line)) fields.title = { text: above.text, line: above, confidence: 0.7 };
  let position = 0;
  for (const other of record.lines) {
    if (other.index < line.index) continue;
    if (NOISE.test(other.text)) continue;
    position++;
    const text = other.text;
    const label = LABEL.exec(text);
    if (label?.groups) {
      const value = text.slice(label[0].length).trim();
      const kind = (['title', 'org', 'department'] as const).find((each) => label.groups?.[each] !== undefined);
      if (kind && value !== '' && value.length <= 120) fields[kind] ??= { text: value, line: other, confidence: 0.8 };
      continue;
    }
    if (text.length > 140 || CONTACT.test(text) || position > 5) continue;
    if (goesOn(fields.title, other)) {
      fields.title = { ...fields.title, text: `${fields.title.text} ${text}`, line: other };
      continue;
    }
    if (!fields.title && position <= 3 && isTitleText(text.split(/\s@\s/)[0] ?? '') && !/[.!?]\s/u.test(text)) takePieces(text, other);
    else if (!fields.org && position <= 3 && employerIn(text) !== undefined)
      fields.org = { text: employerIn(text) ?? '', line: other, confidence: 0.65 };
    else if (!fields.org && isOrgName(text) && !/[。！？；!?]|\p{Script=Han}，/u.test(text))
      fields.org = { text, line: other, confidence: 0.65 };
    else if (!fields.department && DEPARTMENT.test(text) && text.length <= 60) fields.department = { text, line: other, confidence: 0.6 };
    else if (!fields.title && record.listed && position === 1 && text.length <= 60 && text.length >= 2 && !/\d|[.!?…]$|^[(（[]/u.test(text))
      fields.title = { text, line: other, confidence: 0.5 };
  }
  return fields;
}

/** `Supply chain | Cold storage @ Kwara Foods`: what somebody does there need not be a title. */
function employerIn(text: string): string | undefined {
  return /\s@\s+(\p{Lu}[^@|]{1,59})$/u.exec(text)?.[1];
}

/** Characters of one line of a title that is set in two. */
const TITLE_LINE = 60;

/** `Executive Vice President and` / `Chief Financial Officer`: a title that its element sets in two lines. */
function goesOn(title: Said | undefined, next: PlacedLine): title is Said {
  if (!title || next.index !== title.line.index + 1 || next.path !== title.line.path || next.text.length > TITLE_LINE) return false;
  if (title.text.length > TITLE_LINE || !title.line.text.endsWith(title.text)) return false;
  return /(?:\s(?:and|of|for|und|für|et|de|y|e|en|i)|[&/–-])$/iu.test(title.text) || (isTitleText(next.text) && !isOrgName(next.text));
}

/** Title, department and organisation that one text names: `Head of Sales, Globex Ltd`, `销售部 经理`. */
export function affiliationIn(text: string): { title?: string; department?: string; org?: string } {
  const line: PlacedLine = {
    index: 0,
    text,
    path: '',
    steps: [],
    cuts: [],
    group: undefined,
    hidden: false,
    heading: false,
    bold: false,
    link: false,
    chrome: false,
  };
  const fields: PersonFields = {};
  take(fields, text, line, NO_FIRMS);
  const { title, department, org } = fields;
  return { ...(title && { title: title.text }), ...(department && { department: department.text }), ...(org && { org: org.text }) };
}

/** How a list names firms: what stands behind `at`, and whether what follows a comma behind a title is one (`Owner, Galata Marine Supply`). */
export type FirmHabit = { named: ReadonlySet<string>; afterComma: boolean };
const NO_FIRMS: FirmHabit = { named: new Set(), afterComma: false };

/** Looks at all records of a list: one line `Head of Platform, Northmoor Rail` is a field of work as well; sixty of them, or the same words behind `at`, are not. */
export function firmHabit(records: readonly PersonRecord[], behind: readonly string[] = []): FirmHabit {
  const lines = [...behind, ...records.flatMap(({ lines: all }) => all.slice(0, 4).map(({ text }) => text))];
  const named = new Set(
    lines.flatMap((text) => /^.{2,60}?\s+(?:at|@|bei|chez|presso|bij)\s+(\p{Lu}.{1,79})$/u.exec(text)?.[1]?.trim() ?? []),
  );
  const tails = lines.flatMap((text) => {
    const match = /^(.{2,60}?),\s+(\p{Lu}.{2,79})$/u.exec(text);
    return match && isTitleText(match[1] ?? '') && !isTitleText(match[2] ?? '') ? [match[2] ?? ''] : [];
  });
  const different = new Set(tails).size;
  const known = tails.filter((tail) => named.has(tail)).length;
  const afterComma =
    tails.length >= HABIT.least &&
    ((tails.length >= records.length * HABIT.share && different >= tails.length * HABIT.different) || known >= tails.length * HABIT.known);
  return { named: afterComma ? new Set([...named, ...tails]) : named, afterComma };
}

/** Lines that make a habit, the share of records that have one, how many of them differ, how many are known from elsewhere. */
const HABIT = { least: 3, share: 0.4, different: 0.8, known: 0.4 };

/** `Head of Sales, Globex Ltd`, `Buyer at Globex`, `销售部 | 总监`, `Vice President | Client Services`. */
function take(fields: PersonFields, text: string, line: PlacedLine, firms: FirmHabit): void {
  const put = (kind: keyof PersonFields, value: string, sure = 0.75) => {
    const clean = value.replace(/^[\s,，、|｜·•–—-]+|[\s,，、|｜·•–—-]+$/gu, '');
    if (clean.length >= 2 && clean.length <= 120) fields[kind] ??= { text: clean, line, confidence: sure };
  };
  const at = /^(.{2,60}?)\s+(?:at|@|bei|chez|presso|bij)\s+(\p{Lu}.{1,79})$/u.exec(text);
  if (at && isTitleText(at[1] ?? '')) {
    put('title', at[1] ?? '');
    put('org', at[2] ?? '', 0.65);
    return;
  }
  const pieces = text.split(/\s*[|｜•·]\s*|\s+[–—-]\s+|[\s\u3000]*[／/][\s\u3000]*(?=\p{Lo})|\s{2,}/u).filter(Boolean);
  if (pieces.length > 1) {
    for (const piece of pieces.slice(0, 4)) {
      if (CONTACT.test(piece)) continue;
      if (!fields.title && isTitleText(piece)) take(fields, piece, line, firms);
      else if (DEPARTMENT.test(piece)) put('department', piece, 0.65);
      else if (!fields.org && (isOrgName(piece) || firms.named.has(piece.trim()))) put('org', piece, 0.65);
    }
    return;
  }
  // `Dispecer, Carpat Trans SRL`: whatever stands before a firm with its legal form is what somebody does there.
  const firm = /^([^,，]{2,50}),\s+(\p{Lu}[^,]{3,60})$/u.exec(text);
  if (firm && !isOrgName(firm[1] ?? '') && /\s/.test(firm[2] ?? '') && isOrgName(firm[2] ?? '') && !isTitleText(firm[2] ?? '')) {
    put('title', firm[1] ?? '', 0.6);
    put('org', firm[2] ?? '', 0.65);
    return;
  }
  const comma = /^(.{2,60}?)(?:,\s+|，|、)(\S.{1,79})$/u.exec(text);
  if (
    comma &&
    isTitleText(comma[1] ?? '') &&
    (firms.afterComma || firms.named.has(comma[2] ?? '') || (isOrgName(comma[2] ?? '') && !isTitleText(comma[2] ?? '')))
  ) {
    put('title', comma[1] ?? '');
    put('org', comma[2] ?? '', 0.65);
    return;
  }
  const local = /^(.{1,12}?(?:部|科|室|课|課|中心|事业部))[\s\u3000]+(\S{2,12})$/u.exec(text);
  if (local && isTitleText(local[2] ?? '') && /\p{Script=Han}/u.test(text)) {
    put('department', local[1] ?? '', 0.7);
    put('title', local[2] ?? '');
    return;
  }
  if (isTitleText(text)) put('title', text.replace(/(?<!\.\p{L}{1,3})[.;]$/u, ''));
  else if (isOrgName(text)) put('org', text, 0.65);
  else if (DEPARTMENT.test(text)) put('department', text, 0.6);
}
