import { type ContactDraft, emptyContactDraft } from '../../domain/contact/contact';
import { type ImportedCard, toDraft } from '../vcard/to-draft';
import { readVCards } from '../vcard/read-vcards';
import { line, lines } from '../vcard/values';

/** What a code says: contacts, the address of a page (whose, the reader of profiles tells), or something else, shown as it stands. */
export type ReadCode = { kind: 'cards'; cards: ImportedCard[] } | { kind: 'link'; url: string } | { kind: 'text'; text: string };

const LONGEST = 20_000;

/** Reads the text of a code: vCards, MECARD (NTT docomo), `mailto:`, MATMSG, `tel:`, SMS, or a web address. */
export function readCode(given: string): ReadCode {
  const text = given.slice(0, LONGEST).trim();
  const cards = /BEGIN:VCARD/i.test(text) ? readVCards(text).flatMap((card) => toDraft(card) ?? []) : single(text);
  if (cards.length > 0) return { kind: 'cards', cards };
  const url = /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) ? new URL(text).href.slice(0, 8_000) : undefined;
  return url ? { kind: 'link', url } : { kind: 'text', text: lines(text, 500) };
}

function single(text: string): ImportedCard[] {
  const draft = mecard(text) ?? mail(text) ?? phone(text);
  return draft ? [{ draft, origins: {} }] : [];
}

/** `MECARD:N:Ode,Ama;TEL:+4420…;EMAIL:…;;`, a backslash before what would end a field; BIZCARD writes the same with other words. */
function mecard(text: string): ContactDraft | undefined {
  const [, kind = '', body = ''] = /^(MECARD|BIZCARD):(.*)$/is.exec(text) ?? [];
  if (kind === '') return undefined;
  const draft = emptyContactDraft('individual', '');
  const isBiz = /^biz/i.test(kind);
  let surname = '';
  for (const field of body.match(/(?:\\.|[^;\\])+/g) ?? []) {
    const [, key = '', raw = ''] = /^([A-Z-]+):(.*)$/is.exec(field) ?? [];
    const value = line(raw.replace(/\\(.)/g, '$1'));
    if (value === '') continue;
    switch (key.toUpperCase()) {
      case 'N':
        if (isBiz) draft.name.given = value;
        else nameIt(draft, raw);
        break;
      case 'X':
        if (isBiz) surname = value;
        break;
      case 'SOUND':
        draft.name.phonetic = line(value.split(',').reverse().join(' '));
        break;
      case 'NICKNAME':
        draft.name.nickname = value;
        break;
      case 'TEL':
      case 'TEL-AV':
      case 'M':
      case 'B':
        draft.phones.push({ id: `p${draft.phones.length}`, raw: value.slice(0, 80), ...(key === 'M' && { label: 'cell' as const }) });
        break;
      case 'EMAIL':
      case 'E':
        if (value.includes('@')) draft.emails.push({ id: `e${draft.emails.length}`, address: value.slice(0, 320) });
        break;
      case 'ORG':
      case 'C':
        draft.orgs = [{ ...draft.orgs[0], id: 'o0', name: value, current: true }];
        break;
      case 'TITLE':
      case 'T':
        draft.orgs = [{ current: true, ...draft.orgs[0], id: 'o0', title: value }];
        break;
      case 'ADR':
      case 'A':
        draft.addresses.push({
          id: `a${draft.addresses.length}`,
          full: lines(
            value
              .split(/\s*,\s*/)
              .filter(Boolean)
              .join(', '),
          ),
        });
        break;
      case 'URL':
        draft.urls.push({ id: `u${draft.urls.length}`, uri: value });
        break;
      case 'BDAY': {
        const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(value) ?? [];
        if (year) draft.birthday = `${year}-${month}-${day}`;
        break;
      }
      case 'NOTE':
      case 'MEMO':
        draft.note = value;
        break;
    }
  }
  if (isBiz) draft.name = { ...draft.name, full: line([draft.name.given, surname].filter(Boolean).join(' ')), ...(surname && { surname }) };
  return named(draft);
}

/** `Ode,Ama` is Ama Ode, `陈,伟` is 陈伟. */
function nameIt(draft: ContactDraft, raw: string): void {
  const [first = '', second = ''] = raw.split(/(?<!\\),/).map((part) => line(part.replace(/\\(.)/g, '$1')));
  if (second === '') draft.name.full = first;
  else {
    const isHan = /\p{Script=Han}/u.test(first);
    draft.name = { ...draft.name, full: isHan ? first + second : `${second} ${first}`, given: second, surname: first };
  }
}

/** RFC 6068, and the `MATMSG:TO:…;;` of older phones. */
function mail(text: string): ContactDraft | undefined {
  const [, to = ''] = /^(?:mailto:|MATMSG:TO:|SMTP:)([^?;:\s]+)/i.exec(text) ?? [];
  const address = decoded(to);
  if (!/^[^\s@,]+@[^\s@,]+$/.test(address)) return undefined;
  return { ...emptyContactDraft('individual', address), emails: [{ id: 'e0', address: address.slice(0, 320) }] };
}

/** RFC 3966, `sms:`, `smsto:`. */
function phone(text: string): ContactDraft | undefined {
  const [, number = ''] = /^(?:tel|sms|smsto|mmsto):([+\d][\d\s().-]{2,40})/i.exec(text) ?? [];
  if (number === '') return undefined;
  return { ...emptyContactDraft('individual', number.trim()), phones: [{ id: 'p0', raw: number.trim() }] };
}

function named(draft: ContactDraft): ContactDraft | undefined {
  draft.name.full ||= draft.orgs[0]?.name ?? draft.emails[0]?.address ?? draft.phones[0]?.raw ?? '';
  return draft.name.full === '' ? undefined : draft;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a stray percent sign: as it stands
  }
}
