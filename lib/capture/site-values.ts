import { countryCode } from './country';
import type { Observation, ObservationKind, PageReading } from './observation';
import { readProfileLines, splitHeadline } from './site-profile';
import { SITE_WORDS, type SiteWords } from './site-words';

/** A source's mark as Wikipedia sets it: `[1]`, `[note 2]`. */
const SOURCE_MARK = /\s*\[[\w ]{1,8}\]/g;
const NUMBER = /(?:\+|00)?[(\d](?:[ ().-]{0,2}\d){6,14}(?:\s?(?:ext\.?|#|转|轉|分机|分機)\s?\d{1,6})?/gi;
/** Behind a whole name: of 何小姐 nothing would be left. */
const HONORIFIC = /(?<=\S{2})\s*(?:先生|女士|小姐)\s*$/;
const BARE_HONORIFIC = /^(?:先生|女士|小姐)$/;
/** `代表取締役社長 森田健一` */
const TITLE_FIRST = /^(\S*(?:取締役|社長|会長|董事长|董事長|总经理|總經理|总裁|總裁|主席|首席\S+官))\s+(\S.*)$/;
/** The next label on the line of a name. */
const BEHIND_NAME = /\s+(?:电话|電話|座机|手机|手機|传真|邮箱|微信|QQ|Tel|Mobile|E-?mail)\s*[:：].*$/iu;
const ONE_LINE = new Set<ObservationKind>(['name', 'nickname', 'org']);

export const DEFAULT_SITE_PEOPLE = {
  /** Confidence of a name that a company's page only mentions (0.3 to 0.59: shown, not ticked). */
  named: 0.55,
  /** People of one company. */
  most: 20,
};

/** What site adapters saw, in ordinary observations: labels understood, people of a company as records of their own, records that are no contact dropped. */
export function readSiteValues(reading: PageReading): PageReading {
  const bySite = new Map<string, SiteWords>();
  for (const { group, src } of reading.observations) {
    if (!bySite.has(group) && isSite(src.extractor)) bySite.set(group, SITE_WORDS[idOf(src.extractor)] ?? {});
  }
  if (bySite.size === 0) return reading;
  const host = URL.canParse(reading.url) ? new URL(reading.url).host : '';
  const observations = reading.observations.filter(({ group }) => !bySite.has(group));
  for (const [group, words] of bySite) {
    const record = reading.observations.filter((each) => each.group === group);
    observations.push(...readRecord(record, words, host, reading.title));
  }
  // Its adapter knows what each line of a record is; nobody else need guess.
  const lines = reading.lines?.filter(({ group }) => group === undefined || !bySite.has(group));
  const spoken = [...bySite.values()].find(({ language }) => language)?.language ?? '';
  return {
    ...reading,
    lang: reading.lang || spoken,
    observations: observations.filter(({ kind }) => kind !== 'labelled'),
    ...(lines && { lines }),
  };
}

function readRecord(record: Observation[], words: SiteWords, host: string, title: string): Observation[] {
  const labelled = record.flatMap((each) =>
    each.kind === 'labelled' ? [{ ...each, src: { ...each.src, label: withoutGaps(each.src.label ?? '') } }] : [],
  );
  const understood = labelled.flatMap((each) =>
    (words.labels ?? []).flatMap(([kind, label]) => (label.test(labelOf(each)) ? tidy({ ...each, kind }) : [])),
  );
  const has = (kind: ObservationKind) => understood.some((each) => each.kind === kind);
  const heading = record.find(({ kind }) => kind === 'name')?.raw ?? '';
  const plain = [...record, ...(words.profile ? readProfileLines(labelled, heading) : [])]
    // What a label calls the name is it; a heading may be the directory's.
    .filter(({ kind }) => kind !== 'labelled' && !(kind === 'name' && has('name')))
    .flatMap(tidy)
    .filter((each) => !isOwnPage(each, host))
    .flatMap((each) => splitHeadline(each, has('org')));
  const all = withName([...plain, ...understood], words, title);
  const name = all.find(({ kind }) => kind === 'name')?.raw ?? '';
  const of = words.of ? words.of(labelled.map(labelOf), name) : record[0]?.of;
  if (!of || name === '') return [];
  const people = words.people && of === 'org' ? readPeople(labelled, words.people, name) : [];
  const theirs = people.filter(({ kind }) => kind === 'phone').map(digitsOf);
  const told = understood.filter(({ kind }) => kind === 'phone').map(digitsOf);
  // What a generic reader made of a contact person's number, or of a part of a number that the site told whole.
  const stray = (each: Observation) => {
    const digits = digitsOf(each);
    return each.kind === 'phone' && (theirs.includes(digits) || told.some((whole) => whole !== digits && whole.includes(digits)));
  };
  return [...all.filter((each) => !stray(each)).map((each) => ({ ...each, of })), ...people];
}

/** The record with a name from the page's title, where no label gives one and the heading is but a section's. */
function withName(record: Observation[], { named }: SiteWords, title: string): Observation[] {
  const [first] = record;
  if (!named || !first || record.some(({ kind, raw, src }) => kind === 'name' && (src.label || named.test(raw)))) return record;
  const part = title.split(/\s*[_|｜\-–—,，]\s*/).find((each) => named.test(each));
  return part === undefined ? record : [{ ...first, kind: 'name', raw: part }, ...record.filter(({ kind }) => kind !== 'name')];
}

/** A link of a generic reader to the site that the record stands on: its neighbours, its own sections. */
function isOwnPage({ kind, value, raw, src }: Observation, host: string): boolean {
  if (kind !== 'url' && kind !== 'profile') return false;
  const target = value ?? raw;
  return !isSite(src.extractor) && URL.canParse(target) && new URL(target).host === host;
}

/** Whether the page is a network's or directory's: its owner employs nobody whom it is about. */
export function isOnNetwork({ observations }: Pick<PageReading, 'observations'>): boolean {
  return observations.some(({ src }) => isSite(src.extractor) && SITE_WORDS[idOf(src.extractor)]?.employer !== true);
}

/** `Elsa Brandt (Chair)`, `钱国栋 先生（销售经理）`, one to a line. */
function readPeople(labelled: Observation[], { label, title, phone }: NonNullable<SiteWords['people']>, org: string): Observation[] {
  const people = new Map<string, Observation[]>();
  for (const each of labelled.filter((one) => label.test(labelOf(one)))) {
    for (const whole of each.raw.split('\n')) {
      // 联系人：江天佑女士 电话：0512-8200 9173
      const tail = BEHIND_NAME.exec(whole);
      const line = tail ? whole.slice(0, tail.index) : whole;
      const [, raw = '', brackets = ''] =
        /^([^(（,，、;；\d:：]{2,40})\s*[(（,，]?\s*([^)）]{0,60})/.exec(line.replace(SOURCE_MARK, '')) ?? [];
      const [, office, rest = raw] = TITLE_FIRST.exec(raw.trim()) ?? [];
      const name = rest.trim().replace(HONORIFIC, '').trim();
      if (name === '' || people.has(name) || people.size >= DEFAULT_SITE_PEOPLE.most) continue;
      // A contact is there to be called; who heads a company is only named.
      const confidence = phone && !title.test(labelOf(each)) ? each.confidence : DEFAULT_SITE_PEOPLE.named;
      const person = { ...each, of: 'person' as const, group: `${each.group}/${people.size + 1}`, confidence };
      const said = office ?? (BARE_HONORIFIC.test(brackets) ? '' : brackets);
      const role = said !== '' ? said : title.test(labelOf(each)) ? labelOf(each) : '';
      people.set(name, [
        { ...person, kind: 'name', raw: name },
        { ...person, kind: 'org', raw: org },
        ...(role === '' ? [] : [{ ...person, kind: 'title' as const, raw: role }]),
        ...(tail?.[0].match(NUMBER) ?? []).map((number) => ({ ...person, kind: 'phone' as const, raw: number })),
      ]);
    }
  }
  // The mobile of an entry is the contact person's, whom its label names last.
  const contact = [...people.values()].findLast(([each]) => each && !title.test(labelOf(each))) ?? [...people.values()][0];
  const group = contact?.[0]?.group;
  const numbers = labelled
    .filter((each) => group !== undefined && phone?.test(labelOf(each)))
    .flatMap((each) => tidy({ ...each, kind: 'phone', of: 'person', group: group ?? '' }));
  return [...people.values(), numbers].flat();
}

function idOf(extractor: string): string {
  return extractor.replace(/@.*/, '');
}

function isSite(extractor: string): boolean {
  return Object.hasOwn(SITE_WORDS, idOf(extractor));
}

function labelOf({ src }: Observation): string {
  return (src.label ?? '').toLowerCase();
}

/** Chinese labels are set to one width with spaces between their characters: `联 系 人`. */
function withoutGaps(label: string): string {
  return label.replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '');
}

function digitsOf({ raw }: Observation): string {
  return raw.replace(/\D/g, '');
}

/** One observation as the site wrote it, made what a reader would have said. Values are dropped that are none. */
function tidy(observation: Observation): Observation[] {
  const { kind, src } = observation;
  const raw = observation.raw.replace(SOURCE_MARK, '').trim();
  const text = ONE_LINE.has(kind) ? (raw.split('\n')[0] ?? '').replace(/^@/, '') : raw;
  if (text === '') return [];
  switch (kind) {
    case 'phone':
      return src.method === 'structured' ? (raw.match(NUMBER) ?? []).map((number) => ({ ...observation, raw: number })) : [observation];
    case 'name':
      // `Author: Nina Sørli`
      return [{ ...observation, raw: src.extractor.startsWith('wordpress') ? text.replace(/^[^:：]{2,20}[:：]\s*/, '') : text }];
    case 'address': {
      const country =
        text
          .split(/[,，、\n]/)
          .at(-1)
          ?.trim() ?? '';
      const known = country.length > 2 && countryCode(country) !== undefined;
      return [{ ...observation, raw: text, ...(known && { parts: { country, ...observation.parts } }) }];
    }
    case 'title':
      return [{ ...observation, raw: text.split('\n').join(', ') }];
    case 'url':
    case 'profile':
      return [{ ...observation, value: addressOf(text, observation.value) }];
    default:
      return [{ ...observation, raw: text }];
  }
}

/** Where a link leads; but where its words name another host than that (`t.co`), what the user saw. */
function addressOf(text: string, target: string | undefined): string {
  const said = text.replace(/\s+/g, '');
  if (!/^(?:https?:\/\/)?(?:[\p{L}\d-]+\.)+\p{L}{2,}(?:\/[^…]*)?$/u.test(said)) return target || text;
  const written = said.replace(/^(?!https?:)/, 'https://');
  const host = target && URL.canParse(target) ? new URL(target).hostname.replace(/^www\./, '') : undefined;
  return host !== undefined && written.includes(host) && target ? target : written;
}
